import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openZip } from '../../../library/zip';
import { writeZip, type ZipPart } from '../../../library/zip-write';

async function written(parts: Iterable<ZipPart>): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of writeZip(parts)) chunks.push(chunk);
  return new Blob(chunks);
}

async function contents(archive: Blob) {
  const files = await openZip(archive);
  if (typeof files === 'string') throw new Error(files);
  return Promise.all(files.map(async (file) => [file.path, await file.read()]));
}

const part = fc.record({
  path: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((path) => !path.endsWith('/')),
  bytes: fc.uint8Array({ maxLength: 3000 }).map((bytes) => new Uint8Array(bytes)),
  stored: fc.boolean(),
});

test('an archive that was written piece by piece is read again, by us and by others', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(part, { maxLength: 8, selector: ({ path }) => path }), async (parts) => {
      const archive = await written(parts);
      expect(await contents(archive)).toEqual(parts.map(({ path, bytes }) => [path, bytes]));
      const others = unzipSync(new Uint8Array(await archive.arrayBuffer()));
      for (const { path, bytes } of parts) expect(others[path]).toEqual(bytes);
    }),
    { numRuns: 60 },
  );
});

test('more files than sixteen bits can count', async () => {
  const bytes = new Uint8Array([1]);
  const parts = Array.from({ length: 66_000 }, (_, n) => ({ path: `${n}`, bytes, stored: true }));
  const archive = await written(parts);
  const files = await openZip(archive);
  if (typeof files === 'string') throw new Error(files);
  expect(files.length).toBe(66_000);
  expect(files.at(-1)?.path).toBe('65999');
  expect(await files.at(-1)?.read()).toEqual(bytes);
  expect(await openZip(archive.slice(0, archive.size - 30))).toBe('cut');
}, 60_000);

test('only the file that is written is held', async () => {
  let made = 0;
  function* parts() {
    for (; made < 100; made++) yield { path: `${made}`, bytes: new Uint8Array(10), stored: true };
  }
  const chunks = writeZip(parts());
  await chunks.next();
  await chunks.next();
  expect(made).toBe(0);
  await chunks.next();
  expect(made).toBe(1);
});
