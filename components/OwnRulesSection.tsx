import { useState } from 'preact/hooks';
import { Button } from './Button';
import { Field } from './Field';
import { Fold } from './Fold';
import css from './OwnRulesSection.module.css';
import { RuleEditor } from './RuleEditor';
import { Section } from './Section';
import type { OwnRule, OwnRulesProps } from './settings-props';
import { UndoLine } from './UndoLine';
import { useWords } from './words';

/** The reader's own rules, each to be changed as text. */
export function OwnRulesSection(props: OwnRulesProps) {
  const { t } = useWords();
  const { rules, removed } = props;
  return (
    <Section id="own-rules" heading={t('own_heading')}>
      <p class={css['text']}>{t('own_text')}</p>
      {rules === null ? <p class={css['text']}>{t('loading')}</p> : null}
      {rules !== null && rules.length === 0 ? <p class={css['text']}>{t('own_none')}</p> : null}
      <ul class={css['rules']}>
        {rules?.map((rule) => (
          <Rule key={rule.name} rule={rule} {...props} />
        ))}
      </ul>
      <UndoLine text={removed === null ? null : t('removed_named', removed)} onUndo={props.onUndo} />
      <NewRule {...props} />
      {rules?.some(({ text }) => text !== '') ? (
        <div class={css['ways']}>
          <Button look="leaf" onClick={props.onExport}>
            {t('own_export')}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

function Rule({ rule, ...props }: OwnRulesProps & { readonly rule: OwnRule }) {
  const { t, tn } = useWords();
  const { name, text, draft } = rule;
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  return (
    <li class={css['rule']}>
      <Fold
        label={<bdi>{name}</bdi>}
        detail={draft === null ? tn('own_lines', lines) : t('own_unsaved')}
        open={text === ''}
        beside={
          text === '' ? null : (
            <Button look="quiet" name={t('options_site_remove_named', name)} onClick={() => props.onRemove(name)}>
              {t('options_site_remove')}
            </Button>
          )
        }
      >
        <RuleEditor rule={rule} {...props} />
      </Fold>
    </li>
  );
}

function NewRule({ rules, nameIn, onDraft }: OwnRulesProps) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState<'host' | 'there' | null>(null);
  const write = (value: string) => {
    setWords(value);
    setWrong(null);
  };
  const add = () => {
    const name = nameIn(words);
    if (name === null) return setWrong('host');
    if (rules?.some((rule) => rule.name === name)) return setWrong('there');
    onDraft(name, '');
    write('');
  };
  return (
    <>
      <div class={css['add']}>
        <Field
          label={t('own_add_label')}
          type="text"
          value={words}
          sample={t('sites_sample')}
          onInput={write}
          onEnter={add}
        />
        <Button look="leaf" onClick={add}>
          {t('own_add')}
        </Button>
      </div>
      <p class={css['wrong']} role="status">
        {wrong === null ? null : t(`own_add_${wrong}`)}
      </p>
    </>
  );
}
