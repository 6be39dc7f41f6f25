import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from '../../../components/after-paint';
import { ShownText } from '../../../core/anchor/shown-text';

export interface Body {
  readonly root: HTMLElement;
  readonly shown: ShownText;
}

/**
 * The text of the article as the page shows it now, whoever changes it: what is put back, pictures, listings.
 * @param article another one is another text; `null` for none
 */
export function useShownText(article: unknown): Body | null {
  const [body, setBody] = useState<Body | null>(null);
  useEffect(() => {
    const root = article === null ? null : document.querySelector<HTMLElement>('[data-article-body]');
    if (root === null) return setBody(null);
    let waiting = 0;
    const read = () => {
      waiting = 0;
      setBody({ root, shown: new ShownText(root) });
    };
    const leave = afterPaint(read);
    const observer = new MutationObserver(() => {
      if (waiting === 0) waiting = requestAnimationFrame(read);
    });
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    return () => {
      leave();
      observer.disconnect();
      cancelAnimationFrame(waiting);
    };
  }, [article]);
  return body;
}
