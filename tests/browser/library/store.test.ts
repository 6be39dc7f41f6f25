import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../library/database';
import { tidy } from '../../../library/index-store';
import { openDamaged, openLibrary, type StoredLibrary } from '../../../library/indexed';
import { countOf, deleteDatabase, freshName, meddle, openRaw, recordsOf } from './databases';
import { must } from './hands';
import { marked, newCopy, picture, prose } from './samples';

const STORES = [
  'rows',
  'contents',
  'texts',
  'sources',
  'images',
  'uses',
  'fresh',
  'heads',
  'blocks',
  'gone',
  'highlights',
];

describe('the store', () => {
  let name: string;
  let library: StoredLibrary;
  let raw: IDBDatabase;

  beforeEach(async () => {
    name = freshName();
    library = must(await openLibrary({ name }));
    raw = await openRaw(name);
  });
  afterEach(async () => {
    library.close();
    raw.close();
    await deleteDatabase(name);
  });

  const counts = async () =>
    Object.fromEntries(await Promise.all(STORES.map(async (one) => [one, await countOf(raw, one)])));
  const titles = async (query: string) =>
    must(await library.search(query, { limit: 500 })).map(({ copy }) => copy.title);
  async function tidied(): Promise<void> {
    const database = must(await openDatabase(name, { lost: () => undefined }));
    must(await tidy(database));
    database.close();
  }
  const saveMany = (from: number, to: number) =>
    Promise.all(
      Array.from({ length: to - from }, async (_, index) => {
        const title = `Copy ${from + index}`;
        return must(
          await library.save(await newCopy({ article: { title, text: `shared words ${prose(from + index, 30)}` } })),
        );
      }),
    );

  describe('its index', () => {
    it('finds the same when it is packed and merged', async () => {
      for (let from = 0; from < 560; from += 70) {
        await saveMany(from, from + 70);
        await tidied();
      }
      const { rows, fresh, heads } = await counts();
      expect({ rows, packed: fresh < 64 && heads < 8 }).toEqual({ rows: 560, packed: true });
      expect((await titles('shared')).length).toBe(500);
      expect(await titles('copy 77 ')).toEqual(['Copy 77']);
      expect((await titles('copy 7')).length).toBe(1 + 10);
      expect(must(await library.check())).toEqual([]);
    });

    it('follows changes of what is packed', async () => {
      const [first, second] = await saveMany(0, 70);
      await tidied();
      must(await library.change([first?.id ?? ''], { addTags: ['orchard'] }));
      must(
        await library.replace(
          second?.id ?? '',
          await newCopy({ article: { title: 'Other', text: 'Different altogether.' } }),
        ),
      );
      expect(await titles('orchard')).toEqual(['Copy 0']);
      expect(await titles('different altogether')).toEqual(['Other']);
      expect(await titles('copy 1 ')).toEqual([]);
      expect((await titles('shared')).length).toBe(69);
      expect(must(await library.check())).toEqual([]);
    });

    it('keeps no word of what is deleted for good', async () => {
      const secret = must(await library.save(await newCopy({ article: { title: 'Secret', text: 'xylophone' } })));
      must(await library.change([secret.id], { addTags: ['zeppelin'] }));
      await saveMany(0, 70);
      await tidied();
      must(await library.change([secret.id], { addTags: ['quagga'] }));
      await tidied();
      must(await library.purge([secret.id]));
      await tidied();
      const left = JSON.stringify([
        await recordsOf(raw, 'blocks'),
        await recordsOf(raw, 'fresh'),
        await recordsOf(raw, 'heads'),
      ]);
      for (const word of ['xylophon', 'zeppelin', 'quagga', 'secret', secret.id]) {
        expect(left, word).not.toContain(word);
      }
      expect(await counts()).toMatchObject({ rows: 70, gone: 0 });
    });
  });

  it('is empty when everything is deleted for good', async () => {
    const rows = await saveMany(0, 70);
    must(await library.save(await newCopy({ pictures: [await picture('a')] })));
    await tidied();
    const ids = must(await library.newest(100)).map(({ id }) => id);
    expect(rows.length + 1).toBe(ids.length);
    expect(must(await library.purge(ids))).toBe(71);
    await tidied();
    expect(await counts()).toEqual(Object.fromEntries(STORES.map((store) => [store, 0])));
  });

  it('does nothing by halves', async () => {
    const good = await newCopy({ pictures: [await picture('a')] });
    const article = { ...good.contents.article, html: () => '' };
    const bad = { ...good, contents: { ...good.contents, article } } as unknown as typeof good;
    await expect(library.save(bad)).rejects.toThrow(/could not be cloned/);
    expect(await counts()).toEqual(Object.fromEntries(STORES.map((store) => [store, 0])));
  });

  it('fails when it is closed', async () => {
    library.close();
    expect(await library.newest(3)).toEqual({ ok: false, failure: 'blocked' });
    expect(await library.save(await newCopy())).toEqual({ ok: false, failure: 'blocked' });
  });

  describe('the check', () => {
    const kinds = async () => must(await library.check()).map(({ kind }) => kind);
    const saveOne = async () =>
      must(
        await library.save(
          await newCopy({
            article: { title: 'Mended', text: 'A rare okapi.\n\nAnd more.' },
            pictures: [await picture('a')],
          }),
        ),
      );

    afterEach(async () => {
      expect(must(await library.check()), 'a second check').toEqual([]);
    });

    it('finds nothing in a library that is whole', async () => {
      await saveOne();
      expect(await kinds()).toEqual([]);
    });

    it('tells windows of the copies that look otherwise now, and of no others', async () => {
      const { id } = await saveOne();
      await saveOne();
      const heard: string[] = [];
      const over = new AbortController();
      library.watch(({ ids }) => heard.push(...ids), over.signal);
      expect(await kinds()).toEqual([]);
      await meddle(raw, 'contents', (store) => store.delete(id));
      expect(await kinds()).toContain('no-contents');
      over.abort();
      expect(heard).toEqual([id]);
    });

    it('takes out highlights of a copy that is not there, and knows the notes of those that are', async () => {
      const { id } = await saveOne();
      must(await library.keepHighlights(id, [marked('rare', 'Seen in a zoo')]));
      await meddle(raw, 'highlights', (store) => store.put({ ...marked('lost'), id: 'x', copyId: 'nobody' }));
      expect(await kinds()).toEqual(['stray']);
      expect(await countOf(raw, 'highlights')).toBe(1);
      await meddle(raw, 'fresh', (store) => store.clear());
      expect(await titles('zoo')).toEqual([]);
      expect(await kinds()).toEqual(['not-found']);
      expect(await titles('zoo')).toEqual(['Mended']);
    });

    it('makes contents from the text', async () => {
      const { id } = await saveOne();
      await meddle(raw, 'contents', (store) => store.delete(id));
      const left = {
        title: 'Mended',
        html: '<p>A rare okapi.</p><p>And more.</p>',
        text: 'A rare okapi.\n\nAnd more.',
      };
      expect(must(await library.contents(id)).article).toMatchObject(left);
      expect(must(await library.verify(id))).toMatchObject({ text: 'different' });
      expect(await kinds()).toEqual(['no-contents', 'miscounted']);
      expect(must(await library.contents(id)).article).toMatchObject(left);
    });

    it('makes the text from the contents', async () => {
      const { id } = await saveOne();
      await meddle(raw, 'texts', (store) => store.delete(id));
      expect(must(await library.contents(id)).article.text).toContain('okapi');
      expect(must(await library.verify(id))).toMatchObject({ text: 'different' });
      expect(await kinds()).toEqual(['no-text']);
      expect(await titles('okapi')).toEqual(['Mended']);
    });

    it('keeps the address of a copy that has lost both', async () => {
      const { id } = await saveOne();
      await meddle(raw, 'contents', (store) => store.delete(id));
      await meddle(raw, 'texts', (store) => store.delete(id));
      expect(await library.contents(id)).toEqual({ ok: false, failure: 'corrupt' });
      expect(await library.verify(id)).toEqual({ ok: false, failure: 'corrupt' });
      expect(await kinds()).toEqual(['no-contents', 'miscounted']);
      expect(must(await library.get(id))).toMatchObject({ holds: 'link', title: 'Mended' });
    });

    it('makes a row from contents', async () => {
      const { id } = await saveOne();
      await meddle(raw, 'rows', (store) => store.delete(id));
      expect(await kinds()).toEqual(['no-row', 'no-copy']);
      expect(await titles('okapi')).toEqual(['Mended']);
      expect(must(await library.verify(id))).toEqual({ text: 'same', source: 'same', images: [] });
    });

    it('counts pictures anew', async () => {
      const { id } = await saveOne();
      const { hash } = await picture('a');
      await meddle(raw, 'uses', (store) => store.put({ hash, uses: 7, size: 3 }));
      await meddle(raw, 'images', (store) => store.put({ hash: 'stray', type: 'image/png', bytes: new Uint8Array(1) }));
      expect(await kinds()).toEqual(['miscounted', 'miscounted']);
      must(await library.purge([id]));
      expect(await counts()).toMatchObject({ images: 0, uses: 0 });
    });

    it('deletes what belongs to nothing', async () => {
      await meddle(raw, 'sources', (store) => store.put({ id: 'nobody', bytes: new Uint8Array(1), length: 1 }));
      expect(await kinds()).toEqual(['stray']);
    });

    it('makes copies found again that search has lost', async () => {
      await saveOne();
      await saveMany(0, 70);
      await tidied();
      await meddle(raw, 'blocks', (store) => store.clear());
      expect(await titles('okapi')).toEqual([]);
      expect(new Set(await kinds())).toEqual(new Set(['not-found']));
      expect(await titles('okapi')).toEqual(['Mended']);
      await tidied();
      expect(await titles('okapi')).toEqual(['Mended']);
    });
  });

  it('says when a picture of a copy is lost', async () => {
    const image = await picture('a');
    const { id } = must(await library.save(await newCopy({ pictures: [image] })));
    await meddle(raw, 'images', (store) => store.delete(image.hash));
    expect(must(await library.check())).toEqual([{ kind: 'no-picture', what: image.hash, whole: false }]);
    expect(must(await library.verify(id)).images).toEqual(['https://news.example/0.png']);
    must(await library.save(await newCopy({ pictures: [image] })));
    expect(must(await library.verify(id)).images).toEqual([]);
    expect(must(await library.check()).map(({ kind }) => kind)).toEqual(['miscounted']);
  });

  it('can be read as far as it goes', async () => {
    const image = await picture('a');
    const whole = must(await library.save(await newCopy({ pictures: [image] })));
    const broken = must(await library.save(await newCopy()));
    const worse = must(await library.save(await newCopy()));
    const nameless = must(await library.save(await newCopy()));
    const [link] = must(await library.saveLinks([{ url: 'https://link.example/', title: null }]));
    const { text } = must(await library.contents(broken.id)).article;
    await meddle(raw, 'contents', (store) => store.delete(broken.id));
    await meddle(raw, 'contents', (store) => store.delete(worse.id));
    await meddle(raw, 'texts', (store) => store.delete(worse.id));
    await meddle(raw, 'rows', (store) => store.delete(nameless.id));
    const damaged = must(await openDamaged(name));
    const read = new Map();
    for await (const one of damaged.readable()) {
      read.set(one.ok ? one.copy.id : one.id, one);
    }
    expect(read.get(whole.id)).toMatchObject({ ok: true, copy: whole, images: [image], contents: { restored: [] } });
    expect(read.get(broken.id)).toMatchObject({ ok: true, copy: broken, contents: { article: { text } } });
    expect(read.get(worse.id)).toEqual({ ok: false, id: worse.id, copy: worse, failure: 'corrupt' });
    expect(read.get(nameless.id)).toMatchObject({
      ok: true,
      copy: { title: nameless.title },
      contents: { restored: [] },
    });
    expect(read.get(link?.id)).toMatchObject({ ok: true, contents: null });
    expect(read.size).toBe(5);
    damaged.close();
  });

  it('is not made by looking for what is left of it', async () => {
    const none = freshName();
    expect(await openDamaged(none)).toEqual({ ok: false, failure: 'gone' });
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(none);
  });
});
