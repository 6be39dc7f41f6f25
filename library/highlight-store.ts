/** Highlights in the database. */
import type { Highlight } from '../core/highlight';
import type { Reading, Writing } from './database';
import { LibraryError } from './failure';
import { inOrder } from './highlights';
import type { KeptHighlight } from './library';
import type { StoredHighlight } from './stored';

/** The keys of all highlights of a copy. */
export const ofCopy = (copyId: string): IDBKeyRange => IDBKeyRange.bound([copyId], [copyId, []]);

const withoutCopy = ({ copyId: _copyId, ...highlight }: StoredHighlight): Highlight => highlight;

export async function highlightsIn(transaction: Reading | Writing, copyId: string): Promise<readonly Highlight[]> {
  const stored = await transaction.objectStore('highlights').getAll(ofCopy(copyId));
  return inOrder(stored.map(withoutCopy));
}

export async function highlightsOf(transaction: Reading, copyId: string): Promise<readonly Highlight[]> {
  const [row, highlights] = await Promise.all([
    transaction.objectStore('rows').getKey(copyId),
    highlightsIn(transaction, copyId),
  ]);
  if (row === undefined) throw new LibraryError('gone');
  return highlights;
}

/** A portion of all highlights after that one. */
export const highlightPortion = (
  transaction: Reading,
  after: KeptHighlight | undefined,
  count: number,
): Promise<readonly KeptHighlight[]> =>
  transaction
    .objectStore('highlights')
    .getAll(after === undefined ? null : IDBKeyRange.lowerBound([after.copyId, after.id], true), count);

export async function putHighlights(
  transaction: Writing,
  copyId: string,
  highlights: readonly Highlight[],
): Promise<void> {
  const store = transaction.objectStore('highlights');
  await Promise.all(highlights.map((highlight) => store.put({ ...highlight, copyId })));
}
