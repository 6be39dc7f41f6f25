import { describe, expect, test } from 'vitest';
import { packedLocales } from '../../../scripts/locales';
import { faultsOf, formsOf, localeFile, localeNames, type Message, type Messages } from './locale-files';

const english = localeFile('en');

/** Nothing of English is left in it, and everything else is as it was. */
const strange = (text: string): string =>
  text.replace(/\$\w+\$|<[^>]*>|Plainleaf|https:\/\/|[\p{L}_-]+/gu, (part) =>
    /^(?:[$<]|Plainleaf|https|(?:Pocket|Instapaper|Omnivore|wallabag|Readwise|Reader|Markdown|EPUB|JSON|PDF|UTF-|autoClean|ftr-site-config|\w+_\w+)$)/.test(
      part,
    )
      ? part
      : part.slice(0, 1),
  );

/** A file as a translator would hand it in, with the forms of its language. */
function translated(locale: string, change: (messages: Record<string, Message>) => void = () => undefined): Messages {
  const out: Record<string, Message> = {};
  for (const [key, { description: _, ...message }] of Object.entries(english)) {
    const stem = /^(.*)_other$/.exec(key)?.[1];
    const own = { ...message, message: strange(message.message) };
    if (stem !== undefined && `${stem}_one` in english)
      for (const form of formsOf(locale)) out[`${stem}_${form}`] = own;
    else if (!key.endsWith('_one') || !(`${key.slice(0, -4)}_other` in english)) out[key] = own;
  }
  out['words_locale'] = { message: locale };
  change(out);
  return out;
}

describe.each(localeNames().filter((name) => name !== 'en'))('the words of %s', (name) => {
  test('are complete', () => expect(faultsOf(name, localeFile(name), english)).toEqual([]));
});

describe('the words of en', () => {
  test('fit the stores and the popup', () => {
    const limits = faultsOf('en', english, english).filter((fault) => / has \d+ characters/.test(fault));
    expect(limits).toEqual([]);
  });

  test('tell translators what each message is for', () => {
    expect(Object.keys(english).filter((key) => !english[key]?.description?.endsWith('.'))).toEqual([]);
  });
});

describe('a file of words', () => {
  test.each(['pl', 'ar', 'ja', 'fr'])('in %s that has all it needs has no fault', (locale) => {
    expect(faultsOf(locale, translated(locale), english)).toEqual([]);
  });

  test('needs the forms that whole numbers ask for in its language', () => {
    const forms = Object.fromEntries(
      ['pl', 'ar', 'ja', 'fr', 'de'].map((locale) => [locale, [...formsOf(locale)].sort()]),
    );
    expect(forms).toEqual({
      pl: ['few', 'many', 'one', 'other'],
      ar: ['few', 'many', 'one', 'other', 'two', 'zero'],
      ja: ['other'],
      fr: ['one', 'other'],
      de: ['one', 'other'],
    });
  });

  const as = (message: string, like: string): Message => ({ ...translated('pl')[like], message });

  test.each<[fault: string, change: (messages: Record<string, Message>) => void]>([
    ['restore is missing', (file) => delete file['restore']],
    ['removed_blocks_few is missing', (file) => delete file['removed_blocks_few']],
    [
      'removed_blocks_two is not wanted',
      (file) => Object.assign(file, { removed_blocks_two: as('$COUNT$', 'removed_blocks_other') }),
    ],
    ['restore is empty', (file) => Object.assign(file, { restore: as(' ', 'restore') })],
    ['removed_named lacks $NAME$', (file) => Object.assign(file, { removed_named: as('R ·', 'removed_named') })],
    [
      'removed_named knows no $NAM$',
      (file) => Object.assign(file, { removed_named: as('$NAME$ $NAM$ ·', 'removed_named') }),
    ],
    [
      'removed_named has other spaces at its ends',
      (file) => Object.assign(file, { removed_named: as(' $NAME$ ·', 'removed_named') }),
    ],
    [
      'removed_named declares other placeholders',
      (file) => Object.assign(file, { removed_named: { message: '$NAME$ · ' } }),
    ],
    [
      'kept_paragraphs has other tags than <b></b>',
      (file) => Object.assign(file, { kept_paragraphs: as('$KEPT$/$SEEN$', 'kept_paragraphs') }),
    ],
    ['toolbar_idle lacks the name Plainleaf', (file) => Object.assign(file, { toolbar_idle: as('c', 'toolbar_idle') })],
    ['page_untouched is still English', (file) => Object.assign(file, { page_untouched: english['page_untouched'] })],
    [
      'restore has 19 characters, more than 18',
      (file) => Object.assign(file, { restore: as('x'.repeat(19), 'restore') }),
    ],
    ['words_locale is en, not pl', (file) => Object.assign(file, { words_locale: { message: 'en' } })],
  ])('is refused where %s', (fault, change) => {
    expect(faultsOf('pl', translated('pl', change), english)).toContain(fault);
  });
});

test('what is packed has nothing that is for translators only, and Portuguese by both of its names', () => {
  const packed = packedLocales();
  const names = packed.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([...localeNames()]));
  expect(names.includes('pt_PT')).toBe(names.includes('pt_BR'));
  for (const { name, messages } of packed) {
    expect(Object.keys(messages)).toEqual(Object.keys(localeFile(name === 'pt_PT' ? 'pt_BR' : name)));
    expect(Object.values(messages).filter((message) => 'description' in message)).toEqual([]);
    expect(messages['words_locale']?.message).toBe(name.replace('_', '-'));
  }
});
