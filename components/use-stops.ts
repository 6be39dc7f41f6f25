import { useMemo, useRef } from 'preact/hooks';
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

/** CSS pixels; less is no movement. */
const STILL = 4;

/**
 * Where the reader went to last counts until the page moves: near its end, nothing can be scrolled up to the line any
 * more.
 *
 * @param line how far down the window, as a share of it, one has begun to be read
 */
export function useStops(all: readonly HTMLElement[], line: number): Stops {
  const gone = useRef({ element: null as HTMLElement | null, scrolled: 0 });
  return useMemo(() => {
    const at = () => {
      const { element, scrolled } = gone.current;
      const last = element === null || Math.abs(scrollY - scrolled) > STILL ? -1 : all.indexOf(element);
      const topOf = (index: number) => all[index]?.getBoundingClientRect().top ?? 0;
      return last === -1 ? countAbove(all.length, Math.max(48, innerHeight * line), topOf) - 1 : last;
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
      const left = here !== undefined && here !== gone.current.element && here.getBoundingClientRect().top < 0;
      if (by === -1 && left) go(now);
      else if (now + by >= 0) go(now + by);
      else if (by === -1) goToTitle();
    };
    return { all, at, go, step };
  }, [all, line]);
}

function goToTitle(): void {
  const title = document.getElementById('title');
  if (title !== null) goToPart(title, 'center');
}
