import { useEffect, useRef } from 'preact/hooks';
import { isTaken } from '../../../components/use-page-keys';
import type { Placed } from '../../../core/anchor/lost';
import { highlightAt } from './on-page';
import type { Body } from './use-shown-text';

const KEY = 'h';

/** Highlights what is selected by a single key. */
export function useHighlightKey(on: boolean, onKey: () => void): void {
  const now = useRef(onKey);
  now.current = onKey;
  useEffect(() => {
    if (!on) return;
    const over = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const other = event.key !== KEY || event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
      if (other || event.defaultPrevented || (event.target instanceof Element && isTaken(event.target))) return;
      event.preventDefault();
      now.current();
    };
    document.addEventListener('keydown', onKeyDown, { signal: over.signal });
    return () => over.abort();
  }, [on]);
}

/** What has a click of its own. */
const OTHERS = 'a, button, summary, input, textarea, select, img, video, audio';

/** Tells of a click on a highlight with its id, and of one elsewhere with `null`. */
export function useArticleClicks(
  body: Body | null,
  placed: readonly Placed[],
  onClick: (id: string | null) => void,
): void {
  const now = useRef({ placed, onClick });
  now.current = { placed, onClick };
  useEffect(() => {
    if (body === null) return;
    const over = new AbortController();
    const { signal } = over;
    body.root.addEventListener(
      'click',
      (event) => {
        const other = event.target instanceof Element && event.target.closest(OTHERS) !== null;
        if (other || getSelection()?.isCollapsed === false) return;
        const id = highlightAt(now.current.placed, body.shown, event);
        if (id !== null) now.current.onClick(id);
      },
      { signal },
    );
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target instanceof Element && !target.closest('[data-highlight-float]')) now.current.onClick(null);
      },
      { signal },
    );
    return () => over.abort();
  }, [body]);
}
