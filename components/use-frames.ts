import { useEffect, useRef } from 'preact/hooks';

/** Calls at most once a frame while the page scrolls or changes its size, and once at the beginning. */
export function useFrames(on: unknown, act: () => void): void {
  const now = useRef(act);
  now.current = act;
  useEffect(() => {
    if (on === null || on === false) return;
    const over = new AbortController();
    let frame = 0;
    const soon = () => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        now.current();
      });
    };
    addEventListener('scroll', soon, { passive: true, signal: over.signal });
    addEventListener('resize', soon, { signal: over.signal });
    const sizes = new ResizeObserver(soon);
    sizes.observe(document.body);
    soon();
    return () => {
      over.abort();
      sizes.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [on]);
}
