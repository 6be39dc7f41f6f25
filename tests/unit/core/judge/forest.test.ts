import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bin, boost, scoresOf, type Tree } from '../../../../bench/train/boost';
import { encode } from '../../../../bench/train/encode';
import { oddsOf, UNIT } from '../../../../core/clean/judge/forest';

const odds = (score: number): number => 1 / (1 + Math.exp(-score));

/** x0 <= 0.5 ? -1 : (x1 <= 2 ? 0.5 : 1) */
const TREE: Tree = [
  { feature: 0, threshold: 0.5, left: 1, right: 2, value: 0 },
  { feature: -1, threshold: 0, left: 0, right: 0, value: -1 },
  { feature: 1, threshold: 2, left: 3, right: 4, value: 0 },
  { feature: -1, threshold: 0, left: 0, right: 0, value: 0.5 },
  { feature: -1, threshold: 0, left: 0, right: 0, value: 1 },
];

describe('oddsOf', () => {
  it('walks every tree and adds what its leaves say', () => {
    const forest = { base: 0.25, trees: encode([TREE, TREE]) };
    const rows = Float32Array.from([0, 9, 1, 2, 1, 2.5]);
    const got = oddsOf(forest, rows, 2);
    expect([...got]).toEqual([odds(0.25 - 2), odds(0.25 + 1), odds(0.25 + 2)].map((value) => Math.fround(value)));
  });

  it('says the same of rows as the trainer that made it', () => {
    const settings = { trees: 12, depth: 4, rate: 0.3, leafWeight: 0.1, lambda: 1, features: 1, rows: 0.8, seed: 3 };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.nat(9)), { minLength: 8, maxLength: 60 }),
        (pairs) => {
          const values = Float32Array.from(pairs.flat());
          const labels = Float32Array.from(pairs, ([a, b]) => (a > b ? 1 : 0));
          const table = bin(values, 2);
          const all = Int32Array.from(pairs.keys());
          const model = boost(table, all, labels, new Float32Array(pairs.length).fill(1), settings);
          const scores = scoresOf(model, table, all);
          const got = oddsOf({ base: model.base, trees: encode(model.trees) }, values, 2);
          for (const i of all) expect(Math.abs((got[i] ?? 0) - odds(scores[i] ?? 0))).toBeLessThan(40 / UNIT);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes a page without rows', () => {
    expect(oddsOf({ base: 0, trees: encode([TREE]) }, new Float32Array(0), 2)).toHaveLength(0);
  });
});
