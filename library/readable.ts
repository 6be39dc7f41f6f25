/** All that can be read of a library that is damaged, for taking it out. */
import type { Contents, Copy, Source, StoredImage } from './copy';
import { type Database, reading } from './database';
import type { LibraryFailure } from './library';
import { contentsOf, imagesOf, sourceOf } from './reads';
import { hashesOf } from './row';
import { rowFrom } from './writes';

/** A copy as far as it can be read. */
export type Readable =
  | {
      readonly ok: true;
      readonly copy: Copy;
      /** `null`: of a link. */
      readonly contents: Contents | null;
      readonly source: Source | null;
      readonly images: readonly StoredImage[];
    }
  | {
      readonly ok: false;
      readonly id: string;
      /** What the row says, if that can be read. */
      readonly copy: Copy | null;
      readonly failure: LibraryFailure;
    };

async function readOne(database: Database, id: string): Promise<Readable> {
  const row = await reading(database, ['rows'], (transaction) => transaction.objectStore('rows').get(id));
  const copy = row.ok && row.value !== undefined ? rowFrom(row.value) : null;
  const contents =
    copy?.holds === 'link'
      ? { ok: true as const, value: null }
      : await reading(database, ['rows', 'contents', 'texts'], (transaction) => contentsOf(transaction, id));
  if (!contents.ok || copy === null) {
    return { ok: false, id, copy, failure: contents.ok ? 'corrupt' : contents.failure };
  }
  // A copy without its source or a picture is still worth having.
  const source = await reading(database, ['rows', 'sources'], (transaction) => sourceOf(transaction, id));
  const hashes = hashesOf(contents.value?.images ?? []);
  const images = await Promise.all(
    hashes.map((hash) => reading(database, ['images'], (transaction) => imagesOf(transaction, [hash]))),
  );
  return {
    ok: true,
    copy,
    contents: contents.value,
    source: source.ok ? source.value : null,
    images: images.flatMap((image) => (image.ok ? image.value : [])),
  };
}

/** Every copy by itself, so that what is damaged does not stand in the way of the others. Deleted ones too. */
export async function* readable(database: Database): AsyncIterable<Readable> {
  const ids = new Set<string>();
  for (const store of ['rows', 'contents'] as const) {
    const keys = await reading(database, [store], (transaction) => transaction.objectStore(store).getAllKeys());
    for (const id of keys.ok ? keys.value : []) {
      ids.add(id);
    }
  }
  for (const id of ids) {
    yield await readOne(database, id);
  }
}
