import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../core/article';

/** The element that the text of the article stands in. `version` changes with what is in it. */
export interface ShownBody {
  readonly element: HTMLElement;
  readonly version: number;
}

/** The text as it is drawn; `null` while there is no article. Blocks that are put back or unfolded, and the like, make a new version. */
export function useArticleBody(article: Article | null): ShownBody | null {
  const [body, setBody] = useState<ShownBody | null>(null);
  const there = article !== null;
  useEffect(() => {
    const element = there ? document.querySelector<HTMLElement>('[data-article-body]') : null;
    if (element === null) return setBody(null);
    let frame = 0;
    let version = 0;
    const changed = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setBody({ element, version: ++version }));
    });
    changed.observe(element, { childList: true, characterData: true, subtree: true, attributeFilter: ['open'] });
    setBody({ element, version });
    return () => {
      changed.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [there]);
  return body;
}
