import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PACK_LIMITS, type Pack } from '../../../core/sites/pack';
import { type PackFault, readFiles, readZip } from '../../../entrypoints/options/read-pack';
import { makeZip, openZip } from '../../../library/zip';

const quiet = () => ({ onProgress: () => undefined, signal: new AbortController().signal });
const zip = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
  );
const rule = 'body: //article\n';
const good = zip({ 'pack-master/a.example.txt': rule, 'pack-master/b.example.txt': rule.repeat(30) });

function packOf(result: Pack | PackFault): Pack {
  if (typeof result === 'string') throw new Error(`Not read: ${result}`);
  return result;
}
const namesIn = async (bytes: Uint8Array) => [...packOf(await readZip(bytes, quiet())).rules.keys()];
const refusalsIn = async (bytes: Uint8Array) =>
  packOf(await readZip(bytes, quiet())).refused.map(({ file, kind }) => `${file}: ${kind}`);

/** Where an archive has this number, 32 bits wide. */
function withNumber(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at++) {
    if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true);
  }
  return copy;
}

describe('a zip of rules', () => {
  test('is read, whatever folder the files lie in', async () => {
    expect(await namesIn(good)).toEqual(['a.example', 'b.example']);
    expect(await namesIn(zip({ 'x.example.txt': rule, 'a/b/c/y.example.txt': rule, 'a/readme.md': 'x' }))).toEqual([
      'x.example',
      'y.example',
    ]);
  });

  test('goes on past a file that leads out of its folder', async () => {
    const bytes = zip({ '../../out.example.txt': rule, 'a.example.txt': rule });
    expect(await namesIn(bytes)).toEqual(['a.example']);
    expect(await refusalsIn(bytes)).toEqual(['../../out.example.txt: path']);
  });

  test('that is none, or ends too early, is told apart', async () => {
    expect(await readZip(strToU8('not a zip at all'), quiet())).toBe('not-a-zip');
    expect(await readZip(new Uint8Array(), quiet())).toBe('not-a-zip');
    for (let length = 30; length < good.length; length += 7) {
      expect(await readZip(good.subarray(0, length), quiet())).toBe('cut');
    }
    expect(await readZip(zip({ 'readme.md': 'x' }), quiet())).toBe('none');
  });

  test('that would unpack to too much is not unpacked', async () => {
    const large = new Uint8Array(PACK_LIMITS.file + 1).fill(32);
    expect(await refusalsIn(zip({ 'big.example.txt': large, 'a.example.txt': rule }))).toEqual([
      'big.example.txt: large',
    ]);
    const bomb = zip({ 'a.example.txt': new Uint8Array(PACK_LIMITS.all + 1) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readZip(bomb, quiet())).toBe('large');
    expect(await readZip(new Uint8Array(PACK_LIMITS.all + 1), quiet())).toBe('large');
  });

  test('that lies about a size is found out', async () => {
    const bomb = zip({ 'a.example.txt': new Uint8Array(20_000_000) });
    const lying = withNumber(bomb, 0x02014b50, 24, 100);
    const begin = performance.now();
    expect(await refusalsIn(lying)).toEqual(['a.example.txt: damaged']);
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  test('whose bytes were changed is found out', async () => {
    const bytes = zip({ 'a.example.txt': rule.repeat(50), 'b.example.txt': rule });
    const wrongSum = withNumber(bytes, 0x02014b50, 16, 7);
    expect(await refusalsIn(wrongSum)).toEqual(['a.example.txt: damaged', 'b.example.txt: damaged']);
    expect(await refusalsIn(withNumber(bytes, 0x04034b50, 0, 0))).toHaveLength(2);
  });

  test('of too many files is not read', async () => {
    const many = Object.fromEntries(Array.from({ length: PACK_LIMITS.files + 1 }, (_, n) => [`${n}.example.txt`, '']));
    expect(await readZip(zip(many), quiet())).toBe('many');
  });

  test('of any bytes never throws', async () => {
    const mutated = fc.tuple(fc.nat(good.length - 1), fc.nat(255)).map(([at, value]) => {
      const copy = good.slice();
      copy[at] = value;
      return copy;
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), mutated), async (bytes) => {
        const result = await readZip(bytes, quiet());
        expect(typeof result === 'string' || result.rules instanceof Map).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('can be left in the middle', async () => {
    const run = new AbortController();
    const files = Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`${n}.example.txt`, rule.repeat(40)]));
    const reading = readZip(zip(files), { onProgress: () => run.abort(), signal: run.signal });
    await expect(reading).rejects.toThrow();
  });

  test('of ours can be read again', async () => {
    const files = await openZip(
      new Blob([makeZip(new Map([['a.example.txt', 'body: //ä']])) as Uint8Array<ArrayBuffer>]),
    );
    if (typeof files === 'string') throw new Error(files);
    const read = await Promise.all(
      files.map(async (file) => [file.path, new TextDecoder().decode((await file.read()) ?? undefined)]),
    );
    expect(read).toEqual([['a.example.txt', 'body: //ä']]);
  });
});

test('chosen files are read; one that cannot be read any more is named', async () => {
  const gone = new File(['x'], 'gone.example.txt');
  Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(new Error('NotFoundError')) });
  const files = [new File([rule], 'a.example.txt'), new File(['x'], 'notes.md'), gone];
  const { rules, refused } = packOf(await readFiles(files, quiet()));
  expect([...rules.keys()]).toEqual(['a.example']);
  expect(refused.map(({ file, kind }) => `${file}: ${kind}`)).toEqual(['gone.example.txt: damaged']);
});
