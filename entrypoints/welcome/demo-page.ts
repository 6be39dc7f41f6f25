import type { DemoBlock } from '../../components/Demo';

interface Source {
  /** How the blocks stand in the page. */
  readonly tag: 'header' | 'h1' | 'p' | 'aside' | 'section' | 'div' | 'footer';
  readonly className?: string;
  readonly block: DemoBlock;
}

/** A cluttered page in our own words, small enough to take in at a glance. */
const sources: readonly Source[] = [
  {
    tag: 'div',
    className: 'cookie-consent',
    block: { kind: 'consent', text: 'We and our 812 partners value your privacy. Accept all cookies to continue.' },
  },
  { tag: 'h1', block: { kind: 'title', text: 'How an old mill learned to wait' } },
  {
    tag: 'p',
    block: {
      kind: 'keep',
      text: 'For two hundred years the mill at Low Weir ground whatever the valley brought it. When the grain went elsewhere, the wheel stood still, and the village forgot that water could do work.',
    },
  },
  {
    tag: 'aside',
    className: 'newsletter-signup',
    block: { kind: 'promo', text: 'Enjoying this story? Sign up for our newsletter and never miss another one!' },
  },
  {
    tag: 'p',
    block: {
      kind: 'keep',
      text: 'It was a retired clockmaker who noticed that the stream still carried enough water in winter. She measured it every morning for a year, in pencil, on the back of the parish calendar, and then she asked for the key.',
    },
  },
  {
    tag: 'div',
    className: 'sponsor-message',
    block: { kind: 'sponsor', text: 'Sponsor message – content continues below this message' },
  },
  {
    tag: 'p',
    block: {
      kind: 'keep',
      text: 'Today the wheel turns again, slowly and mostly at night, and it lights the school. On dry days it does nothing at all, and nobody minds. The mill has learned to wait for rain, and the valley has learned it too.',
    },
  },
  {
    tag: 'section',
    className: 'related-articles',
    block: { kind: 'related', text: 'You may also like: Ten bridges you must see before breakfast' },
  },
  {
    tag: 'div',
    className: 'debug',
    block: { kind: 'debug', text: 'session userid = 0\nsession token =\ncache hits = 12' },
  },
];

export const demoBlocks: readonly DemoBlock[] = sources.map(({ block }) => block);

/** The same page as a document of its own, for the real cleaning. */
export function makeDemoPage(): Document {
  const page = document.implementation.createHTMLDocument('How an old mill learned to wait');
  page.documentElement.lang = 'en';
  const article = page.createElement('article');
  for (const { tag, className, block } of sources) {
    const element = page.createElement(tag);
    for (const line of block.text.split('\n')) element.append(line, page.createElement('br'));
    if (block.kind === 'related') linkAll(element, page);
    element.className = className ?? '';
    (block.kind === 'consent' ? page.body : article).append(element);
  }
  page.body.append(article);
  return page;
}

/** Makes everything in an element one link, as it is in a list of other articles. */
function linkAll(element: HTMLElement, page: Document): void {
  const link = page.createElement('a');
  link.href = 'https://bridges.example/before-breakfast';
  link.append(...element.childNodes);
  element.append(link);
}
