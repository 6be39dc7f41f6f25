import { expect, test } from 'vitest';
import { libraryKeyTable } from '../../../components/library-keys';
import { actOf, availableKeys, keyName, type PageKey } from '../../../components/page-keys';
import { readerKeyTable } from '../../../components/reader-keys';

const key = (name: string, code = '', shiftKey = false) => keyName({ key: name, code, shiftKey });

test('a letter is known by its place where another script is written', () => {
  expect(key('j', 'KeyJ')).toBe('j');
  // Where the keyboard is another one, what it writes counts.
  expect(key('j', 'KeyC')).toBe('j');
  expect(key('о', 'KeyJ')).toBe('j');
  expect(key('О', 'KeyJ', true)).toBe('J');
  expect(key('ت', 'KeyJ')).toBe('j');
  expect(key('ظ', 'Slash')).toBe('/');
  expect(key('؟', 'Slash', true)).toBe('?');
  expect(key('ß', 'Minus')).toBe('ß');
  expect(key('ArrowDown', 'ArrowDown')).toBe('ArrowDown');
});

test('single characters can be switched off, named keys cannot', () => {
  expect(actOf(readerKeyTable, 'j', true)).toBe('next');
  expect(actOf(readerKeyTable, 'j', false)).toBeNull();
  expect(actOf(readerKeyTable, 'Escape', false)).toBe('leave');
  expect(actOf(readerKeyTable, 'J', true)).toBeNull();
  expect(actOf(libraryKeyTable, 'z', true)).toBe('undo');
  expect(actOf(libraryKeyTable, 'ArrowDown', true)).toBeNull();
});

test('what an article has not is not listed', () => {
  const listed = availableKeys(readerKeyTable, { find: () => undefined }).map(({ what }) => what);
  expect(listed).toContain('reader_key_find');
  expect(listed).toContain('reader_key_leave');
  expect(listed).not.toContain('reader_key_outline');
});

test.each<[string, readonly PageKey<string>[]]>([
  ['reader', readerKeyTable],
  ['library', libraryKeyTable],
])('no key of the %s has two meanings', (_name, table) => {
  const all = table.flatMap(({ keys, elsewhere = [] }) => [...keys, ...elsewhere]);
  expect(new Set(all).size).toBe(all.length);
});
