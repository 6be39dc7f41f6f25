/** First letters in a segment of the index: what is typed begins with one, which very many words have. Pure. */
import type { Head, Steps } from './postings';
import type { Wanted } from './terms';

/** A copy's place in its segment times this, plus the fields. */
export const FIELD_BITS = 64;

/** The copies of each term, as places in the segment with their fields: `FIELD_BITS`. */
export type Gathered = Map<string, number[]>;

/**
 * Under this and a letter stand the copies that hold any word with that letter first: so what is typed begins, and one
 * list is read then instead of all its words. It comes before every word; segments made earlier do not have it.
 */
const INITIAL = '\u0001';

export const isInitial = (term: string): boolean => term.startsWith(INITIAL);

/** Words of single copies that are gone through in one step, about. */
const PLACES = 10_000;

/** Adds what stands under each first letter. @returns all terms, sorted */
export function* addInitials(gathered: Gathered, copies: number): Steps<readonly string[]> {
  const terms = [...gathered.keys()].sort();
  const initials: string[] = [];
  const fields = new Uint8Array(copies);
  let holding: number[] = [];
  let places = 0;
  for (const [index, term] of terms.entries()) {
    places += gathered.get(term)?.length ?? 0;
    for (const place of gathered.get(term) ?? []) {
      const copy = Math.floor(place / FIELD_BITS);
      if (fields[copy] === 0) holding.push(copy);
      fields[copy] = (fields[copy] ?? 0) | (place % FIELD_BITS);
    }
    const initial = INITIAL + term.charAt(0);
    if (terms[index + 1]?.charAt(0) !== term.charAt(0)) {
      gathered.set(
        initial,
        holding.map((copy) => copy * FIELD_BITS + (fields[copy] ?? 0)),
      );
      initials.push(initial);
      fields.fill(0);
      holding = [];
      if (places > PLACES) {
        places = 0;
        yield;
      }
    }
  }
  // A copy without a word stands under none, which comes before them.
  return [...initials, ...terms].sort();
}

/** As the segment has it. */
export function asPacked({ firsts }: Head, wanted: Wanted): Wanted {
  const { prefix } = wanted;
  const initial = prefix?.length === 1 && isInitial(firsts[0] ?? '');
  return initial ? { term: INITIAL + prefix, prefix: null } : wanted;
}
