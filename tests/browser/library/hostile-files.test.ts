/** Files that are broken or made to harm: each changes nothing, and what is wrong with it is said. */
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Found } from '../../../library/in/found';
import { openImport } from '../../../library/in/open';
import { toHtmlFile } from '../../../library/out/html-file';
import { toRecord } from '../../../library/record';
import { archiveOf, foundIn, sample, setting } from './reading';
import { gzip } from './whole-samples';

type Json = Record<string, unknown>;

const encode = (text: string) => new TextEncoder().encode(text);
const MANIFEST = JSON.stringify({ format: 'plainleaf-library', version: 1, exportedAt: '', copies: [], links: [] });
const zip = (files: Readonly<Record<string, Uint8Array | string>>): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? encode(text) : text]),
    ),
  ) as Uint8Array<ArrayBuffer>;

/** The record of a copy after somebody had a hand in it. */
async function withRecord(change: (record: Json, article: Json) => void): Promise<Found | undefined> {
  const record = JSON.parse(JSON.stringify(toRecord(await sample()))) as Json;
  change(record, record['article'] as Json);
  return (await foundIn(new Blob([JSON.stringify(record)])))[0];
}

/** A removal that gives words of ours which are no reason. */
const saying = (key: unknown) => (_: Json, article: Json) => {
  const anchor = { html: 0, text: 0 };
  const said = { key, values: [] };
  article['removed'] = [{ id: 'r1', kind: 'promo', reason: 'A box.', said, rule: 'x', text: '', html: '', anchor }];
};

const faultOf = (found: Found | undefined): string | null =>
  found?.holds === 'refused' ? [found.refused.fault, found.refused.field].filter(Boolean).join(' ') : null;

it('an archive that ends too early is told so, wherever it ends', async () => {
  const bytes = await archiveOf([await sample()]);
  for (let length = 4; length < bytes.length; length += 97) {
    expect(await openImport(new Blob([bytes.slice(0, length)]), setting)).toBe('cut');
  }
});

it('names that lead out of an archive are refused, the others go in', async () => {
  const good = toHtmlFile(await sample(), document);
  const names = ['../out.html', '/etc/x.html', 'copies/../../x.html', 'C:\\x.html', 'copies\\..\\x.html', 'a/./b.html'];
  const found = await foundIn(
    new Blob([
      zip({
        'manifest.json': MANIFEST,
        'copies/a.html': good,
        ...Object.fromEntries(names.map((name) => [name, good])),
      }),
    ]),
  );
  expect(found.filter(({ holds }) => holds === 'copy')).toHaveLength(1);
  expect(found.map(faultOf).filter((fault) => fault !== null)).toEqual(names.map(() => 'path'));
});

it('a bomb is not unpacked', async () => {
  const bomb = new Uint8Array(40_000_000);
  const bytes = zip({ 'manifest.json': MANIFEST, 'copies/a.html': bomb });
  expect(bytes.length).toBeLessThan(100_000);
  expect((await foundIn(new Blob([bytes]))).map(faultOf)).toEqual(['bomb']);
});

it('a bomb that lies about its size is left as soon as it shows', async () => {
  const bytes = zip({ 'manifest.json': MANIFEST, 'copies/a.html': new Uint8Array(20_000_000) });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 20_000_000)
      view.setUint32(at + 24, 1000, true);
  }
  expect((await foundIn(new Blob([bytes]))).map(faultOf)).toEqual(['damaged']);
});

it('files that lie over each other are a bomb', async () => {
  const inner = new Uint8Array(5000).map((_, at) => (at * 7919) % 251);
  const bytes = zip({ 'manifest.json': MANIFEST, 'copies/a.html': inner });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 20, bytes.length - 100, true);
  }
  expect(await openImport(new Blob([bytes]), setting)).toBe('bomb');
});

it('a copy that the list names and that is not there is missing; one that is damaged is named', async () => {
  const manifest = JSON.stringify({
    format: 'plainleaf-library',
    version: 1,
    copies: [{ path: 'copies/gone.html', url: 'https://a.example/', title: 'Gone' }, 7, { path: 3 }],
    links: [{ url: 'javascript:1', title: 'Bad' }, null, []],
  });
  const cutFile = toHtmlFile(await sample(), document).slice(0, -3000);
  const found = await foundIn(new Blob([zip({ 'manifest.json': manifest, 'copies/cut.html': cutFile })]));
  expect(found.map((one) => (one.holds === 'refused' ? `${one.refused.fault} ${one.refused.name}` : 'in'))).toEqual([
    'damaged Good',
    'missing Gone',
    'wrong-field null',
    'wrong-field null',
    'wrong-field Bad',
    'wrong-field null',
    'wrong-field null',
  ]);
});

it('a record is checked field by field', async () => {
  const cases: readonly [(record: Json, article: Json) => void, string][] = [
    [(record) => Object.assign(record, { version: 2 }), 'newer'],
    [(record) => Object.assign(record, { version: 'x' }), 'wrong-field version'],
    [(_, article) => Object.assign(article, { url: 'javascript:alert(1)' }), 'wrong-field article.url'],
    [(_, article) => Object.assign(article, { canonicalUrl: 'data:text/html,x' }), 'wrong-field article.canonicalUrl'],
    [(_, article) => Object.assign(article, { title: { toString: 1 } }), 'wrong-field article.title'],
    [(_, article) => Object.assign(article, { wordCount: -1 }), 'wrong-field article.wordCount'],
    [saying('library_purge'), 'wrong-field article.removed.0.said.key'],
    [saying('@@extension_id'), 'wrong-field article.removed.0.said.key'],
    [saying(7), 'wrong-field article.removed.0.said.key'],
    [(_, article) => Object.assign(article, { dir: 'up' }), 'wrong-field article.dir'],
    [(_, article) => Object.assign(article, { kind: '__proto__' }), 'wrong-field article.kind'],
    [(_, article) => Object.assign(article, { authors: 'Ada' }), 'wrong-field article.authors'],
    [(_, article) => Object.assign(article, { bios: [{}] }), 'wrong-field article.bios.0.kind'],
    [(_, article) => Object.assign(article, { publishedTime: '9999999-01-01' }), 'wrong-field article.publishedTime'],
    [(record) => Object.assign(record, { article: [] }), 'wrong-field article'],
    [(record) => Object.assign(record, { row: null }), 'wrong-field row'],
    [(record) => Object.assign(record['row'] as Json, { savedAt: '0001-01-01T00:00:00Z' }), 'wrong-field row.savedAt'],
    [
      (record) => Object.assign(record['row'] as Json, { place: { share: 2, offset: 0 } }),
      'wrong-field row.place.share',
    ],
    [(record) => Object.assign(record['provenance'] as Json, { textHash: 'x' }), 'wrong-field provenance.textHash'],
    [
      (record) => Object.assign(record, { pictures: [{ hash: 'x', type: 'text/html', base64: '' }] }),
      'wrong-field pictures.0.hash',
    ],
    [(record) => Object.assign(record, { source: { length: 1e12, gzip: '' } }), 'damaged source'],
    [(record) => Object.assign(record, { source: { length: 5, gzip: 'H4sIAAAAAAAA' } }), 'damaged source'],
  ];
  for (const [change, fault] of cases) expect(faultOf(await withRecord(change))).toBe(fault);
});

it('two removals of one id are refused', async () => {
  const removal = { id: 'r1', kind: 'sponsor', reason: '', rule: '', text: '', html: '', anchor: { html: 0, text: 0 } };
  const found = await withRecord((_, article) => Object.assign(article, { removed: [removal, removal] }));
  expect(faultOf(found)).toBe('twice article.removed');
});

it('a title of ten megabytes is cut, half characters and all', async () => {
  const found = await withRecord((_, article) => Object.assign(article, { title: '😀'.repeat(5_000_000) }));
  if (found?.holds !== 'copy') throw new Error('refused');
  expect(found.copy.contents.article.title).toBe('😀'.repeat(2000));
});

it('HTML in a record is sanitized', async () => {
  const html =
    '<p onclick="x()">Words</p><script>x()</script><img src="data:text/html,x"><a href="javascript:x()">l</a>';
  const found = await withRecord((_, article) => Object.assign(article, { html }));
  expect(found).toMatchObject({ copy: { contents: { article: { html: '<p>Words</p><img><a>l</a>' } } } });
});

it('bytes that are not what their sum says are not taken: the picture is missing', async () => {
  const found = await withRecord((record) => {
    const [picture] = record['pictures'] as Json[];
    Object.assign(picture ?? {}, { base64: 'AAAA' });
  });
  expect(found).toMatchObject({ copy: { images: [], contents: { images: [{ hash: null, missing: 'damaged' }] } } });
});

it('a page in a source that unpacks to more than it says is refused', async () => {
  const { bytes } = await gzip(' '.repeat(50_000_000));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const found = await withRecord((record) => Object.assign(record, { source: { length: 100, gzip: base64 } }));
  expect(faultOf(found)).toBe('damaged source');
});

it('keys that reach for prototypes reach nothing', async () => {
  const text = JSON.stringify(toRecord(await sample())).replace(
    '{',
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
  );
  const [found] = await foundIn(new Blob([text]));
  expect(found?.holds).toBe('copy');
  expect(({} as Json)['polluted']).toBeUndefined();
  expect(JSON.stringify(found)).not.toContain('polluted');
  const wallabag = '[{"__proto__":{"url":"https://a.example/"},"is_archived":0,"is_starred":0,"url":""}]';
  expect((await foundIn(new Blob([wallabag]))).map(faultOf)).toEqual(['no-address']);
});

it('JSON of any depth is read, and bookmarks however deep', async () => {
  const depth = 100_000;
  const nested = `[${'['.repeat(depth)}${']'.repeat(depth)}]`;
  expect(await openImport(new Blob([nested]), setting)).toBe('unknown-json');
  const folders = `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL><DT><H3>f</H3>'.repeat(2000)}<DT><A HREF="https://a.example/">a</A>`;
  expect(await foundIn(new Blob([folders]))).toMatchObject([{ holds: 'link', link: { url: 'https://a.example/' } }]);
});

it('bytes that are no UTF-8, and halves of characters', async () => {
  const csv = new Blob([
    'title,url,time_added,tags,status\n',
    new Uint8Array([0xff, 0xfe, 0xc3]),
    ',https://a.example/,1,,x\n',
  ]);
  expect(await foundIn(csv)).toMatchObject([{ link: { title: '\ufffd\ufffd\ufffd' }, without: ['savedAt'] }]);
  const lone = '[{"url":"https://a.example/\\ud800","title":"x","is_archived":0,"is_starred":0}]';
  expect((await foundIn(new Blob([lone]))).map(faultOf)).toEqual(['bad-address']);
  const title = '[{"url":"https://a.example/","title":"x\\ud800","is_archived":0,"is_starred":0}]';
  expect(await foundIn(new Blob([title]))).toMatchObject([{ link: { title: 'x\ufffd' } }]);
});

it('dates at which nothing can have been saved are left out, and that is said', async () => {
  const csv = ['-5', '99999999999999', '1e9', 'yesterday', '2024-13-45'].map(
    (time) => `t,https://a.example/,${time},,x`,
  );
  const found = await foundIn(new Blob([`title,url,time_added,tags,status\n${csv.join('\n')}\n`]));
  for (const one of found) expect(one).toMatchObject({ holds: 'link', without: ['savedAt'] });
});

it('a quote that is never closed is named, what stands around it goes in', async () => {
  const csv =
    'title,url,time_added,tags,status\nA,https://a.example/,1728576752,,x\n"B,https://b.example/,1,,x\nC,https://c.example/,1,,x\n';
  expect((await foundIn(new Blob([csv]))).map((one) => faultOf(one) ?? one.holds)).toEqual(['link', 'damaged', 'link']);
});
