/** All that can be read of a library that is damaged, for taking it out. */
import type { Highlight } from '../core/highlight';
import type { Setting } from './calls';
import type { Contents, Copy, Source, StoredImage } from './copy';
import { type Database, reading } from './database';
import { sha256 } from './hash';
import { highlightsIn } from './highlight-store';
import type { LibraryFailure, Outcome } from './library';
import { asText, contentsFrom, rowFromContents } from './mend';
import { imagesOf, sourceOf } from './reads';
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
      readonly highlights: readonly Highlight[];
    }
  | {
      readonly ok: false;
      readonly id: string;
      /** What the row says, if that can be read. */
      readonly copy: Copy | null;
      readonly failure: LibraryFailure;
    };

type Read = Setting['read'];

/** Made from what is left of row, contents and text; `null` where that is too little. */
async function partsOf(read: Read, id: string): Promise<{ copy: Copy | null; contents: Contents | null }> {
  const [row, stored, text] = await Promise.all([
    read(['rows'], (transaction) => transaction.objectStore('rows').get(id)),
    read(['contents'], (transaction) => transaction.objectStore('contents').get(id)),
    read(['texts'], (transaction) => transaction.objectStore('texts').get(id)),
  ]);
  const copy = row.ok && row.value !== undefined ? rowFrom(row.value) : null;
  const words = text.ok ? text.value?.text : undefined;
  if (!stored.ok || stored.value === undefined) {
    const made = copy === null || words === undefined ? null : contentsFrom(copy, words, await sha256(words));
    return { copy, contents: copy?.holds === 'link' ? null : made };
  }
  const { id: _id, ...contents } = stored.value;
  const article = { ...contents.article, text: words ?? asText(contents.article.html) };
  const whole = { ...contents, article };
  return { copy: copy ?? rowFromContents(id, whole), contents: whole };
}

/** The contents of a damaged copy, as far as they can be had. */
export async function leftOf(read: Read, id: string): Promise<Outcome<Contents>> {
  const { contents } = await partsOf(read, id);
  return contents === null ? { ok: false, failure: 'corrupt' } : { ok: true, value: contents };
}

async function readOne(database: Database, id: string): Promise<Readable> {
  const { copy, contents } = await partsOf((stores, work) => reading(database, stores, work), id);
  if (copy === null || (contents === null && copy.holds === 'article')) {
    return { ok: false, id, copy, failure: 'corrupt' };
  }
  // A copy without its source, a picture or its highlights is still worth having.
  const source = await reading(database, ['rows', 'sources'], (transaction) => sourceOf(transaction, id));
  const hashes = hashesOf(contents?.images ?? []);
  const images = await Promise.all(
    hashes.map((hash) => reading(database, ['images'], (transaction) => imagesOf(transaction, [hash]))),
  );
  const highlights = await reading(database, ['highlights'], (transaction) => highlightsIn(transaction, id));
  return {
    ok: true,
    copy,
    contents,
    highlights: highlights.ok ? highlights.value : [],
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
