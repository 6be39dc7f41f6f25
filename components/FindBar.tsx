import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import css from './FindBar.module.css';
import { Icon } from './Icon';
import { useFind } from './use-find';
import { useWords, type WordsApi } from './words';

interface FindBarProps {
  /** Of the text of the article. */
  readonly version: number;
  /** Grows each time that it is asked for. */
  readonly asked: number;
  /** What was searched for last. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onClose: () => void;
}

/** Finds words in the article. It gives the keyboard back where it was. */
export function FindBar({ version, asked, query, onQuery, onClose }: FindBarProps) {
  const words = useWords();
  const { t } = words;
  const input = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState(() => selected() ?? query);
  const [before] = useState(() => document.activeElement);
  const found = useFind(written, version);
  const step = useRef(found.step);
  step.current = found.step;
  useEffect(() => input.current?.select(), [asked]);
  useEffect(() => {
    input.current?.focus();
    return () =>
      before instanceof HTMLElement && before.isConnected ? before.focus({ preventScroll: true }) : undefined;
  }, []);
  useEffect(() => {
    const over = new AbortController();
    const again = (event: KeyboardEvent) => {
      if (event.key !== 'F3' || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      step.current(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', again, { signal: over.signal });
    return () => over.abort();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && event.target === input.current) {
      event.preventDefault();
      found.step(event.shiftKey ? -1 : 1);
    }
  };
  const write = (to: string) => {
    setWritten(to);
    onQuery(to);
  };
  const none = found.count === 0;
  return (
    <div class={css['hold']}>
      <search class={css['bar']} aria-label={t('reader_find')} onKeyDown={onKeyDown}>
        <input
          ref={input}
          type="text"
          class={css['input']}
          dir={written === '' ? undefined : 'auto'}
          value={written}
          placeholder={t('reader_find')}
          aria-label={t('reader_find')}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          enterkeyhint="next"
          onInput={(event) => write(event.currentTarget.value)}
        />
        <span class={css['count']} role="status">
          {countText(written, found.at, found.count, words)}
        </span>
        <Button look="quiet" name={t('reader_find_before')} disabled={none} onClick={() => found.step(-1)}>
          <Icon name="up" />
        </Button>
        <Button look="quiet" name={t('reader_find_next')} disabled={none} onClick={() => found.step(1)}>
          <Icon name="down" />
        </Button>
        <Button look="quiet" name={t('library_close')} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </search>
    </div>
  );
}

function countText(written: string, at: number, count: number, { t, number }: WordsApi): string {
  if (written.trim() === '') return '';
  return count === 0 ? t('reader_find_none') : t('reader_find_at', number(at + 1), number(count));
}

/** A few words that are selected in the article. */
function selected(): string | null {
  const selection = getSelection();
  const words = selection?.toString().trim() ?? '';
  const inside = selection?.anchorNode?.parentElement?.closest('article') ?? null;
  return inside !== null && words !== '' && words.length <= 80 && !words.includes('\n') ? words : null;
}
