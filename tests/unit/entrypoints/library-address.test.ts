import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Query } from '../../../components/library-props';
import { everything, readQuery, writeQuery } from '../../../entrypoints/library/address';

const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((value) => value.trim() !== '');

const queries: fc.Arbitrary<Query> = fc.record({
  shelf: fc.constantFrom('unread', 'all', 'favourites', 'archive', 'deleted'),
  words: fc.string({ unit: 'grapheme' }),
  site: fc.option(text, { nil: null }),
  author: fc.option(text, { nil: null }),
  tags: fc.uniqueArray(text, { maxLength: 4 }),
  since: fc.option(fc.constantFrom('day', 'week', 'month', 'year'), { nil: null }),
  sort: fc.option(fc.constantFrom('saved', 'published', 'title', 'length', 'opened', 'progress'), { nil: null }),
  backwards: fc.boolean(),
});

describe('the address of the library', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(readQuery(writeQuery(query))).toEqual(query);
      }),
    );
  });

  test.each([[''], ['#'], ['#shelf=attic&sort=colour&since=ever'], ['#site=%20&tag='], ['#%']])(
    '%s asks for nothing in particular',
    (hash) => {
      expect(readQuery(hash)).toEqual(everything);
    },
  );
});
