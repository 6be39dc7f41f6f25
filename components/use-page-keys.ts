import { useEffect, useRef } from 'preact/hooks';
import { actOf, type KeyActs, keyName, type PageKey } from './page-keys';

/**
 * Keys that mean something wherever the keyboard is, but where one writes or chooses.
 *
 * @param singles whether single characters are commands; the others always are
 */
export function usePageKeys<Act extends string>(
  singles: boolean,
  table: readonly PageKey<Act>[],
  acts: KeyActs<Act>,
): void {
  const now = useRef({ singles, acts });
  now.current = { singles, acts };
  useEffect(() => {
    const over = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = actOf(table, keyName(event), now.current.singles);
      const run = act === null ? undefined : now.current.acts[act];
      if (run === undefined || (event.target instanceof Element && isTaken(event.target))) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKeyDown, { signal: over.signal });
    return () => over.abort();
  }, [table]);
}

/** Whether keys mean something else there. A box to tick takes none. */
function isTaken(element: Element): boolean {
  const takers = 'dialog, select, textarea, input:not([type=checkbox]), video, audio, [contenteditable]';
  return element.closest(takers) !== null;
}
