import { describe, expect, it } from 'vitest';
import { beside, CONTEXT, contextOf } from '../../../../core/clean/judge/context';

const column = (context: Float32Array, name: string): number[] => {
  const at = CONTEXT.indexOf(name);
  return [...context].filter((_, i) => i % CONTEXT.length === at);
};
const of = (odds: readonly number[], words: readonly number[]) =>
  contextOf(Float32Array.from(odds), Float32Array.from(words));

describe('contextOf', () => {
  const context = of([0.1, 0.9, 0.2, 0.8], [5, 100, 10, 50]);

  it('gives the odds of the neighbours, -1 beyond the page', () => {
    expect(column(context, 'odds.before').map((value) => Math.round(value * 10))).toEqual([-10, 1, 9, 2]);
    expect(column(context, 'odds.after').map((value) => Math.round(value * 10))).toEqual([9, 2, 8, -10]);
  });

  it('counts blocks since and until the nearest sure one', () => {
    expect(column(context, 'odds.sinceAnchor')).toEqual([99, 99, 1, 2]);
    expect(column(context, 'odds.toAnchor')).toEqual([1, 2, 1, 99]);
  });

  it('weighs a window by words', () => {
    const [first = 0] = column(context, 'odds.1…3');
    expect(first).toBeCloseTo((90 + 2 + 40) / 160);
  });

  it('takes a page without blocks, and one without a sure block', () => {
    expect(of([], [])).toHaveLength(0);
    expect(column(of([0.1], [3]), 'odds.sinceFirst')).toEqual([-99]);
  });
});

describe('beside', () => {
  it('puts the context behind the features of each row', () => {
    const rows = beside(Float32Array.from([1, 2]), 1, [0, 1], of([0.5, 0.5], [1, 1]));
    expect(rows).toHaveLength(2 * (1 + CONTEXT.length));
    expect(rows[0]).toBe(1);
    expect(rows[1 + CONTEXT.length]).toBe(2);
  });
});
