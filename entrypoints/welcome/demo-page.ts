import type { DemoBlock } from '../../components/Demo';
import type { MessageKey } from '../../components/words';

interface Source {
  /** How the blocks stand in the page. */
  readonly tag: 'header' | 'h1' | 'p' | 'aside' | 'section' | 'div' | 'footer';
  readonly className?: string;
  readonly kind: DemoBlock['kind'];
  readonly words: MessageKey | typeof DUMP;
}

/** What a server left on the page; in no language. */
const DUMP = 'session userid = 0\nsession token =\ncache hits = 12';
const TITLE = 'demo_title';

/** A cluttered page in our own words, small enough to take in at a glance. */
const sources: readonly Source[] = [
  { tag: 'div', className: 'cookie-consent', kind: 'consent', words: 'demo_consent' },
  { tag: 'h1', kind: 'title', words: TITLE },
  { tag: 'p', kind: 'keep', words: 'demo_part_1' },
  { tag: 'aside', className: 'newsletter-signup', kind: 'promo', words: 'demo_promo' },
  { tag: 'p', kind: 'keep', words: 'demo_part_2' },
  { tag: 'div', className: 'sponsor-message', kind: 'sponsor', words: 'demo_sponsor' },
  { tag: 'p', kind: 'keep', words: 'demo_part_3' },
  { tag: 'section', className: 'related-articles', kind: 'related', words: 'demo_related' },
  { tag: 'div', className: 'debug', kind: 'debug', words: DUMP },
];

/** Finds a message. */
type Say = (name: MessageKey) => string;

const said = (words: Source['words'], say: Say): string => (words === DUMP ? words : say(words));

export const demoBlocks = (say: Say): readonly DemoBlock[] =>
  sources.map(({ kind, words }) => ({ kind, text: said(words, say) }));

/** The same page as a document of its own, for the real cleaning. @param locale of the words, BCP 47 */
export function makeDemoPage(say: Say, locale: string): Document {
  const page = document.implementation.createHTMLDocument(say(TITLE));
  page.documentElement.lang = locale;
  const article = page.createElement('article');
  for (const { tag, className, kind, words } of sources) {
    const element = page.createElement(tag);
    for (const line of said(words, say).split('\n')) element.append(line, page.createElement('br'));
    if (kind === 'related') linkAll(element, page);
    element.className = className ?? '';
    (kind === 'consent' ? page.body : article).append(element);
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
