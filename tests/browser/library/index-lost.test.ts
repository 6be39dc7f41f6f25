import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../library/database';
import { tidy } from '../../../library/index-store';
import { openLibrary } from '../../../library/indexed';
import { countOf, deleteDatabase, freshName, meddle, openRaw } from './databases';
import { must } from './hands';
import { newCopy } from './samples';

/** So many different first letters fill a block of the index by themselves. */
const text = Array.from({ length: 300 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('');

test('the check misses a part of the index that holds no words, but their first letters', async () => {
  const name = freshName();
  const library = must(await openLibrary({ name }));
  const raw = await openRaw(name);
  onTestFinished(async () => {
    library.close();
    raw.close();
    await deleteDatabase(name);
  });
  await Promise.all(
    Array.from({ length: 64 }, async (_, n) =>
      must(await library.save(await newCopy({ article: { title: `Sea ${n}`, text } }))),
    ),
  );
  const database = must(await openDatabase(name, { lost: () => undefined }));
  must(await tidy(database));
  database.close();
  expect(await countOf(raw, 'heads')).toBe(1);
  const hits = async (query: string) => must(await library.search(query, { limit: 100, bare: true })).length;
  expect(await hits('s')).toBe(64);

  await meddle(raw, 'blocks', (store) => store.delete([1, 0]));
  expect([await hits('s'), await hits('sea')]).toEqual([0, 64]);
  expect(must(await library.check()).map(({ kind }) => kind)).toContain('not-found');
  expect(await hits('s')).toBe(64);
  expect(must(await library.check())).toEqual([]);
});
