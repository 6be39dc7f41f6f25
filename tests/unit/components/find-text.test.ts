import { describe, expect, test } from 'vitest';
import { findAll, foldQuery, matchAt, type Piece, searchable } from '../../../components/find-text';

const pieces = (...texts: readonly string[]): Piece[] => texts.map((text) => ({ text, breaks: false }));

/** The matches, as they stand in the text. */
function matches(query: string, text: readonly Piece[]): string[] {
  const ready = searchable(text);
  const wanted = foldQuery(query);
  return findAll(ready, wanted).map((at) => {
    const { from, to } = matchAt(ready, at, wanted.length);
    if (from[0] === to[0]) return text[from[0]]?.text.slice(from[1], to[1]) ?? '';
    const between = text.slice(from[0] + 1, to[0]).map((piece) => piece.text);
    return [text[from[0]]?.text.slice(from[1]), ...between, text[to[0]]?.text.slice(0, to[1])].join('|');
  });
}

describe('one letter for another', () => {
  test.each([
    ['case', 'TIDE', 'the tide, The Tide', ['tide', 'Tide']],
    ['accents', 'cafe', 'Café, CAFÉ, cafe\u0301s', ['Café', 'CAFÉ', 'cafe\u0301']],
    ['accents that are searched for', 'naïve', 'naive', ['naive']],
    ['letters that are two', 'strasse', 'Die Straße', ['Straße']],
    ['letters of their own', 'soren', 'Søren', ['Søren']],
    ['dotted capital', 'istanbul', 'İstanbul', ['İstanbul']],
    ['the last sigma', 'ΛΟΓΟΣ', 'λόγος', ['λόγος']],
    ['quotation marks', `don't "go"`, 'don’t “go”', ['don’t “go”']],
    ['dashes', '1914-1918', '1914–1918', ['1914–1918']],
    ['soft hyphens', 'discovery', 'dis\u00adcov\u00adery', ['dis\u00adcov\u00adery']],
    ['ligatures', 'first', 'ﬁrst', ['ﬁrst']],
    ['wide letters', 'abc 12', 'ＡＢＣ　１２', ['ＡＢＣ　１２']],
    ['points of Arabic', 'كتب', 'كَتَبَ', ['كَتَبَ']],
    ['points of Hebrew', 'שלום', 'שָׁלוֹם', ['שָׁלוֹם']],
    ['half-wide kana', 'ガス', 'ｶﾞｽ', ['ｶﾞｽ']],
    ['Chinese', '海水', '潮汐与海水，海水', ['海水', '海水']],
  ])('%s', (_name, query, text, expected) => {
    expect(matches(query, pieces(text))).toEqual(expected);
  });

  test('but not where it is another letter', () => {
    expect(matches('かき', pieces('かぎ'))).toEqual([]);
    expect(matches('가', pieces('각'))).toEqual([]);
    expect(matches('हिदी', pieces('हिन्दी'))).toEqual([]);
    // Half of ß is no letter.
    expect(matches('stras', pieces('Straße'))).toEqual([]);
    expect(matches('se', pieces('Straße'))).toEqual([]);
  });
});

test('matches reach across inline elements, and over white space of any kind', () => {
  expect(matches('far down', pieces('fa', 'r\n   ', ' do', 'wn'))).toEqual(['fa|r\n   | do|wn']);
  expect(matches('  a   b ', pieces('x a\u00a0\n b y'))).toEqual(['a\u00a0\n b']);
});

test('matches do not reach from one block into the next', () => {
  const blocks: Piece[] = [
    { text: 'low tide', breaks: true },
    { text: 'and high', breaks: true },
    { text: ' tide', breaks: false },
  ];
  expect(matches('tide and', blocks)).toEqual([]);
  expect(matches('tideand', blocks)).toEqual([]);
  expect(matches('high tide', blocks)).toEqual(['high| tide']);
  // The first letter of a block is a letter like any other.
  expect(matches('and', blocks)).toEqual(['and']);
});

test('matches do not overlap, and nothing is found for nothing', () => {
  expect(matches('aa', pieces('aaaaa'))).toEqual(['aa', 'aa']);
  expect(matches('', pieces('aaa'))).toEqual([]);
  expect(matches(' \u00ad ', pieces('aaa'))).toEqual([]);
  expect(matches('a', [])).toEqual([]);
  expect(matches('.*', pieces('a.*b'))).toEqual(['.*']);
});

test('emoji and letters of two units keep their places', () => {
  expect(matches('b', pieces('🌊a🌊b'))).toEqual(['b']);
  expect(matches('🌊', pieces('🌊a🌊b'))).toEqual(['🌊', '🌊']);
});
