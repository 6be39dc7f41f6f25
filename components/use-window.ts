import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Rows that are drawn above and below those in the window, so that scrolling finds them there. */
const BEYOND = 8;

interface RowWindow {
  /** Of one row, in CSS pixels; all are equally high. */
  readonly height: number;
  readonly first: number;
  /** The one after the last. */
  readonly end: number;
}

/**
 * Which rows of a long list to draw while the page scrolls.
 * @param ruler an element as high as a row, however the reader has set sizes
 */
export function useWindow(
  list: RefObject<HTMLElement | null>,
  ruler: RefObject<HTMLElement | null>,
  count: number,
): RowWindow {
  const [shown, setShown] = useState<RowWindow>({ height: 64, first: 0, end: 24 });
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current === null || ruler.current === null) return;
      const height = ruler.current.offsetHeight || 64;
      const above = Math.max(0, -list.current.getBoundingClientRect().top);
      // In steps, so that not every pixel draws anew.
      const first = Math.max(0, Math.floor(above / height / 4) * 4 - BEYOND);
      const end = Math.min(count, first + Math.ceil(innerHeight / height / 4) * 4 + 4 + 2 * BEYOND);
      setShown((now) =>
        now.height === height && now.first === first && now.end === end ? now : { height, first, end },
      );
    };
    measure();
    const over = new AbortController();
    addEventListener('scroll', measure, { passive: true, signal: over.signal });
    const sizes = new ResizeObserver(measure);
    for (const element of [ruler.current, document.documentElement]) if (element !== null) sizes.observe(element);
    addEventListener('resize', measure, { signal: over.signal });
    return () => {
      over.abort();
      sizes.disconnect();
    };
  }, [list, ruler, count]);
  return shown;
}
