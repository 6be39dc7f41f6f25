import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { pack, unpack } from '../../../scripts/zip/archive';
import { sourceFiles } from '../../../scripts/zip/files';

const files = new Map([
  ['b/long.txt', Buffer.from('again and again '.repeat(500))],
  ['a.bin', Buffer.from([0, 255, 1, 254])],
  ['ü/空.txt', Buffer.from('names in UTF-8')],
  ['empty', Buffer.alloc(0)],
]);

describe('an archive for a store', () => {
  test('is read by others as it was packed', () => {
    const read = unzipSync(pack(files));
    expect(Object.keys(read).toSorted()).toEqual([...files.keys()].toSorted());
    for (const [name, bytes] of files) expect(Buffer.from(read[name] ?? []).equals(bytes)).toBe(true);
  });

  test('is read by itself, and says so when it is damaged', () => {
    const archive = pack(files);
    expect(new Map([...unpack(archive)].toSorted())).toEqual(new Map([...files].toSorted()));
    const at = archive.indexOf(Buffer.from([0, 255, 1, 254]));
    archive[at] = 7;
    expect(() => unpack(archive)).toThrow('a.bin is damaged.');
    expect(() => unpack(Buffer.from('no archive'))).toThrow();
  });

  test('has the same bytes whatever the order, and begins at the first day of the format', () => {
    expect(pack(new Map([...files].reverse())).equals(pack(files))).toBe(true);
    expect(pack(files).readUInt32LE(10)).toBe(0x0021_0000);
  });
});

test('the sources hold what a build is made from, and nothing that was made or is for measuring', () => {
  const names = [...sourceFiles().keys()];
  const wanted = ['package-lock.json', '.npmrc', 'entrypoints/workroom/index.html', 'public/_locales/en/messages.json'];
  expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name) => /^(?:node_modules|\.output|\.wxt|artifacts|tests|bench)\//.test(name))).toEqual([]);
});
