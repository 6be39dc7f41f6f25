import { describe, expect, it } from 'vitest';
import type { Block } from '../../../core/blocks';
import { missedWords, warningsOf } from '../../../core/clean/warnings';

const kinds = (partial: boolean, words: number, missed: number) =>
  warningsOf({ partial, nativeAd: false, words, missed }).map(({ kind }) => kind);
const block = (index: number, words: number): Block => ({ index, words }) as Block;

describe('warningsOf', () => {
  it('is silent where little was missed', () => {
    expect(kinds(false, 800, 40)).toEqual([]);
    expect(kinds(false, 8000, 400)).toEqual([]);
  });

  it('says that text was left out which may belong to the article', () => {
    expect(kinds(false, 300, 60)).toEqual(['unsure']);
    expect(kinds(false, 8000, 700)).toEqual(['unsure']);
  });

  it('says both', () => {
    expect(kinds(true, 0, 90)).toEqual(['partial', 'unsure']);
  });
});

describe('missedWords', () => {
  it('weighs the words of each block by its odds; a block that was not judged has none', () => {
    const odds = new Map([
      [1, 0.5],
      [2, 0.1],
    ]);
    expect(missedWords([block(1, 100), block(2, 50), block(3, 1000)], odds)).toBeCloseTo(55);
  });
});
