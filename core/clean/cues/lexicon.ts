/**
 * Words by what they mean, over many languages at once. A short line that is made of nothing but such words says
 * something that no list of phrases has to know: "a note from our sponsor, the text goes on underneath". Looked up in
 * maps, so that nothing has to be compiled. Built when first used.
 */
import { LETTER } from './cue';

/** A word list a concept, parted by white space; `word*` stands for all words that begin so. */
export type Concepts<Name extends string> = Readonly<Record<Name, string>>;

/** How many words of a text stand for each concept, how many for none, and the order they come in. */
export interface Reading<Name extends string> {
  readonly of: Readonly<Record<Name, number>>;
  readonly unknown: readonly string[];
  readonly words: number;
}

const TOKEN = new RegExp(`[0-9${LETTER}]+`, 'g');
/** Written without spaces between words: Han, Hiragana, Katakana. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;
const HIRAGANA = /[\u3040-\u309f]/;
const LONGEST_UNSPACED = 8;
const LONGEST_STEM = 14;
const SHORTEST_STEM = 2;
/** Articles and conjunctions that Arabic writes together with the word. */
const ARABIC_PREFIX = /^(?:وال|بال|لل|ال|و(?=.{3}))/;

export class Lexicon<Name extends string> {
  readonly #source: Concepts<Name>;
  #exact: Map<string, readonly Name[]> | null = null;
  #stems = new Map<string, readonly Name[]>();

  constructor(source: Concepts<Name>) {
    this.#source = source;
  }

  /** Reads a text; the longer ones should be cut before. */
  read(text: string): Reading<Name> {
    const of = Object.fromEntries(Object.keys(this.#source).map((name) => [name, 0])) as Record<Name, number>;
    const unknown: string[] = [];
    let words = 0;
    for (const token of this.#tokens(text.toLowerCase())) {
      words++;
      const names = this.#namesOf(token);
      if (names) for (const name of names) of[name]++;
      else unknown.push(token);
    }
    return { of, unknown, words };
  }

  *#tokens(text: string): Generator<string> {
    for (const token of text.match(TOKEN) ?? []) {
      if (UNSPACED.test(token)) yield* this.#segments(token);
      else yield token;
    }
  }

  /** The longest known word at each place; what lies between two counts as one unknown word, particles as none. */
  *#segments(run: string): Generator<string> {
    const { exact } = this.#built();
    let rest = '';
    for (let at = 0; at < run.length; ) {
      let size = Math.min(LONGEST_UNSPACED, run.length - at);
      while (size > 0 && !exact.has(run.slice(at, at + size))) size--;
      if (size === 0) {
        const character = run[at++] ?? '';
        if (!HIRAGANA.test(character)) rest += character;
        continue;
      }
      if (rest !== '') yield rest;
      rest = '';
      yield run.slice(at, at + size);
      at += size;
    }
    if (rest !== '') yield rest;
  }

  #namesOf(token: string): readonly Name[] | undefined {
    const { exact, stems } = this.#built();
    const bare = token.replace(ARABIC_PREFIX, '');
    for (const form of bare !== token && bare.length > 2 ? [token, bare] : [token]) {
      const known = exact.get(form);
      if (known) return known;
      for (let size = Math.min(LONGEST_STEM, form.length); size >= SHORTEST_STEM; size--) {
        const stem = stems.get(form.slice(0, size));
        if (stem) return stem;
      }
    }
    return undefined;
  }

  #built(): { exact: Map<string, readonly Name[]>; stems: Map<string, readonly Name[]> } {
    if (this.#exact) return { exact: this.#exact, stems: this.#stems };
    const exact = new Map<string, Name[]>();
    const stems = new Map<string, Name[]>();
    for (const name of Object.keys(this.#source) as Name[]) {
      for (const word of this.#source[name].trim().split(/\s+/)) {
        const stem = word.endsWith('*');
        const map = stem ? stems : exact;
        const own = stem ? word.slice(0, -1) : word;
        map.set(own, [...(map.get(own) ?? []), name]);
      }
    }
    this.#exact = exact;
    this.#stems = stems;
    return { exact, stems };
  }
}
