/** TEMPORARY: stands in for the library until library/indexed.ts is there. Forgets everything with the page. */
import type { Contents, Copy, NewCopy } from '../../library/copy';
import type { Change, Hit, Library, Outcome } from '../../library/library';

interface Held {
  readonly copy: Copy;
  readonly contents: Contents | null;
}

const yes = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });
const gone: Outcome<never> = { ok: false, failure: 'gone' };
const notYet: Outcome<never> = { ok: false, failure: 'blocked' };

function rowOf({ contents: { article, provenance }, row }: NewCopy, id: string): Copy {
  return {
    id,
    key: article.canonicalUrl ?? article.url,
    url: article.url,
    title: article.title,
    siteName: article.siteName,
    authors: article.authors,
    publishedTime: article.publishedTime,
    lang: article.lang,
    dir: article.dir,
    excerpt: article.standfirst,
    wordCount: article.wordCount,
    readingMinutes: article.readingMinutes,
    holds: 'article',
    savedAt: provenance.savedAt,
    openedAt: null,
    tags: [],
    archived: false,
    favourite: false,
    place: null,
    deletedAt: null,
    bytes: article.html.length,
    missingImages: 0,
    revision: 1,
    ...row,
  };
}

function searchTitles(rows: readonly Copy[], wanted: string): Hit[] {
  return rows.flatMap((copy) => {
    const from = copy.deletedAt === null ? (copy.title?.toLowerCase().indexOf(wanted) ?? -1) : -1;
    return from === -1 ? [] : [{ copy, snippets: [], titleMarks: [[from, from + wanted.length]] }];
  });
}

const nothing = {
  replace: async () => notYet,
  saveLinks: async () => notYet,
  purgeOlder: async () => yes(0),
  source: async () => yes(null),
  images: async () => yes([]),
  withKey: async () => yes([]),
  near: async () => yes([]),
  verify: async () => yes({ text: 'same', source: 'none', images: [] } as const),
  exported: async () => yes(undefined),
};

export function placeholderLibrary(): Library {
  const held = new Map<string, Held>();
  const listeners = new Set<(change: Change) => void>();
  const rows = () => [...held.values()].map(({ copy }) => copy).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  const change = (ids: readonly string[], how: (old: Held) => Partial<Held['copy']>): Outcome<readonly Copy[]> => {
    const changed: Copy[] = [];
    for (const id of ids) {
      const old = held.get(id);
      if (old === undefined) continue;
      const copy = { ...old.copy, ...how(old), revision: old.copy.revision + 1 };
      held.set(id, { ...old, copy });
      changed.push(copy);
    }
    for (const listener of listeners) listener({ ids });
    return yes(changed);
  };
  return {
    ...nothing,
    async save(made) {
      const copy = rowOf(made, crypto.randomUUID());
      held.set(copy.id, { copy, contents: made.contents });
      for (const listener of listeners) listener({ ids: [copy.id] });
      return yes(copy);
    },
    change: async (ids, { addTags = [], removeTags = [], restored: _restored, ...fields }) =>
      change(ids, ({ copy }) => ({
        ...fields,
        tags: [...new Set([...copy.tags, ...addTags])].filter((tag) => !removeTags.includes(tag)).sort(),
      })),
    remove: async (ids) => change(ids, () => ({ deletedAt: new Date().toISOString() })),
    bringBack: async (ids) => change(ids, () => ({ deletedAt: null })),
    async purge(ids) {
      for (const id of ids) held.delete(id);
      for (const listener of listeners) listener({ ids });
      return yes(ids.length);
    },
    get: async (id) => {
      const found = held.get(id);
      return found === undefined ? gone : yes(found.copy);
    },
    contents: async (id) => {
      const contents = held.get(id)?.contents ?? null;
      return contents === null ? gone : yes(contents);
    },
    newest: async (count) =>
      yes(
        rows()
          .filter(({ deletedAt }) => deletedAt === null)
          .slice(0, count),
      ),
    async *all() {
      yield rows();
    },
    search: async (query) => yes(searchTitles(rows(), query.toLowerCase())),
    room: async () => ({
      used: null,
      quota: null,
      persisted: await navigator.storage.persisted(),
      copies: held.size,
      exportedAt: null,
      sinceExport: held.size,
    }),
    watch(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
    close: () => listeners.clear(),
  };
}
