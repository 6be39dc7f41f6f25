import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * When a control inside goes away while it has the keyboard, the keyboard goes on, and is not lost at the top of the page.
 * @param place where it goes on; asked when it has happened
 */
export function useKeptFocus(host: RefObject<HTMLElement | null>, place: () => HTMLElement | null): void {
  const now = useRef(place);
  now.current = place;
  useLayoutEffect(() => {
    const { current } = host;
    if (current === null) return;
    const over = new AbortController();
    let last: Node | null = null;
    const note = ({ type, target }: Event) => {
      const inside = target instanceof Node && current.contains(target);
      last = type === 'focusin' && inside ? target : null;
    };
    for (const type of ['focusin', 'pointerdown']) document.addEventListener(type, note, { signal: over.signal });
    const seen = new MutationObserver(() => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      now.current()?.focus({ preventScroll: true });
    });
    seen.observe(current, { childList: true, subtree: true });
    return () => {
      over.abort();
      seen.disconnect();
    };
  }, [host]);
}
