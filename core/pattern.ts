/**
 * Patterns with properties of Unicode, such as `\p{L}`, in two makes. V8 takes up to 1 ms to compile one of them, and an
 * engine that begins cold on every page used to compile sixty. Most texts are in Latin letters: for those the same
 * classes are spelled out, and the pattern needs no `u`. Either make is compiled when a text first needs it.
 */

/** Of all other characters a pattern means the same with and without `u`, given the classes below. */
const NOT_LATIN = /[^\0-\u00ff\u2000-\u206f\u20ac\u2122]/;

const UPPER = 'A-Z\\u00c0-\\u00d6\\u00d8-\\u00de';
const LOWER = 'a-z\\u00b5\\u00df-\\u00f6\\u00f8-\\u00ff';
const ORDINAL = '\\u00aa\\u00ba';
/** What each property holds of the characters above. */
const CLASSES: Readonly<Record<string, string>> = {
  L: UPPER + LOWER + ORDINAL,
  Lu: UPPER,
  Ll: LOWER,
  Lo: ORDINAL,
  N: '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be',
  P: '!-#%-*,-\\/:;?@[-\\]_{}\\u00a1\\u00a7\\u00ab\\u00b6\\u00b7\\u00bb\\u00bf\\u2010-\\u2027\\u2030-\\u2043\\u2045-\\u2051\\u2053-\\u205e',
  S: '$+<->^`|~\\u00a2-\\u00a6\\u00a8\\u00a9\\u00ac\\u00ae-\\u00b1\\u00b4\\u00b8\\u00d7\\u00f7\\u2044\\u2052\\u20ac\\u2122',
};
/** Without regard to case, capitals and small letters are one class. */
const CASED = UPPER + LOWER;
const PROPERTY = /\\p\{([^}]{0,40})\}/g;

/**
 * The source of a pattern for Latin texts: properties spelled out; a script of another kind holds nothing of them.
 *
 * @param source in which each property stands in the brackets of a class
 */
export const spelledOut = (source: string, anyCase: boolean): string =>
  source.replace(PROPERTY, (_, name: string) =>
    anyCase && (name === 'Lu' || name === 'Ll') ? CASED : (CLASSES[name] ?? ''),
  );

/** A pattern that would have the flag `u`. */
export class Pattern {
  readonly #source: string;
  readonly #flags: string;
  #latin: RegExp | undefined;
  #any: RegExp | undefined;

  /** @param source as `String.raw` gives it, each property in brackets @param flags besides `u` */
  constructor(source: string, flags = '') {
    this.#source = source;
    this.#flags = flags;
  }

  /** The make that a text needs, for `replace`, `split` and `matchAll`. */
  in(text: string): RegExp {
    if (NOT_LATIN.test(text)) {
      this.#any ??= new RegExp(this.#source, `${this.#flags}u`);
      return this.#any;
    }
    this.#latin ??= new RegExp(spelledOut(this.#source, this.#flags.includes('i')), this.#flags);
    return this.#latin;
  }

  test(text: string): boolean {
    return this.in(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.in(text).exec(text);
  }
}
