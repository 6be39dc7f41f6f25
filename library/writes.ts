/** What happens inside the transactions that change the library. */
import type { Copy, NewCopy, NewLink } from './copy';
import type { Writing } from './database';
import { LibraryError } from './failure';
import { highlightsIn, ofCopy, putHighlights } from './highlight-store';
import { newHighlights, notesOf } from './highlights';
import { addEntry, dropEntry } from './index-store';
import type { CopyChange } from './library';
import { runsOf, sketchOf } from './likeness';
import {
  changedRow,
  changesRestored,
  deletedRow,
  hashesOf,
  imagesKept,
  isNoted,
  linkRow,
  newRow,
  type RowFacts,
  replacedRow,
  restoredAfter,
  weightOf,
} from './row';
import type { StoredRow } from './stored';
import { termsOf } from './terms';

/** The row without what only the database needs. */
export function rowFrom({ age: _age, shelf: _shelf, notedAt: _notedAt, number: _number, ...row }: StoredRow): Copy {
  return row;
}

/** The row with what it is found by. */
export function storedRow(row: Copy, notedAt: number, number: number): StoredRow {
  const age = -Date.parse(row.savedAt);
  return { ...row, age, notedAt, number, ...(row.deletedAt === null ? { shelf: age } : {}) };
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** Copies that a change works on at a time: of many, the texts together may be large. */
const AT_ONCE = 50;

async function inPortions<One, Made>(all: readonly One[], work: (one: One) => Promise<Made>): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    made.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(work))));
  }
  return made;
}

/** The rows of those ids that are there. */
async function rowsOf(transaction: Writing, ids: readonly string[]): Promise<readonly StoredRow[]> {
  const rows = await inPortions(unique(ids), (id) => transaction.objectStore('rows').get(id));
  return rows.filter((row) => row !== undefined);
}

/** Counts the pictures of a copy, stores those that are new, and gives the sizes of all that are there. */
async function countImages(transaction: Writing, { contents, images }: NewCopy): Promise<ReadonlyMap<string, number>> {
  const handed = new Map(images.map((image) => [image.hash, image]));
  const uses = transaction.objectStore('uses');
  const sizes = new Map<string, number>();
  for (const hash of hashesOf(contents.images)) {
    const use = await uses.get(hash);
    const image = handed.get(hash);
    if (use !== undefined) {
      await uses.put({ ...use, uses: use.uses + 1 });
      sizes.set(hash, use.size);
    } else if (image !== undefined) {
      await transaction.objectStore('images').put(image);
      await uses.put({ hash, uses: 1, size: image.bytes.length });
      sizes.set(hash, image.bytes.length);
    }
  }
  return sizes;
}

/** Takes copies off the counts and deletes the pictures that nothing shows any more. */
async function uncountImages(transaction: Writing, hashes: readonly string[]): Promise<void> {
  const fewer = new Map<string, number>();
  for (const hash of hashes) {
    fewer.set(hash, (fewer.get(hash) ?? 0) + 1);
  }
  const uses = transaction.objectStore('uses');
  for (const [hash, count] of fewer) {
    const use = await uses.get(hash);
    if (use !== undefined && use.uses > count) {
      await uses.put({ ...use, uses: use.uses - count });
    } else {
      await uses.delete(hash);
      await transaction.objectStore('images').delete(hash);
    }
  }
}

/** Writes everything of a copy but its pictures. */
async function putWhole(transaction: Writing, row: Copy, copy: NewCopy, now: string): Promise<void> {
  const { id } = row;
  const { article, images } = copy.contents;
  const bios = article.bios.map(({ name, text }) => `${name}\n${text}`);
  const sources = transaction.objectStore('sources');
  const notes = notesOf(await highlightsIn(transaction, id));
  const terms = termsOf({ row, text: article.text, bios, notes });
  const number = await addEntry(transaction, id, -Date.parse(row.savedAt), terms);
  await Promise.all([
    transaction.objectStore('contents').put({ ...copy.contents, article: { ...article, text: '' }, id }),
    transaction.objectStore('texts').put({
      id,
      text: article.text,
      bios,
      sketch: sketchOf(runsOf(article.text)),
      hashes: hashesOf(images),
    }),
    copy.source === null ? sources.delete(id) : sources.put({ ...copy.source, id }),
    transaction.objectStore('rows').put(storedRow(row, Date.parse(now), number)),
  ]);
}

/** The copy without pictures that nobody has, and its weight. */
async function settled(transaction: Writing, copy: NewCopy): Promise<{ copy: NewCopy; bytes: number }> {
  const sizes = await countImages(transaction, copy);
  const images = imagesKept(copy.contents.images, (hash) => sizes.has(hash));
  const kept: NewCopy = { ...copy, contents: { ...copy.contents, images } };
  return { copy: kept, bytes: weightOf(kept, (hash) => sizes.get(hash) ?? 0) };
}

/** @param newId makes the ids of highlights that bring none */
export async function saveCopy(
  transaction: Writing,
  copy: NewCopy,
  facts: Omit<RowFacts, 'bytes'>,
  newId: () => string,
): Promise<Copy> {
  const { copy: kept, bytes } = await settled(transaction, copy);
  const row = newRow(kept, { ...facts, bytes });
  await putHighlights(transaction, row.id, newHighlights(copy.highlights ?? [], { newId, now: facts.now }));
  await putWhole(transaction, row, kept, facts.now);
  return row;
}

export async function replaceCopy(
  transaction: Writing,
  copy: NewCopy,
  { id, now }: Omit<RowFacts, 'bytes'>,
  newId: () => string,
): Promise<Copy> {
  const old = await transaction.objectStore('rows').get(id);
  if (old === undefined) {
    throw new LibraryError('gone');
  }
  const { copy: kept, bytes } = await settled(transaction, copy);
  const text = await transaction.objectStore('texts').get(id);
  // After the new ones are counted: what both show is never deleted in between.
  await uncountImages(transaction, text?.hashes ?? []);
  await dropEntry(transaction, id, old.number, false);
  const row = replacedRow(rowFrom(old), kept, bytes);
  await putHighlights(transaction, id, newHighlights(copy.highlights ?? [], { newId, now }));
  await putWhole(transaction, row, kept, now);
  return row;
}

async function hasKey(transaction: Writing, key: string): Promise<boolean> {
  const rows = await transaction.objectStore('rows').index('key').getAll(key);
  return rows.some(({ deletedAt }) => deletedAt === null);
}

export async function saveAddresses(
  transaction: Writing,
  links: readonly NewLink[],
  now: string,
  newId: () => string,
): Promise<readonly Copy[]> {
  const rows = new Map<string, Copy>();
  for (const link of links) {
    const row = linkRow(link, { id: newId(), now, bytes: 0 });
    if (!rows.has(row.key)) {
      rows.set(row.key, row);
    }
  }
  const saved = await inPortions([...rows.values()], async (row) => {
    if (await hasKey(transaction, row.key)) {
      return null;
    }
    const terms = termsOf({ row, text: '', bios: [], notes: [] });
    const number = await addEntry(transaction, row.id, -Date.parse(row.savedAt), terms);
    await transaction.objectStore('rows').put(storedRow(row, Date.parse(now), number));
    return row;
  });
  return saved.filter((row) => row !== null);
}

/** Indexes a copy anew under the words that it has now; gives their number. */
export async function reindexed(transaction: Writing, row: Copy, number: number | null): Promise<number> {
  const text = await transaction.objectStore('texts').get(row.id);
  const notes = notesOf(await highlightsIn(transaction, row.id));
  const terms = termsOf({ row, text: text?.text ?? '', bios: text?.bios ?? [], notes });
  if (number !== null) {
    await dropEntry(transaction, row.id, number, false);
  }
  return addEntry(transaction, row.id, -Date.parse(row.savedAt), terms);
}

async function changeOne(transaction: Writing, old: StoredRow, change: CopyChange, now: string): Promise<Copy> {
  const row = changedRow(rowFrom(old), change);
  const sameWords = row.tags.join('\n') === old.tags.join('\n');
  const number = sameWords ? old.number : await reindexed(transaction, row, old.number);
  if (changesRestored(change)) {
    const contents = await transaction.objectStore('contents').get(row.id);
    if (contents !== undefined) {
      const restored = restoredAfter(contents.restored, change);
      await transaction.objectStore('contents').put({ ...contents, restored });
    }
  }
  const notedAt = isNoted(change) ? Date.parse(now) : old.notedAt;
  await transaction.objectStore('rows').put(storedRow(row, notedAt, number));
  return row;
}

/** Changes those that are there. */
export async function changeCopies(
  transaction: Writing,
  ids: readonly string[],
  change: CopyChange,
  now: string,
): Promise<readonly Copy[]> {
  const rows = await rowsOf(transaction, ids);
  if (rows.length === 0 && ids.length > 0) {
    throw new LibraryError('gone');
  }
  return inPortions(rows, (row) => changeOne(transaction, row, change, now));
}

/** Deletes for the time being, or brings back with `null`. */
export async function setDeleted(
  transaction: Writing,
  ids: readonly string[],
  deletedAt: string | null,
  now: string,
): Promise<readonly Copy[]> {
  const rows = await rowsOf(transaction, ids);
  if (rows.length === 0 && ids.length > 0) {
    throw new LibraryError('gone');
  }
  const changed = rows.map((old) => ({ row: deletedRow(rowFrom(old), deletedAt), number: old.number }));
  const store = transaction.objectStore('rows');
  await inPortions(changed, ({ row, number }) => store.put(storedRow(row, Date.parse(now), number)));
  return changed.map(({ row }) => row);
}

/** Deletes all of these for good; gives the ids of those that were there. */
export async function purgeCopies(transaction: Writing, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await rowsOf(transaction, ids);
  const hashes = await inPortions(rows, async ({ id, number }) => {
    const text = await transaction.objectStore('texts').get(id);
    await Promise.all([
      transaction.objectStore('rows').delete(id),
      transaction.objectStore('contents').delete(id),
      transaction.objectStore('texts').delete(id),
      transaction.objectStore('sources').delete(id),
      transaction.objectStore('highlights').delete(ofCopy(id)),
      dropEntry(transaction, id, number, true),
    ]);
    return text?.hashes ?? [];
  });
  await uncountImages(transaction, hashes.flat());
  return rows.map(({ id }) => id);
}
