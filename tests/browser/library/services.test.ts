/** The exports of other services. Written by us after what their users showed of theirs. */
import { expect, it } from 'vitest';
import type { Found } from '../../../library/in/found';
import { openImport } from '../../../library/in/open';
import { makeZip } from '../../../library/zip';
import { all, foundIn, setting } from './reading';

const zip = (files: Readonly<Record<string, string>>) =>
  new Blob([makeZip(new Map(Object.entries(files))) as Uint8Array<ArrayBuffer>]);

const formatOf = async (text: string | Blob) => {
  const opened = await openImport(new Blob([text]), setting);
  return typeof opened === 'string' ? opened : opened.format;
};

const linksIn = async (text: string | Blob) =>
  (await foundIn(new Blob([text]))).map((found: Found) => {
    if (found.holds === 'link') return { ...found.link.row, url: found.link.url, title: found.link.title };
    return found;
  });

it('Pocket, table: tags, archive, times, quotes, line breaks and commas in fields, a mark at the beginning', async () => {
  const csv = [
    '\ufefftitle,url,time_added,tags,status',
    '"Bread, ""sour""\r\nand slow",https://a.example/bread?x=1,1728576752,baking|long reads,unread',
    'https://b.example/,https://b.example/,1728576753,,archive',
    ',javascript:alert(1),1728576753,,unread',
    'No address,,1728576753,,unread',
  ].join('\r\n');
  expect(await formatOf(csv)).toBe('pocket-csv');
  expect(await linksIn(csv)).toMatchObject([
    {
      url: 'https://a.example/bread?x=1',
      title: 'Bread, "sour" and slow',
      tags: ['baking', 'long reads'],
      archived: false,
      savedAt: '2024-10-10T16:12:32.000Z',
    },
    { url: 'https://b.example/', title: null, tags: [], archived: true },
    { holds: 'refused', refused: { fault: 'bad-address', at: { line: 5 }, name: 'javascript:alert(1)' } },
    { holds: 'refused', refused: { fault: 'no-address', at: { line: 6 }, name: 'No address' } },
  ]);
});

it('Pocket, tables in a zip, with the column that some have', async () => {
  const file = zip({
    'part_000000.csv': 'title,url,time_added,cursor,tags,status\nOne,https://a.example/1,1728576752,1,,unread\n',
    'part_000001.csv': 'title,url,time_added,cursor,tags,status\nTwo,https://a.example/2,1728576752,1,,unread\n',
    'annotations/part_000000.json': '[]',
  });
  expect(await formatOf(file)).toBe('pocket-zip');
  expect(await linksIn(file)).toMatchObject([
    { url: 'https://a.example/1' },
    { url: 'https://a.example/2' },
    { holds: 'refused', refused: { fault: 'unknown', name: 'annotations/part_000000.json' } },
  ]);
});

it('Pocket, page', async () => {
  const html = `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
    <li><a href="https://a.example/1" time_added="1698568488" tags="search,something else">One</a></li></ul>
    <h1>Read Archive</h1><ul><li><a href="https://a.example/2" time_added="1698568489" tags="">Two</a></li></ul></body></html>`;
  expect(await formatOf(html)).toBe('pocket-html');
  expect(await linksIn(html)).toMatchObject([
    { url: 'https://a.example/1', title: 'One', tags: ['search', 'something else'], archived: false },
    { url: 'https://a.example/2', archived: true, savedAt: '2023-10-29T08:34:49.000Z' },
  ]);
});

it('Instapaper: folders of its own and of the reader, old tables and new', async () => {
  const csv = `URL,Title,Selection,Folder,Timestamp,Tags
https://a.example/1,One,"A sentence, chosen",Unread,1728576752,"[""sea"",""slow food""]"
https://a.example/2,Two,,Archive,1728576752,[]
https://a.example/3,Three,,Starred,1728576752,[]
https://a.example/4,Four,,Recipes,1728576752,[]
`;
  expect(await formatOf(csv)).toBe('instapaper-csv');
  expect(await linksIn(csv)).toMatchObject([
    { title: 'One', tags: ['sea', 'slow food'], excerpt: 'A sentence, chosen', archived: false, favourite: false },
    { title: 'Two', tags: [], archived: true },
    { title: 'Three', favourite: true, archived: false },
    { title: 'Four', tags: ['Recipes'], archived: false },
  ]);
  expect(await formatOf('URL,Title,Selection,Folder,Timestamp\nhttps://a.example/1,One,,Unread,1728576752\n')).toBe(
    'instapaper-csv',
  );
});

it('Readwise Reader: tags as Python writes a list', async () => {
  const csv = `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
One,https://a.example/1,01h,"['sea', ""it's""]",2023-01-05 12:34:56+00:00,0.5,archive,True
Two,https://a.example/2,01j,[],2023-01-05 12:34:56.123+00:00,0,shortlist,False
`;
  expect(await formatOf(csv)).toBe('readwise-csv');
  expect(await linksIn(csv)).toMatchObject([
    { title: 'One', tags: ["it's", 'sea'], archived: true, savedAt: '2023-01-05T12:34:56.000Z' },
    { title: 'Two', tags: ['shortlist'], archived: false, savedAt: '2023-01-05T12:34:56.123Z' },
  ]);
});

it('Omnivore: articles with their text, sanitized; what cannot be kept is named', async () => {
  const file = zip({
    'metadata_0_to_20.json': JSON.stringify([
      {
        id: '1',
        slug: 'one',
        title: 'One',
        description: 'About one',
        author: 'Ada',
        url: 'https://a.example/1',
        state: 'Archived',
        readingProgress: 50,
        thumbnail: 'https://a.example/1.png',
        labels: ['sea'],
        savedAt: '2024-05-01T10:00:00.000Z',
        updatedAt: '2024-05-02T10:00:00.000Z',
        publishedAt: '2024-04-30T10:00:00.000Z',
      },
      { id: '2', slug: 'two', title: 'Two', url: 'https://a.example/2', state: 'Active', labels: [], savedAt: 'never' },
    ]),
    'content/one.html':
      '<div onclick="x()"><script>1</script><p>First block.</p><p>Second <a href="/there">block</a>.<img src="/p.png"></p></div>',
    'highlights/one.md': '> First block.',
  });
  expect(await formatOf(file)).toBe('omnivore-zip');
  const [one, two] = await foundIn(file);
  expect(one).toMatchObject({
    holds: 'copy',
    own: false,
    without: ['highlights'],
    copy: {
      contents: {
        article: {
          title: 'One',
          authors: ['Ada'],
          byline: 'Ada',
          standfirst: 'About one',
          text: 'First block.\n\nSecond block.',
          html: '<div><p>First block.</p><p>Second <a href="https://a.example/there">block</a>.<img src="https://a.example/p.png"></p></div>',
          publishedTime: '2024-04-30T10:00:00.000Z',
          wordCount: 4,
        },
        images: [{ url: 'https://a.example/p.png', hash: null, missing: 'imported' }],
        provenance: { engine: null, sourceHash: null },
      },
      source: null,
      row: { tags: ['sea'], archived: true, savedAt: '2024-05-01T10:00:00.000Z', place: { share: 0.5, offset: 13 } },
    },
  });
  expect(two).toMatchObject({
    holds: 'link',
    link: { url: 'https://a.example/2', title: 'Two' },
    without: ['savedAt'],
  });
});

it('wallabag: numbers for yes and no, times without a colon', async () => {
  const json = JSON.stringify([
    {
      id: 23,
      title: 'Un titre',
      url: 'https://a.example/fr',
      is_archived: 1,
      is_starred: false,
      created_at: '2016-09-08T11:55:58+0200',
      published_at: null,
      published_by: ['Ada', 'Bo'],
      content: '<h2>Partie</h2><p>Du texte.</p>',
      language: 'fr_FR',
      domain_name: 'a.example',
      tags: ['blog'],
      annotations: [{ text: 'note' }],
    },
    { id: 24, title: 'Empty', url: 'https://a.example/e', is_archived: 0, is_starred: 1, content: '', tags: [] },
    'nonsense',
    { id: 25, title: 'No address', is_archived: 0, is_starred: 0 },
  ]);
  expect(await formatOf(json)).toBe('wallabag-json');
  expect(await foundIn(new Blob([json]))).toMatchObject([
    {
      holds: 'copy',
      without: ['annotations'],
      copy: {
        contents: { article: { lang: 'fr-FR', byline: 'Ada, Bo', text: 'Partie\n\nDu texte.' } },
        row: { archived: true, favourite: false, savedAt: '2016-09-08T09:55:58.000Z', tags: ['blog'] },
      },
    },
    { holds: 'link', link: { title: 'Empty', row: { favourite: true } } },
    { holds: 'refused', refused: { fault: 'wrong-field', at: { index: 3 } } },
    { holds: 'refused', refused: { fault: 'no-address', at: { index: 4 }, name: 'No address' } },
  ]);
});

it('bookmarks: folders around each as tags, the bars of the browser not', async () => {
  const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
  <DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
  <DL><p>
    <DT><A HREF="https://a.example/1" ADD_DATE="1698568488" ICON="data:image/png;base64,AAAA">One</A>
    <DT><H3>Sea</H3>
    <DL><p>
      <DT><H3>Ships</H3>
      <DL><p>
        <DT><A HREF="https://a.example/2" ADD_DATE="1698568488" TAGS="wood,sail">Two</A>
        <DD>About two
        <DT><A HREF="javascript:void(0)">Bookmarklet</A>
      </DL><p>
    </DL><p>
    <DT><A HREF="https://a.example/3">Three</A>
  </DL><p>
</DL><p>`;
  expect(await formatOf(html)).toBe('bookmarks');
  expect(await linksIn(html)).toMatchObject([
    { title: 'One', tags: [], savedAt: '2023-10-29T08:34:48.000Z' },
    { title: 'Two', tags: ['sail', 'Sea', 'Ships', 'wood'], excerpt: 'About two' },
    { holds: 'refused', refused: { fault: 'bad-address', name: 'Bookmarklet', at: { index: 3 } } },
    { title: 'Three', tags: [] },
  ]);
});

it('addresses, one a line', async () => {
  const text = '# mine\nhttps://a.example/1\n\nhttps://a.example/2 A title of words\nnot one\n';
  expect(await formatOf(text)).toBe('addresses');
  expect(await linksIn(text)).toMatchObject([
    { url: 'https://a.example/1', title: null },
    { url: 'https://a.example/2', title: 'A title of words' },
    { refused: { fault: 'bad-address', at: { line: 5 } } },
  ]);
});

it('pages saved with SingleFile and by browsers know where they came from', async () => {
  const single = `<!DOCTYPE html> <html><!--
 Page saved with SingleFile
 url: https://a.example/single?x=1
 saved date: Sat Nov 21 2026 10:15:00 GMT+0100 (Central European Standard Time)
--><head><meta charset="utf-8"><title>Single &amp; file</title></head><body><p>Words`;
  const saved = `<!DOCTYPE html>
<!-- saved from url=(0023)https://a.example/saved -->
<html><head><title>Saved</title></head><body>`;
  expect(await all((await openImported(single)).records())).toMatchObject([
    {
      holds: 'page',
      url: 'https://a.example/single?x=1',
      title: 'Single & file',
      row: { savedAt: '2026-11-21T09:15:00.000Z' },
      html: single,
    },
  ]);
  expect(await foundIn(new Blob([saved]))).toMatchObject([{ holds: 'page', url: 'https://a.example/saved' }]);
  expect(await foundIn(new Blob(['<!doctype html><title>Nowhere</title>']))).toMatchObject([
    { refused: { fault: 'no-address', name: 'Nowhere' } },
  ]);
});

async function openImported(text: string) {
  const opened = await openImport(new Blob([text]), setting);
  if (typeof opened === 'string') throw new Error(opened);
  return opened;
}

it('what is none of these is called what it is', async () => {
  expect(await formatOf('')).toBe('empty');
  expect(await formatOf(' \n ')).toBe('empty');
  expect(await formatOf('Dear diary, today I read nothing.')).toBe('unknown');
  expect(await formatOf('name,age,city\nAda,36,London\n')).toBe('unknown-table');
  expect(await formatOf('{"a": 1}')).toBe('unknown-json');
  expect(await formatOf(zip({ 'photo.txt': 'x' }))).toBe('unknown-zip');
  expect(await formatOf(zip({ 'manifest.json': '{"format":"plainleaf-library","version":2}' }))).toBe('newer');
  expect(await formatOf(zip({ 'manifest.json': '{"format":"other"}' }))).toBe('unknown-zip');
});
