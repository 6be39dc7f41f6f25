/** What happens inside the transactions that change highlights. */
import type { Highlight } from '../core/highlight';
import type { Copy, NewHighlight } from './copy';
import type { Writing } from './database';
import { LibraryError } from './failure';
import { highlightsIn, putHighlights } from './highlight-store';
import { changedHighlight, newHighlights, notesOf } from './highlights';
import type { HighlightChange } from './library';
import { touchedRow } from './row';
import type { StoredRow, StoreName } from './stored';
import { reindexed, rowFrom, storedRow } from './writes';

/** What a change of highlights touches: their copy is newer then, and found by other notes. */
export const HIGHLIGHT_STORES: readonly StoreName[] = ['rows', 'texts', 'highlights', 'fresh', 'gone'];

interface Facts {
  readonly newId: () => string;
  readonly now: string;
}

/** The row says that the copy changed; where its notes are others it is found by their words. */
async function touch(transaction: Writing, old: StoredRow, before: readonly string[], now: string): Promise<Copy> {
  const row = touchedRow(rowFrom(old));
  const after = notesOf(await highlightsIn(transaction, old.id));
  const number = before.join('\n') === after.join('\n') ? old.number : await reindexed(transaction, row, old.number);
  await transaction.objectStore('rows').put(storedRow(row, Date.parse(now), number));
  return row;
}

async function changing<Value>(
  transaction: Writing,
  copyId: string,
  now: string,
  work: (before: readonly Highlight[]) => Promise<Value>,
): Promise<Value> {
  const [row, before] = await Promise.all([
    transaction.objectStore('rows').get(copyId),
    highlightsIn(transaction, copyId),
  ]);
  if (row === undefined) throw new LibraryError('gone');
  const value = await work(before);
  await touch(transaction, row, notesOf(before), now);
  return value;
}

export const keepHighlights = (
  transaction: Writing,
  copyId: string,
  given: readonly NewHighlight[],
  facts: Facts,
): Promise<readonly Highlight[]> =>
  changing(transaction, copyId, facts.now, async () => {
    const highlights = newHighlights(given, facts);
    await putHighlights(transaction, copyId, highlights);
    return highlights;
  });

export const changeHighlight = (
  transaction: Writing,
  copyId: string,
  id: string,
  change: HighlightChange,
  now: string,
): Promise<Highlight> =>
  changing(transaction, copyId, now, async (before) => {
    const old = before.find((one) => one.id === id);
    if (old === undefined) throw new LibraryError('gone');
    const highlight = changedHighlight(old, change, now);
    await putHighlights(transaction, copyId, [highlight]);
    return highlight;
  });

export const removeHighlights = (
  transaction: Writing,
  copyId: string,
  ids: readonly string[],
  now: string,
): Promise<readonly Highlight[]> =>
  changing(transaction, copyId, now, async (before) => {
    const wanted = new Set(ids);
    const store = transaction.objectStore('highlights');
    const removed = before.filter(({ id }) => wanted.has(id));
    await Promise.all(removed.map(({ id }) => store.delete([copyId, id])));
    return removed;
  });
