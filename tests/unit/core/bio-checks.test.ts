import { describe, expect, it, test } from 'vitest';
import { isPlausible, kindOf } from '../../../core/facts/bio-checks';
import { aboutWhom } from '../../../core/facts/bio-labels';

const PAGE = { authors: ['Ada Quill'], siteName: 'Mill News' };

describe('whom a line is about', () => {
  test.each<[line: string, who: string | null]>([
    ['About the author', ''],
    ['Meet the writer', ''],
    ['The writers', ''],
    ['Über die Autorin', ''],
    ['Sobre el autor:', ''],
    ["L'autrice", ''],
    ['著者紹介', ''],
    ['About Ada Quill', 'Ada Quill'],
    ['About the author: Ada Quill', 'Ada Quill'],
    ['Über die Autorin: Änne Müller', 'Änne Müller'],
    ['About us', 'Mill News'],
    ['About time', null],
    ['The bridge', null],
    ['Ada Quill', null],
    ['', null],
  ])('%j: %j', (line, who) => {
    expect(aboutWhom(line, 'Mill News')).toBe(who);
  });
});

describe('what a bio may be', () => {
  test.each<[name: string, text: string, is: boolean]>([
    ['Ben Okri', 'Ben Okri covers mills and rivers.', true],
    ['Ben Okri', 'Born in Hull, Ben Okri now lives on a barge.', true],
    ['Ben Okri', 'The mill was built by his grandfather.', false],
    ['Quill Pumps', 'Quill Pumps was founded in 1920 and employs sixty people.', true],
    ['The Red Hook', 'The Red Hook was the house in which they drank.', false],
    ['Ada Quill', 'Writes about anything that turns.', true],
  ])('%s: %s %s', (name, text, is) => {
    expect(isPlausible(name, text, kindOf(name, text, PAGE), PAGE)).toBe(is);
  });

  it('tells people from organisations', () => {
    expect(kindOf('Ben Okri', 'Ben Okri writes.', PAGE)).toBe('person');
    expect(kindOf('Ada Quill', 'The company was founded by her.', PAGE)).toBe('person');
    expect(kindOf('Mill News', 'A newspaper.', PAGE)).toBe('organisation');
    expect(kindOf('Quill Pumps', 'The company supplies pumps to customers.', PAGE)).toBe('organisation');
  });
});
