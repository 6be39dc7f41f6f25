import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

const placeOf = (state: unknown): number | null =>
  typeof state === 'object' && state !== null && 'top' in state && typeof state.top === 'number' ? state.top : null;

/** Keeps where the page stands in its history entry, and goes there again once enough rows are drawn. */
export function useScrollMemory(more: boolean): void {
  const pending = useRef<number | null>(placeOf(history.state));

  useEffect(() => {
    const over = new AbortController();
    const { signal } = over;
    let waiting = 0;
    const keep = () => {
      clearTimeout(waiting);
      waiting = 0;
      if (pending.current === null) history.replaceState({ top: Math.round(scrollY) }, '');
    };
    const soon = () => {
      if (waiting === 0) waiting = window.setTimeout(keep, 250);
    };
    const forget = () => {
      pending.current = null;
    };
    addEventListener('scroll', soon, { passive: true, signal });
    addEventListener('pagehide', keep, { signal });
    addEventListener('popstate', ({ state }) => (pending.current = placeOf(state)), { signal });
    // Whoever scrolls meanwhile wants to be elsewhere.
    for (const name of ['wheel', 'touchstart', 'keydown'] as const) {
      addEventListener(name, forget, { passive: true, signal });
    }
    return () => {
      over.abort();
      clearTimeout(waiting);
    };
  }, []);

  useLayoutEffect(() => {
    const { current } = pending;
    if (current === null) return;
    const room = document.documentElement.scrollHeight - innerHeight;
    if (room < current && more) return;
    pending.current = null;
    scrollTo(0, current);
  });
}
