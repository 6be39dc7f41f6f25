import { useEffect, useState } from 'preact/hooks';
import type { Hit, Library, LibraryFailure } from '../../library/library';

/** How long the reader may pause between two letters, in milliseconds. */
const PAUSE = 120;

interface Answer {
  readonly words: string;
  readonly hits: readonly Hit[];
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
  const words = written.trim();
  const [answer, setAnswer] = useState<Answer | null>(null);
  // What is found changes with the library: `revision`.
  useEffect(() => {
    if (library === null || words === '') return setAnswer(null);
    const over = new AbortController();
    const ask = async () => {
      const outcome = await library.search(words, { signal: over.signal });
      if (over.signal.aborted) return;
      setAnswer(
        outcome.ok ? { words, hits: outcome.value, failure: null } : { words, hits: [], failure: outcome.failure },
      );
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [library, words, revision]);
  return words === ''
    ? { hits: null, searching: false, failure: null }
    : { hits: answer?.hits ?? null, searching: answer?.words !== words, failure: answer?.failure ?? null };
}
