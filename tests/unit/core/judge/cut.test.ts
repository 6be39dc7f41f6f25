import { describe, expect, it } from 'vitest';
import { cutOf } from '../../../../core/clean/judge/cut';

const cut = (odds: readonly number[], words: readonly number[]): number =>
  cutOf(Float32Array.from(odds), Float32Array.from(words));

describe('cutOf', () => {
  it('parts what is sure from what is not', () => {
    expect(cut([0.99, 0.02, 0.98, 0.05], [100, 20, 80, 30])).toBeCloseTo(0.98);
  });

  it('keeps unsure blocks where nothing is sure', () => {
    expect(cut([0.3, 0.28, 0.3, 0.02], [50, 50, 50, 50])).toBeCloseTo(0.28);
  });

  it('leaves out an unsure block beside a sure article', () => {
    expect(cut([0.99, 0.4], [400, 400])).toBeCloseTo(0.99);
  });

  it('counts words, not blocks', () => {
    expect(cut([0.9, 0.4, 0.4, 0.4], [300, 1, 1, 1])).toBeGreaterThan(0.4);
  });

  it('takes a page without blocks and blocks without words', () => {
    expect(cut([], [])).toBe(1);
    expect(cut([0.5, 0.2], [0, 0])).toBeGreaterThan(0);
  });
});
