/** Which of the copies that were found comes first. Pure. */
import { FIELDS } from './terms';

/** A copy that holds every wanted word. */
export interface Candidate {
  readonly id: string;
  /** Number under which its words stand in the index; it changes when they do. */
  readonly number: number;
  /** Milliseconds before 1970; the newer a copy, the smaller. */
  readonly age: number;
  readonly score: number;
}

const bits = (fields: number): number => {
  let count = 0;
  for (let left = fields; left > 0; left &= left - 1) {
    count++;
  }
  return count;
};

/** How well a copy answers: words in the title first, then the number of fields; 0 where a word is missing. */
export function scoreOf(fields: readonly number[]): number {
  let together = 0;
  let inTitle = 0;
  for (const one of fields) {
    if (one === 0) {
      return 0;
    }
    together |= one;
    inTitle += one & FIELDS.title ? 1 : 0;
  }
  return inTitle * 8 + bits(together);
}

/** The best first; of equals the newest. */
export function byRank(one: Candidate, other: Candidate): number {
  return other.score - one.score || one.age - other.age || (one.id < other.id ? -1 : 1);
}
