import { useEffect, useRef } from 'preact/hooks';
import type { Placed } from '../../../core/anchor/lost';
import { highlightAt } from './on-page';
import type { Body } from './use-shown-text';

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
