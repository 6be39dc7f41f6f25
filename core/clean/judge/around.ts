/** What the elements around a block say: semantics, names, and how much of the page's running text they hold. */
import type { Range } from '../../blocks';
import { GROUP_NAMES, groupsOf } from './names';

/** Semantic containers, one bit each; the order is that of the features. */
const SEMANTIC: Readonly<Record<string, number>> = { article: 1, main: 2, aside: 4, footer: 8, nav: 16, section: 32 };
export const SEMANTICS = 6;
const ARTICLE = 1;
const MAIN = 2;
/** How far up names are looked at; further away they say nothing. */
const FAR = 8;

export interface Around {
  readonly element: Element;
  readonly parent: Around | null;
  readonly depth: number;
  /** Bits of the semantic elements around, this one included. */
  readonly semantic: number;
  /** For each group of names the depth of the nearest that has it; not there where none has. Shared by all that say nothing new. */
  readonly seen: readonly number[];
  /** Name and class: siblings of the same make have the same. */
  readonly make: string;
  readonly range: Range;
  /** What microdata or the element itself says it is, from here up: 1 an author, 2 a time, 3 the text of a post; 0 nothing. */
  readonly role: number;
  /** The nearest `article` around, this one included. */
  readonly article: Around | null;
}

/** So far above all elements that it is `FAR` for each of them. */
const NOT_SEEN: readonly number[] = GROUP_NAMES.map(() => -FAR);

/** For each group of names how many elements up the nearest is; `FAR` where there is none. */
export const nearOf = ({ depth, seen }: Around): number[] => seen.map((at) => Math.min(FAR, depth - at));

/** Properties of schema.org, and the roles they stand for. */
const ROLES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:author|creator)\b/, 1],
  [/\bdate(?:Created|Published|Modified)\b/, 2],
  [/\b(?:text|articleBody|description)\b/, 3],
];

function roleOf(element: Element, parent: Around | null): number {
  if (element.localName === 'time') return 2;
  const property = element.getAttribute('itemprop') ?? element.getAttribute('rel');
  const said = property === null ? undefined : ROLES.find(([pattern]) => pattern.test(property));
  return said?.[1] ?? parent?.role ?? 0;
}

/** Finds what is around an element; remembers it, since blocks share most of it. */
export class Surroundings {
  readonly #known = new Map<Element, Around>();
  readonly #groups = new Map<string, number>();
  readonly #rangeOf: (element: Element) => Range;

  constructor(rangeOf: (element: Element) => Range) {
    this.#rangeOf = rangeOf;
  }

  of(element: Element): Around {
    const path: Element[] = [];
    let known: Around | undefined;
    for (let up: Element | null = element; up && !known; up = up.parentElement) {
      known = this.#known.get(up);
      if (!known) path.push(up);
    }
    let around: Around | null = known ?? null;
    for (const step of path.toReversed()) {
      around = this.#make(step, around);
      this.#known.set(step, around);
    }
    if (!around) throw new Error('an element without itself');
    return around;
  }

  #make(element: Element, parent: Around | null): Around {
    const id = element.id;
    const names = element.getAttribute('class') ?? '';
    const role = element.getAttribute('role');
    let semantic = (parent?.semantic ?? 0) | (SEMANTIC[element.localName] ?? 0);
    if (role === 'main') semantic |= MAIN;
    if (role === 'article' || element.getAttribute('itemprop') === 'articleBody') semantic |= ARTICLE;
    const depth = (parent?.depth ?? 0) + 1;
    const above = parent?.seen ?? NOT_SEEN;
    const own = id === '' && names === '' ? 0 : this.#groupsOf(`${id} ${names}`);
    const seen = own === 0 ? above : above.map((known, i) => (own & (1 << i) ? depth : known));
    const around: Around = {
      element,
      parent,
      depth,
      semantic,
      seen,
      make: `${element.localName}.${names}`,
      range: this.#rangeOf(element),
      role: roleOf(element, parent),
      article: parent?.article ?? null,
    };
    return element.localName === 'article' ? { ...around, article: around } : around;
  }

  #groupsOf(names: string): number {
    const known = this.#groups.get(names);
    if (known !== undefined) return known;
    const groups = groupsOf(names);
    this.#groups.set(names, groups);
    return groups;
  }
}
