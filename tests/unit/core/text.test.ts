import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clip, countWords, fold, key, lengthFrom, orNull, readingMinutes, webUrl } from '../../../core/text';

describe('words as a reader counts them', () => {
  test.each([
    ['', 0],
    [' \n\t ', 0],
    ['— … ·', 0],
    ['One two  three', 3],
    ['Don’t stop, it’s fine', 4],
    ['state-of-the-art', 1],
    ['U.S.A. and e.g. 3.14', 4],
    ['bees, wasps/ants', 3],
    ['cafe\u0301 ete\u0301', 2],
    ['dis\u00ADcov\u00ADery', 1],
    ['हिन्दी भाषा', 2],
    ['می\u200Cخواهم بروم', 2],
    ['مُحَمَّدٌ كَتَبَ', 2],
    ['한국어 문장', 2],
    ['日本語', 3],
    ['ひらがなとカタカナ', 9],
    ['𠮷野家', 3],
    ['中文 English 混排 text', 6],
    ['私は iPhone を 2 台持つ。', 8],
  ])('%j: %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('adds up over blocks', () => {
    const block = fc.stringMatching(/^[a-z日本 '.-]{0,20}$/);
    fc.assert(
      fc.property(block, block, (a, b) => {
        expect(countWords(`${a}\n\n${b}`)).toBe(countWords(a) + countWords(b));
      }),
    );
  });
});

describe('Latin texts, which have patterns of their own', () => {
  const latin = fc.stringMatching(/^[ -~\u00a0-\u024f\u2010-\u2027]{0,40}$/);
  // A letter of another script takes the general pattern; beside a space it changes nothing else.
  it('has no letter, digit or mark among its signs but those that make emoji', () => {
    for (let code = 0x21; code <= 0x1f7ff; code = code === 0x2775 ? 0x1f400 : code + 1) {
      const text = `a${String.fromCodePoint(code)}b`;
      expect([text, countWords(text) + 1]).toEqual([text, countWords(`${text} ж`)]);
      expect([text, `${key(text)}ж`]).toEqual([text, key(`${text} ж`)]);
    }
    for (const text of ['1\ufe0f\u20e3 one', 'a\ufe0fb', '❤\ufe0f so']) {
      expect([text, countWords(text) + 1]).toEqual([text, countWords(`${text} ж`)]);
    }
  });

  it('counts the same words', () => {
    fc.assert(
      fc.property(latin, (text) => {
        expect(countWords(text) + 1).toBe(countWords(`${text} ж`));
      }),
    );
  });
  it('keeps the same letters', () => {
    fc.assert(
      fc.property(latin, (text) => {
        expect(`${key(text)}ж`).toBe(key(`${text} ж`));
      }),
    );
  });
});

describe('minutes to read', () => {
  test.each([
    ['nothing', '', 0],
    ['punctuation', '– – –', 0],
    ['one word', 'one', 1],
    ['238 words', 'word '.repeat(238), 1],
    ['five times 238 words', 'word '.repeat(238 * 5), 5],
    ['a minute and a half, rounded up', 'word '.repeat(357), 2],
    ['2500 characters of Chinese', '字'.repeat(2500), 5],
    ['a minute of English and two of Japanese', `${'word '.repeat(238)}${'かな'.repeat(500)}`, 3],
  ])('%s', (_, text, minutes) => {
    expect(readingMinutes(text)).toBe(minutes);
  });
});

describe('addresses', () => {
  const base = 'https://b.example/a/b/c';
  test.each([
    ['https://a.example/x?q=1#f', 'https://a.example/x?q=1#f'],
    ['http://a.example', 'http://a.example/'],
    ['../x', 'https://b.example/a/x'],
    ['?page=2', 'https://b.example/a/b/c?page=2'],
    ['#part', 'https://b.example/a/b/c#part'],
    ['//c.example/x', 'https://c.example/x'],
    [' https://a.example/x\n', 'https://a.example/x'],
    ['https://someone:secret@a.example/x', 'https://a.example/x'],
    ['https://someone@a.example/x', 'https://a.example/x'],
    ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
  ])('%j is %j', (href, url) => {
    expect(webUrl(href, base)).toBe(url);
  });

  test.each([
    [''],
    ['javascript:alert(1)'],
    [' JaVaScript:alert(1)'],
    ['java\nscript:alert(1)'],
    ['data:text/html,<p>x'],
    ['blob:https://a.example/1'],
    ['ftp://a.example/x'],
    ['mailto:a@b.example'],
    ['file:///etc/passwd'],
    ['chrome-extension://abc/page.html'],
    ['http://'],
    ['https://[bad'],
    ['http://with space/'],
  ])('%j is none', (href) => {
    expect(webUrl(href, base)).toBeNull();
  });

  it('takes nothing for nothing', () => {
    expect([webUrl(null, base), webUrl(undefined, base)]).toEqual([null, null]);
  });

  it('resolves nothing against what is no address, and leaves the password of the page behind', () => {
    expect(webUrl('x', 'no address')).toBeNull();
    expect(webUrl('x', 'https://someone:secret@b.example/a')).toBe('https://b.example/x');
  });

  it('drops an address that is only there to be long', () => {
    expect(webUrl(`https://a.example/${'x'.repeat(7000)}`, base)).not.toBeNull();
    expect(webUrl(`https://a.example/${'x'.repeat(8000)}`, base)).toBeNull();
  });

  it('never names a user, a password or another scheme', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()), fc.string(), (href, user) => {
        const url = webUrl(href.replace('://', `://${encodeURIComponent(user)}:p@`), base);
        if (url === null) return;
        const { protocol, username, password } = new URL(url);
        expect([username, password, protocol === 'https:' || protocol === 'http:']).toEqual(['', '', true]);
      }),
    );
  });
});

describe('small helpers', () => {
  it('counts the characters of a folded text, and folds none that is short as it stands', () => {
    expect(lengthFrom('\n        a\n        b', 5)).toBe(3);
    expect(lengthFrom(' a ', 5)).toBe(3);
    expect(lengthFrom('', 0)).toBe(0);
  });

  it('folds white space, line breaks and no-break spaces among it', () => {
    expect(fold(' a\u00A0\u2003b\r\n\tc ')).toBe('a b c');
  });

  it('compares by letters and digits alone', () => {
    expect(key('“The Mill-Town”, No. 3!')).toBe('themilltownno3');
    expect(key('… – !')).toBe('');
  });

  test.each([
    [null, null],
    [undefined, null],
    [' \n', null],
    [' a  b ', 'a b'],
  ])('an absent value is null: %j', (text, value) => {
    expect(orNull(text)).toBe(value);
  });

  it('clips only what is longer', () => {
    expect([clip('abc', 3), clip('abcd', 3), clip('', 0)]).toEqual(['abc', 'abc', '']);
  });
});
