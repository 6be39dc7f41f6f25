import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Article } from '../core/article';
import css from './ArticleBody.module.css';
import parts from './ArticleParts.module.css';
import type { Mount } from './article-props';
import { markPutBack } from './put-back';

interface ArticleBodyProps {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly article: Article;
  readonly images: boolean;
  readonly restored: ReadonlySet<string>;
  readonly mount: Mount;
}

/** The text. What is inside the host belongs to `mount`, not to Preact. */
export function ArticleBody({ host, article, images, restored, mount }: ArticleBodyProps) {
  const { html, lang, dir, removed } = article;
  useLayoutEffect(() => {
    const body = host.current;
    if (body === null) return;
    const putBack = removed
      .filter(({ id }) => restored.has(id))
      .map((removal) => ({ id: removal.id, text: shownText(removal.html, mount) }));
    keepPlaceBelow(body, () => {
      mount(body, html, { images });
      markPutBack(body, putBack);
      openToKeyboard(body);
    });
  }, [host, html, images, removed, restored, mount]);
  const look = `${css['body']} ${parts['parts']}`;
  return <div ref={host} class={look} data-article-body lang={lang ?? undefined} dir={dir ?? 'auto'} />;
}

/** Who restores a block is below the text: what they see stays where it is while the text grows above it. */
function keepPlaceBelow(body: HTMLElement, change: () => void): void {
  const view = body.ownerDocument.defaultView;
  // Nothing is above: where everything stands need not be asked for, which takes as long as the article is.
  if (view === null || view.scrollY === 0) {
    change();
    return;
  }
  const before = body.getBoundingClientRect().bottom;
  change();
  const grown = body.getBoundingClientRect().bottom - before;
  if (before < view.innerHeight && grown !== 0) view.scrollBy(0, grown);
}

/** Code that is wider than the column scrolls sideways, also by the keyboard. */
function openToKeyboard(body: HTMLElement): void {
  for (const code of body.querySelectorAll('pre')) {
    if (code.scrollWidth > code.clientWidth) code.tabIndex = 0;
  }
}

function shownText(html: string, mount: Mount): string {
  const scratch = document.createElement('div');
  mount(scratch, html, { images: false });
  return scratch.textContent ?? '';
}
