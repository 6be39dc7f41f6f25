import { useState } from 'preact/hooks';
import { Button } from './Button';
import { Field } from './Field';
import { Fold } from './Fold';
import { SiteChoices } from './SiteChoices';
import css from './SitesList.module.css';
import { Switch } from './Switch';
import type { SiteRow, SitesProps } from './settings-props';
import type { SiteChoice } from './site-props';
import { useWords, type WordsApi } from './words';

/** Rows that are drawn; the rest is found by searching. */
const SHOWN = 100;

const calm: SiteChoice = { autoClean: true, reader: false, consent: 'hide', never: false };

export function SitesList({ rows, siteIn, onChoose, onRemove, supported }: SitesProps) {
  const { t, tn } = useWords();
  const [words, setWords] = useState('');
  if (rows === null) return <p class={css['note']}>{t('loading')}</p>;
  const wanted = words.trim().toLowerCase();
  const found = rows.filter(({ site }) => site.includes(wanted));
  const candidate = wanted === '' ? null : siteIn(wanted);
  const unknown = candidate !== null && !rows.some(({ site }) => site === candidate) ? candidate : null;
  return (
    <div class={css['list']}>
      <Field label={t('sites_search')} type="search" value={words} onInput={setWords} />
      <p class={css['note']} role="status">
        {rows.length === 0 ? t(supported ? 'sites_none_supported' : 'sites_none') : null}
        {rows.length > 0 && wanted === '' ? tn('sites_count', rows.length) : null}
        {rows.length > 0 && wanted !== '' ? tn('sites_found', found.length) : null}
      </p>
      {unknown === null ? null : (
        <div class={css['add']}>
          <Button look="leaf" onClick={() => onChoose(unknown, calm)}>
            {t('sites_add', unknown)}
          </Button>
        </div>
      )}
      <ul class={css['rows']}>
        {found.slice(0, SHOWN).map((row) => (
          <Row key={row.site} row={row} onChoose={onChoose} onRemove={onRemove} />
        ))}
      </ul>
      {found.length > SHOWN ? <p class={css['note']}>{tn('sites_more', found.length - SHOWN)}</p> : null}
    </div>
  );
}

interface RowProps extends Pick<SitesProps, 'onChoose' | 'onRemove'> {
  readonly row: SiteRow;
}

function Row({ row, onChoose, onRemove }: RowProps) {
  const words = useWords();
  const { t } = words;
  const { site, choice } = row;
  return (
    <li class={css['row']}>
      <Fold
        label={<bdi>{site}</bdi>}
        detail={factsOf(row, words)}
        beside={
          <Button look="quiet" name={t('options_site_remove_named', site)} onClick={() => onRemove(site)}>
            {t('options_site_remove')}
          </Button>
        }
      >
        <div class={css['choices']}>
          <Switch
            label={t('site_auto_clean')}
            text={t('site_auto_clean_text')}
            on={choice.autoClean}
            onToggle={(autoClean) => onChoose(site, { ...choice, autoClean, never: false })}
          />
          <SiteChoices choice={choice} onChoose={(next) => onChoose(site, next)} />
        </div>
      </Fold>
    </li>
  );
}

/** What may happen on a site, in a line. */
function factsOf({ choice, access, rules }: SiteRow, { t, list }: WordsApi): string {
  const acts = [
    choice.never ? t('sites_fact_never') : null,
    choice.autoClean ? t('sites_fact_auto_clean') : null,
    choice.reader ? t('sites_fact_reader') : null,
    choice.autoClean ? t(`sites_fact_consent_${choice.consent}`) : null,
  ].filter((fact) => fact !== null);
  const from = rules.map((origin) => t(`sites_rule_${origin}`));
  return [
    ...(acts.length === 0 ? [t('sites_fact_nothing')] : acts),
    t(`sites_access_${access}`),
    rules.length === 0 ? t('sites_rule_none') : t('sites_rule', list(from)),
  ].join(' · ');
}
