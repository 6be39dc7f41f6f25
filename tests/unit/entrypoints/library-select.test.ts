import { describe, expect, test } from 'vitest';
import type { Query } from '../../../components/library-props';
import { everything } from '../../../entrypoints/library/address';
import { countShelves, countTags, facetsOf, select } from '../../../entrypoints/library/select';
import type { Copy } from '../../../library/copy';
import { copy } from './library-copy';

const now = new Date('2026-11-22T10:00:00.000Z');

const copies: readonly Copy[] = [
  { ...copy, id: 'a', tags: ['tides', 'water'], authors: ['Ada', 'Bo'] },
  { ...copy, id: 'b', title: 'Chapter 10', savedAt: '2026-11-21T10:00:00.000Z', tags: ['water'], wordCount: 50 },
  { ...copy, id: 'c', title: 'chapter 9', savedAt: '2026-10-01T10:00:00.000Z', place: { share: 0.99, offset: 9 } },
  { ...copy, id: 'd', title: null, url: 'https://other.example/x', archived: true, favourite: true, authors: [] },
  { ...copy, id: 'e', deletedAt: '2026-11-21T10:00:00.000Z', tags: ['gone'] },
];
const rows = copies.map((one) => ({ copy: one, titleMarks: [], snippets: [] }));

const shown = (query: Partial<Query>, found = rows) =>
  select(found, { ...everything, ...query }, now)
    .map((row) => row.copy.id)
    .join('');

describe('the shelves', () => {
  test('hold what their names say, and are counted', () => {
    expect(countShelves(copies)).toEqual({ unread: 2, all: 4, favourites: 1, archive: 1, deleted: 1 });
    expect(shown({})).toBe('ba');
    expect(shown({ shelf: 'all' })).toMatch(/^ba?/);
    expect(shown({ shelf: 'archive' })).toBe('d');
    expect(shown({ shelf: 'deleted' })).toBe('e');
  });
});

describe('filters', () => {
  test('are combined', () => {
    expect(shown({ shelf: 'all', site: 'harbour.example' })).toBe('bac');
    expect(shown({ shelf: 'all', author: 'Bo' })).toBe('a');
    expect(shown({ shelf: 'all', tags: ['water'] })).toBe('ba');
    expect(shown({ shelf: 'all', tags: ['water', 'tides'] })).toBe('a');
    expect(shown({ shelf: 'all', since: 'month', site: 'harbour.example' })).toBe('ba');
    expect(shown({ shelf: 'all', tags: ['water'], author: 'nobody' })).toBe('');
  });

  test('offer what the others leave, with numbers', () => {
    const facets = facetsOf(rows, { ...everything, shelf: 'all', site: 'other.example', tags: ['water'] }, now);
    expect(facets.sites).toEqual([{ value: 'harbour.example', count: 2 }]);
    expect(facets.tags).toEqual([]);
    const open = facetsOf(rows, { ...everything, shelf: 'all', tags: ['water'] }, now);
    expect(open.tags).toEqual([{ value: 'tides', count: 1 }]);
    expect(open.authors).toEqual([
      { value: 'Ada', count: 2 },
      { value: 'Bo', count: 1 },
    ]);
    expect(open.since).toEqual([
      { value: 'day', count: 1 },
      { value: 'week', count: 2 },
      { value: 'month', count: 2 },
      { value: 'year', count: 2 },
    ]);
  });

  test('tags of deleted copies are not known', () => {
    expect(countTags(copies)).toEqual([
      { value: 'water', count: 2 },
      { value: 'tides', count: 1 },
    ]);
  });
});

describe('the order', () => {
  test.each([
    ['saved', 'badc'],
    ['title', 'cbda'],
    ['length', 'badc'],
    ['progress', 'cbad'],
  ] as const)('by %s', (sort, ids) => {
    expect(shown({ shelf: 'all', sort })).toBe(ids);
    expect(shown({ shelf: 'all', sort, backwards: true })).toBe([...ids].reverse().join(''));
  });

  test('of what was found is that of the search, until another is chosen', () => {
    const found = [...rows].reverse();
    expect(shown({ shelf: 'all', words: 'mill' }, found)).toBe('dcba');
    expect(shown({ shelf: 'all', words: 'mill', sort: 'title' }, found)).toBe('cbda');
  });
});
