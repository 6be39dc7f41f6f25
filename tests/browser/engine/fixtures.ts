/** The fixture pages, and how a test shows one to the engine. */
import type { BioKind, RemovalKind } from '../../../core/article';

export interface Expected {
  readonly why: string;
  readonly url: string;
  readonly readable: boolean;
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly authors?: readonly string[];
  readonly publishedTime?: string | null;
  readonly siteName?: string | null;
  readonly lang?: string | null;
  readonly dir?: string | null;
  readonly paragraphs: readonly string[];
  readonly absent: readonly string[];
  readonly removed: readonly { readonly kind: RemovalKind; readonly contains: string }[];
  readonly bios: readonly { readonly kind: BioKind; readonly name: string; readonly text: string }[];
  /** Pieces of the article's HTML. */
  readonly html?: readonly string[];
  readonly htmlAbsent?: readonly string[];
  /** Selects what is written on the page and is no text of it: numbers of lines, second writings of a formula. */
  readonly scaffold?: string;
  /** Selects pictures of formulas: their words are text of the page. */
  readonly pictured?: string;
}

export interface Fixture {
  readonly name: string;
  readonly html: string;
  readonly expected: Expected;
}

const pages = import.meta.glob<string>('../../fixtures/*/page.html', { query: '?raw', import: 'default', eager: true });
const answers = import.meta.glob<Expected>('../../fixtures/*/expected.json', { import: 'default', eager: true });

export const fixtures: readonly Fixture[] = Object.entries(pages).map(([path, html]) => {
  const expected = answers[path.replace('page.html', 'expected.json')];
  const name = path.split('/').at(-2) ?? path;
  if (!expected) throw new Error(`${name} has no expected.json`);
  return { name, html, expected };
});

/** Shows a page in a frame that runs no scripts unless told to, and applies styles, hands its document to `use`, and takes it away. */
export async function rendered<T>(
  html: string,
  use: (page: Document) => T | Promise<T>,
  { scripts = false } = {},
): Promise<T> {
  const frame = document.createElement('iframe');
  if (!scripts) frame.setAttribute('sandbox', 'allow-same-origin');
  frame.style.cssText = 'width: 1100px; height: 900px; border: 0';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  try {
    if (!frame.contentDocument) throw new Error('the frame has no document');
    return await use(frame.contentDocument);
  } finally {
    frame.remove();
  }
}

export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** For comparing what a page says apart from where its lines break. */
export const solid = (text: string): string => text.replace(/\s+/g, '');

const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'title']);

const isUnseen = (element: Element, scaffold: string | undefined): boolean =>
  (UNSEEN.has(element.localName) && !element.matches('script[type^="math/tex"]')) ||
  (scaffold !== undefined && element.matches(scaffold));

/** All text of a page's body in order, written for the tests without any help from the engine. */
export function wholeText(page: Document, { scaffold, pictured }: Partial<Expected> = {}): string {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      const image = node as Element;
      if (pictured !== undefined && image.matches(pictured)) text += image.getAttribute('alt') ?? '';
      continue;
    }
    let up: Element | null = node.parentElement;
    while (up && !isUnseen(up, scaffold)) up = up.parentElement;
    if (!up) text += node.textContent ?? '';
  }
  return text;
}
