/** Phrases that a text begins with, is, or is made of. */
import { LETTER, normal } from './cue';

/** First characters by which phrases are told apart. */
const HEAD = 3;
const LITERAL = /^[^\\.()[\]{}?*+|^$]{1,3}(?![?*+{])/;
const DIGITS = [...'0123456789'];
/** A group without another in it, and whether it is there only perhaps. */
const PLAIN_GROUP = /^\(\?:([^()]*)\)(\??)(?![*+{])/;
/** What parts a pattern: brackets and bars, past escapes and classes. */
const MARKS = /\\.|\[[^\]]*\]|[()|]/g;

/** The alternatives of a pattern, and the group that it begins with. */
export function partsOf(pattern: string): { alternatives: string[]; group: { inner: string; rest: string } | null } {
  const alternatives: string[] = [];
  let group = null;
  let from = 0;
  let depth = 0;
  for (const { 0: mark, index } of pattern.matchAll(MARKS)) {
    if (mark === '(') depth++;
    else if (mark === ')' && --depth === 0 && group === null && pattern.startsWith('(?:'))
      group = { inner: pattern.slice(3, index), rest: pattern.slice(index + 1) };
    else if (mark === '|' && depth === 0) {
      alternatives.push(pattern.slice(from, index));
      from = index + 1;
    }
  }
  alternatives.push(pattern.slice(from));
  return { alternatives, group };
}

/**
 * Up to three characters each, with one of which all that a phrase matches begins; '' where they cannot be told.
 *
 * @param phrase without a bar but in brackets
 */
export function headsOf(phrase: string): readonly string[] {
  if (!phrase.startsWith('(')) {
    if (phrase.startsWith('\\d')) return /^..[?*{]/.test(phrase) ? [''] : DIGITS;
    return [LITERAL.exec(phrase)?.[0] ?? ''];
  }
  const plain = PLAIN_GROUP.exec(phrase);
  const { inner, rest } = plain
    ? { inner: plain[1] ?? '', rest: phrase.slice(plain[0].length - (plain[2]?.length ?? 0)) }
    : (partsOf(phrase).group ?? { inner: '', rest: '*' });
  // How often it is there is not told.
  if (/^[*{]/.test(rest)) return [''];
  const heads = (plain ? inner.split('|') : partsOf(inner).alternatives).flatMap(headsOf);
  // What is there only perhaps leaves the beginning to what follows.
  return rest.startsWith('?') ? [...heads, ...headsOf(rest.slice(1))] : heads;
}

class Phrase {
  /** Where it stands in the list. */
  readonly at: number;
  readonly #source: string;
  #pattern: RegExp | null = null;

  constructor(at: number, source: string) {
    this.at = at;
    this.#source = source;
  }

  /** Where it ends in a text in which it begins at `from`; -1 where it does not. */
  endIn(text: string, from: number): number {
    this.#pattern ??= new RegExp(this.#source, 'y');
    this.#pattern.lastIndex = from;
    return this.#pattern.test(text) ? this.#pattern.lastIndex : -1;
  }
}

/**
 * Like a `Cue`, but every phrase is compiled by itself, and only where a text begins as it does. One pattern of sixty
 * invitations took V8 3 ms to compile and to try, one of the names of tools 9 ms; of either most pages need a handful.
 */
export class Lead {
  readonly phrases: string;
  readonly #end: string;
  #byHead: ReadonlyMap<string, readonly Phrase[]> | null = null;

  /** @param phrases one a line, a bar only in brackets @param end of the pattern, behind the phrase */
  constructor(phrases: string, end: string) {
    this.phrases = phrases;
    this.#end = end;
  }

  test(text: string): boolean {
    const said = normal(text);
    const heads = this.#heads();
    for (let size = Math.min(HEAD, said.length); size >= 0; size--) {
      const phrases = heads.get(said.slice(0, size));
      if (phrases?.some((phrase) => phrase.endIn(said, 0) >= 0)) return true;
    }
    return false;
  }

  /** How many phrases, one right after another, make up the whole text; 0 where other words stand in it. */
  countAll(text: string): number {
    const all = normal(text);
    let count = 0;
    for (let from = 0; from < all.length; count++) {
      const end = this.#nextEnd(all, from);
      if (end < 0) return lettersFrom(all, from) === all.length ? count : 0;
      from = end;
    }
    return count;
  }

  /** Where the next phrase ends, which may stand behind signs; a number may be one of these, or begin the phrase. */
  #nextEnd(all: string, from: number): number {
    for (let at = lettersFrom(all, from); at >= from; at--) {
      for (const phrase of this.#mayBegin(all, at).toSorted((a, b) => a.at - b.at)) {
        const end = phrase.endIn(all, at);
        if (end >= 0) return end;
      }
    }
    return -1;
  }

  #mayBegin(text: string, at: number): Phrase[] {
    const heads = this.#heads();
    const sizes = [0, 1, 2, 3].filter((size) => size <= text.length - at);
    return sizes.flatMap((size) => heads.get(text.slice(at, at + size)) ?? []);
  }

  #heads(): ReadonlyMap<string, readonly Phrase[]> {
    this.#byHead ??= byHead(this.phrases, this.#end);
    return this.#byHead;
  }
}

const NO_LETTERS = new RegExp(`[^${LETTER}]*`, 'y');

/** Where the next letter stands; the end of the text where none does. */
function lettersFrom(text: string, from: number): number {
  NO_LETTERS.lastIndex = from;
  NO_LETTERS.test(text);
  return NO_LETTERS.lastIndex;
}

/** The same phrases are asked for with another end. */
const known = new Map<string, ReadonlySet<string>>();

function byHead(list: string, end: string): Map<string, Phrase[]> {
  const all = new Map<string, Phrase[]>();
  for (const [at, line] of list.trim().split('\n').entries()) {
    const source = line.trim();
    const phrase = new Phrase(at, `(?:${source})${end}`);
    let heads = known.get(source);
    if (!heads) {
      heads = new Set(headsOf(source));
      known.set(source, heads);
    }
    for (const head of heads) {
      const same = all.get(head);
      if (same) same.push(phrase);
      else all.set(head, [phrase]);
    }
  }
  return all;
}
