import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { afterPaint } from './after-paint';

/** The property of the root that page.css scrolls by, for the bars that stay at each end of the window. */
const ROOM = { above: '--bar-above', below: '--bar-below' } as const;

/** Keeps as much room as a bar is high, so that what gets the focus scrolls clear of it, not under it. */
export function useBarRoom(bar: RefObject<HTMLElement | null>, end: keyof typeof ROOM): void {
  useLayoutEffect(() => {
    const { current } = bar;
    if (current === null) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const stays = getComputedStyle(current).position === 'sticky';
      style.setProperty(ROOM[end], `${stays ? current.offsetHeight : 0}px`);
    });
    // Every element inherits it: set sooner, the whole article would be styled twice before it is seen.
    const leave = afterPaint(() => observer.observe(current));
    return () => {
      leave();
      observer.disconnect();
      style.removeProperty(ROOM[end]);
    };
  }, [bar, end]);
}
