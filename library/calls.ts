/** The calls of the library over a database. */
import type { Copy, StoredImage } from './copy';
import type { Reading, Writing } from './database';
import { LibraryError } from './failure';
import { highlightPortion, highlightsOf } from './highlight-store';
import { changeHighlight, HIGHLIGHT_STORES, keepHighlights, removeHighlights } from './highlight-writes';
import { isTooLong } from './highlights';
import { type Heads, INDEX_STORES } from './index-store';
import { keyOf } from './key-of';
import type { HighlightFailure, Highlighting, KeptHighlight, Library, Outcome, Verdict } from './library';
import { orElse, pastLost } from './lost';
import type { News } from './news';
import { leftOf } from './readable';
import {
  contentsOf,
  foundFor,
  imagesOf,
  nearTo,
  newestRows,
  type Portion,
  portionOf,
  rowOf,
  rowsWithKey,
  sourceOf,
} from './reads';
import { hashesOf } from './row';
import { makeHits } from './snippets';
import type { StoreName } from './stored';
import { verdictOf } from './sums';
import { wantedOf } from './terms';
import { changeCopies, purgeCopies, replaceCopy, saveAddresses, saveCopy, setDeleted } from './writes';

const ROWS_AND_WORDS: readonly StoreName[] = ['rows', 'contents', 'texts', 'highlights', 'fresh', 'gone'];
const ALL_COPIES: readonly StoreName[] = [...ROWS_AND_WORDS, 'sources', 'images', 'uses'];
const PORTION = 500;
/** Hits, unless told otherwise: each costs a snippet. */
const LIMIT = 20;

/** What the calls share. */
export interface Setting {
  readonly name: string;
  readonly now: () => string;
  readonly newId: () => string;
  readonly news: News;
  readonly heads: Heads;
  change<Value>(
    stores: readonly StoreName[],
    work: (transaction: Writing) => Promise<Value>,
    touched: (value: Value) => readonly string[],
  ): Promise<Outcome<Value>>;
  read<Value>(stores: readonly StoreName[], work: (transaction: Reading) => Promise<Value>): Promise<Outcome<Value>>;
}

const idsOf = (rows: readonly Copy[]): readonly string[] => rows.map(({ id }) => id);
const nothing = (): readonly string[] => [];

/** Waits until no other window changes the copies of this article. */
function alone<Value>({ name }: Setting, key: string, work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(`${name}:${key}`, work);
}

type Changing = Pick<
  Library,
  'save' | 'replace' | 'saveLinks' | 'change' | 'remove' | 'bringBack' | 'purge' | 'exported'
>;

export function changing(setting: Setting): Changing {
  const { now, newId, change } = setting;
  const rowStores: readonly StoreName[] = ['rows'];
  return {
    save: (copy) => {
      const { finalUrl, canonicalUrl } = copy.contents.provenance;
      return alone(setting, keyOf(finalUrl, canonicalUrl), () =>
        change(
          ALL_COPIES,
          (transaction) => saveCopy(transaction, copy, { id: newId(), now: now() }, newId),
          (row) => [row.id],
        ),
      );
    },
    replace: (id, copy) => {
      const { finalUrl, canonicalUrl } = copy.contents.provenance;
      const replace = () =>
        change(
          ALL_COPIES,
          (transaction) => replaceCopy(transaction, copy, { id, now: now() }, newId),
          () => [id],
        );
      return alone(setting, keyOf(finalUrl, canonicalUrl), () => pastLost(setting, [id], replace));
    },
    saveLinks: (links) =>
      change(['rows', 'fresh'], (transaction) => saveAddresses(transaction, links, now(), newId), idsOf),
    change: (ids, wanted) =>
      change(ROWS_AND_WORDS, (transaction) => changeCopies(transaction, ids, wanted, now()), idsOf),
    remove: (ids) => change(rowStores, (transaction) => setDeleted(transaction, ids, now(), now()), idsOf),
    bringBack: (ids) => change(rowStores, (transaction) => setDeleted(transaction, ids, null, now()), idsOf),
    purge: async (ids) =>
      countOf(
        await pastLost(setting, ids, () =>
          change(
            ALL_COPIES,
            (transaction) => purgeCopies(transaction, ids),
            (id) => id,
          ),
        ),
      ),
    exported: (began) =>
      change(
        ['facts'],
        async (transaction) => {
          await transaction.objectStore('facts').put({ name: 'exportedAt', value: began ?? now() });
        },
        nothing,
      ),
  };
}

const tooLong: { readonly ok: false; readonly failure: HighlightFailure } = { ok: false, failure: 'too-long' };

export function highlighting({ now, newId, change, read }: Setting): Highlighting {
  return {
    async keepHighlights(copyId, highlights) {
      if (highlights.some(isTooLong)) return tooLong;
      return change(
        HIGHLIGHT_STORES,
        (transaction) => keepHighlights(transaction, copyId, highlights, { newId, now: now() }),
        () => [copyId],
      );
    },
    async changeHighlight(copyId, id, wanted) {
      if (isTooLong(wanted)) return tooLong;
      return change(
        HIGHLIGHT_STORES,
        (transaction) => changeHighlight(transaction, copyId, id, wanted, now()),
        () => [copyId],
      );
    },
    removeHighlights: (copyId, ids) =>
      change(
        HIGHLIGHT_STORES,
        (transaction) => removeHighlights(transaction, copyId, ids, now()),
        () => [copyId],
      ),
    highlights: (copyId) => read(['rows', 'highlights'], (transaction) => highlightsOf(transaction, copyId)),
    async *allHighlights() {
      let last: KeptHighlight | undefined;
      do {
        const after: KeptHighlight | undefined = last;
        const portion = await read(['highlights'], (transaction) => highlightPortion(transaction, after, PORTION));
        if (!portion.ok) throw new LibraryError(portion.failure);
        last = portion.value.length < PORTION ? undefined : portion.value.at(-1);
        if (portion.value.length > 0) yield portion.value;
      } while (last !== undefined);
    },
  };
}

const countOf = (purged: Outcome<readonly string[]>): Outcome<number> =>
  purged.ok ? { ok: true, value: purged.value.length } : purged;

/** One picture that cannot be read does not stand in the way of the others. */
const imagesLeft = (read: Setting['read'], hashes: readonly string[]): Promise<Outcome<readonly StoredImage[]>> =>
  orElse(
    read(['images'], (transaction) => imagesOf(transaction, hashes)),
    async () => {
      const each = hashes.map((hash) => read(['images'], (transaction) => imagesOf(transaction, [hash])));
      return { ok: true, value: (await Promise.all(each)).flatMap((one) => (one.ok ? one.value : [])) };
    },
  );

type ReadingRows = Pick<Library, 'get' | 'contents' | 'source' | 'images' | 'newest' | 'all' | 'withKey' | 'near'>;

export function readingRows({ read }: Setting): ReadingRows {
  return {
    get: (id) => read(['rows'], (transaction) => rowOf(transaction, id)),
    contents: (id) =>
      orElse(
        read(['rows', 'contents', 'texts'], (transaction) => contentsOf(transaction, id)),
        () => leftOf(read, id),
      ),
    source: (id) =>
      orElse(
        read(['rows', 'sources'], (transaction) => sourceOf(transaction, id)),
        () => ({ ok: true, value: null }),
      ),
    images: (hashes) => imagesLeft(read, hashes),
    newest: (count) => read(['rows'], (transaction) => newestRows(transaction, count)),
    async *all() {
      let last: readonly [number, string] | null = null;
      do {
        const after: readonly [number, string] | null = last;
        const portion: Outcome<Portion> = await read(
          ['rows'],
          (transaction): Promise<Portion> => portionOf(transaction, after, PORTION),
        );
        if (!portion.ok) {
          throw new LibraryError(portion.failure);
        }
        last = portion.value.rows.length < PORTION ? null : portion.value.last;
        yield portion.value.rows;
      } while (last !== null);
    },
    withKey: (key) => read(['rows'], (transaction) => rowsWithKey(transaction, key)),
    near: (text) =>
      orElse(
        read(['rows', 'texts'], (transaction) => nearTo(transaction, text)),
        () => ({ ok: true, value: [] }),
      ),
  };
}

/** Of a copy that cannot be read whole: what was made of the rest is not what was saved. */
async function verdictOfLeft(read: Setting['read'], id: string): Promise<Outcome<Verdict>> {
  const [whole, contents, source] = await Promise.all([
    read(['rows', 'contents', 'texts'], (transaction) => contentsOf(transaction, id)),
    leftOf(read, id),
    read(['rows', 'sources'], (transaction) => sourceOf(transaction, id)),
  ]);
  if (!contents.ok) return contents;
  const images = await imagesLeft(read, hashesOf(contents.value.images));
  const verdict = await verdictOf(contents.value, source.ok ? source.value : null, images.ok ? images.value : []);
  return { ok: true, value: whole.ok ? verdict : { ...verdict, text: 'different' } };
}

type Looking = Pick<Library, 'search' | 'verify'>;

export function looking({ read, heads }: Setting): Looking {
  return {
    async search(query, { limit = LIMIT, bare = false, signal } = {}) {
      signal?.throwIfAborted();
      const wanted = wantedOf(query);
      if (wanted.length === 0) {
        return { ok: true, value: [] };
      }
      const find = (short: boolean) =>
        read(['rows', 'texts', 'highlights', ...INDEX_STORES], (transaction) =>
          foundFor(transaction, heads, wanted, { limit, bare: short, signal }),
        );
      const found = await orElse(find(bare), () => find(true));
      signal?.throwIfAborted();
      if (!found.ok) {
        return found;
      }
      const hitOf = makeHits(wanted);
      return {
        ok: true,
        value: found.value.map(({ copy, text, notes }) =>
          hitOf(copy, text ? [text.text, ...text.bios, ...notes] : notes),
        ),
      };
    },
    async verify(id) {
      const stored = await read(['rows', 'contents', 'texts', 'sources', 'images'], async (transaction) => {
        const [contents, source] = await Promise.all([contentsOf(transaction, id), sourceOf(transaction, id)]);
        return { contents, source, images: await imagesOf(transaction, hashesOf(contents.images)) };
      });
      if (!stored.ok) {
        return stored.failure === 'corrupt' ? verdictOfLeft(read, id) : stored;
      }
      const { contents, source, images } = stored.value;
      return { ok: true, value: await verdictOf(contents, source, images) };
    },
  };
}
