import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import css from './RuleEditor.module.css';
import type { OwnRule, OwnRulesProps, RuleRemarkShown } from './settings-props';
import { useWords, type WordsApi } from './words';

interface RuleEditorProps extends Pick<OwnRulesProps, 'check' | 'onDraft' | 'onDiscard' | 'onSave'> {
  readonly rule: OwnRule;
}

/** Lines shown at least and at most. */
const ROWS = [5, 20] as const;

/** A rule as text, checked while it is written. What is wrong is not saved and not lost either. */
export function RuleEditor({ rule, check, onDraft, onDiscard, onSave }: RuleEditorProps) {
  const words = useWords();
  const { t } = words;
  const { name, text, draft } = rule;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [saying, setSaying] = useState<string | null>(null);
  useEffect(() => {
    // A rule that was only just begun is there to be written.
    if (text === '' && draft === '') field.current?.focus();
  }, []);
  const written = draft ?? text;
  const remarks = check(name, written);
  const wrong = remarks.find(({ kind }) => kind === 'wrong');
  const save = async () => {
    if (written.trim() === '') return setSaying(t('own_empty'));
    if (wrong !== undefined) {
      setSaying(t('own_not_saved', sentenceOf(wrong, words)));
      return toLine(field.current, wrong.line);
    }
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
            {sentenceOf(remark, words)}
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
        {draft === null ? null : (
          <Button look="quiet" onClick={() => onDiscard(name)}>
            {t('own_discard')}
          </Button>
        )}
      </div>
    </div>
  );
}

function sentenceOf({ line, kind, text }: RuleRemarkShown, { t, number }: WordsApi): string {
  if (line === 0) return text;
  return kind === 'broad' ? t('own_broad', number(line), text) : t('own_line', number(line), text);
}

/** Selects a line, so that the reader need not count. */
function toLine(field: HTMLTextAreaElement | null, line: number): void {
  if (field === null || line === 0) return;
  const lines = field.value.split('\n');
  const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
}
