/** What a query shows of the library: pure, over all rows, which are held in memory. */
import type { CopyRow, Facet, Facets, FoundRow, Query, Shelf, Since, SortBy } from '../../components/library-props';

/** An article of which this share lies above the window has been read: below it are bios and the ledger. */
const READ = 0.95;

const days: Readonly<Record<Since, number>> = { day: 1, week: 7, month: 31, year: 366 };

export const siteOf = (copy: CopyRow): string => {
  if (!URL.canParse(copy.url)) return '';
  return new URL(copy.url).hostname.replace(/^www\./, '');
};

const onShelf: Readonly<Record<Shelf, (copy: CopyRow) => boolean>> = {
  unread: (copy) => copy.deletedAt === null && !copy.archived && (copy.place?.share ?? 0) < READ,
  all: (copy) => copy.deletedAt === null,
  favourites: (copy) => copy.deletedAt === null && copy.favourite,
  archive: (copy) => copy.deletedAt === null && copy.archived,
  deleted: (copy) => copy.deletedAt !== null,
};

export function countShelves(copies: Iterable<CopyRow>): Record<Shelf, number> {
  const counts = { unread: 0, all: 0, favourites: 0, archive: 0, deleted: 0 };
  const shelves = Object.keys(counts) as Shelf[];
  for (const copy of copies) {
    for (const shelf of shelves) if (onShelf[shelf](copy)) counts[shelf]++;
  }
  return counts;
}

const begin = (since: Since, now: Date): string =>
  new Date(now.getTime() - days[since] * 24 * 60 * 60 * 1000).toISOString();

/** One test a filter, by name, so that the values of each are counted among what the others leave. */
function tests(query: Query, now: Date) {
  const from = query.since === null ? '' : begin(query.since, now);
  return {
    site: (copy: CopyRow) => query.site === null || siteOf(copy) === query.site,
    author: (copy: CopyRow) => query.author === null || copy.authors.includes(query.author),
    tags: (copy: CopyRow) => query.tags.every((tag) => copy.tags.includes(tag)),
    since: (copy: CopyRow) => copy.savedAt >= from,
  };
}

type Filter = keyof ReturnType<typeof tests>;

function passing(query: Query, now: Date, but: Filter | null): (copy: CopyRow) => boolean {
  const all = Object.entries(tests(query, now)).filter(([name]) => name !== but);
  const shelf = onShelf[query.shelf];
  return (copy) => shelf(copy) && all.every(([, test]) => test(copy));
}

const byWord = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** What comes first when it is sorted so; the newer copy of two that are equal. */
const orders: Readonly<Record<SortBy, (one: CopyRow, other: CopyRow) => number>> = {
  saved: (one, other) => compare(other.savedAt, one.savedAt),
  published: (one, other) => compare(other.publishedTime ?? '', one.publishedTime ?? ''),
  title: (one, other) => byWord.compare(one.title ?? one.url, other.title ?? other.url),
  length: (one, other) => one.wordCount - other.wordCount,
  opened: (one, other) => compare(other.openedAt ?? '', one.openedAt ?? ''),
  progress: (one, other) => (other.place?.share ?? 0) - (one.place?.share ?? 0),
};

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The rows that the query shows, in its order. `found` stands in the order of the search. */
export function select(found: readonly FoundRow[], query: Query, now: Date): FoundRow[] {
  const passes = passing(query, now, null);
  const rows = found.filter(({ copy }) => passes(copy));
  const sort = query.sort ?? (query.words.trim() === '' ? 'saved' : null);
  if (sort !== null) {
    rows.sort((one, other) => orders[sort](one.copy, other.copy) || orders.saved(one.copy, other.copy));
  }
  return query.backwards ? rows.reverse() : rows;
}

function counted(values: Iterable<string>): Facet[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || byWord.compare(one.value, other.value));
}

export const countTags = (copies: readonly CopyRow[]): Facet[] =>
  counted(copies.filter(onShelf.all).flatMap(({ tags }) => tags));

/** The values of every filter, each among the rows that the other filters leave. */
export function facetsOf(found: readonly FoundRow[], query: Query, now: Date): Facets {
  const copies = found.map(({ copy }) => copy);
  const left = (but: Filter | null) => copies.filter(passing(query, now, but));
  const recent = left('since');
  return {
    sites: counted(left('site').map(siteOf)),
    authors: counted(left('author').flatMap(({ authors }) => authors)),
    // Tags narrow: each more is one of those that are left.
    tags: counted(left(null).flatMap(({ tags }) => tags)).filter(({ value }) => !query.tags.includes(value)),
    since: (Object.keys(days) as Since[]).map((value) => {
      const from = begin(value, now);
      return { value, count: recent.filter(({ savedAt }) => savedAt >= from).length };
    }),
  };
}
