/**
 * What a page shows of its kind at a glance: facts alone, so that little runs in the page. What they mean is weighed
 * elsewhere. The same on the live page and on the engine's copy.
 */

import { extentOf, sizeOf } from '../extent';

/** Elements counted, by the sign that tells how many there are. */
const COUNTED = {
  pictures: 'img',
  sections: 'h2',
  subsections: 'h3',
  code: 'code',
  pres: 'pre',
  captions: 'figcaption',
  quotes: 'blockquote',
  buttons: 'button',
} as const;

/** Paragraphs long enough to be read. */
export interface Running {
  readonly characters: number;
  readonly paragraphs: number;
  /** Paragraphs of these inside an `article`. */
  readonly inside: number;
  readonly prices: number;
}

/** All of it is JSON. */
export interface Glance {
  readonly title: string;
  /** Id and classes of the body. */
  readonly names: string;
  /** Names and contents of the meta elements that say something. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** The texts of the JSON-LD scripts. */
  readonly data: readonly string[];
  readonly counts: Readonly<Record<keyof typeof COUNTED, number>>;
  readonly links: number;
  /** Words of the first main heading. */
  readonly headWords: number;
  readonly paragraphs: Running;
  /** What stands in for paragraphs where there are few; `null` where it was not asked. */
  readonly divisions: Running | null;
  /** Whether there is a form for a password, and next to no text. */
  readonly login: boolean;
  /** Whether the page is empty so far. */
  readonly shell: boolean;
}

/** Paragraphs looked at. Pages with more have shown what they are by then. */
const MOST = 120;
/** Characters: from which a paragraph is running text, as much of it as counts, and of what cannot be a price. */
const RUNNING = 80;
const ENOUGH = 2000;
const SHORT = 40;
/** Fewer paragraphs than this: the page may make its paragraphs of something else, or have nothing to read. */
const FEW = 3;
/** A page without paragraphs and with fewer elements than this waits for its scripts. */
const SHELL = 40;
/** Characters of a title, of the names of a body, of a meta element's name and content, and of JSON-LD in all. */
const TITLE = 300;
const NAMES = 60_000;
const NAME = 60;
const CONTENT = 40;
const DATA = 60_000;
/** The meta elements that say something; most pages have many more, and few have as many as this. */
const TELLING =
  'meta:is([property="og:type" i], [property*=":price" i], [property="article:published_time" i], [name=generator i], [name="twitter:label2" i], [name="og:type" i], [property="twitter:label2" i])';
const MOST_METAS = 100;
const CHROME = 'nav, aside, footer, header, form';
/** A price as shops write it. */
const PRICE = /[$€£¥]\s?\d|\d\s?(?:€|zł|kr\b)/;

/**
 * Reads a page, live or copied.
 *
 * @param page only read; nothing on it can shadow what is asked of it
 * @param data the texts of its JSON-LD scripts
 */
export function glanceAt(page: Document, data: Iterable<string>): Glance {
  const all = (selector: string) => Document.prototype.querySelectorAll.call(page, selector);
  const one = (selector: string) => Document.prototype.querySelector.call(page, selector);
  const count = (name: string) => Document.prototype.getElementsByTagName.call(page, name).length;
  const articles = count('article') > 0;
  const paragraphs = runningIn(all('p, pre, br'), articles);
  const divisions = paragraphs.paragraphs < FEW ? runningIn(divisionsOf(page), articles) : null;
  const text = divisions && divisions.characters > paragraphs.characters ? divisions : paragraphs;
  const body = one('body');
  return {
    title: (one('title')?.textContent?.trim() ?? '').slice(0, TITLE),
    names: `${body?.getAttribute('id') ?? ''} ${body?.getAttribute('class') ?? ''}`.slice(0, NAMES),
    metas: [...all(TELLING)].slice(0, MOST_METAS).map(nameAndContent),
    data: beginningsOf(data),
    counts: counted(count),
    links: all('a[href]').length,
    headWords: headWordsOf(one('h1')),
    paragraphs,
    divisions,
    login: text.paragraphs < FEW && one('input[type=password]') !== null,
    shell: text.paragraphs === 0 && all('body *').length < SHELL,
  };
}

const headWordsOf = (heading: Element | null): number =>
  heading === null ? 0 : Math.max(1, sizeOf(heading.textContent?.trim().replace(/\s+/g, ' ') ?? '').words);

/** The JSON-LD scripts of a live page. */
export function* dataOf(page: Document): Iterable<string> {
  for (const script of Document.prototype.querySelectorAll.call(page, 'script[type="application/ld+json"]')) {
    yield script.textContent ?? '';
  }
}

function beginningsOf(data: Iterable<string>): string[] {
  const begun: string[] = [];
  let left = DATA;
  for (const text of data) {
    if (left <= 0) break;
    begun.push(text.slice(0, left));
    left -= text.length;
  }
  return begun;
}

const nameAndContent = (meta: Element): [string, string] => [
  (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').slice(0, NAME),
  meta.getAttribute('content')?.slice(0, CONTENT) ?? '',
];

function counted(count: (name: string) => number): Glance['counts'] {
  const counts = Object.entries(COUNTED).map(([sign, name]) => [sign, count(name)] as const);
  return Object.fromEntries(counts) as Glance['counts'];
}

/** Each `div` that begins with text of its own and holds no others: some pages make their paragraphs of these. */
function* divisionsOf(page: Document): Iterable<Element> {
  for (const element of Document.prototype.getElementsByTagName.call(page, 'div')) {
    const first = element.firstChild;
    const begins = first?.nodeType === 3 ? /\S/.test(first.nodeValue ?? '') : first?.nodeName === 'SPAN';
    if (begins && element.querySelector('p, li, div div') === null) yield element;
  }
}

/** Where a paragraph stands. Neighbours stand in the same place, and asking costs more than all else here. */
interface Place {
  readonly parent: Element | null;
  readonly chrome: boolean;
  readonly article: boolean;
}

function placeOf(parent: Element | null, articles: boolean): Place {
  const inside = (selector: string) => parent !== null && Element.prototype.closest.call(parent, selector) !== null;
  return { parent, chrome: inside(CHROME), article: articles && inside('article') };
}

/** As in Readability, what holds a `br` counts as a paragraph too. */
function runningIn(elements: Iterable<Element>, articles: boolean): Running {
  const running = { characters: 0, paragraphs: 0, inside: 0, prices: 0 };
  let place: Place | null = null;
  let seen = 0;
  let last: Element | null = null;
  for (const element of elements) {
    const paragraph = element.localName === 'br' ? element.parentElement : element;
    if (!paragraph || paragraph === last) continue;
    if (++seen > MOST) break;
    last = paragraph;
    const length = lengthOf(paragraph, running);
    if (length < RUNNING) continue;
    if (place?.parent !== paragraph.parentElement) place = placeOf(paragraph.parentElement, articles);
    if (place.chrome) continue;
    running.paragraphs++;
    running.characters += Math.min(ENOUGH, length);
    if (place.article) running.inside++;
  }
  return running;
}

/** Characters of a paragraph; a short one may be a price. */
function lengthOf(paragraph: Element, running: { prices: number }): number {
  // A form can be shadowed by its fields.
  const content: unknown = paragraph.textContent;
  if (typeof content !== 'string') return 0;
  const extent = extentOf(content.trim());
  if (extent < SHORT && PRICE.test(content)) running.prices++;
  return extent;
}
