import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import { HighlightColours } from './HighlightColours';
import css from './HighlightEditor.module.css';
import type { HighlightActs, HighlightFault, HighlightRow } from './highlight-props';
import { useWords } from './words';

interface HighlightEditorProps extends HighlightActs {
  readonly row: HighlightRow;
  readonly focus: 'note' | 'colour' | null;
  readonly onClose: () => void;
}

/** A letter waits no longer than this to be kept, however quickly others follow; milliseconds. */
const LONGEST = 400;

/** The colour and the note of a highlight. A note is kept while it is written: nobody has to think of it. */
export function HighlightEditor({ row, focus, onChange, onDelete, onClose }: HighlightEditorProps) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, setDraft, fault, keep } = useNote(row, onChange);
  // Before it is painted: letters that are typed at once belong in it.
  useLayoutEffect(() => {
    if (focus === 'note') field.current?.focus();
  }, [focus]);
  const close = async () => {
    if (await keep()) onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from wherever the keyboard is in it.
    <div
      class={css['editor']}
      onKeyDown={(event) => {
        const done = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (!done || event.isComposing) return;
        event.stopPropagation();
        event.preventDefault();
        void close();
      }}
    >
      <HighlightColours
        chosen={row.colour}
        focused={focus === 'colour'}
        onChoose={(colour) => void onChange(row.id, { colour })}
      />
      <label class={css['label']} for={id}>
        {t('highlight_note_field')}
      </label>
      <textarea
        ref={field}
        id={id}
        class={css['note']}
        dir="auto"
        rows={3}
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => void keep()}
      />
      <p class={css['fault']} role="status">
        {fault === null ? null : t(fault === 'too-long' ? 'highlight_note_too_long' : `library_trouble_${fault}`)}
      </p>
      <div class={css['acts']}>
        <Button look="quiet" name={t('highlight_delete_named')} onClick={() => onDelete(row.id)}>
          {t('highlight_delete')}
        </Button>
        <Button look="leaf" onClick={() => void close()}>
          {t('highlight_done')}
        </Button>
      </div>
    </div>
  );
}

/** What is written, and keeping it. What could not be kept stays in the field. */
function useNote(row: HighlightRow, onChange: HighlightActs['onChange']) {
  const [written, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<HighlightFault | null>(null);
  const draft = written ?? row.note ?? '';
  const keep = async (): Promise<boolean> => {
    if (written === null || written.trim() === (row.note ?? '').trim()) return true;
    const answer = await onChange(row.id, { note: written });
    setFault(answer);
    return answer === null;
  };
  const now = useRef(keep);
  now.current = keep;
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    if (written === null) return;
    timer.current ??= setTimeout(() => {
      timer.current = null;
      void now.current();
    }, LONGEST);
  }, [written]);
  // Whatever closes it: a letter typed last is not lost.
  useEffect(() => {
    const last = () => void now.current();
    document.addEventListener('visibilitychange', last);
    return () => {
      document.removeEventListener('visibilitychange', last);
      if (timer.current !== null) clearTimeout(timer.current);
      last();
    };
  }, []);
  return { draft, setDraft, fault, keep };
}
