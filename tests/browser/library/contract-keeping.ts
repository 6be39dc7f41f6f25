import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../library/key-of';
import { GONE, type Hands, must } from './hands';
import { article, newCopy, picture, prose } from './samples';

/** What goes in comes out: saving, replacing, links. */
export function keeping(hands: Hands): void {
  const { save, all, found } = hands;

  describe('saving', () => {
    it('keeps all that a copy holds', async () => {
      const image = await picture('a bridge');
      const given = await newCopy({
        article: {
          title: 'The bridge',
          authors: ['Ada Moor'],
          siteName: 'The Herald',
          bios: [
            { kind: 'person', name: 'Ada Moor', text: 'She builds.', html: 'She builds.', url: null, image: null },
          ],
        },
        pictures: [image],
        row: { tags: ['Steel', ' far  away', 'steel'], favourite: true, savedAt: '2020-02-03T04:05:06.000Z' },
      });
      const row = must(await hands.library.save(given));
      expect(row).toMatchObject({
        key: keyOf('https://news.example/story', null),
        title: 'The bridge',
        tags: ['far away', 'Steel'],
        favourite: true,
        archived: false,
        savedAt: '2020-02-03T04:05:06.000Z',
        holds: 'article',
        deletedAt: null,
        missingImages: 0,
        revision: 1,
      });
      expect(row.bytes).toBeGreaterThan(image.bytes.length + (given.source?.bytes.length ?? 0));
      expect(must(await hands.library.get(row.id))).toEqual(row);
      expect(must(await hands.library.contents(row.id))).toEqual(given.contents);
      expect(must(await hands.library.source(row.id))).toEqual(given.source);
      expect(must(await hands.library.images([image.hash, 'none']))).toEqual([image]);
      expect(must(await hands.library.verify(row.id))).toEqual({ text: 'same', source: 'same', images: [] });
    });

    it('saves a second copy of the same article beside the first', async () => {
      const first = await save();
      const second = await save({ article: { url: 'http://www.news.example/story/?utm_source=x#top' } });
      expect(second.key).toBe(first.key);
      expect(
        must(await hands.library.withKey(first.key))
          .map(({ id }) => id)
          .sort(),
      ).toEqual([first.id, second.id].sort());
    });

    it('names a picture as missing that nobody has', async () => {
      const row = await save({ unsent: [await picture('lost')] });
      expect(row.missingImages).toBe(1);
      const { images } = must(await hands.library.contents(row.id));
      expect(images).toEqual([{ url: 'https://news.example/0.png', hash: null, missing: 'not-handed-over' }]);
      expect(must(await hands.library.verify(row.id)).images).toEqual([]);
    });

    it('cuts the excerpt of a long text between words', async () => {
      const row = await save({ article: { text: prose(1, 200) } });
      expect(row.excerpt?.length).toBeLessThanOrEqual(240);
      expect(row.excerpt).toMatch(/\w…$/);
    });
  });

  describe('replacing', () => {
    it('leaves what the reader said of it and takes the rest', async () => {
      const old = await picture('old');
      const row = await save({ pictures: [old], article: { text: 'Ancient words stand here.' } });
      must(
        await hands.library.change([row.id], { addTags: ['kept'], favourite: true, place: { share: 0.9, offset: 20 } }),
      );
      const newer = await newCopy({
        article: { title: 'Newer', text: 'Modern.' },
        source: null,
        row: { tags: ['not this'] },
      });
      const replaced = must(await hands.library.replace(row.id, newer));
      expect(replaced).toMatchObject({
        id: row.id,
        title: 'Newer',
        tags: ['kept'],
        favourite: true,
        place: { share: 0.9, offset: 7 },
        savedAt: row.savedAt,
        revision: 3,
      });
      expect(must(await hands.library.contents(row.id)).article.text).toBe('Modern.');
      expect(must(await hands.library.source(row.id))).toBeNull();
      expect(must(await hands.library.images([old.hash]))).toEqual([]);
      expect(await found('ancient')).toEqual([]);
      expect(await found('modern')).toEqual(['Newer']);
    });

    it('keeps a picture that both readings show', async () => {
      const both = await picture('both');
      const row = await save({ pictures: [both] });
      must(await hands.library.replace(row.id, await newCopy({ unsent: [both] })));
      expect(must(await hands.library.images([both.hash]))).toEqual([both]);
      expect(must(await hands.library.get(row.id)).missingImages).toBe(0);
    });

    it('makes an article of a link', async () => {
      const [link] = must(
        await hands.library.saveLinks([{ url: 'https://news.example/story', title: null, row: { tags: ['later'] } }]),
      );
      const row = must(await hands.library.replace(link?.id ?? '', await newCopy()));
      expect(row).toMatchObject({ id: link?.id, holds: 'article', title: 'A story', tags: ['later'] });
      expect(must(await hands.library.verify(row.id)).text).toBe('same');
    });

    it('adds what is said of the article to what was said of the link', async () => {
      const row = { tags: ['later'], archived: true, savedAt: '2020-01-01T00:00:00.000Z' };
      const [link] = must(await hands.library.saveLinks([{ url: 'https://news.example/story', title: null, row }]));
      const said = { savedAt: '2021-05-05T00:00:00.000Z', openedAt: '2021-05-06T00:00:00.000Z', favourite: true };
      const place = { share: 0.5, offset: 1 };
      const copy = { ...(await newCopy()), row: { ...said, place, tags: ['sea'], archived: false } };
      expect(must(await hands.library.replace(link?.id ?? '', copy))).toMatchObject({
        ...said,
        place,
        tags: ['later', 'sea'],
        archived: true,
      });
      expect((await all()).map(({ savedAt }) => savedAt)).toEqual([said.savedAt]);
    });

    it('fails for a copy that is gone', async () => {
      expect(await hands.library.replace('nobody', await newCopy({ pictures: [await picture('one')] }))).toEqual(GONE);
      expect(must(await hands.library.images([(await picture('one')).hash]))).toEqual([]);
    });
  });

  describe('links', () => {
    it('keeps each address once and leaves those that are there', async () => {
      const there = await save({ article: { url: 'https://one.example/a' } });
      const links = [
        'https://www.one.example/a/',
        'https://two.example/b?id=1',
        'https://two.example/b?id=1&utm_medium=x',
        'https://two.example/b?id=2',
      ];
      const kept = must(await hands.library.saveLinks(links.map((url) => ({ url, title: null }))));
      expect(kept.map(({ url }) => url)).toEqual([links[1], links[3]]);
      expect(must(await hands.library.saveLinks(links.map((url) => ({ url, title: null }))))).toEqual([]);
      expect((await all()).length).toBe(3);
      expect(must(await hands.library.get(there.id)).holds).toBe('article');
    });

    it('holds nothing but a row', async () => {
      const [link] = must(
        await hands.library.saveLinks([
          { url: 'https://deep.example/x', title: 'Deep sea', row: { excerpt: 'Luminous squid' } },
        ]),
      );
      const id = link?.id ?? '';
      expect(link).toMatchObject({ holds: 'link', wordCount: 0, bytes: 0 });
      expect(await hands.library.contents(id)).toEqual(GONE);
      expect(must(await hands.library.source(id))).toBeNull();
      expect(await hands.library.verify(id)).toEqual(GONE);
      const [hit] = must(await hands.library.search('squid'));
      expect(hit?.snippets).toEqual([{ text: 'Luminous squid', marks: [[9, 14]] }]);
      expect(await found('deep.example')).toEqual(['Deep sea']);
    });
  });

  it('gives back every field of an article', async () => {
    const made = article({
      standfirst: 'Standfirst',
      removed: [
        {
          id: 'r',
          kind: 'promo',
          reason: 'Why.',
          rule: 'x',
          text: 'Buy',
          html: '<p>Buy</p>',
          anchor: { html: 1, text: 2 },
        },
      ],
      warnings: [{ kind: 'partial', text: 'Too long.' }],
    });
    const row = await save({ article: made });
    expect(must(await hands.library.contents(row.id)).article).toEqual(made);
    expect(row.excerpt).toBe('Standfirst');
  });
}
