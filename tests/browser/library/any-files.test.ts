/** Whatever a file holds, reading it ends and throws nothing. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openImport } from '../../../library/in/open';
import { toHtmlFile } from '../../../library/out/html-file';
import { toRecord } from '../../../library/record';
import { makeZip } from '../../../library/zip';
import { all, archiveOf, foundIn, sample, setting } from './reading';

const encode = (text: string) => new TextEncoder().encode(text);

const starts = fc.constantFrom(
  '',
  'title,url,time_added,tags,status\n',
  'URL,Title,Selection,Folder,Timestamp\n',
  'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n',
  '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
  '<!doctype html><title>Pocket Export</title>',
  '<!doctype html><script type="application/json" id="plainleaf-copy">',
  '[{"url":"https://a.example/","is_archived":1,"is_starred":0,"content":',
  '{"format":"plainleaf-copy","version":1,',
  'https://a.example/\n',
  'PK\u0003\u0004',
);
const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '"',
    ',',
    '\n',
    '\r\n',
    'https://a.example/',
    '<DL><DT><A HREF=x>',
    '</script>',
    '<p>',
    '}]',
    '\\ud800',
    '"""',
  ),
);

it('text of any kind never throws', async () => {
  await fc.assert(
    fc.asyncProperty(starts, fc.array(pieces, { maxLength: 12 }), async (start, parts) => {
      const opened = await openImport(new Blob([start, ...parts]), setting);
      if (typeof opened !== 'string')
        for (const found of await all(opened.records())) expect(found.holds).toBeTypeOf('string');
    }),
    { numRuns: 400 },
  );
});

it('bytes of any kind, and files of ours with any byte changed, never throw', async () => {
  const archive = await archiveOf([await sample()]);
  const others = [
    encode(toHtmlFile(await sample(), document)),
    encode(JSON.stringify(toRecord(await sample()))),
    makeZip(
      new Map([
        ['metadata_0_to_1.json', '[{"slug":"a","url":"https://a.example/"}]'],
        ['content/a.html', '<p>Words</p>'],
      ]),
    ),
  ];
  const changed = fc
    .tuple(fc.constantFrom(archive, archive, ...others), fc.nat(), fc.nat(255))
    .map(([file, at, value]) => {
      const copy = new Uint8Array(file);
      copy[at % copy.length] = value;
      return copy;
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), changed), async (bytes) => {
      const opened = await openImport(new Blob([new Uint8Array(bytes)]), setting);
      if (typeof opened !== 'string') await all(opened.records());
    }),
    { numRuns: 300 },
  );
});

it('any JSON in the place of any field never throws', async () => {
  const record = toRecord(await sample());
  const keys = fc.constantFrom('row', 'article', 'restored', 'images', 'provenance', 'source', 'pictures', 'version');
  await fc.assert(
    fc.asyncProperty(keys, fc.jsonValue(), async (key, value) => {
      const [found] = await foundIn(new Blob([JSON.stringify({ ...record, [key]: value })]));
      expect(found?.holds).toBeTypeOf('string');
    }),
    { numRuns: 200 },
  );
});
