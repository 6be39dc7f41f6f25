/** Makes of a snapshot the page that the engine reads. */
import type { Refusal } from '../article';
import { parsePage } from '../clean/sanitize';
import { DIALOGS, isWall } from '../consent/unanswered';
import { AT, NAMED, type Order, type Shot } from '../declutter/questions';
import { saidBy } from '../declutter/said';
import { UNREAD } from '../declutter/snapshot';
import { copyPage, type Page } from '../page';
import { replaceRawTexts } from '../raw-texts';

export interface Rebuilt {
  readonly page: Page;
  /** Number and words of what an element of the page was made from, and that; `null` where it cannot be told. */
  origin(copy: Element): { readonly at: number; readonly said: string; readonly parsed: Element } | null;
  /** Numbers of the elements laid over the page that take consent or money. */
  walls(): number[];
}

/**
 * Parsing may build another tree than the one that was taken down: a paragraph ends where a box begins, text between the
 * rows of a table goes before it. An element without its number, or one of several that have it, is none of the page's.
 */
export function rebuild(shot: Shot): Rebuilt | Refusal | 'miscounted' {
  const source = parsePage(shot.order ? withSilent(shot.html) : shot.html);
  const numbers = shot.order ? numbersBy(shot.order, source) : numbersIn(source);
  if (numbers === null) return 'miscounted';
  const page = copyPage(source, shot.url, true);
  if (typeof page === 'string') return page;
  const marked = (wanted: readonly number[]): ReadonlySet<Element> => {
    const all = new Set(wanted);
    const found = [...(page.origins ?? [])].filter(([, parsed]) => all.has(numbers.get(parsed) ?? -1));
    // What took an element's place has its origin too.
    return new Set(found.map(([copy]) => copy).filter((copy) => copy.isConnected));
  };
  return {
    page: { ...page, hidden: marked(shot.hidden), overlays: marked(shot.overlays) },
    origin(copy) {
      const parsed = page.origins?.get(copy);
      const at = parsed && numbers.get(parsed);
      return parsed === undefined || at === undefined ? null : { at, said: saidBy(parsed), parsed };
    },
    walls() {
      // What is hidden now may be shown at any time.
      const over = new Set([...shot.overlays, ...shot.hidden]);
      const mayBe = [...numbers].filter(([parsed, at]) => over.has(at) || parsed.matches(DIALOGS));
      return mayBe.filter(([parsed]) => isWall(parsed)).map(([, at]) => at);
    },
  };
}

function numbersIn(source: Document): ReadonlyMap<Element, number> {
  const byNumber = new Map<number, Element | null>();
  for (const element of Document.prototype.querySelectorAll.call(source, `[${AT}]`)) {
    const at = Number(Element.prototype.getAttribute.call(element, AT));
    byNumber.set(at, byNumber.has(at) ? null : element);
    Element.prototype.removeAttribute.call(element, AT);
  }
  const numbers = new Map<Element, number>();
  for (const [at, element] of byNumber) if (element) numbers.set(element, at);
  return numbers;
}

/** `null` where the elements are not those that were counted. */
function numbersBy({ count, names }: Order, source: Document): ReadonlyMap<Element, number> | null {
  const { body } = source;
  const all = [body, ...body.querySelectorAll('*')];
  if (all.length !== count || names.some((name, i) => all[i * NAMED]?.localName !== name)) return null;
  const numbers = new Map(all.map((element, at) => [element, at]));
  for (const element of all) if (element.hasAttribute(AT)) element.removeAttribute(AT);
  for (const element of body.querySelectorAll(UNREAD)) element.remove();
  return numbers;
}

/** Where scripts run, what stands in `noscript` is text, and is written as it is; here it would become elements. */
const SILENT = ['script', 'style', 'textarea', 'iframe', 'xmp', 'noembed', 'noframes', 'noscript'];
const withSilent = (html: string): string =>
  replaceRawTexts(html, SILENT, ({ name, attributes, text, whole }) =>
    name === 'noscript'
      ? `<noscript${attributes}>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</noscript>`
      : whole,
  );
