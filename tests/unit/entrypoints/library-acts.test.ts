import { expect, test } from 'vitest';
import { archive, bringBack, purge, remove, renameTag, tag } from '../../../entrypoints/library/acts';
import type { CopyChange, Library } from '../../../library/library';
import { copy } from './library-copy';

/** Remembers what it was asked to change. */
function recorder() {
  const asked: (readonly [ids: string, change: CopyChange | string])[] = [];
  const note = (ids: readonly string[], change: CopyChange | string) => {
    asked.push([ids.join(''), change]);
    return Promise.resolve({ ok: true as const, value: [] });
  };
  const library = {
    change: (ids: readonly string[], change: CopyChange) => note(ids, change),
    remove: (ids: readonly string[]) => note(ids, 'remove'),
    bringBack: (ids: readonly string[]) => note(ids, 'bring back'),
  };
  return { asked, library: library as unknown as Library };
}

const a = { ...copy, id: 'a', tags: ['tides', 'water'], archived: true };
const b = { ...copy, id: 'b', tags: ['water'] };
const c = { ...copy, id: 'c' };

test('archiving changes those that are not archived, and undoing only them', async () => {
  const { asked, library } = recorder();
  const act = archive([a, b, c], true);
  await act.run(library);
  await act.undo?.(library);
  expect(act.done).toMatchObject({ what: 'archived', count: 2, undo: true });
  expect(asked).toEqual([
    ['bc', { archived: true }],
    ['bc', { archived: false }],
  ]);
});

test('undoing tags gives each copy those that it had', async () => {
  const { asked, library } = recorder();
  const act = tag([a, b, c], ['tides'], ['water']);
  await act.run(library);
  await act.undo?.(library);
  expect(asked).toEqual([
    ['abc', { addTags: ['tides'], removeTags: ['water'] }],
    ['bc', { removeTags: ['tides'] }],
    ['ab', { addTags: ['water'] }],
  ]);
});

test('renaming a tag to one that some copies have is undone exactly', async () => {
  const { asked, library } = recorder();
  const act = renameTag([a, b, c], 'water', 'tides');
  await act.run(library);
  await act.undo?.(library);
  expect(asked).toEqual([
    ['ab', { removeTags: ['water'], addTags: ['tides'] }],
    ['b', { removeTags: ['tides'], addTags: ['water'] }],
    ['a', { addTags: ['water'] }],
  ]);
});

test('renaming a tag to another writing of it is one change, and undone by one', async () => {
  const { asked, library } = recorder();
  const act = renameTag([a, b, c], 'water', 'Water');
  await act.run(library);
  await act.undo?.(library);
  expect(asked).toEqual([
    ['ab', { removeTags: ['water'], addTags: ['Water'] }],
    ['ab', { removeTags: ['Water'], addTags: ['water'] }],
  ]);
});

test('a deletion is undone by bringing back, and the other way round; one for good is not', async () => {
  const { asked, library } = recorder();
  await remove([a]).undo?.(library);
  await bringBack([a]).undo?.(library);
  expect(asked).toEqual([
    ['a', 'bring back'],
    ['a', 'remove'],
  ]);
  expect(purge([a]).undo).toBeNull();
});

test('undoing a tag that a copy has in another writing leaves it that one', async () => {
  const { asked, library } = recorder();
  const act = tag([{ ...c, tags: ['Tides', 'Water'] }], ['tides'], ['water']);
  await act.undo?.(library);
  expect(asked).toEqual([['c', { addTags: ['Water'] }]]);
});

test('deletes for good only what is still deleted', async () => {
  const asked: (readonly string[])[] = [];
  const library = {
    purge: async (ids: readonly string[]) => {
      asked.push(ids);
      return { ok: true, value: ids.length };
    },
  } as unknown as Library;
  const act = purge([a, { ...b, deletedAt: '2026-11-22T10:00:00.000Z' }]);
  await act.run(library);
  expect(asked).toEqual([['b']]);
  expect(act.done).toMatchObject({ count: 1 });
});
