import { useState } from 'preact/hooks';
import css from './AccessSection.module.css';
import type { AccessProps, AccessRow } from './access-props';
import { Button } from './Button';
import { Field } from './Field';
import { Section } from './Section';
import { UndoLine } from './UndoLine';
import { type MessageKey, useWords, type WordsApi } from './words';

/** Rows that are drawn; the rest is found by searching. */
const SHOWN = 50;
/** Rows from which on there is something to search with. */
const MANY = 12;

/** What the extension may do, where, and the way to take that back. */
export function AccessSection(props: AccessProps) {
  const words = useWords();
  const { t } = words;
  return (
    <Section id="access" heading={t('access_heading')}>
      <div data-setting>
        <p class={css['text']}>{t('access_text')}</p>
        <dl class={css['fixed']}>
          {props.fixed.map((name) => (
            <div key={name} class={css['permission']}>
              <dt>
                <code class={css['name']}>{name}</code>
              </dt>
              <dd class={css['why']}>{t(`access_why_${name.toLowerCase()}` as MessageKey)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div class={css['part']} data-setting>
        <h3 class={css['label']}>{t('access_sites')}</h3>
        <Sites {...props} />
        <UndoLine text={takenWords(props.taken, words)} onUndo={props.onUndo} />
        <p role="status">{props.refused ? t('access_refused') : null}</p>
      </div>
    </Section>
  );
}

function takenWords(taken: AccessProps['taken'], { t }: WordsApi): string | null {
  if (taken === null) return null;
  return taken === 'all' ? t('access_taken_all') : t('access_taken', taken.site ?? t('access_all'));
}

function Sites({ rows, onBack, onBackAll }: AccessProps) {
  const { t, tn } = useWords();
  const [query, setQuery] = useState('');
  if (rows === null) return <p class={css['text']}>{t('loading')}</p>;
  if (rows.length === 0) return <p class={css['text']}>{t('access_sites_none')}</p>;
  const wanted = query.trim().toLowerCase();
  const found = wanted === '' ? rows : rows.filter(({ site }) => site?.includes(wanted));
  return (
    <>
      <p class={css['text']}>{t('access_back_text')}</p>
      {rows.length < MANY ? null : <Field label={t('sites_search')} type="search" value={query} onInput={setQuery} />}
      {rows.length < MANY ? null : (
        <p class={css['text']} role="status">
          {wanted === '' ? tn('access_sites_count', rows.length) : tn('sites_found', found.length)}
        </p>
      )}
      <ul class={css['rows']}>
        {found.slice(0, SHOWN).map((row) => (
          <Row key={row.site ?? '*'} row={row} onBack={onBack} />
        ))}
      </ul>
      {found.length > SHOWN ? <p class={css['text']}>{tn('sites_more', found.length - SHOWN)}</p> : null}
      {rows.length < 2 ? null : (
        <div class={css['all']}>
          <Button look="leaf" onClick={onBackAll}>
            {t('access_back_all')}
          </Button>
        </div>
      )}
    </>
  );
}

function Row({ row, onBack }: { readonly row: AccessRow; readonly onBack: AccessProps['onBack'] }) {
  const { t, list } = useWords();
  const name = row.site ?? t('access_all');
  const serves = row.serves.map((one) => t(purposes[one]));
  return (
    <li class={css['row']}>
      <span class={css['site']}>
        <bdi>{name}</bdi>
        <span class={css['text']}> · {serves.length === 0 ? t('access_for_nothing') : list(serves)}</span>
      </span>
      <Button look="quiet" name={t('access_back_named', name)} onClick={() => onBack(row.site)}>
        {t('access_back')}
      </Button>
    </li>
  );
}

const purposes: Readonly<Record<AccessRow['serves'][number], MessageKey>> = {
  all: 'access_all_text',
  'all-clean': 'access_all_clean',
  clean: 'access_for_clean',
  reader: 'access_for_reader',
};
