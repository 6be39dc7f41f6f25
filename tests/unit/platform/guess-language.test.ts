import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from '../../../platform/browser';
import { guessLanguage } from '../../../platform/guess-language';

vi.mock('../../../platform/browser', () => ({ browser: { i18n: { detectLanguage: vi.fn() } } }));

beforeEach(() => {
  vi.mocked(browser.i18n.detectLanguage).mockReset();
});

function detect(isReliable: boolean, ...languages: readonly string[]): void {
  const found = languages.map((language, at) => ({ language, percentage: at === 0 ? 90 : 5 }));
  vi.mocked(browser.i18n.detectLanguage).mockResolvedValue({ isReliable, languages: found });
}

test.each([
  ['sure', true, ['de', 'nl'], 'de'],
  ['sure of a language with its letters', true, ['zh-Hant'], 'zh-Hant'],
  ['not sure', false, ['de'], null],
  ['none, as Chromium says it', true, ['und'], null],
  ['none, as Firefox says it', true, ['un'], null],
  ['in letters that are not its own', true, ['ru-Latn'], null],
  ['nothing at all', true, [], null],
] as const)('%s', async (_, isReliable, languages, guess) => {
  detect(isReliable, ...languages);
  expect(await guessLanguage('Some text')).toBe(guess);
});

test('a browser that has no such thing', async () => {
  vi.mocked(browser.i18n.detectLanguage).mockImplementation(async () => {
    throw new Error('not here');
  });
  expect(await guessLanguage('Some text')).toBeNull();
});
