import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import css from './RuleEditor.module.css';
import { TrialButton, TrialReport } from './RuleTrial';
import { remarkSentence } from './rule-remark';
import type { OwnRule, OwnRulesProps } from './settings-props';
import { useWords } from './words';

interface RuleEditorProps extends Omit<OwnRulesProps, 'rules'> {
  readonly rule: OwnRule;
}

/** Lines shown at least and at most. */
const ROWS = [5, 20] as const;

/** A rule as text, checked while it is written. What is wrong is not saved and not lost either. */
export function RuleEditor({ rule, check, trials, onDraft, onDiscard, onSave, ...props }: RuleEditorProps) {
  const words = useWords();
  const { t } = words;
  const { name, text, draft } = rule;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [saying, setSaying] = useState<string | null>(null);
  useEffect(() => {
    // A rule that was only just begun is there to be written.
    if (text === '' && draft === '') field.current?.focus();
    props.onOpened(name);
  }, []);
  const written = draft ?? text;
  const remarks = check(name, written);
  const wrong = remarks.find(({ kind }) => kind === 'wrong');
  const trial = trials.get(name);
  /** Says of a text that is wrong that it was not done, and where it is wrong. */
  const refused = (said: 'own_not_saved' | 'own_not_tried') => {
    if (wrong === undefined) return false;
    setSaying(t(said, remarkSentence(wrong, words)));
    toLine(field.current, wrong.line);
    return true;
  };
  const tryOut = () => {
    setSaying(null);
    if (!refused('own_not_tried')) props.onTry(name, written);
  };
  const save = async () => {
    if (written.trim() === '') return setSaying(t('own_empty'));
    if (refused('own_not_saved')) return;
    setSaying((await onSave(name, written)) ? t('own_saved') : t('own_changed_elsewhere'));
  };
  const write = (value: string) => {
    setSaying(null);
    onDraft(name, value);
  };
  return (
    <div class={css['editor']}>
      <textarea
        ref={field}
        class={css['field']}
        dir="ltr"
        rows={Math.min(ROWS[1], Math.max(ROWS[0], written.split('\n').length + 1))}
        spellcheck={false}
        autocapitalize="none"
        aria-label={t('own_field', name)}
        aria-describedby={id}
        aria-invalid={wrong !== undefined}
        value={written}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <ul id={id} class={css['remarks']}>
        {remarks.map((remark, index) => (
          <li key={index} data-kind={remark.kind}>
            {remarkSentence(remark, words)}
          </li>
        ))}
      </ul>
      <p class={css['saying']} role="status">
        {saying}
      </p>
      <div class={css['ways']}>
        <Button look="main" onClick={save}>
          {t('own_save')}
        </Button>
        {trial === undefined || written.trim() === '' ? null : (
          <TrialButton trial={trial} onTry={tryOut} onStop={() => props.onStop(name)} />
        )}
        {draft === null ? null : (
          <Button look="quiet" onClick={() => onDiscard(name)}>
            {t('own_discard')}
          </Button>
        )}
      </div>
      {trial === undefined ? null : <TrialReport trial={trial} />}
    </div>
  );
}

/** Selects a line, so that the reader need not count. */
function toLine(field: HTMLTextAreaElement | null, line: number): void {
  if (field === null || line === 0) return;
  const lines = field.value.split('\n');
  const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
}
