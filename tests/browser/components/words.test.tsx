import { expect, test } from 'vitest';
import { useWords, type WordsApi } from '../../../components/words';
import { show } from './show';

async function wordsFor(locale: string): Promise<WordsApi> {
  let found: WordsApi | null = null;
  function Probe() {
    found = useWords();
    return null;
  }
  await show(<Probe />, locale);
  if (found === null) throw new Error('The probe was not drawn.');
  return found;
}

test('a number chooses its form, and a form that a file lacks falls back', async () => {
  const english = await wordsFor('en');
  expect(english.tn('removed_blocks', 1)).toBe('1 block removed');
  expect(english.tn('removed_blocks', 14)).toBe('14 blocks removed');
  // Polish asks for "few" with 2, which the English file does not have.
  expect((await wordsFor('pl')).tn('removed_blocks', 2)).toBe('2 blocks removed');
});

test('a day is the day that the page wrote, whatever the hour and the zone', async () => {
  const words = await wordsFor('en-GB');
  expect(words.day('2017-05-03')).toBe('3 May 2017');
  expect(words.day('2017-05-03T23:59:00-11:00')).toBe('3 May 2017');
  expect(words.day('2017-05-03T00:01:00+14:00')).toBe('3 May 2017');
  expect(words.day('yesterday')).toBeNull();
});

test('a sentence of the engine is a message, with what the page said filled in', async () => {
  const { sentence } = await wordsFor('en');
  const said = { key: 'reason_sponsor_label', values: ['Anzeige'] };
  expect(sentence(said, 'Something else.')).toBe('A label: “Anzeige”.');
});

test('a sentence without a message stays as it was saved', async () => {
  const { sentence } = await wordsFor('en');
  expect(sentence(undefined, 'An old reason.')).toBe('An old reason.');
  expect(sentence(null, 'An old reason.')).toBe('An old reason.');
  expect(sentence({ key: 'reason_of_another_version', values: [] }, 'A newer reason.')).toBe('A newer reason.');
});
