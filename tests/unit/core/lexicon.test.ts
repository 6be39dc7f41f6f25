import { describe, expect, it, test } from 'vitest';
import { Lexicon } from '../../../core/clean/cues/lexicon';

const LEXICON = new Lexicon({ ship: 'boat ferr* 船', sea: 'tide harbour* الميناء', boat: 'boat boatman' });

describe('reading words by what they mean', () => {
  test.each([
    ['Boat', { ship: 1, sea: 0, boat: 1 }, []],
    ['ferryman, ferries!', { ship: 2, sea: 0, boat: 0 }, []],
    ['fer', { ship: 0, sea: 0, boat: 0 }, ['fer']],
    ['the harbourmaster', { ship: 0, sea: 1, boat: 0 }, ['the']],
    ['大きな船です', { ship: 1, sea: 0, boat: 0 }, ['大']],
    ['والميناء', { ship: 0, sea: 0, boat: 0 }, ['والميناء']],
    ['', { ship: 0, sea: 0, boat: 0 }, []],
  ])('%j', (text, of, unknown) => {
    expect(LEXICON.read(text)).toMatchObject({ of, unknown });
  });

  it('says the same when it has looked a word up before', () => {
    expect(LEXICON.read('lamp lamp ferry')).toEqual(LEXICON.read('lamp lamp ferry'));
  });

  it('ends after so many unknown words', () => {
    const { unknown, words } = LEXICON.read('one two three boat', 1);
    expect(unknown).toEqual(['one', 'two']);
    expect(words).toBe(2);
  });
});
