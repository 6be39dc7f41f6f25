/** Signs in numbers: elements counted, and the paragraphs long enough to be read. */

/** Elements counted, by the sign that tells how many there are. */
const COUNTED: Readonly<Record<string, string>> = {
  pictures: 'img',
  sections: 'h2',
  code: 'code',
  pres: 'pre',
  captions: 'figcaption',
  quotes: 'blockquote',
  buttons: 'button',
};

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
const CHROME = 'nav, aside, footer, header, form';
/** A price as shops write it. */
const PRICE = /[$€£¥]\s?\d|\d\s?(?:€|zł|kr\b)/;

interface Running {
  characters: number;
  paragraphs: number;
  /** Paragraphs of these inside an `article`. */
  inside: number;
  prices: number;
}

/** Logarithms keep a page of a thousand pictures from outweighing all else. */
const log = (count: number, by: number): number => Math.log1p(count) / by;

export function numbersOf(page: Document): Record<string, number> {
  const signs: Record<string, number> = {};
  const all = (selector: string) => Document.prototype.querySelectorAll.call(page, selector);
  const count = (name: string) => Document.prototype.getElementsByTagName.call(page, name).length;
  for (const [sign, name] of Object.entries(COUNTED)) signs[sign] = log(count(name), 3);
  signs['headWords'] = Math.min(15, all('h1')[0]?.textContent?.trim().split(/\s+/).length ?? 0) / 15;
  const articles = count('article') > 0;
  const paragraphs = runningIn(all('p, pre, br'), articles);
  const text = paragraphs.paragraphs < FEW ? longer(paragraphs, runningIn(divisions(page), articles)) : paragraphs;
  signs['perLink'] = log(text.characters / (1 + all('a[href]').length), 5);
  signs['perHead'] = log(text.characters / (1 + count('h2') + count('h3')), 5);
  signs['perPicture'] = log(count('img') / (1 + text.paragraphs), 3);
  signs['inArticle'] = text.inside / Math.max(1, text.paragraphs);
  signs['priced'] = log(paragraphs.prices, 3);
  signs['login'] = text.paragraphs < FEW && all('input[type=password]').length > 0 ? 1 : 0;
  signs['shell'] = text.paragraphs === 0 && all('body *').length < SHELL ? 1 : 0;
  return signs;
}

const longer = (one: Running, other: Running): Running => (other.characters > one.characters ? other : one);

/** Each `div` that begins with text of its own and holds no others: some pages make their paragraphs of these. */
function* divisions(page: Document): Iterable<Element> {
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
  const running: Running = { characters: 0, paragraphs: 0, inside: 0, prices: 0 };
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
function lengthOf(paragraph: Element, running: Running): number {
  // A form can be shadowed by its fields.
  const content: unknown = paragraph.textContent;
  if (typeof content !== 'string') return 0;
  const { length } = content.trim();
  if (length < SHORT && PRICE.test(content)) running.prices++;
  return length;
}
