import { describe, expect, it } from 'vitest';
import { likenessOf, runsOf, sketchOf } from '../../../library/likeness';
import { prose } from '../../browser/library/samples';

const words = (seed: number, count: number): readonly string[] => prose(seed, count).split(' ');
const shared = (one: string, other: string): number => {
  const bands = new Set(sketchOf(runsOf(other)));
  return sketchOf(runsOf(one)).filter((band) => bands.has(band)).length;
};

describe('likeness', () => {
  it('finds nearly all pairs that share most of their text, and hardly one that shares little', () => {
    let alike = 0;
    let unlike = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const text = words(seed, 300);
      // Every twentieth word is another one: seven in ten runs differ by none.
      const edited = text.map((word, at) => (at % 20 === 7 ? 'edited' : word));
      alike += shared(text.join(' '), edited.join(' ')) > 0 ? 1 : 0;
      unlike += shared(text.join(' '), [...text.slice(0, 30), ...words(seed + 100, 270)].join(' ')) > 0 ? 1 : 0;
    }
    expect(alike).toBeGreaterThanOrEqual(38);
    expect(unlike).toBeLessThanOrEqual(4);
  });

  it('is the share of the smaller text', () => {
    const text = words(1, 400);
    const half = runsOf(text.slice(0, 200).join(' '));
    expect(likenessOf(half, runsOf(text.join(' ')))).toBe(1);
    expect(likenessOf(half, runsOf(words(2, 400).join(' ')))).toBeNull();
  });

  it('says nothing of short texts', () => {
    const notice = runsOf('Subscribe now to read this article and support independent journalism.');
    expect(sketchOf(notice)).toEqual([]);
    expect(likenessOf(notice, notice)).toBeNull();
  });

  it('does not see case, punctuation and spaces', () => {
    const text = prose(3, 100);
    expect(runsOf(text.toUpperCase().replaceAll(' ', ',\n'))).toEqual(runsOf(text));
  });
});
