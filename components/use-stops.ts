import { useMemo } from 'preact/hooks';
import { countAbove } from './outline';
import { goToPart } from './reading-parts';

/** Places in the article that the keyboard goes through one after the other. */
export interface Stops {
  readonly all: readonly HTMLElement[];
  /** The one that the reader is at; -1: before the first. */
  readonly at: () => number;
  readonly go: (at: number) => void;
  /** On to the next one, or back to the one before. */
  readonly step: (by: 1 | -1) => void;
}

/** Where the reader went to last, of whichever places. */
export interface Gone {
  current: { readonly element: HTMLElement; readonly scrolled: number } | null;
}

/** CSS pixels; less is no movement. */
const STILL = 4;

/** What stands so near to the upper edge has begun: what one goes to has this room above it. */
const EDGE = 80;

/**
 * Where the reader went to last counts until the page moves: near its end, nothing can be scrolled up to the line any
 * more.
 *
 * @param gone shared by all places of an article
 * @param line how far down the window, as a share of it, one has begun to be read
 */
export function useStops(all: readonly HTMLElement[], gone: Gone, line: number): Stops {
  return useMemo(() => {
    /** What the reader went to, while the page has not moved since. */
    const still = (): HTMLElement | null => {
      const last = gone.current;
      return last?.element.isConnected && Math.abs(scrollY - last.scrolled) <= STILL ? last.element : null;
    };
    const at = () => {
      const last = still();
      if (last !== null) return countAbove(all.length, 0, (index) => (beginsAfter(all[index], last) ? 1 : 0)) - 1;
      const topOf = (index: number) => all[index]?.getBoundingClientRect().top ?? 0;
      return countAbove(all.length, Math.max(EDGE, innerHeight * line), topOf) - 1;
    };
    const go = (to: number) => {
      const element = all[to];
      if (element === undefined) return;
      goToPart(element);
      gone.current = { element, scrolled: scrollY };
    };
    const step = (by: 1 | -1) => {
      const now = at();
      const here = all[now];
      const last = still();
      const left = last === null ? (here?.getBoundingClientRect().top ?? 0) < 0 : last !== here;
      if (by === -1 && left && now >= 0) go(now);
      else if (now + by >= 0) go(now + by);
      else if (by === -1) goToTitle();
    };
    return { all, at, go, step };
  }, [all, gone, line]);
}

const beginsAfter = (element: HTMLElement | undefined, other: HTMLElement): boolean =>
  element !== undefined && (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function goToTitle(): void {
  const title = document.getElementById('title');
  if (title !== null) goToPart(title, 'center');
}
