/** Elements by what their id and class say. Read once a page: pages repeat few names many times. */
import type { Page } from './page';

interface Named {
  /** `#id class class`, as the page has them. */
  readonly raw: string;
  /** The words of id and class, lower case, with a space before and after each. */
  readonly words: string;
  readonly elements: Element[];
}

/** Longer lists of names are generated ones. Characters. */
const LONGEST = 400;

const wordsOf = (raw: string): string =>
  ` ${raw
    .slice(0, LONGEST)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase()} `;

interface Names {
  readonly each: readonly Named[];
  /** The words of all of them, a line each. */
  readonly words: string;
}

const known = new WeakMap<Page, Names>();

function namesOn(page: Page): Names {
  const before = known.get(page);
  if (before) return before;
  const map = new Map<string, Named>();
  for (const element of page.doc.body.querySelectorAll('[class], [id]')) {
    const raw = `#${element.id} ${element.getAttribute('class') ?? ''}`;
    const same = map.get(raw);
    if (same) same.elements.push(element);
    else map.set(raw, { raw: raw.slice(0, 5 * LONGEST), words: wordsOf(raw), elements: [element] });
  }
  const each = [...map.values()];
  const names = { each, words: each.map(({ words }) => words).join('\n') };
  known.set(page, names);
  return names;
}

/** Elements whose id or class matches a pattern of whole words, a space before and after; words are parted by spaces. `body`, `main` and `article` are never among them. */
export const elementsNamed = (page: Page, pattern: RegExp): Iterable<Element> =>
  // Most patterns match no name of a page.
  pattern.test(namesOn(page).words) ? matching(page, ({ words }) => pattern.test(words)) : [];

/** Elements by what `such` says of id and class as they are written: `#id class class`. */
export const elementsCalled = (page: Page, such: (names: string) => boolean): Iterable<Element> =>
  matching(page, ({ raw }) => such(raw));

function* matching(page: Page, such: (names: Named) => boolean): Generator<Element> {
  for (const names of namesOn(page).each) {
    if (!such(names)) continue;
    for (const element of names.elements) if (!element.matches('body, main, article')) yield element;
  }
}
