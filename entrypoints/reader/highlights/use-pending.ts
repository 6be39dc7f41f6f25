import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HighlightNews } from '../../../components/highlight-props';
import type { SaveProps } from '../../../components/save-props';
import type { NewHighlight } from '../../../library/copy';
import type { Bound } from './use-kept';

const isSame = (one: NewHighlight, other: NewHighlight): boolean =>
  one.position.start === other.position.start && one.position.end === other.position.end;

/** What stands in the way of keeping what waits. */
function newsOf(save: SaveProps | null): HighlightNews | null {
  switch (save?.view.phase) {
    case 'saving':
      return 'saving';
    case 'kept':
    case 'near':
      return 'asks';
    case 'failed':
      return save.view.fault === 'private' ? 'private' : 'waits';
    case 'cancelled':
      return 'waits';
    default:
      return null;
  }
}

/** A highlight that is not kept yet. */
interface Waiting {
  /** The address of its article. */
  readonly of: string | null;
  readonly highlight: NewHighlight;
}

interface Pending {
  readonly news: HighlightNews | null;
  /** Whether some wait: one that is made now waits with them. */
  readonly some: boolean;
  /** Keeps a highlight of an article that is not saved, once it is. Until then the browser asks before the page is closed. */
  readonly wait: (highlight: NewHighlight) => void;
}

/**
 * @param of the address of the article that is shown: only what was highlighted in an article of this address is offered
 *   to its copy, though that may be of another day. What waits for another article that this page showed waits until that
 *   is shown again
 * @param keep keeps what waited, once there is a copy; gives why it could not, `null` where it could. What it cannot keep
 *   waits on, is told as long as it waits, and is tried with the next
 */
export function usePending(
  of: string | null,
  save: SaveProps | null,
  bound: Bound | null,
  keep: (highlights: readonly NewHighlight[]) => Promise<HighlightNews | null>,
): Pending {
  const [all, setAll] = useState<readonly Waiting[]>([]);
  const waiting = useMemo(() => all.filter((one) => one.of === of), [all, of]);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<HighlightNews | null>(null);
  const tried = useRef<{ readonly bound: Bound; readonly waiting: readonly Waiting[] } | null>(null);
  const now = useRef(keep);
  now.current = keep;
  useEffect(() => {
    if (bound === null || waiting.length === 0 || busy) return;
    // What was refused is not asked for again until there is another copy, or one more to keep.
    if (tried.current?.bound === bound && tried.current.waiting === waiting) return;
    tried.current = { bound, waiting };
    setBusy(true);
    const settle = async () => {
      try {
        const why = await now.current(waiting.map(({ highlight }) => highlight));
        setRefused(why);
        if (why === null) setAll((before) => before.filter((one) => !waiting.includes(one)));
      } finally {
        // More may have come meanwhile, or another copy.
        setBusy(false);
      }
    };
    void settle();
  }, [bound, waiting, busy]);
  useEffect(() => {
    if (all.length === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [all]);
  const inTheWay = bound === null ? newsOf(save) : refused;
  return {
    news: waiting.length === 0 || busy ? null : inTheWay,
    some: waiting.length > 0,
    wait(highlight) {
      if (save === null && bound === null) return;
      const others = (before: readonly Waiting[]) =>
        before.filter((one) => one.of !== of || !isSame(one.highlight, highlight));
      setAll((before) => [...others(before), { of, highlight }]);
      if (save === null || bound !== null) return;
      const { phase } = save.view;
      // A question that is asked already is answered in its own line.
      if (phase !== 'saving' && phase !== 'kept' && phase !== 'near') save.onSave();
    },
  };
}
