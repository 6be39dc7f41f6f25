import { describe, expect, it, test } from 'vitest';
import { CONSENT_CHOICE } from '../../../core/clean/cues/consent';
import { CONSENT_YES } from '../../../core/clean/cues/consent-answers';
import { headsOf, Lead, partsOf } from '../../../core/clean/cues/lead';
import { PROMO } from '../../../core/clean/cues/promo';
import { RELATED_HEADING } from '../../../core/clean/cues/related';
import { TOOL } from '../../../core/clean/cues/tools';

describe('what a phrase begins with', () => {
  test.each([
    ['subscribe now', ['sub']],
    ['my\\b', ['my']],
    ['e-?mail', ['e']],
    ['cookies?', ['coo']],
    ['tags?', ['tag']],
    ['at?x', ['a']],
    ['(?:get|have|a) it', ['get', 'hav', 'a']],
    ['(?:please )?(?:join|register)\\b', ['ple', 'joi', 'reg']],
    ['(?:the )?news', ['the', 'new']],
    ['(?:a|\\d+) comments', ['a', ...'0123456789']],
    ['(?:very )*good', ['']],
    ['(?:(?:a|b) c|d)', ['a', 'b', 'd']],
    ['.{0,60}\\bapp$', ['']],
    ['\\d+ min', [...'0123456789']],
    ['\\d?x', ['']],
    ['[ab]c', ['']],
    ['one (?:a|(?:b|c))', ['one']],
    ['(?:if (?:you|this)|was this|found (?:it)?)\\b', ['if ', 'was', 'fou']],
    ['(?:(?:a|b) )?(?:c|d)', ['a', 'b', 'c', 'd']],
    ['(?:(?:a|b) )*c', ['']],
    ['(?!a)b', ['']],
    ['登録', ['登録']],
  ])('%s', (phrase, heads) => {
    expect(headsOf(phrase)).toEqual(heads);
  });
});

describe('a list of phrases', () => {
  const PHRASES = `
    (?:please )?(?:join|register)\\b.{0,20}\\bus
    e-?mail
    (?:a|\\d+) comments?
    .{0,9}app$
    one
    two
  `;
  const starts = new Lead(PHRASES, '');
  const whole = new Lead(PHRASES, '[^a-z]*$');
  test.each([
    ['Please join all of us now', true, false],
    ['Join us', true, true],
    ['E-mail', true, true],
    ['Email 12', true, true],
    ['Email them', true, false],
    ['12 comments', true, true],
    ['A comment', true, true],
    ['Get the app', true, true],
    ['Two', true, true],
    ['Twofold', true, false],
    ['e', false, false],
    ['', false, false],
    ['We join us', false, false],
  ])('%j: begins %s, is %s', (text, begins, is) => {
    expect([starts.test(text), whole.test(text)]).toEqual([begins, is]);
  });

  it('finds the same as one pattern of all phrases', () => {
    const one = new RegExp(
      `^(?:${PHRASES.trim()
        .split('\n')
        .map((line) => line.trim())
        .join('|')})`,
    );
    for (const text of ['please register with us', 'emails', '7 comments', 'x app', 'one', 'none', 'comments', 'on']) {
      expect([text, starts.test(text)]).toEqual([text, one.test(text)]);
    }
  });
});

describe('phrases that make up a whole text', () => {
  const list = new Lead('share(?: on)?\nprint\n\\d+ shares?', '(?![a-z])');
  test.each([
    ['Share', 1],
    ['Share Print share', 3],
    ['Share | Print ·', 2],
    ['Share 12 Print 3', 2],
    ['Share on print', 2],
    ['12 shares print', 2],
    ['1 2 share print', 2],
    ['Share this Print', 0],
    ['Sharedprint', 0],
    ['Print the share', 0],
    ['12', 0],
    ['', 0],
  ])('%j: %i', (text, count) => {
    expect(list.countAll(text)).toBe(count);
    expect(list.countAll(text)).toBe(count);
  });
});

describe('the lists of phrases', () => {
  const lists = Object.entries({ CONSENT_CHOICE, CONSENT_YES, PROMO, RELATED_HEADING, TOOL });

  it('are long ones', () => {
    expect(lists.filter(([, list]) => list instanceof Lead).length).toBeGreaterThan(3);
  });

  test.each(lists)('%s: no bar but in brackets, so that heads can be told', (_, list) => {
    // A short list is one pattern.
    const phrases = list instanceof Lead ? list.phrases : '';
    for (const phrase of phrases.trim().split('\n')) expect(partsOf(phrase.trim()).alternatives).toHaveLength(1);
  });
});
