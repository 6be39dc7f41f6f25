/** Beginnings in a segment of the index: what is typed begins with one and two letters, which very many words have. Pure. */
import type { Head, Steps } from './postings';
import type { Wanted } from './terms';
import { isUnspaced } from './words';

/** A copy's place in its segment times this, plus the fields. */
export const FIELD_BITS = 64;

/** The copies of each term, as places in the segment with their fields: `FIELD_BITS`. */
export type Gathered = Map<string, number[]>;

/**
 * Under one of these and a beginning of one letter, or of two, stand the copies that hold any word which begins so: one
 * list is read then instead of all its words. They come before every word; segments made earlier do not have them all.
 */
const MARKS: Readonly<Record<number, string>> = { 1: '\u0001', 2: '\u0000' };

/** Whether it is the list of a beginning, and no word. */
export const isBeginning = (term: string): boolean => term.charCodeAt(0) < 2;

/** Pairs of a script without spaces are words by themselves: their lists would be the same once more. */
const isListed = (beginning: string): boolean => beginning.length === 1 || !isUnspaced(beginning);

/** Words, each with a copy that holds it, that are gone through in one step, about. */
const PLACES = 10_000;

/** Adds what stands under each beginning of so many letters. @param terms sorted @returns under what it stands */
function* addListed(
  gathered: Gathered,
  terms: readonly string[],
  copies: number,
  letters: number,
): Steps<readonly string[]> {
  const added: string[] = [];
  const fields = new Uint8Array(copies);
  let holding: number[] = [];
  let places = 0;
  for (const [index, term] of terms.entries()) {
    if (places > PLACES) {
      places = 0;
      yield;
    }
    places++;
    const beginning = term.slice(0, letters);
    if (beginning.length < letters || !isListed(beginning)) continue;
    for (const place of gathered.get(term) ?? []) {
      const copy = Math.floor(place / FIELD_BITS);
      if (fields[copy] === 0) holding.push(copy);
      fields[copy] = (fields[copy] ?? 0) | (place % FIELD_BITS);
      places++;
    }
    if (terms[index + 1]?.startsWith(beginning)) continue;
    const list = MARKS[letters] + beginning;
    gathered.set(
      list,
      holding.map((copy) => copy * FIELD_BITS + (fields[copy] ?? 0)),
    );
    added.push(list);
    for (const copy of holding) fields[copy] = 0;
    holding = [];
  }
  return added;
}

/** Adds what stands under each beginning. @returns all terms, sorted */
export function* addBeginnings(gathered: Gathered, copies: number): Steps<readonly string[]> {
  const terms = [...gathered.keys()].sort();
  const ones = yield* addListed(gathered, terms, copies, 1);
  const twos = yield* addListed(gathered, terms, copies, 2);
  return [...twos, ...ones, ...terms];
}

/** As the segment has it. */
export function asPacked({ firsts }: Head, wanted: Wanted): Wanted {
  const { prefix } = wanted;
  const mark = MARKS[prefix?.length ?? 0];
  if (prefix === null || mark === undefined || !isListed(prefix)) {
    return wanted;
  }
  // Those of two letters come before those of one.
  const hasLists = (firsts[0] ?? '').charCodeAt(0) <= mark.charCodeAt(0);
  return hasLists ? { term: mark + prefix, prefix: null } : wanted;
}
