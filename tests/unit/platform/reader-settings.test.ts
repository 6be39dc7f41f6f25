import { expect, test } from 'vitest';
import { readerAids } from '../../../platform/reader-settings';
import { readSetting, writeSetting } from '../../../platform/settings';
import { MemoryArea } from './memory-area';

test('what helps to find the way is kept', async () => {
  const area = new MemoryArea();
  expect(await readSetting(area, readerAids)).toEqual({ outline: true, focus: 'off' });
  await writeSetting(area, readerAids, { outline: false, focus: 'lines' });
  expect(await readSetting(area, readerAids)).toEqual({ outline: false, focus: 'lines' });
});

test.each([
  [null],
  ['lines'],
  [{ outline: true }],
  [{ outline: 'yes', focus: 'off' }],
  [{ outline: true, focus: 'word' }],
])('%j is none of it', (value) => expect(readerAids.check(value)).toBe(false));
