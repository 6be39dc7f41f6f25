import { useEffect, useState } from 'preact/hooks';
import type { Hit, Library, LibraryFailure } from '../../library/library';

/** How long the reader may pause between two letters, in milliseconds. */
const PAUSE = 120;

/** Hits that come first and with snippets. Shelves and filters choose among all that hold the words, which follow. */
const FIRST = 40;

interface Answer {
  readonly words: string;
  readonly hits: readonly Hit[];
  /** Whether all have come. */
  readonly whole: boolean;
  readonly failure: LibraryFailure | null;
}

interface Search {
  /** What was found for the words, or, while the library looks, for those before; `null` when nothing is searched for. */
  readonly hits: readonly Hit[] | null;
  readonly searching: boolean;
  /** Why the library could not look. */
  readonly failure: LibraryFailure | null;
}

/** Searches while one writes; an answer that comes after other words were written is dropped. */
export function useSearch(library: Library | null, written: string, revision: unknown): Search {
  const typed = written.trim();
  // A space after the last word says that it is whole.
  const words = typed !== '' && /\s$/.test(written) ? `${typed} ` : typed;
  const [answer, setAnswer] = useState<Answer | null>(null);
  // What is found changes with the library: `revision`.
  useEffect(() => {
    if (library === null || words === '') return setAnswer(null);
    const over = new AbortController();
    const ask = async () => {
      const { signal } = over;
      const first = await library.search(words, { limit: FIRST, signal });
      if (signal.aborted) return;
      if (!first.ok) return setAnswer({ words, hits: [], whole: true, failure: first.failure });
      const whole = first.value.length < FIRST;
      setAnswer({ words, hits: first.value, whole, failure: null });
      if (whole) return;
      const all = await library.search(words, { limit: Number.MAX_SAFE_INTEGER, bare: true, signal });
      if (signal.aborted) return;
      const seen = new Set(first.value.map(({ copy }) => copy.id));
      const rest = all.ok ? all.value.filter(({ copy }) => !seen.has(copy.id)) : [];
      setAnswer({ words, hits: [...first.value, ...rest], whole: true, failure: all.ok ? null : all.failure });
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [library, words, revision]);
  return words === ''
    ? { hits: null, searching: false, failure: null }
    : {
        hits: answer?.hits ?? null,
        searching: answer?.words !== words || !answer.whole,
        failure: answer?.failure ?? null,
      };
}
