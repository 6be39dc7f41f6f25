import { describe, expect, it, test } from 'vitest';
import { hasSentinel, isOnlySentinels, joinBlocks, takeSentinels } from '../../../core/clean/explain';
import { SENTINEL_CLOSE, SENTINEL_OPEN, withoutSentinels } from '../../../core/sentinels';

/** `[3]` stands for the sentinel of removal 3. */
const marked = (text: string): string => text.replace(/\[(\d+)\]/g, `${SENTINEL_OPEN}$1${SENTINEL_CLOSE}`);

describe('sentinels taken out of a string', () => {
  test.each<[string, string, [number, number][]]>([
    ['', '', []],
    ['<p>a</p>', '<p>a</p>', []],
    ['[0]<p>a</p>', '<p>a</p>', [[0, 0]]],
    ['<p>a</p>[0]', '<p>a</p>', [[0, 8]]],
    [
      '<p>a</p>[0]<p>b</p>[12]',
      '<p>a</p><p>b</p>',
      [
        [0, 8],
        [12, 16],
      ],
    ],
    [
      'a[0][1][2]b',
      'ab',
      [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
    ],
    ['[0]', '', [[0, 0]]],
    ['😀[7]x', '😀x', [[7, 2]]],
  ])('%s', (text, rest, at) => {
    expect(takeSentinels(marked(text))).toEqual({ text: rest, at: new Map(at) });
  });

  it('leaves a half of one, and one with another number in it, as text', () => {
    for (const odd of [`a${SENTINEL_OPEN}1`, `1${SENTINEL_CLOSE}`, `${SENTINEL_OPEN}x${SENTINEL_CLOSE}`]) {
      expect(takeSentinels(odd)).toEqual({ text: odd, at: new Map() });
    }
  });
});

describe('blocks joined into readable text', () => {
  test.each<[string, string[], string, [number, number][]]>([
    ['nothing', [], '', []],
    ['an empty line between two', ['One.', 'Two.'], 'One.\n\nTwo.', []],
    ['white space at the ends is no text', [' One. ', '\n', ' Two.'], 'One.\n\nTwo.', []],
    ['between two blocks: the end of the first', ['One.', '[0]', 'Two.'], 'One.\n\nTwo.', [[0, 4]]],
    ['at the end of a block', ['One.[0]', 'Two.'], 'One.\n\nTwo.', [[0, 4]]],
    ['at the start of a block: the end of what precedes it', ['One.', '[0]Two.'], 'One.\n\nTwo.', [[0, 4]]],
    ['before white space at the start', ['One.', ' [0] Two.'], 'One.\n\nTwo.', [[0, 4]]],
    ['within a block', ['One.', 'Two [0]and three.'], 'One.\n\nTwo and three.', [[0, 10]]],
    ['before everything', ['[0]', 'One.'], 'One.', [[0, 0]]],
    ['after everything', ['One.', ' [0] '], 'One.', [[0, 4]]],
    [
      'nothing but removals',
      ['[0]', '[1][2]'],
      '',
      [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
    ],
    [
      'several at one place, in order',
      ['One.[0]', '[1]', '[2]Two.[3]'],
      'One.\n\nTwo.',
      [
        [0, 4],
        [1, 4],
        [2, 4],
        [3, 10],
      ],
    ],
  ])('%s', (_, blocks, text, at) => {
    expect(joinBlocks(blocks.map(marked))).toEqual({ text, at: new Map(at) });
  });
});

test.each([
  ['', false, true],
  ['[0]', true, true],
  [' [0]\n[12] ', true, true],
  ['[0]a', true, false],
  ['a', false, false],
])('whether %j holds sentinels, %s, and nothing else, %s', (text, has, only) => {
  expect([hasSentinel(marked(text)), isOnlySentinels(marked(text))]).toEqual([has, only]);
});

test('a page has no business holding one', () => {
  expect(withoutSentinels(`a${marked('[1]')}b${SENTINEL_CLOSE}`)).toBe('a1b');
  expect(withoutSentinels('plain \uFDCF\uFDD2')).toBe('plain \uFDCF\uFDD2');
});
