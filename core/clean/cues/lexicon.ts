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
const SHORTEST_STEM = 2;
const MOST_REMEMBERED = 10_000;
const LONGEST_REMEMBERED = 30;
const ARABIC = /^[\u0600-\u06ff]/;
/** Articles and conjunctions that Arabic writes together with the word. */
const ARABIC_PREFIX = /^(?:وال|بال|لل|ال|و(?=.{3}))/;

/** A sentence that is no marker shows it in its first words: a text is read in parts of about so many characters. */
const PART = 40;

function endOfPart(text: string, from: number): number {
  const space = text.indexOf(' ', from + PART);
  return space < 0 ? text.length : space;
}

export class Lexicon<Name extends string> {
  readonly #source: Concepts<Name>;
  readonly #names: readonly Name[];
  #built: Built<Name> | null = null;

  constructor(source: Concepts<Name>) {
    this.#source = source;
    this.#names = Object.keys(source) as Name[];
  }

  /**
   * Reads a text; the longer ones should be cut before.
   *
   * @param most unknown words after which reading ends: then `unknown` has one more, and the counts are of what was read
   */
  read(text: string, most = Number.POSITIVE_INFINITY): Reading<Name> {
    const of = {} as Record<Name, number>;
    for (const name of this.#names) of[name] = 0;
    const unknown: string[] = [];
    let words = 0;
    const lower = text.toLowerCase();
    for (let from = 0; from < lower.length && unknown.length <= most; ) {
      const to = endOfPart(lower, from);
      for (const token of this.#tokens(lower.slice(from, to))) {
        words++;
        const names = this.#namesOf(token);
        if (names) for (const name of names) of[name]++;
        else if (unknown.push(token) > most) break;
      }
      from = to;
    }
    return { of, unknown, words };
  }

  #tokens(text: string): Iterable<string> {
    const runs = text.match(TOKEN) ?? [];
    return UNSPACED.test(text) ? runs.flatMap((run) => (UNSPACED.test(run) ? [...this.#segments(run)] : [run])) : runs;
  }

  /** The longest known word at each place; what lies between two counts as one unknown word, particles as none. */
  *#segments(run: string): Generator<string> {
    const { exact } = this.#maps();
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
    const known = this.#known(token);
    if (known || !ARABIC.test(token)) return known;
    const bare = token.replace(ARABIC_PREFIX, '');
    return bare !== token && bare.length > 2 ? this.#known(bare) : undefined;
  }

  #known(form: string): readonly Name[] | undefined {
    const { exact, stems, none } = this.#maps();
    if (none.has(form)) return undefined;
    const known = exact.get(form);
    if (known) return known;
    let best: Stem<Name> | undefined;
    for (const stem of stems.get(form.slice(0, SHORTEST_STEM)) ?? []) {
      if (form.startsWith(stem.start) && stem.start.length > (best?.start.length ?? 0)) best = stem;
    }
    if (!best && form.length <= LONGEST_REMEMBERED && none.size < MOST_REMEMBERED) none.add(form);
    return best?.names;
  }

  #maps(): Built<Name> {
    if (this.#built) return this.#built;
    const exact = new Map<string, Name[]>();
    const stems = new Map<string, Stem<Name>[]>();
    for (const name of this.#names) {
      for (const word of this.#source[name].replaceAll('\n', ' ').split(' ')) {
        if (word === '') continue;
        if (word.endsWith('*')) addStem(stems, word.slice(0, -1), name);
        else {
          const names = exact.get(word);
          if (names) names.push(name);
          else exact.set(word, [name]);
        }
      }
    }
    this.#built = { exact, stems, none: new Set() };
    return this.#built;
  }
}

interface Stem<Name extends string> {
  readonly start: string;
  readonly names: Name[];
}

interface Built<Name extends string> {
  readonly exact: ReadonlyMap<string, readonly Name[]>;
  /** By their first letters, `SHORTEST_STEM` of them. */
  readonly stems: ReadonlyMap<string, readonly Stem<Name>[]>;
  /** Words that were looked up in vain. */
  readonly none: Set<string>;
}

function addStem<Name extends string>(stems: Map<string, Stem<Name>[]>, start: string, name: Name): void {
  const first = start.slice(0, SHORTEST_STEM);
  const list = stems.get(first) ?? [];
  stems.set(first, list);
  const same = list.find((stem) => stem.start === start);
  if (same) same.names.push(name);
  else list.push({ start, names: [name] });
}
