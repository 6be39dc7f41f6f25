import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLibrary, type StoredLibrary } from '../../../library/indexed';
import { settle } from '../../../library/settle';
import { countOf, deleteDatabase, freshName, meddle, openRaw } from './databases';
import { must } from './hands';
import { newCopy } from './samples';

let name: string;
let library: StoredLibrary | null;

beforeEach(() => {
  name = freshName();
  library = null;
});
afterEach(async () => {
  library?.close();
  await deleteDatabase(name);
});

const left = async (): Promise<number> => {
  const raw = await openRaw(name);
  const count = await countOf(raw, 'facts');
  raw.close();
  return count;
};

it('makes no library where there is none', async () => {
  expect(await settle(name)).toBe(false);
  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
});

it('leaves everything as it was, twice at once, while something is saved, and after a time that was cut short', async () => {
  library = must(await openLibrary({ name }));
  const one = must(await library.save(await newCopy({ article: { title: 'One' } })));
  must(await library.exported('2026-11-22T00:00:00.000Z'));
  const raw = await openRaw(name);
  await meddle(raw, 'facts', (store) => store.put({ name: 'filler-7', value: 'of the last time' }));
  raw.close();
  const [first, second, two] = await Promise.all([settle(name), settle(name), library.save(await newCopy())]);
  expect([first, second]).toEqual([true, true]);
  const ids = must(await library.newest(9)).map(({ id }) => id);
  expect(new Set(ids)).toEqual(new Set([one.id, must(two).id]));
  expect((await library.room()).exportedAt).toBe('2026-11-22T00:00:00.000Z');
  expect(await left()).toBe(1);
  expect(must(await library.check())).toEqual([]);
});

it('does nothing with a database that is not a library of ours', async () => {
  (await openRaw(name, 1, (database) => database.createObjectStore('other'))).close();
  expect(await settle(name)).toBe(false);
});
