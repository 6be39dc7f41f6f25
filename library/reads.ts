/** What is read from the library, each from one state of it. */
import type { Contents, Copy, Source, StoredImage } from './copy';
import type { Reading } from './database';
import { LibraryError } from './failure';
import { highlightsIn } from './highlight-store';
import { notesOf } from './highlights';
import { candidatesFor, type Heads } from './index-store';
import type { Near, Room } from './library';
import { likenessOf, runsOf, sketchOf } from './likeness';
import type { Candidate } from './rank';
import type { StoredText } from './stored';
import type { Wanted } from './terms';
import { rowFrom } from './writes';

export async function rowOf(transaction: Reading, id: string): Promise<Copy> {
  const row = await transaction.objectStore('rows').get(id);
  if (row === undefined) {
    throw new LibraryError('gone');
  }
  return rowFrom(row);
}

export async function contentsOf(transaction: Reading, id: string): Promise<Contents> {
  const [row, stored, text] = await Promise.all([
    transaction.objectStore('rows').get(id),
    transaction.objectStore('contents').get(id),
    transaction.objectStore('texts').get(id),
  ]);
  if (row === undefined || row.holds === 'link') {
    throw new LibraryError('gone');
  }
  if (stored === undefined || text === undefined) {
    throw new LibraryError('corrupt');
  }
  const { id: _id, ...contents } = stored;
  return { ...contents, article: { ...contents.article, text: text.text } };
}

export async function sourceOf(transaction: Reading, id: string): Promise<Source | null> {
  const [row, stored] = await Promise.all([
    transaction.objectStore('rows').getKey(id),
    transaction.objectStore('sources').get(id),
  ]);
  if (row === undefined) {
    throw new LibraryError('gone');
  }
  return stored === undefined ? null : { bytes: stored.bytes, length: stored.length };
}

/** Those that are there, in the order asked for. */
export async function imagesOf(transaction: Reading, hashes: readonly string[]): Promise<readonly StoredImage[]> {
  const images = await Promise.all(hashes.map((hash) => transaction.objectStore('images').get(hash)));
  return images.filter((image) => image !== undefined);
}

export async function newestRows(transaction: Reading, count: number): Promise<readonly Copy[]> {
  // For `getAll` no count and a count of 0 mean all.
  return count < 1 ? [] : (await transaction.objectStore('rows').index('shelf').getAll(null, count)).map(rowFrom);
}

export interface Portion {
  readonly rows: readonly Copy[];
  /** Where the last one stands. */
  readonly last: readonly [age: number, id: string] | null;
}

/** A portion of all rows after that place. */
export async function portionOf(
  transaction: Reading,
  after: readonly [age: number, id: string] | null,
  count: number,
): Promise<Portion> {
  const range = after === null ? null : IDBKeyRange.lowerBound([...after], true);
  const rows = await transaction.objectStore('rows').index('age').getAll(range, count);
  const last = rows.at(-1);
  return { rows: rows.map(rowFrom), last: last === undefined ? null : [last.age, last.id] };
}

export async function rowsWithKey(transaction: Reading, key: string): Promise<readonly Copy[]> {
  const rows = await transaction.objectStore('rows').index('key').getAll(key);
  return rows
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((one, other) => one.age - other.age)
    .map(rowFrom);
}

/** So many copies that share a part of the sketch are compared; more share it only by a text that many sites have. */
const MOST_COMPARED = 40;

export async function nearTo(transaction: Reading, text: string): Promise<readonly Near[]> {
  const runs = runsOf(text);
  const index = transaction.objectStore('texts').index('sketch');
  const keys = await Promise.all(sketchOf(runs).map((band) => index.getAllKeys(band, MOST_COMPARED)));
  const shared = new Map<string, number>();
  for (const id of keys.flat()) {
    shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  const likely = [...shared].sort(([, one], [, other]) => other - one).slice(0, MOST_COMPARED);
  const found = await Promise.all(
    likely.map(async ([id]) => {
      const [row, other] = await Promise.all([
        transaction.objectStore('rows').get(id),
        transaction.objectStore('texts').get(id),
      ]);
      if (row === undefined || row.deletedAt !== null || other === undefined) {
        return null;
      }
      const likeness = likenessOf(runs, runsOf(other.text));
      return likeness === null ? null : { copy: rowFrom(row), likeness };
    }),
  );
  return found.filter((one) => one !== null).sort((one, other) => other.likeness - one.likeness);
}

/** A copy that was found, with what its snippets are cut from. */
export interface Found {
  readonly copy: Copy;
  readonly text: StoredText | undefined;
  readonly notes: readonly string[];
}

/** The copy, if it is still the one that the index knows. */
async function standing(transaction: Reading, { id, number }: Candidate, bare: boolean): Promise<Found | null> {
  const [row, text, highlights] = await Promise.all([
    transaction.objectStore('rows').get(id),
    bare ? undefined : transaction.objectStore('texts').get(id),
    bare ? [] : highlightsIn(transaction, id),
  ]);
  const same = row !== undefined && row.number === number && row.deletedAt === null;
  return same ? { copy: rowFrom(row), text, notes: notesOf(highlights) } : null;
}

/** The best copies that hold every wanted word. */
export async function foundFor(
  transaction: Reading,
  known: Heads,
  wanted: readonly Wanted[],
  { limit, bare, signal }: { readonly limit: number; readonly bare: boolean; readonly signal: AbortSignal | undefined },
): Promise<readonly Found[]> {
  const best = await candidatesFor(transaction, known, wanted);
  const found: Found[] = [];
  // Some may have changed since they were indexed: then those after them are looked at.
  for (let seen = 0; found.length < limit; ) {
    signal?.throwIfAborted();
    // Twice as many each time: many of the best may lie in the bin.
    const next = best(Math.max(limit, 2 * seen)).slice(seen);
    if (next.length === 0) {
      break;
    }
    const copies = await Promise.all(next.map((candidate) => standing(transaction, candidate, bare)));
    found.push(...copies.filter((copy) => copy !== null));
    seen += next.length;
  }
  return found.slice(0, limit);
}

/** What is in the library, and when it was last taken out. */
export async function countsOf(transaction: Reading): Promise<Pick<Room, 'copies' | 'exportedAt' | 'sinceExport'>> {
  const rows = transaction.objectStore('rows');
  const exported = await transaction.objectStore('facts').get('exportedAt');
  const since = exported === undefined ? null : IDBKeyRange.lowerBound(Date.parse(exported.value), true);
  const [copies, sinceExport] = await Promise.all([rows.index('shelf').count(), rows.index('notedAt').count(since)]);
  return { copies, exportedAt: exported?.value ?? null, sinceExport };
}
