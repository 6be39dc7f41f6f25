import { describe, expect, it } from 'vitest';
import { LONGEST } from '../../../core/highlight';
import type { Change, KeptHighlight } from '../../../library/library';
import { GONE, type Hands, must } from './hands';
import { marked, newCopy } from './samples';

const TOO_LONG = { ok: false, failure: 'too-long' };

/** Highlights and their notes. */
export function marking(hands: Hands): void {
  const { save, found } = hands;
  const of = async (id: string) => must(await hands.library.highlights(id));

  async function everywhere(): Promise<readonly KeptHighlight[]> {
    const all: KeptHighlight[] = [];
    for await (const portion of hands.library.allHighlights()) all.push(...portion);
    return all;
  }

  describe('highlights', () => {
    it('are kept in the order of the text, with an id and times of their own', async () => {
      const row = await save();
      const [late] = must(await hands.library.keepHighlights(row.id, [marked('late', null, 90)]));
      const [early] = must(await hands.library.keepHighlights(row.id, [marked('early', ' ', 10)]));
      expect(await of(row.id)).toEqual([early, late]);
      expect(early).toMatchObject({ ...marked('early', null, 10), modifiedAt: early?.createdAt });
      expect(early?.createdAt).toMatch(/^2026-06-01T/);
      expect(early?.id).not.toBe(late?.id);
      expect(must(await hands.library.get(row.id))).toMatchObject({ revision: 3 });
    });

    it('are changed by what is named, in whichever window', async () => {
      const row = await save();
      const [kept] = must(await hands.library.keepHighlights(row.id, [marked('words')]));
      const id = kept?.id ?? '';
      const other = await hands.again();
      must(await hands.library.changeHighlight(row.id, id, { note: 'Look this up' }));
      const changed = must(await other.changeHighlight(row.id, id, { colour: 'rose' }));
      expect(changed).toMatchObject({ note: 'Look this up', colour: 'rose', createdAt: kept?.createdAt });
      expect(changed.modifiedAt > (kept?.modifiedAt ?? '')).toBe(true);
      expect(await of(row.id)).toEqual([changed]);
      expect(must(await other.changeHighlight(row.id, id, { note: '  ' })).note).toBeNull();
    });

    it('come back as they were when their removal is undone, once', async () => {
      const row = await save();
      const kept = must(await hands.library.keepHighlights(row.id, [marked('one', 'A note'), marked('two', null, 9)]));
      const removed = must(await hands.library.removeHighlights(row.id, [kept[0]?.id ?? '', 'nobody']));
      expect(removed).toEqual([kept[0]]);
      expect(await of(row.id)).toEqual([kept[1]]);
      must(await hands.library.keepHighlights(row.id, removed));
      must(await hands.library.keepHighlights(row.id, removed));
      expect(await of(row.id)).toEqual(kept);
    });

    it('are found by their notes, and no longer when they are gone', async () => {
      const row = await save();
      const [kept] = must(await hands.library.keepHighlights(row.id, [marked('words', 'Remember the okapi')]));
      expect(await found('okapi')).toEqual(['A story']);
      const [hit] = must(await hands.library.search('okapi'));
      expect(hit?.snippets).toEqual([{ text: 'Remember the okapi', marks: [[13, 18]] }]);
      must(await hands.library.changeHighlight(row.id, kept?.id ?? '', { note: 'Remember the tapir' }));
      expect([await found('okapi'), await found('tapir')]).toEqual([[], ['A story']]);
      must(await hands.library.change([row.id], { addTags: ['animals'] }));
      expect(await found('tapir animals')).toEqual(['A story']);
      must(await hands.library.removeHighlights(row.id, [kept?.id ?? '']));
      expect(await found('tapir')).toEqual([]);
    });

    it('stay through an update, and a second copy has none of them', async () => {
      const row = await save();
      const kept = must(await hands.library.keepHighlights(row.id, [marked('words', 'Remember the okapi')]));
      must(await hands.library.replace(row.id, await newCopy({ article: { text: 'Nothing of it is left.' } })));
      expect(await of(row.id)).toEqual(kept);
      expect(await found('okapi')).toEqual(['A story']);
      const beside = await save();
      expect(await of(beside.id)).toEqual([]);
    });

    it('go and come back with their copy, and go for good with it', async () => {
      const [row, other] = [await save(), await save()];
      const kept = must(await hands.library.keepHighlights(row.id, [marked('words', 'Remember the okapi')]));
      must(await hands.library.keepHighlights(other.id, [marked('others')]));
      must(await hands.library.remove([row.id]));
      expect(await found('okapi')).toEqual([]);
      must(await hands.library.bringBack([row.id]));
      expect(await found('okapi')).toEqual(['A story']);
      expect(await of(row.id)).toEqual(kept);
      must(await hands.library.purge([row.id]));
      expect(await hands.library.highlights(row.id)).toEqual(GONE);
      expect((await everywhere()).map(({ copyId }) => copyId)).toEqual([other.id]);
    });

    it('come with a copy that brings some, with their ids and times', async () => {
      const given = {
        ...marked('words', 'A note'),
        id: 'c0ffee',
        createdAt: '2020-01-01T00:00:00.000Z',
        modifiedAt: '2021-01-01T00:00:00.000Z',
      };
      const row = must(await hands.library.save({ ...(await newCopy()), highlights: [given] }));
      const second = must(await hands.library.save({ ...(await newCopy()), highlights: [given] }));
      expect(await of(row.id)).toEqual([given]);
      expect(await of(second.id)).toEqual([given]);
      const more = { ...given, id: 'c0ffee2', position: { start: 5, end: 9 } };
      must(await hands.library.replace(row.id, { ...(await newCopy()), highlights: [more] }));
      expect(await of(row.id)).toEqual([given, more]);
      expect(await found('note')).toEqual(['A story', 'A story']);
    });

    it('are told of all copies together, however many there are', async () => {
      const [row, other] = [await save(), await save()];
      const many = Array.from({ length: 1203 }, (_, at) => marked(`words ${at}`, null, at));
      must(await hands.library.keepHighlights(row.id, many));
      const [one] = must(await hands.library.keepHighlights(other.id, [marked('others')]));
      const all = await everywhere();
      expect(all).toHaveLength(1204);
      expect(all).toContainEqual({ ...one, copyId: other.id });
    });

    it('that are too long are refused, and nothing changes', async () => {
      const row = await save();
      const [kept] = must(await hands.library.keepHighlights(row.id, [marked('words', 'Short')]));
      const long = 'x'.repeat(10_000_000);
      expect(await hands.library.keepHighlights(row.id, [marked('fine'), marked('words', long)])).toEqual(TOO_LONG);
      expect(await hands.library.keepHighlights(row.id, [marked(long)])).toEqual(TOO_LONG);
      expect(await hands.library.changeHighlight(row.id, kept?.id ?? '', { note: long })).toEqual(TOO_LONG);
      expect(await of(row.id)).toEqual([kept]);
      must(await hands.library.changeHighlight(row.id, kept?.id ?? '', { note: 'x'.repeat(LONGEST.note) }));
    });

    it('of what is gone cannot be had', async () => {
      const row = await save();
      expect(await hands.library.highlights('nobody')).toEqual(GONE);
      expect(await hands.library.keepHighlights('nobody', [marked('words')])).toEqual(GONE);
      expect(await hands.library.changeHighlight(row.id, 'nobody', { colour: 'blue' })).toEqual(GONE);
      expect(await hands.library.removeHighlights('nobody', ['x'])).toEqual(GONE);
      expect(await everywhere()).toEqual([]);
    });

    it('are told of to every window, and count as a change since the last export', async () => {
      const row = await save();
      must(await hands.library.exported());
      const told: Change[] = [];
      const over = new AbortController();
      hands.library.watch((change) => told.push(change), over.signal);
      must(await hands.library.keepHighlights(row.id, [marked('words')]));
      over.abort();
      expect(told).toEqual([{ ids: [row.id] }]);
      expect((await hands.library.room()).sinceExport).toBe(1);
    });
  });
}
