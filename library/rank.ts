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

/** How well a copy answers: words in the title first, then the number of fields; 0 where a word is missing. @param fields of each word */
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

/** Above this many, all are sorted at the end: putting each in its place among so many takes longer. */
const FEW = 64;

/** Gathers the best of thousands that are told one by one, of which a page shows a few. */
export class Best {
  readonly #count: number;
  readonly #few: boolean;
  readonly #found: Candidate[] = [];

  constructor(count: number) {
    this.#count = count;
    this.#few = count <= FEW;
  }

  /** Whether one like this could be among them: asked before it is made. */
  wants(score: number, age: number): boolean {
    const last = this.#few ? this.#found[this.#count - 1] : undefined;
    return last === undefined || score > last.score || (score === last.score && age <= last.age);
  }

  add(candidate: Candidate): void {
    const found = this.#found;
    if (!this.#few) {
      found.push(candidate);
      return;
    }
    const place = found.findIndex((other) => byRank(candidate, other) < 0);
    found.splice(place === -1 ? found.length : place, 0, candidate);
    found.length = Math.min(found.length, this.#count);
  }

  inOrder(): readonly Candidate[] {
    return this.#few ? this.#found : this.#found.sort(byRank).slice(0, this.#count);
  }
}
