import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { afterPaint } from './after-paint';

/** The property of the root that page.css scrolls by, for the bars that stay at each end of the window. */
const ROOM = { above: '--bar-above', below: '--bar-below' } as const;

/** A bar that has grown may lie over what had the focus before it did: https://www.w3.org/WAI/WCAG22/#focus-not-obscured-minimum */
function bringOutFrom(bar: HTMLElement): void {
  const focused = document.activeElement;
  if (focused === null || focused === document.body || bar.contains(focused)) return;
  const [over, under] = [bar.getBoundingClientRect(), focused.getBoundingClientRect()];
  // What reaches beyond the bar is seen in part, and would move the page under the reader.
  if (under.top >= over.top && under.bottom <= over.bottom) focused.scrollIntoView({ block: 'nearest' });
}

/** Keeps as much room as a bar is high, so that what gets the focus scrolls clear of it, not under it. */
export function useBarRoom(bar: RefObject<HTMLElement | null>, end: keyof typeof ROOM): void {
  useLayoutEffect(() => {
    const { current } = bar;
    if (current === null) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const stays = getComputedStyle(current).position === 'sticky';
      style.setProperty(ROOM[end], `${stays ? current.offsetHeight : 0}px`);
      if (stays) bringOutFrom(current);
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
