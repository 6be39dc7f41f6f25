/** What the class names of an element say about what it is; and which links and headings were never closed. */
import { lengthFrom } from '../../text';
import { isLinewise } from './code';

/** Characters; nobody means a link of more: see `core/blocks.ts`. */
const LONG_LINK = 250;
/** Characters; a heading of the page that holds more than this, in parts, was never closed. */
const LONG_HEADING = 300;

/** What class names can mean. A page repeats few of them many times, so each is read once. */
export interface Meaning {
  /** A box around a picture and its words, as WordPress and MediaWiki have it. */
  readonly figure: boolean;
  readonly caption: boolean;
  /** KaTeX, MathJax 2 and 3, MediaWiki. */
  readonly formula: boolean;
  /** A box around a code listing: highlighters, and what they put their buttons into. */
  readonly listing: boolean;
}

const ANY = /wp-caption|thumb(?:inner|caption)|katex|MathJax|mwe-math|highlight|hljs|prism|shiki|code|crayon/i;

export class Names {
  readonly #known = new Map<string, Meaning | null>();

  /** Null where they mean nothing, which is the rule. */
  meaning(names: string): Meaning | null {
    const known = this.#known.get(names);
    if (known !== undefined) return known;
    const meaning = ANY.test(names) || isLinewise(names) ? read(names) : null;
    this.#known.set(names, meaning);
    return meaning;
  }
}

const read = (names: string): Meaning => ({
  figure: /(?:^|\s)(?:wp-caption|thumbinner)(?:\s|$)/.test(names),
  caption: /(?:^|\s)(?:wp-caption-text|thumbcaption)(?:\s|$)/.test(names),
  formula: /(?:^|\s)(?:katex|MathJax|mwe-math)/.test(names),
  listing: /(?:^|[\s_-])(?:highlight|hljs|prism|shiki|codehilite|syntaxhighlighter|crayon|code)/i.test(names),
});

/** Whether an inline element of the page goes on where a paragraph ends in it. */
export function crosses(element: Element, name: string): boolean {
  if (name === 'a') return lengthFrom(element.textContent ?? '', LONG_LINK) <= LONG_LINK;
  return name === 'span' || name === 'q' || name === 'ins' || name === 'del';
}

export const isUnclosed = (heading: Element): boolean =>
  heading.firstElementChild !== null && lengthFrom(heading.textContent ?? '', LONG_HEADING) > LONG_HEADING;
