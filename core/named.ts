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
  readonly byWord: ReadonlyMap<string, readonly Named[]>;
  /** As they are written, a line each. */
  readonly raw: string;
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
  const names = { each, byWord: byWord(each), raw: each.map(({ raw }) => raw).join('\n') };
  known.set(page, names);
  return names;
}

function byWord(each: readonly Named[]): Map<string, Named[]> {
  const map = new Map<string, Named[]>();
  for (const named of each) {
    for (const word of named.words.split(' ')) {
      const list = map.get(word);
      if (!list) map.set(word, [named]);
      else if (list.at(-1) !== named) list.push(named);
    }
  }
  return map;
}

/** Names as lists give them: words, or several in a row, parted by commas. */
export const namesIn = (list: string): readonly string[] => list.split(/,\s+/);

/**
 * Elements whose id or class holds one of these names as whole words, whatever parts them: `pop up` stands for `popUp`,
 * `pop-up` and `pop_up`. `body`, `main` and `article` are never among them.
 */
export function elementsNamed(page: Page, names: readonly string[]): Element[] {
  const { each, byWord } = namesOn(page);
  const found = new Set<Named>();
  for (const name of names) {
    const [first = ''] = name.split(' ', 1);
    for (const named of byWord.get(first) ?? []) {
      if (first === name || named.words.includes(` ${name} `)) found.add(named);
    }
  }
  return each.filter((named) => found.has(named)).flatMap(elementsOf);
}

/** Elements by a pattern of id and class as they are written: `#id class class`, a page's all in one text, a line each. */
export function elementsCalled(page: Page, pattern: RegExp): Element[] {
  const { each, raw } = namesOn(page);
  // Most patterns match no name of a page.
  return pattern.test(raw) ? each.filter((named) => pattern.test(named.raw)).flatMap(elementsOf) : [];
}

/** The same by what `such` says of each of the names. */
export const elementsLike = (page: Page, such: (names: string) => boolean): Element[] =>
  namesOn(page)
    .each.filter(({ raw }) => such(raw))
    .flatMap(elementsOf);

const elementsOf = ({ elements }: Named): Element[] =>
  elements.filter((element) => !element.matches('body, main, article'));
