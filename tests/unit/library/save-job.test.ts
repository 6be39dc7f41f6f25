import { describe, expect, test, vi } from 'vitest';
import type { Article } from '../../../core/article';
import { unpacked } from '../../../library/gzip';
import { sha256 } from '../../../library/hash';
import type { Library } from '../../../library/library';
import { memoryLibrary } from '../../../library/memory';
import { runComplete, runSave } from '../../../library/save/job';
import type { SaveState } from '../../../library/save/order';
import { article, idOf, kept, order, page, pictureUrl, task, toolsOver, words } from './save-samples';

describe('a save', () => {
  test('keeps article, pictures, source and where it comes from', async () => {
    const library = memoryLibrary();
    const stages: string[] = [];
    const tell = (state: SaveState) => (state.phase === 'saving' ? stages.push(state.stage) : 0);
    const end = await runSave(order(), toolsOver(library), task(tell));
    expect(end).toMatchObject({ phase: 'saved', how: 'new', missing: [] });
    expect([...new Set(stages)]).toEqual(['capture', 'pictures', 'packing', 'storing']);
    const contents = await kept(library.contents(idOf(end)));
    expect(contents).toMatchObject({ article: article(), restored: ['r1'] });
    expect(contents.provenance).toEqual({
      askedUrl: 'https://courier.example/f',
      finalUrl: 'https://courier.example/ferry',
      canonicalUrl: null,
      savedAt: '2026-11-22T10:00:00.000Z',
      engine: '1.2.3',
      rule: 'courier.example',
      sourceHash: await sha256(page.source ?? ''),
      textHash: await sha256(words),
    });
    const source = await kept(library.source(idOf(end)));
    expect(new TextDecoder().decode((source && (await unpacked(source))) ?? undefined)).toBe(page.source);
    expect(await kept(library.verify(idOf(end)))).toEqual({ text: 'same', source: 'same', images: [] });
  });

  test.each([
    ['is gone', null],
    ['shows another one', { ...page, url: 'https://courier.example/another' }],
  ])('goes on with what there is when the tab %s', async (_name, captured) => {
    const library = memoryLibrary();
    const base = toolsOver(library);
    const picture = vi.fn(base.pages.picture);
    const pages = { ...base.pages, capture: async () => captured, picture };
    const end = await runSave(order(), { ...base, pages }, task());
    expect(end).toMatchObject({ phase: 'saved', missing: [{ url: pictureUrl, missing: 'no-access' }] });
    expect(picture).not.toHaveBeenCalled();
    expect(await kept(library.source(idOf(end)))).toBeNull();
  });

  test('goes without a source that is too large', async () => {
    const library = memoryLibrary();
    const base = toolsOver(library);
    const pages = { ...base.pages, capture: async () => ({ ...page, source: null }) };
    const end = await runSave(order(), { ...base, pages }, task());
    expect(end).toMatchObject({ phase: 'saved', missing: [] });
    const { provenance } = await kept(library.contents(idOf(end)));
    expect(provenance).toMatchObject({ sourceHash: null, askedUrl: page.askedUrl });
  });

  test('asks for pictures only of the page that it captured', async () => {
    const base = toolsOver(memoryLibrary());
    const picture = vi.fn(async () => ({ ok: false as const, missing: 'page-gone' as const }));
    const end = await runSave(order(), { ...base, pages: { ...base.pages, picture } }, task());
    const shown = { tabId: 3, documentId: 'd1', address: 'https://courier.example/ferry' };
    expect(picture).toHaveBeenCalledWith(shown, pictureUrl, expect.anything());
    expect(end).toMatchObject({ phase: 'saved', missing: [{ url: pictureUrl, missing: 'page-gone' }] });
    await runComplete({ id: idOf(end), tabId: 3 }, { ...base, pages: { ...base.pages, picture } }, task());
    expect(picture).toHaveBeenLastCalledWith({ ...shown, documentId: null }, pictureUrl, expect.anything());
  });

  test('keeps no password of an address', async () => {
    const library = memoryLibrary();
    const base = toolsOver(library);
    const captured = { ...page, askedUrl: 'https://me:secret@courier.example/f' };
    const end = await runSave(order(), { ...base, pages: { ...base.pages, capture: async () => captured } }, task());
    const { provenance } = await kept(library.contents(idOf(end)));
    expect(provenance.askedUrl).toBe('https://courier.example/f');
  });

  test('takes no other page of an application that names its pages after `#`', async () => {
    const library = memoryLibrary();
    const base = toolsOver(library);
    const captured = { ...page, url: 'https://app.example/#!/two' };
    const pages = { ...base.pages, capture: async () => captured };
    const one = order({ article: article({ url: 'https://app.example/#!/one' }) });
    const end = await runSave(one, { ...base, pages }, task());
    expect(await kept(library.source(idOf(end)))).toBeNull();
  });

  test('calls a picture out of reach only where no leave would help', async () => {
    const base = toolsOver(memoryLibrary());
    const pages = { ...base.pages, picture: async () => null, granted: async () => true };
    const end = await runSave(order(), { ...base, pages }, task());
    expect(end).toMatchObject({ missing: [{ missing: 'failed' }] });
  });

  test.each(['full', 'blocked', 'newer', 'corrupt', 'busy'] as const)('ends with the failure %s', async (failure) => {
    const closed = toolsOver(memoryLibrary(), { library: async () => ({ ok: false, failure }) });
    expect(await runSave(order(), closed, task())).toEqual({ phase: 'failed', failure });
    const unwritable: Library = { ...memoryLibrary(), save: async () => ({ ok: false, failure }) };
    expect(await runSave(order(), toolsOver(unwritable), task())).toEqual({ phase: 'failed', failure });
  });

  test.each(['capture', 'pictures', 'packing', 'storing'] as const)(
    'keeps nothing when cancelled at %s',
    async (at) => {
      const library = memoryLibrary();
      const run = task((state) => (state.phase === 'saving' && state.stage === at ? run.stop.abort() : undefined));
      expect(await runSave(order(), toolsOver(library), run)).toEqual({ phase: 'cancelled' });
      expect(await kept(library.newest(9))).toEqual([]);
    },
  );

  test('takes out again what was written while it was cancelled', async () => {
    const library = memoryLibrary();
    const run = task();
    const late: Library = {
      ...library,
      save: async (copy) => {
        run.stop.abort();
        return library.save(copy);
      },
    };
    expect(await runSave(order(), toolsOver(late), run)).toEqual({ phase: 'cancelled' });
    expect(await kept(library.newest(9))).toEqual([]);
  });
});

describe('the same article again', () => {
  test('is asked about, with what changed', async () => {
    const library = memoryLibrary();
    const first = await runSave(order(), toolsOver(library), task());
    const newer = article({ text: `${words} and more`, url: 'https://courier.example/ferry?utm_source=letter' });
    const end = await runSave(order({ article: newer }), toolsOver(library), task());
    expect(end).toMatchObject({ phase: 'again', copies: [{ copy: { id: idOf(first) }, missing: [] }] });
    expect(end.phase === 'again' && end.copies[0]?.changes.map(({ kind }) => kind)).toEqual(['same', 'changed']);
    expect(await kept(library.newest(9))).toHaveLength(1);
  });

  test('takes the place of the copy, whose tags stay', async () => {
    const library = memoryLibrary();
    const id = idOf(await runSave(order(), toolsOver(library), task()));
    await library.change([id], { addTags: ['sea'] });
    const newer = order({ article: article({ text: 'Quite new.' }), way: { kind: 'update', id } });
    const end = await runSave(newer, toolsOver(library), task());
    expect(end).toMatchObject({ phase: 'saved', how: 'updated', copy: { id, tags: ['sea'] } });
    expect((await kept(library.contents(id))).article.text).toBe('Quite new.');
  });

  test('keeps what was put back in the copy', async () => {
    const library = memoryLibrary();
    const removal = { id: 'r7', text: 'An aside.' } as Article['removed'][number];
    const first = order({ article: article({ removed: [removal] }), restored: ['r7'] });
    const id = idOf(await runSave(first, toolsOver(library), task()));
    const again = article({ removed: [{ ...removal, id: 'r2' }] });
    const update = order({ article: again, restored: [], way: { kind: 'update', id } });
    await runSave(update, toolsOver(library), task());
    expect((await kept(library.contents(id))).restored).toEqual(['r2']);
  });

  test('keeps the pictures that cannot be had any more', async () => {
    const library = memoryLibrary();
    const id = idOf(await runSave(order(), toolsOver(library), task()));
    const base = toolsOver(library);
    const pages = { ...base.pages, picture: async () => ({ ok: false as const, missing: 'not-found' as const }) };
    const end = await runSave(order({ way: { kind: 'update', id } }), { ...base, pages }, task());
    expect(end).toMatchObject({ phase: 'saved', how: 'updated', missing: [], copy: { missingImages: 0 } });
    expect(await kept(library.verify(id))).toMatchObject({ images: [] });
  });

  test.each([
    ['the tab is gone', null],
    ['it is too large', { ...page, source: null }],
  ])('keeps the source that it had when %s', async (_name, captured) => {
    const library = memoryLibrary();
    const base = toolsOver(library);
    const id = idOf(await runSave(order(), base, task()));
    const pages = { ...base.pages, capture: async () => captured };
    const newer = order({ article: article({ text: 'Quite new.' }), way: { kind: 'update', id } });
    expect(await runSave(newer, { ...base, pages }, task())).toMatchObject({ how: 'updated' });
    const source = await kept(library.source(id));
    expect(new TextDecoder().decode((source && (await unpacked(source))) ?? undefined)).toBe(page.source);
    const { article: now, provenance } = await kept(library.contents(id));
    expect(now.text).toBe('Quite new.');
    expect(provenance.sourceHash).toBe(await sha256(page.source ?? ''));
    expect(await kept(library.verify(id))).toEqual({ text: 'same', source: 'same', images: [] });
  });

  test('stands beside the copy where both are wanted', async () => {
    const library = memoryLibrary();
    await runSave(order(), toolsOver(library), task());
    expect(await runSave(order({ way: { kind: 'both' } }), toolsOver(library), task())).toMatchObject({ how: 'new' });
    expect(await kept(library.newest(9))).toHaveLength(2);
  });

  test('says so when the copy to update is gone', async () => {
    const end = await runSave(order({ way: { kind: 'update', id: 'x' } }), toolsOver(memoryLibrary()), task());
    expect(end).toEqual({ phase: 'failed', failure: 'gone' });
  });

  test('is found on another site', async () => {
    const library = memoryLibrary();
    await runSave(order(), toolsOver(library), task());
    const elsewhere = article({ url: 'https://mirror.example/x' });
    const end = await runSave(order({ article: elsewhere }), toolsOver(library), task());
    expect(end).toMatchObject({ phase: 'near', copy: { url: 'https://courier.example/ferry' } });
  });

  test('brings in missing pictures beside a newer reading that was saved meanwhile', async () => {
    const library = memoryLibrary();
    const base = toolsOver(library);
    const closed = { ...base, pages: { ...base.pages, picture: async () => null } };
    const id = idOf(await runSave(order(), closed, task()));
    const newer = article({ title: 'The ferry came after all' });
    const picture: typeof base.pages.picture = async (...asked) => {
      await runSave(order({ article: newer, way: { kind: 'update', id } }), closed, task());
      return base.pages.picture(...asked);
    };
    const end = await runComplete({ id, tabId: 3 }, { ...base, pages: { ...base.pages, picture } }, task());
    expect(end).toMatchObject({ phase: 'saved', missing: [], copy: { title: newer.title, missingImages: 0 } });
    expect((await kept(library.contents(id))).article.title).toBe(newer.title);
    expect(await kept(library.verify(id))).toEqual({ text: 'same', source: 'same', images: [] });
  });

  test('brings in the pictures that were missing, and leaves the rest', async () => {
    const library = memoryLibrary();
    const base = toolsOver(library);
    const closed = { ...base, pages: { ...base.pages, picture: async () => null } };
    const id = idOf(await runSave(order(), closed, task()));
    const before = await kept(library.contents(id));
    const end = await runComplete({ id, tabId: 3 }, base, task());
    expect(end).toMatchObject({ phase: 'saved', how: 'completed', missing: [], copy: { missingImages: 0 } });
    const after = await kept(library.contents(id));
    expect({ ...after, images: [] }).toEqual({ ...before, images: [] });
    expect(await kept(library.verify(id))).toEqual({ text: 'same', source: 'same', images: [] });
  });
});
