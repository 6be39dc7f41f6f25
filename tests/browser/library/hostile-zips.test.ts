/** Archives that no zip program of good will writes, through the same door as all others. */
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Found } from '../../../library/in/found';
import { openImport } from '../../../library/in/open';
import { fileName } from '../../../library/out/names';
import { writeZip } from '../../../library/zip-write';
import { all, archiveOf, foundIn, sample, setting } from './reading';

const MANIFEST = JSON.stringify({ format: 'plainleaf-library', version: 1, exportedAt: '', copies: [], links: [] });
const encode = (text: string) => new TextEncoder().encode(text);

/** The page of a good copy, as an archive of ours holds it. */
async function page(): Promise<Uint8Array<ArrayBuffer>> {
  const files = unzipSync(await archiveOf([await sample()]));
  const path = Object.keys(files).find((name) => /^copies\/[^/]+\.html$/.test(name)) ?? '';
  return new Uint8Array(files[path] ?? []);
}

/** Files in this order, the same name as often as it is given. */
async function archive(files: readonly (readonly [path: string, bytes: Uint8Array])[]): Promise<Blob> {
  const parts = files.map(([path, bytes]) => ({ path, bytes: new Uint8Array(bytes), stored: true }));
  return new Blob(await all(writeZip(parts)));
}

const faults = (found: readonly Found[]): readonly string[] =>
  found.map((one) => (one.holds === 'refused' ? one.refused.fault : one.holds));

/** Changes a field of each entry in the table of contents. */
async function withDirectory(file: Blob, change: (view: DataView, at: number) => void): Promise<Blob> {
  const view = new DataView(await file.arrayBuffer());
  for (let at = 0; at + 46 < view.byteLength; at++) if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  return new Blob([view.buffer as ArrayBuffer]);
}

it('a file that is there twice comes in once, and the second is named', async () => {
  const good = await page();
  const file = await archive([
    ['manifest.json', encode(MANIFEST)],
    ['copies/a.html', good],
    ['copies/a.html', encode('<p>Another')],
  ]);
  expect(faults(await foundIn(file))).toEqual(['twice', 'copy']);
});

it('two lists in one archive: the first counts', async () => {
  const other = JSON.stringify({
    format: 'plainleaf-library',
    version: 1,
    copies: [],
    links: [{ url: 'https://b.example/' }],
  });
  const file = await archive([
    ['manifest.json', encode(MANIFEST)],
    ['manifest.json', encode(other)],
    ['copies/a.html', await page()],
  ]);
  expect(faults(await foundIn(file))).toEqual(['twice', 'copy']);
});

it('what calls itself a symbolic link is read as the words it holds, and leads nowhere', async () => {
  const file = await archive([
    ['manifest.json', encode(MANIFEST)],
    ['copies/passwd.html', encode('/etc/passwd')],
    ['copies/up.html', encode('../../../../etc/shadow')],
    ['copies/a.html', await page()],
  ]);
  // Made by Unix; the type of the file in the upper half of its outer attributes: APPNOTE 4.4.15, S_IFLNK.
  const linked = await withDirectory(file, (view, at) => {
    view.setUint8(at + 5, 3);
    if (view.getUint32(at + 24, true) < 30) view.setUint32(at + 38, 0o120777 * 65_536, true);
  });
  expect(faults(await foundIn(linked))).toEqual(['damaged', 'damaged', 'copy']);
});

it('an archive within an archive is not opened', async () => {
  const inner = zipSync({ 'copies/b.html': await page() });
  const within = await archive([
    ['manifest.json', encode(MANIFEST)],
    ['copies/inner.zip', inner],
    ['copies/inner.html', inner],
    ['copies/a.html', await page()],
  ]);
  expect(faults(await foundIn(within))).toEqual(['damaged', 'copy']);
  expect(await openImport(await archive([['library.zip', inner]]), setting)).toBe('unknown-zip');
});

it('archives within archives, fifty deep, are opened once', async () => {
  let file = zipSync({ 'manifest.json': encode(MANIFEST), 'copies/a.html': await page() });
  for (let depth = 0; depth < 50; depth++) file = zipSync({ 'manifest.json': encode(MANIFEST), 'copies/a.html': file });
  expect(faults(await foundIn(new Blob([new Uint8Array(file)])))).toEqual(['damaged']);
});

const SIZES = [0x7fffffff, 0xfffffffe];

it.each(SIZES)('a file that claims %i bytes is not given room for them', async (size) => {
  const file = await archive([
    ['manifest.json', encode(MANIFEST)],
    ['copies/a.html', await page()],
  ]);
  const huge = await withDirectory(file, (view, at) => {
    if (view.getUint16(at + 28, true) === 'copies/a.html'.length && view.getUint32(at + 24, true) > 1000)
      view.setUint32(at + 24, size, true);
  });
  expect(faults(await foundIn(huge))).toEqual(['bomb']);
});

it('a file that claims to be packed in more than the archive has is a bomb, one that claims to begin behind its end is damaged', async () => {
  const file = await archive([
    ['manifest.json', encode(MANIFEST)],
    ['copies/a.html', await page()],
  ]);
  const packed = await withDirectory(file, (view, at) => view.setUint32(at + 20, 0xfffffffe, true));
  expect(await openImport(packed, setting)).toBe('bomb');
  const behind = await withDirectory(file, (view, at) => {
    if (view.getUint32(at + 42, true) > 0) view.setUint32(at + 42, 0xfffffff0, true);
  });
  expect(faults(await foundIn(behind))).toEqual(['damaged']);
});

it('sizes of 64 bits that no number holds are no sizes', async () => {
  const bytes = zipSync({
    'manifest.json': encode(MANIFEST),
    'copies/a.html': [
      await page(),
      { extra: { 1: new Uint8Array([...Array(8).fill(0xff), ...Array(8).fill(0x7f), ...Array(8).fill(0xff)]) } },
    ],
  });
  const long = await withDirectory(new Blob([new Uint8Array(bytes)]), (view, at) => {
    if (view.getUint16(at + 30, true) === 0) return;
    for (const field of [20, 24, 42]) view.setUint32(at + field, 0xffffffff, true);
  });
  expect(await openImport(long, setting)).toBe('bomb');
});

/** Names that say one thing and do another, or do something to whoever prints them. */
const ODD: Readonly<Record<string, string>> = {
  'a sign that turns the rest around': 'copies/a\u202Elmth.exe.html',
  'isolates that are never closed': 'copies/\u2066\u2067a.html',
  'control characters': 'copies/a\u0007\u001B[2J\u0008.html',
  'a line of a header': 'copies/a\r\nContent-Type: x.html',
  'no room': 'copies/\uFEFF\u200B\u00AD.html',
  'a name of a device': 'copies/CON.html',
  'a stream of a file': 'copies/a.html:evil.html',
  markup: 'copies/<img src=x onerror=alert(1)>.html',
  'a prototype': 'copies/__proto__.html',
  'half a character': 'copies/\uD800.html',
};

it.each(Object.entries(ODD))(
  'a name with %s is a name like any other: the copy comes in under its title',
  async (_what, path) => {
    const found = await foundIn(
      await archive([
        ['manifest.json', encode(MANIFEST)],
        [path, await page()],
      ]),
    );
    expect(faults(found)).toEqual(['copy']);
    const [copy] = found;
    if (copy?.holds !== 'copy') throw new Error('refused');
    expect(copy.copy.contents.article.title).toBe('Good');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
);

const OUT: readonly string[] = [
  '../copies/a.html',
  'copies/../../a.html',
  'copies/./../a.html',
  '/copies/a.html',
  '\\copies\\a.html',
  '..\\copies\\a.html',
  'c:copies/a.html',
  'C:/copies/a.html',
  '//server/copies/a.html',
  'copies/a.html\0.txt',
  `copies/${'a/'.repeat(600)}a.html`,
];

it.each(OUT)('%j leads out of an archive, or to nowhere, and is refused', async (path) => {
  const found = await foundIn(
    await archive([
      ['manifest.json', encode(MANIFEST)],
      ['copies/good.html', await page()],
      [path, await page()],
    ]),
  );
  expect(faults(found).toSorted()).toEqual(['copy', 'path']);
});

it('a title made of such signs names a file that holds none of them', () => {
  for (const name of [...Object.values(ODD), ...OUT]) {
    const file = fileName(name, '2026-11-03T08:00:00.000Z');
    expect(file).toMatch(/^2026-11-03(?:-[\p{L}\p{N}\p{M}-]+)?$/u);
  }
});

it('more files than are read are refused before any is', async () => {
  const nothing = new Uint8Array();
  const many = Array.from({ length: 200_001 }, (_, n) => [`${n}`, nothing] as const);
  expect(await openImport(await archive(many), setting)).toBe('too-many');
}, 120_000);
