/** Reading what was written, as an import does. */
import type { Found } from '../../../library/in/found';
import { openImport } from '../../../library/in/open';
import { sanitizer } from '../../../library/in/sanitized';
import { libraryArchive } from '../../../library/out/archive';
import type { WholeCopy } from '../../../library/whole';
import { articleWith, gzip, imageOf, wholeWith } from './whole-samples';

export const setting = { doc: document, sanitize: sanitizer(document), now: '2026-11-22T00:00:00.000Z' };

/** Everything that comes. */
export async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const list: Value[] = [];
  for await (const value of values) list.push(value);
  return list;
}

/** The records of a file of a known kind. */
export async function foundIn(file: Blob): Promise<readonly Found[]> {
  const opened = await openImport(file, setting);
  if (typeof opened === 'string') throw new Error(opened);
  return all(opened.records());
}

/** A copy with a picture and its source. */
export async function sample(): Promise<WholeCopy> {
  const image = await imageOf(new Uint8Array([1, 2, 3]));
  return wholeWith(articleWith({ title: 'Good' }), {
    contents: { images: [{ url: 'https://a.example/1.png', hash: image.hash, missing: null }] },
    images: [image],
    source: await gzip('<p>source</p>'),
  });
}

/** The archive of a library as bytes. */
export const archiveOf = async (copies: readonly WholeCopy[]) =>
  new Uint8Array(
    await new Blob(
      await all(libraryArchive(copies, { doc: document, exportedAt: '2026-11-22T00:00:00.000Z' })),
    ).arrayBuffer(),
  );
