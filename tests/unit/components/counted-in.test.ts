import { expect, test } from 'vitest';
import { countedIn } from '../../../components/counted-in';

const copy = (lang: string | null, title: string | null, excerpt: string | null = null) => ({ lang, title, excerpt });

test.each([
  ['characters', copy('ja', '月を待つ水車')],
  ['characters', copy('zh-Hant-TW', 'Plainleaf')],
  ['characters', copy(null, '月を待つ水車', 'Plainleaf で読む。水車は潮を待つ。')],
  ['words', copy('en', '月を待つ水車')],
  ['words', copy('ko', '물레방아가 기다리는 달')],
  ['words', copy(null, 'The word 水車 means water mill', 'It is written so in 日本.')],
  ['words', copy(null, null)],
])('%s are what is counted in %o', (what, one) => {
  expect(countedIn(one)).toBe(what);
});
