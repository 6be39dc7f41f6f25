/** Files with something wrong in one place: that place is named, the rest comes in. */
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openImport } from '../../../library/in/open';
import { toRecord } from '../../../library/record';
import { archiveOf, foundIn, sample, setting } from './reading';

const encode = (text: string) => new TextEncoder().encode(text);
const zip = (files: Readonly<Record<string, Uint8Array | string>>): Blob =>
  new Blob([
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? encode(text) : text]),
      ),
    ) as Uint8Array<ArrayBuffer>,
  ]);

/** What came, and of what was refused why. */
const said = async (file: Blob): Promise<readonly string[]> =>
  (await foundIn(file)).map((found) => (found.holds === 'refused' ? found.refused.fault : found.holds));

const HEAD = 'title,url,time_added,tags,status';
const wallabag = (more: object) => ({ url: 'https://a.example/p/q', is_archived: 0, is_starred: 0, ...more });

it('a stray quote costs its own line of a table', async () => {
  const lines = [
    HEAD,
    '"Never closed,https://b.example/,1,,x',
    'C,https://c.example/,1,,x',
    'D,https://d.example/,1,,',
  ];
  for (const end of ['\n', '\r\n', '\r']) {
    const found = await foundIn(new Blob([lines.join(end)]));
    expect(found).toMatchObject([
      { holds: 'refused', refused: { fault: 'damaged', name: 'https://b.example/', at: { line: 2 } } },
      { holds: 'link', link: { url: 'https://c.example/' }, at: { line: 3 } },
      { holds: 'link', link: { url: 'https://d.example/' }, at: { line: 4 } },
    ]);
  }
});

it('a table of nothing but stray quotes comes to an end, and says so of its rows', async () => {
  // Each of its lines read to the end of the file would take an hour.
  const found = await foundIn(new Blob([`${HEAD}\n${'"a"b,https://a.example/,1,,\n'.repeat(200_000)}`]));
  expect(found.length).toBeGreaterThan(1);
  expect(found.every(({ holds }) => holds === 'refused')).toBe(true);
});

it('a hundred thousand folders within each other are named, not read', async () => {
  const folders = `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL><p><DT><H3>f</H3>'.repeat(100_000)}<DT><A HREF="https://a.example/">a</A>`;
  expect(await said(new Blob([folders]))).toEqual(['too-deep']);
  const pocket = `<!doctype html><title>Pocket Export</title>${'<div>'.repeat(100_000)}`;
  expect(await said(new Blob([pocket]))).toEqual(['too-deep']);
  const page = `<!doctype html><title>Page</title><link rel="canonical" href="https://a.example/">${'<b><i>'.repeat(100_000)}`;
  expect(await said(new Blob([page]))).toEqual(['too-deep']);
  const entries = [wallabag({ content: '<div>'.repeat(100_000) }), wallabag({ content: '<p>Words' })];
  expect(await said(new Blob([JSON.stringify(entries)]))).toEqual(['too-deep', 'copy']);
});

it('a list of bookmarks of any length without closed items is read', async () => {
  const list = `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>${'<DT><A HREF="https://a.example/">a</A><DD>x\n'.repeat(20_000)}</DL>`;
  expect(await said(new Blob([list]))).toHaveLength(20_000);
});

it('a list whose first entry is nothing is known by the others', async () => {
  expect(await said(new Blob([JSON.stringify([null, wallabag({})])]))).toEqual(['wrong-field', 'link']);
  expect(await said(new Blob([JSON.stringify([7, toRecord(await sample())])]))).toEqual(['wrong-field', 'copy']);
});

it('relative addresses of an article are made whole, what stands in its text stays as it is', async () => {
  const content =
    '<pre>&lt;a href="/about"&gt;</pre><p>x <img src=/i.png><img src="rel.png"><a href="//c.example/i">l</a><a href="javascript:x">j</a><a href="#n">n</a></p>';
  expect(await foundIn(new Blob([JSON.stringify([wallabag({ content })])]))).toMatchObject([
    {
      copy: {
        contents: {
          article: {
            html: '<pre>&lt;a href="/about"&gt;</pre><p>x <img src="https://a.example/i.png"><img src="https://a.example/p/rel.png"><a href="https://c.example/i">l</a><a>j</a><a href="#n">n</a></p>',
            text: '<a href="/about">\n\nx ljn',
          },
        },
      },
    },
  ]);
});

it('notes that are lost with an article without text are told', async () => {
  const entry = wallabag({ content: '', annotations: [{}] });
  expect(await foundIn(new Blob([JSON.stringify([entry])]))).toMatchObject([
    { holds: 'link', without: ['annotations'] },
  ]);
  const omnivore = zip({
    'metadata_0_to_1.json': JSON.stringify([{ slug: 'a', url: 'https://a.example/' }]),
    'highlights/a.md': '> x',
  });
  expect(await foundIn(omnivore)).toMatchObject([{ holds: 'link', without: ['highlights'] }]);
});

it('tables of a zip that are not known, and notes beside them, are named', async () => {
  const known = `${HEAD}\nA,https://a.example/,1,,`;
  const files = {
    'a/list.csv': 'title,link\nA,https://x.example/',
    'part_0.csv': known,
    'notes/annotations.json': '[]',
  };
  expect((await said(zip(files))).toSorted()).toEqual(['link', 'unknown', 'unknown']);
});

it('an archive of ours that was unpacked and packed again, and one whose list is damaged', async () => {
  const files = unzipSync(await archiveOf([await sample()]));
  const within = Object.entries(files).map(([path, bytes]) => [`My library/${path}`, bytes] as const);
  expect(await said(zip({ ...Object.fromEntries(within), '__MACOSX/._x': 'x' }))).toEqual(['copy']);
  expect(await said(zip({ ...files, 'manifest.json': '{"format":"plainl' }))).toEqual(['damaged', 'copy']);
  const wrong = '{"format":"plainleaf-library","version":1,"copies":"x","links":{}}';
  expect(await said(zip({ ...files, 'manifest.json': wrong }))).toEqual(['copy', 'wrong-field']);
  expect(await openImport(zip({ 'manifest.json': '{"format":"plainl', 'a.txt': 'x' }), setting)).toBe('unknown-zip');
});

it('long addresses and long names of our own come back', async () => {
  const record = toRecord(await sample());
  const bio = { kind: 'person', name: 'x'.repeat(5000), text: '', html: '', url: null, image: null };
  const url = `https://a.example/?${'x'.repeat(9000)}`;
  const file = new Blob([JSON.stringify({ ...record, article: { ...record.article, url, bios: [bio] } })]);
  expect(await foundIn(file)).toMatchObject([{ holds: 'copy', copy: { contents: { article: { url } } } }]);
});
