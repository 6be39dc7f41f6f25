import { describe, expect, it, test } from 'vitest';
import { Cue } from '../../../core/clean/cues/cue';

describe('the form in which a text is matched', () => {
  const cue = new Cue(() => "^don't miss it$");
  test.each([
    ["don't miss it"],
    ['DON’T MISS IT'],
    ['  Don’t\n\tmiss\u00A0it  '],
    ['— Don’t miss it! »'],
    ['（Don’t miss it）'],
    ['「Don’t miss it」。'],
    ['🔔 Don’t miss it 👉🏽'],
    ['▶️ Don’t miss it ➔'],
  ])('%j', (text) => {
    expect(cue.test(text)).toBe(true);
  });

  test.each([
    ['I don’t miss it'],
    ['Don’t miss it all'],
    ['Don’t miss it 2'],
    ['Don’t, miss it'],
    ['dont miss it'],
    [''],
  ])('not %j', (text) => {
    expect(cue.test(text)).toBe(false);
  });

  it('keeps letters, digits and question marks at the ends', () => {
    for (const text of ['é', '字', 'ー', 'я', 'ع', '々', '7', 'why?']) {
      expect([text, new Cue(() => `^${text.replace('?', '\\?')}$`).test(`“${text}”`)]).toEqual([text, true]);
    }
  });

  it('is that of the text at hand, not of the one before', () => {
    expect([cue.test('Don’t miss it'), cue.test('Other'), cue.test('Don’t miss it')]).toEqual([true, false, true]);
  });

  it('ends after 2,000 characters', () => {
    expect(new Cue(() => 'end').test(`${'x'.repeat(1990)} end`)).toBe(true);
    expect(new Cue(() => 'end').test(`${'x'.repeat(2000)} end`)).toBe(false);
  });
});
