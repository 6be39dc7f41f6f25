import { describe, expect, it, test } from 'vitest';
import { Pattern, spelledOut } from '../../../core/pattern';

/** All characters for which the make for Latin texts stands in. */
const CHARACTERS = Array.from({ length: 0x2123 }, (_, code) => String.fromCharCode(code)).filter((character) =>
  /[\0-\u00ff\u2000-\u206f\u20ac\u2122]/.test(character),
);

const holds = (pattern: RegExp): string[] => CHARACTERS.filter((character) => pattern.test(character));

describe('the make for Latin texts', () => {
  test.each([['L'], ['Lu'], ['Ll'], ['Lo'], ['N'], ['P'], ['S']])(
    'holds the same of \\p{%s}, in a class and alone, with and without case',
    (name) => {
      for (const source of [`[\\p{${name}}]`, `[^\\p{${name}}]`, `[\\d\\p{${name}}_]`, `x?[\\p{${name}}]{1,2}`]) {
        expect(holds(new RegExp(spelledOut(source, false)))).toEqual(holds(new RegExp(source, 'u')));
        expect(holds(new RegExp(spelledOut(source, true), 'i'))).toEqual(holds(new RegExp(source, 'iu')));
      }
    },
  );

  it('holds nothing of another script', () => {
    expect(holds(new RegExp(spelledOut('[\\p{Script=Han}]', false)))).toEqual([]);
    expect(holds(new RegExp(spelledOut('[\\p{Script=Han}\\p{Script=Hiragana}!]', false)))).toEqual(['!']);
  });
});

describe('a pattern', () => {
  it('is of the make that the text needs', () => {
    const pattern = new Pattern(String.raw`^[\p{Lu}].$`);
    expect([pattern.in('Ab').unicode, pattern.in('Ж𝄞').unicode]).toEqual([false, true]);
    expect(['Ab', 'ab', 'Éa', 'Жи', 'Ж𝄞', 'жи', 'Łą', 'łą'].map((text) => pattern.test(text))).toEqual([
      ...[true, false, true, true, true, false, true, false],
    ]);
  });

  it('keeps its flags in both makes', () => {
    const pattern = new Pattern(String.raw`([\p{L}])[\p{N}]`, 'gi');
    expect('a1 b2'.replace(pattern.in('a1 b2'), '$1')).toBe('a b');
    expect('д1 ж2'.replace(pattern.in('д1 ж2'), '$1')).toBe('д ж');
    expect([pattern.in('a').flags, pattern.in('д').flags]).toEqual(['gi', 'giu']);
  });
});
