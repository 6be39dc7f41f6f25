import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import css from './UndoLine.module.css';
import { useWords } from './words';

interface UndoLineProps {
  /** What was done just now; `null` for nothing that could be undone. */
  readonly text: string | null;
  readonly onUndo: () => void;
}

/** Says what was taken out and brings it back. The keyboard goes along, since the button it was on is gone. */
export function UndoLine({ text, onUndo }: UndoLineProps) {
  const { t } = useWords();
  const line = useRef<HTMLDivElement>(null);
  const before = useRef(text);
  useEffect(() => {
    if (before.current === text) return;
    before.current = text;
    const { current } = line;
    (current?.querySelector('button') ?? current)?.focus();
  }, [text]);
  return (
    <div ref={line} class={css['line']} role="status" tabIndex={-1}>
      {text === null ? null : (
        <>
          {text}
          <Button look="leaf" onClick={onUndo}>
            {t('undo')}
          </Button>
        </>
      )}
    </div>
  );
}
