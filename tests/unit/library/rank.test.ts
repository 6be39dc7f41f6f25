import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Best, type Candidate } from '../../../library/rank';

const candidate = fc.record({
  id: fc.string({ minLength: 1, maxLength: 2 }),
  number: fc.nat(9),
  age: fc.integer({ min: -3, max: 3 }),
  score: fc.integer({ min: 1, max: 4 }),
});

/** Sorted as words, it puts the best first. */
const key = ({ score, age, id }: Candidate) => `${9 - score}${3 + age}${id}`;

/** The best of all, as a search gathers them. */
function best(all: readonly Candidate[], count: number): readonly Candidate[] {
  const found = new Best(count);
  for (const one of all) {
    if (found.wants(one.score, one.age)) found.add(one);
  }
  return found.inOrder();
}

describe('the best of those that were found', () => {
  it('puts words in the title first, of equals the newest', () => {
    const of = (id: string, score: number, age: number): Candidate => ({ id, number: 0, age, score });
    const all = [of('old', 2, -1), of('new', 2, -9), of('title', 9, 0), of('least', 1, -99)];
    expect(best(all, 3).map(({ id }) => id)).toEqual(['title', 'new', 'old']);
    expect(best(all, 0)).toEqual([]);
    expect(best([], 3)).toEqual([]);
  });

  it('gives as many as asked for, as if all had been sorted, and changes nothing', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 200 }), fc.nat(100), (all, count) => {
        const before = structuredClone(all);
        expect(best(all, count).map(key)).toEqual(all.map(key).sort().slice(0, count));
        expect(all).toEqual(before);
      }),
    );
  });

  it('shows the same ones first, however many are asked for', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 200 }),
        fc.nat(100),
        (all, count) => {
          expect(best(all, count)).toEqual(best(all, Number.POSITIVE_INFINITY).slice(0, count));
        },
      ),
    );
  });
});
