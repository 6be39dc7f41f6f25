import { colours } from '../../components/highlight-props';
import type { HighlightsQuery } from '../../components/library-highlight-props';
import type { Query, Shelf, Since, SortBy } from '../../components/library-props';

/** The part of the library's address after `#`: what is shown, so that back, forward and a reload show it again. */

export const everything: Query = {
  shelf: 'unread',
  words: '',
  site: null,
  author: null,
  tags: [],
  since: null,
  sort: null,
  backwards: false,
};

const shelves: readonly Shelf[] = ['unread', 'all', 'favourites', 'archive', 'deleted'];
const spans: readonly Since[] = ['day', 'week', 'month', 'year'];
const sorts: readonly SortBy[] = ['saved', 'published', 'title', 'length', 'opened', 'progress'];

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null;

const written = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text);

export function readQuery(hash: string): Query {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    shelf: oneOf(shelves, fields.get('shelf')) ?? everything.shelf,
    words: fields.get('words') ?? '',
    site: written(fields.get('site')),
    author: written(fields.get('author')),
    tags: [...new Set(fields.getAll('tag').filter((tag) => tag.trim() !== ''))],
    since: oneOf(spans, fields.get('since')),
    sort: oneOf(sorts, fields.get('sort')),
    backwards: fields.has('backwards'),
  };
}

export function writeQuery(query: Query): string {
  const fields = new URLSearchParams();
  if (query.shelf !== everything.shelf) fields.set('shelf', query.shelf);
  if (query.words !== '') fields.set('words', query.words);
  if (query.site !== null) fields.set('site', query.site);
  if (query.author !== null) fields.set('author', query.author);
  for (const tag of query.tags) fields.append('tag', tag);
  if (query.since !== null) fields.set('since', query.since);
  if (query.sort !== null) fields.set('sort', query.sort);
  if (query.backwards) fields.set('backwards', '');
  return `#${fields}`;
}

/** What is asked of all highlights; `null` where copies are asked for. */
export function readHighlightsQuery(hash: string): HighlightsQuery | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  if (fields.get('view') !== 'highlights') return null;
  return { words: fields.get('words') ?? '', colour: oneOf(colours, fields.get('colour')) };
}

export function writeHighlightsQuery({ words, colour }: HighlightsQuery): string {
  const fields = new URLSearchParams({ view: 'highlights' });
  if (words !== '') fields.set('words', words);
  if (colour !== null) fields.set('colour', colour);
  return `#${fields}`;
}
