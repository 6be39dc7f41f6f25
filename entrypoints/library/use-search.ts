import { useEffect, useState } from 'preact/hooks';
import type { Hit, Library, LibraryFailure } from '../../library/library';

/** How long the reader may pause between two letters, in milliseconds. */
const PAUSE = 120;

/**
 * So many hits come first: as many as a screen shows, for each costs a text to be read; then more with snippets. Shelves
 * and filters choose among all that hold the words, which follow.
 */
const FIRST = [10, 40];

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

/** What is found for those words, each answer fuller than the one before. */
async function* answersTo(words: string, library: Library, signal: AbortSignal): AsyncGenerator<Answer> {
  let shown: readonly Hit[] = [];
  for (const limit of FIRST) {
    const best = await library.search(words, { limit, signal });
    if (!best.ok) return yield { words, hits: shown, whole: true, failure: best.failure };
    shown = best.value;
    const whole = shown.length < limit;
    yield { words, hits: shown, whole, failure: null };
    if (whole) return;
  }
  const all = await library.search(words, { limit: Number.MAX_SAFE_INTEGER, bare: true, signal });
  const seen = new Set(shown.map(({ copy }) => copy.id));
  const rest = all.ok ? all.value.filter(({ copy }) => !seen.has(copy.id)) : [];
  yield { words, hits: [...shown, ...rest], whole: true, failure: all.ok ? null : all.failure };
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
      for await (const next of answersTo(words, library, over.signal)) {
        if (over.signal.aborted) return;
        setAnswer(next);
      }
    };
    const begin = () =>
      ask().catch((error: unknown) => {
        // An abandoned search breaks off.
        if (!over.signal.aborted) throw error;
      });
    const timer = setTimeout(() => void begin(), PAUSE);
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
