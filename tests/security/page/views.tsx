/** The views of the product, as its pages show them. */
import { type ComponentChild, options, render } from 'preact';
import { LibraryTransfer } from '../../../components/LibraryTransfer';
import { PopupView } from '../../../components/PopupView';
import { ReaderView } from '../../../components/ReaderView';
import { type Lookup, Words } from '../../../components/words';
import type { Article } from '../../../core/article';
import { mountArticle } from '../../../core/mount';
import { restore } from '../../../core/restore';
import english from '../../../public/_locales/en/messages.json';

const table: Readonly<Record<string, { readonly message: string }>> = english;
/** What is filled in is set where the browser would set it. */
const lookup: Lookup = (key, values) => `${table[key]?.message ?? ''} ${values.join(' ')}`;

const nothing = () => undefined;
const no = async () => false;
const common = {
  onGo: null,
  onShowPictures: nothing,
  onAlwaysShowPictures: nothing,
  onRestore: nothing,
  onRemoveAgain: nothing,
  onRestoreAll: nothing,
  onRemoveAllAgain: nothing,
  onCopy: no,
  onCopyLink: no,
  onPrint: nothing,
  look: { open: false, onToggle: nothing, panel: null },
  onSettings: nothing,
  onLibrary: nothing,
  onRetry: nothing,
  save: null,
};

const shown = (article: Article, restored: boolean) => ({
  phase: 'article' as const,
  article,
  onward: { nextPage: article.url, singlePage: article.url },
  restored: new Set(restored ? article.removed.map(({ id }) => id) : []),
  justRestored: null,
});

const popup = (article: Article): ComponentChild => (
  <PopupView
    {...common}
    state={shown(article, false)}
    mount={mountArticle}
    pictures="offered"
    site={null}
    onReader={nothing}
    onBeside={null}
    onCancel={nothing}
    onCleanAnyway={nothing}
  />
);

const reading = (article: Article, pictures: 'shown' | 'hidden', mount: typeof mountArticle): ComponentChild => (
  <ReaderView
    {...common}
    state={shown(article, true)}
    mount={mount}
    pictures={pictures}
    copy={null}
    cleanAgain={null}
    aids={{ outline: true, focus: 'off' }}
    onAids={nothing}
    singleKeys
    onSingleKeys={nothing}
    listen={null}
    highlights={null}
    bar={null}
    bodyTools={{ tokensOf: async () => [], copyText: no }}
  />
);

/** As a saved copy: it has none of its pictures. */
const stored: typeof mountArticle = (host, html, options) =>
  mountArticle(host, html, { ...options, stored: new Map(), missing: 'Not kept.' });

export const views = {
  popup,
  reader: (article: Article) => reading(article, 'hidden', mountArticle),
  'reader with pictures': (article: Article) => reading(article, 'shown', mountArticle),
  'saved copy': (article: Article) => reading(article, 'shown', stored),
};
type View = keyof typeof views;

/** The text of an article by the number of its vector. */
export type Text = readonly [n: number, html: string];

export const textOf = (n: number, article: Article): Text => [
  n,
  restore(
    article,
    article.removed.map(({ id }) => id),
  ).html,
];

/** Many texts as the text of one page, each mounted by itself into a box that bears its number. */
export function together(view: Exclude<View, 'popup'>, article: Article, texts: readonly Text[]): ComponentChild {
  const mount = view === 'saved copy' ? stored : mountArticle;
  const mountAll: typeof mountArticle = (host, _html, given) => {
    const boxes = texts.map(([n, html]) => {
      const box = document.createElement('div');
      box.dataset['vector'] = String(n);
      mount(box, html, given);
      return box;
    });
    host.replaceChildren(...boxes);
  };
  return reading(article, view === 'reader' ? 'hidden' : 'shown', mountAll);
}

/**
 * The reader page works on the first text that it finds in the whole document. Where many stand side by side none of
 * them does: what it does to a text is for `together`.
 */
export function holdEffects(held: boolean): void {
  options.requestAnimationFrame = held ? never : soon;
}
const never = (): void => undefined;
const soon = (act: () => void): void => void setTimeout(act, 10);

/** What is told of a file before it is taken in. */
export const preview = (titles: readonly string[], refused: readonly string[]): ComponentChild => (
  <LibraryTransfer
    state={{
      phase: 'offered',
      preview: {
        format: titles[0] ?? '',
        counts: { articles: titles.length, links: 0 },
        firstTitles: titles,
        duplicates: 0,
        refused: refused.map((name) => ({ name, reason: name })),
        left: [],
      },
    }}
    onTakeOut={nothing}
    onBringIn={nothing}
    onTake={nothing}
    onCancel={nothing}
  />
);

export interface OnStage {
  readonly host: HTMLElement;
  leave(): void;
}

/** Shows it in a place of its own. */
export function show(content: ComponentChild): OnStage {
  const host = document.createElement('div');
  // What one article is costs the others nothing.
  host.style.cssText = 'position: absolute; contain: strict; width: 700px; height: 500px';
  document.body.append(host);
  render(
    <Words lookup={lookup} locale="en">
      {content}
    </Words>,
    host,
  );
  return {
    host,
    leave() {
      render(null, host);
      host.remove();
    },
  };
}

/** Opens all that is folded. What is in it is drawn a moment later. */
export function unfold({ host }: OnStage): void {
  for (const fold of host.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) fold.click();
}
