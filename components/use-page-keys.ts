import { useEffect, useRef } from 'preact/hooks';

interface PageKeys {
  readonly search: () => void;
  readonly keys: () => void;
  readonly undo: () => void;
  /** To the list. */
  readonly list: () => void;
}

const named: Readonly<Record<string, keyof PageKeys>> = { '/': 'search', '?': 'keys', z: 'undo', j: 'list', k: 'list' };

export function usePageKeys(on: boolean, acts: PageKeys): void {
  useKeys(on, Object.fromEntries(Object.entries(named).map(([key, what]) => [key, acts[what]])));
}

/** Single keys that mean something wherever the keyboard is, but where one writes or chooses. */
export function useKeys(on: boolean, acts: Readonly<Record<string, () => void>>): void {
  const now = useRef(acts);
  now.current = acts;
  useEffect(() => {
    if (!on) return;
    const over = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const act = Object.hasOwn(now.current, event.key) ? now.current[event.key] : undefined;
      if (act === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && isTaken(event.target)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown, { signal: over.signal });
    return () => over.abort();
  }, [on]);
}

/** Whether letters mean something else there. A box to tick takes none. */
function isTaken(element: Element): boolean {
  return element.closest('dialog, select, textarea, input:not([type=checkbox]), [contenteditable]') !== null;
}
