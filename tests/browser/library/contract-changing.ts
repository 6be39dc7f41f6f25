import { describe, expect, it } from 'vitest';
import type { Change } from '../../../library/library';
import { GONE, type Hands, must } from './hands';
import { newCopy, picture, prose } from './samples';

/** Changing, deleting, listing, and other windows. */
export function changing(hands: Hands): void {
  const { save, all, found } = hands;

  describe('changing', () => {
    it('changes what is named and raises the revision', async () => {
      const row = await save({ row: { tags: ['b'] } });
      const [changed] = must(
        await hands.library.change([row.id], {
          addTags: ['a', 'B'],
          removeTags: [],
          archived: true,
          openedAt: '2026-06-02T00:00:00.000Z',
        }),
      );
      expect(changed).toEqual({
        ...row,
        tags: ['a', 'b'],
        archived: true,
        openedAt: '2026-06-02T00:00:00.000Z',
        revision: 2,
      });
      const [less] = must(await hands.library.change([row.id], { removeTags: [' A'] }));
      expect(less?.tags).toEqual(['b']);
    });

    it('takes tags out before it puts others in, in one change', async () => {
      const row = await save({ row: { tags: ['tides', 'water'] } });
      const change = { removeTags: ['water'], addTags: ['Water'] };
      const [renamed] = must(await hands.library.change([row.id], change));
      expect(renamed).toMatchObject({ tags: ['tides', 'Water'], revision: 2 });
    });

    it('keeps which removals are put back', async () => {
      const row = await save();
      must(await hands.library.change([row.id], { restored: ['r1', 'r2'] }));
      expect(must(await hands.library.contents(row.id)).restored).toEqual(['r1', 'r2']);
      const other = await hands.again();
      must(await other.change([row.id], { addRestored: ['r3'] }));
      must(await hands.library.change([row.id], { addRestored: ['r4'], removeRestored: ['r1'] }));
      expect(must(await hands.library.contents(row.id)).restored).toEqual(['r2', 'r3', 'r4']);
    });

    it('changes those that are there, and fails when none is', async () => {
      const row = await save();
      expect(must(await hands.library.change(['nobody', row.id, row.id], { favourite: true })).length).toBe(1);
      expect(await hands.library.change(['nobody'], { favourite: true })).toEqual(GONE);
      expect(must(await hands.library.change([], { favourite: true }))).toEqual([]);
    });
  });

  describe('deleting', () => {
    it('can be undone', async () => {
      const row = await save();
      const [deleted] = must(await hands.library.remove([row.id]));
      expect(deleted?.deletedAt).not.toBeNull();
      expect(must(await hands.library.newest(10))).toEqual([]);
      expect(await found('story')).toEqual([]);
      expect(must(await hands.library.withKey(row.key))).toEqual([]);
      expect((await all()).map(({ id }) => id)).toEqual([row.id]);
      const [back] = must(await hands.library.bringBack([row.id]));
      expect(back).toEqual({ ...row, revision: 3 });
      expect(await found('story')).toEqual(['A story']);
    });

    it('for good leaves nothing', async () => {
      const image = await picture('gone');
      const row = await save({ pictures: [image], article: { text: prose(3, 300) } });
      expect(must(await hands.library.purge([row.id, 'nobody']))).toBe(1);
      expect(await hands.library.get(row.id)).toEqual(GONE);
      expect(await hands.library.contents(row.id)).toEqual(GONE);
      expect(await hands.library.source(row.id)).toEqual(GONE);
      expect(await hands.library.verify(row.id)).toEqual(GONE);
      expect(must(await hands.library.images([image.hash]))).toEqual([]);
      expect(await found('story')).toEqual([]);
      expect(must(await hands.library.near(prose(3, 300)))).toEqual([]);
      expect(await all()).toEqual([]);
    });

    it('for good leaves a picture that another copy shows', async () => {
      const shared = await picture('shared');
      const [one, other] = [await save({ pictures: [shared, shared] }), await save({ unsent: [shared] })];
      must(await hands.library.purge([one.id]));
      expect(must(await hands.library.images([shared.hash]))).toEqual([shared]);
      expect(must(await hands.library.verify(other.id)).images).toEqual([]);
      must(await hands.library.purge([other.id]));
      expect(must(await hands.library.images([shared.hash]))).toEqual([]);
    });
  });

  describe('listing', () => {
    it('gives the newest first', async () => {
      const times = ['2021-01-01T00:00:00.000Z', '2023-01-01T00:00:00.000Z', '2022-01-01T00:00:00+05:00'];
      for (const savedAt of times) {
        await save({ article: { title: savedAt }, row: { savedAt } });
      }
      expect(must(await hands.library.newest(2)).map(({ savedAt }) => savedAt)).toEqual([times[1], times[2]]);
      expect((await all()).map(({ savedAt }) => savedAt)).toEqual([times[1], times[2], times[0]]);
      expect(must(await hands.library.newest(0))).toEqual([]);
    });

    it('gives all rows, however many were saved at once', async () => {
      const links = Array.from({ length: 1203 }, (_, index) => ({
        url: `https://many.example/${index}`,
        title: `Link ${index}`,
        row: { savedAt: '2022-01-01T00:00:00.000Z' },
      }));
      must(await hands.library.saveLinks(links));
      expect(new Set((await all()).map(({ url }) => url)).size).toBe(1203);
      expect(must(await hands.library.search('link 1111')).map(({ copy }) => copy.title)).toEqual(['Link 1111']);
    });
  });

  it('counts what changed since the last export', async () => {
    const rows = [await save(), await save(), await save()];
    expect(await hands.library.room()).toMatchObject({ copies: 3, exportedAt: null, sinceExport: 3 });
    must(await hands.library.exported());
    const { exportedAt, sinceExport } = await hands.library.room();
    expect({ sinceExport, at: exportedAt?.slice(0, 10) }).toEqual({ sinceExport: 0, at: '2026-06-01' });
    const [first, second] = rows.map(({ id }) => id);
    must(await hands.library.change([first ?? ''], { place: { share: 0.5, offset: 3 } }));
    expect((await hands.library.room()).sinceExport).toBe(0);
    must(await hands.library.change([second ?? ''], { favourite: true }));
    const began = hands.now().toISOString();
    await save();
    expect((await hands.library.room()).sinceExport).toBe(2);
    must(await hands.library.exported(began));
    expect(await hands.library.room()).toMatchObject({ sinceExport: 1, exportedAt: began });
  });

  describe('two windows', () => {
    it('lose nothing', async () => {
      const other = await hands.again();
      const row = await save();
      const windows = [hands.library, other];
      const tags = Array.from({ length: 12 }, (_, index) => `tag ${index}`);
      const saved = await Promise.all([
        ...tags.map((tag, index) => windows[index % 2]?.change([row.id], { addTags: [tag] })),
        ...[1, 2, 3, 4].map(async (index) =>
          windows[index % 2]?.save(await newCopy({ article: { title: `Story ${index}` } })),
        ),
      ]);
      expect(saved.every((outcome) => outcome?.ok)).toBe(true);
      const after = must(await other.get(row.id));
      expect(after.tags).toEqual(tags.toSorted());
      expect(after.revision).toBe(13);
      expect(must(await hands.library.newest(10)).length).toBe(5);
    });

    it('hear of each other until the signal', async () => {
      const other = await hands.again();
      const controller = new AbortController();
      const heard: Change[] = [];
      const here: Change[] = [];
      hands.library.watch((change) => here.push(change), controller.signal);
      const hears = new Promise<void>((resolve) => {
        other.watch((change) => {
          heard.push(change);
          resolve();
        }, controller.signal);
      });
      const row = await save();
      await hears;
      expect(heard).toEqual([{ ids: [row.id] }]);
      expect(here).toEqual([{ ids: [row.id] }]);
      controller.abort();
      await save();
      expect(heard.length + here.length).toBe(2);
    });
  });
}
