/** The library without a disk: for tests, and for pages where the browser gives no storage. */
import type { Contents, Copy, ImageUse, NewCopy } from './copy';
import { newHighlights, notesOf } from './highlights';
import { newIdAt } from './id';
import type { Highlighting, Library, Outcome } from './library';
import { likenessOf, runsOf } from './likeness';
import { highlighting, withHighlights } from './memory-highlights';
import { done, failed, type Held, put, type State } from './memory-state';
import { makeNews } from './news';
import { byRank, scoreOf } from './rank';
import {
  changedRow,
  deletedRow,
  hashesOf,
  imagesKept,
  isNoted,
  linkRow,
  newRow,
  replacedRow,
  restoredAfter,
  weightOf,
} from './row';
import { makeHits } from './snippets';
import { verdictOf } from './sums';
import { fieldsOf, termsOf, type Wanted, wantedOf } from './terms';

export interface MemoryOptions {
  readonly now?: () => Date;
  readonly newId?: () => string;
}

const idsOf = (rows: readonly Copy[]): readonly string[] => rows.map(({ id }) => id);
const age = ({ savedAt }: Copy): number => -Date.parse(savedAt);
const byAge = (one: Copy, other: Copy): number => age(one) - age(other) || (one.id < other.id ? -1 : 1);
const biosOf = ({ article }: Contents): readonly string[] => article.bios.map(({ name, text }) => `${name}\n${text}`);
const rowsOf = ({ held }: State): readonly Copy[] => [...held.values()].map(({ row }) => row).sort(byAge);
const live = (state: State): readonly Copy[] => rowsOf(state).filter(({ deletedAt }) => deletedAt === null);

/** Deletes the pictures that no copy shows any more. */
function sweep({ held, images }: State): void {
  const shown = new Set([...held.values()].flatMap(({ contents }) => hashesOf(contents?.images ?? [])));
  for (const hash of [...images.keys()].filter((one) => !shown.has(one))) {
    images.delete(hash);
  }
}

/** The copy without pictures that nobody has, and its weight; keeps the pictures. */
function settled({ images }: State, copy: NewCopy): { readonly copy: NewCopy; readonly bytes: number } {
  const named = new Set(hashesOf(copy.contents.images));
  for (const image of copy.images.filter(({ hash }) => named.has(hash) && !images.has(hash))) {
    images.set(image.hash, image);
  }
  const uses: readonly ImageUse[] = imagesKept(copy.contents.images, (hash) => images.has(hash));
  const kept: NewCopy = { ...copy, contents: { ...copy.contents, images: uses } };
  return { copy: kept, bytes: weightOf(kept, (hash) => images.get(hash)?.bytes.length ?? 0) };
}

type Changing = Pick<
  Library,
  'save' | 'replace' | 'saveLinks' | 'change' | 'remove' | 'bringBack' | 'purge' | 'exported'
>;

/** Changes those that are there. */
function changeEach(
  state: State,
  ids: readonly string[],
  change: (held: Held) => Copy,
): Promise<Outcome<readonly Copy[]>> {
  const there = [...new Set(ids)].flatMap((id) => state.held.get(id) ?? []);
  if (there.length === 0 && ids.length > 0) {
    return failed('gone');
  }
  const rows = there.map(change);
  state.news.tell(idsOf(rows));
  return done(rows);
}

function purge(state: State, ids: readonly string[]): Promise<Outcome<number>> {
  const there = [...new Set(ids)].filter((id) => state.held.delete(id));
  sweep(state);
  state.news.tell(there);
  return done(there.length);
}

function saving(state: State): Pick<Library, 'save' | 'replace' | 'saveLinks'> {
  const { held, news, now, newId } = state;
  return {
    save(given) {
      const { copy, bytes } = settled(state, given);
      const row = newRow(copy, { id: newId(), now: now(), bytes });
      const highlights = newHighlights(given.highlights ?? [], { newId, now: now() });
      put(state, { row, contents: copy.contents, source: copy.source, highlights });
      news.tell([row.id]);
      return done(row);
    },
    replace(id, given) {
      const old = held.get(id);
      if (old === undefined) {
        return failed('gone');
      }
      const { copy, bytes } = settled(state, given);
      const more = newHighlights(given.highlights ?? [], { newId, now: now() });
      const row = put(state, {
        row: replacedRow(old.row, copy, bytes),
        contents: copy.contents,
        source: copy.source,
        highlights: withHighlights(old.highlights, more),
      });
      sweep(state);
      news.tell([id]);
      return done(row);
    },
    saveLinks(links) {
      const keys = new Set(live(state).map(({ key }) => key));
      const rows: Copy[] = [];
      for (const link of links) {
        const row = linkRow(link, { id: newId(), now: now(), bytes: 0 });
        if (!keys.has(row.key)) {
          keys.add(row.key);
          rows.push(put(state, { row, contents: null, source: null, highlights: [] }));
        }
      }
      news.tell(idsOf(rows));
      return done(rows);
    },
  };
}

function changing(state: State): Changing {
  const { now } = state;
  const setDeleted = (ids: readonly string[], deletedAt: string | null) =>
    changeEach(state, ids, (held) => put(state, { ...held, row: deletedRow(held.row, deletedAt) }));
  return {
    ...saving(state),
    change: (ids, change) =>
      changeEach(state, ids, (held) => {
        const contents = held.contents && {
          ...held.contents,
          restored: restoredAfter(held.contents.restored, change),
        };
        const noted = isNoted(change) ? undefined : held.noted;
        return put(state, { ...held, contents, row: changedRow(held.row, change) }, noted);
      }),
    remove: (ids) => setDeleted(ids, now()),
    bringBack: (ids) => setDeleted(ids, null),
    purge: (ids) => purge(state, ids),
    exported(began) {
      state.exportedAt = began ?? now();
      return done(undefined);
    },
  };
}

function find(state: State, wanted: readonly Wanted[], limit: number, bare: boolean) {
  const candidates = live(state).flatMap((row) => {
    const { contents = null, highlights = [] } = state.held.get(row.id) ?? {};
    const notes = notesOf(highlights);
    const bios = contents === null ? [] : biosOf(contents);
    const text = contents?.article.text ?? '';
    const terms = termsOf({ row, text, bios, notes });
    const texts = [text, ...bios, ...notes];
    const score = scoreOf(fieldsOf(terms, wanted));
    return score === 0 ? [] : [{ id: row.id, number: 0, age: age(row), score, row, texts }];
  });
  const hitOf = makeHits(wanted);
  return candidates
    .sort(byRank)
    .slice(0, limit)
    .map(({ row, texts }) => hitOf(row, bare ? [] : texts));
}

type ReadingAll = Omit<Library, keyof Changing | keyof Highlighting | 'watch' | 'close'>;

function readingAll(state: State): ReadingAll {
  const { held, images } = state;
  const one = <Value>(id: string, value: (held: Held) => Value | null): Promise<Outcome<Value>> => {
    const there = held.get(id);
    const found = there === undefined ? null : value(there);
    return found === null ? failed('gone') : done(found);
  };
  const stored = (hashes: readonly string[]) => hashes.flatMap((hash) => images.get(hash) ?? []);
  return {
    get: (id) => one(id, ({ row }) => row),
    contents: (id) => one(id, ({ contents }) => contents),
    source(id) {
      const there = held.get(id);
      return there === undefined ? failed('gone') : done(there.source);
    },
    images: (hashes) => done(stored(hashes)),
    newest: (count) => done(live(state).slice(0, Math.max(0, count))),
    async *all() {
      yield rowsOf(state);
    },
    withKey: (key) => done(live(state).filter((row) => row.key === key)),
    near(text) {
      const runs = runsOf(text);
      const near = live(state).flatMap((copy) => {
        const likeness = likenessOf(runs, runsOf(held.get(copy.id)?.contents?.article.text ?? ''));
        return likeness === null ? [] : [{ copy, likeness }];
      });
      return done(near.sort((first, second) => second.likeness - first.likeness));
    },
    async search(query, { limit = 20, bare = false, signal } = {}) {
      signal?.throwIfAborted();
      const wanted = wantedOf(query);
      const hits = await done(wanted.length === 0 ? [] : find(state, wanted, limit, bare));
      signal?.throwIfAborted();
      return hits;
    },
    async verify(id) {
      const there = held.get(id);
      if (there === undefined || there.contents === null) {
        return failed('gone');
      }
      const { contents, source } = there;
      return done(await verdictOf(contents, source, stored(hashesOf(contents.images))));
    },
    async room() {
      const since = state.exportedAt ?? '';
      return {
        used: null,
        quota: null,
        persisted: null,
        copies: live(state).length,
        exportedAt: state.exportedAt,
        sinceExport: [...held.values()].filter(({ noted }) => noted > since).length,
      };
    },
  };
}

/** A library that is gone with the page. */
export function memoryLibrary({
  now = () => new Date(),
  newId = () => newIdAt(Date.now()),
}: MemoryOptions = {}): Library {
  const news = makeNews(null);
  const state: State = {
    held: new Map(),
    images: new Map(),
    news,
    now: () => now().toISOString(),
    newId,
    exportedAt: null,
  };
  return { ...changing(state), ...highlighting(state), ...readingAll(state), watch: news.watch, close: news.close };
}
