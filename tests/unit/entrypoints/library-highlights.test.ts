import { describe, expect, it } from 'vitest';
import { readHighlightsQuery, readQuery, writeHighlightsQuery } from '../../../entrypoints/library/address';
import { fitting, grouped, shownGroup } from '../../../entrypoints/library/select-highlights';
import type { KeptHighlight } from '../../../library/library';
import { highlightIn, readReaderAddress, withHighlight } from '../../../platform/reader-address';
import { copy } from './library-copy';

const highlight = (copyId: string, id: string, more: Partial<KeptHighlight> = {}): KeptHighlight => ({
  copyId,
  id,
  createdAt: '2026-11-01T00:00:00.000Z',
  modifiedAt: '2026-11-01T00:00:00.000Z',
  colour: 'yellow',
  note: null,
  quote: { exact: `Passage ${id}`, prefix: '', suffix: '' },
  position: { start: 10, end: 20 },
  ...more,
});

const rows = new Map(
  [
    { ...copy, id: 'a', title: 'The Mill' },
    { ...copy, id: 'b', title: 'Über Aale' },
    { ...copy, id: 'c', deletedAt: '2026-11-02T00:00:00.000Z' },
  ].map((one) => [one.id, one]),
);
const all = [
  highlight('a', 'a1', { position: { start: 50, end: 60 } }),
  highlight('a', 'a2', { colour: 'rose', note: 'A Café note' }),
  highlight('b', 'b1', { modifiedAt: '2026-11-05T00:00:00.000Z' }),
  highlight('c', 'c1'),
  highlight('gone', 'g1'),
];
const idsOf = (groups: ReturnType<typeof grouped>) => groups.map(({ highlights }) => highlights.map(({ id }) => id));

describe('all highlights', () => {
  const groups = grouped(all, rows);

  it('stand together by copy, the one marked last first, without those of deleted copies', () => {
    expect(idsOf(groups)).toEqual([['b1'], ['a2', 'a1']]);
  });

  it.each([
    ['', null, [['b1'], ['a2', 'a1']]],
    ['', 'rose', [['a2']]],
    ['cafe NOTE', null, [['a2']]],
    ['uber', null, [['b1']]],
    ['mill passage', 'yellow', [['a1']]],
    ['windmill', null, []],
  ] as const)('are narrowed by the words "%s" and the colour %s', (words, colour, expected) => {
    expect(idsOf(fitting(groups, { words, colour }))).toEqual(expected);
  });

  it('lead to their places, and say which are lost', () => {
    const [, group] = groups;
    if (group === undefined) throw new Error('no group');
    const shown = shownGroup(group, new Set(['a2']));
    expect(shown.rows.map(({ row }) => row.lost)).toEqual([true, false]);
    expect(shown.rows[0]?.address).toBe('/reader.html#copy=a&highlight=a2');
    expect(highlightIn('#copy=a&highlight=a2')).toBe('a2');
    expect(readReaderAddress('#copy=a&highlight=a2')?.from).toEqual({ kind: 'copy', id: 'a' });
  });
});

it('the address says what is asked for, whatever is in it', () => {
  for (const query of [
    { words: '', colour: null },
    { words: 'a & b=1', colour: 'blue' },
  ] as const) {
    expect(readHighlightsQuery(writeHighlightsQuery(query))).toEqual(query);
  }
  expect(readHighlightsQuery('#view=highlights&colour=red')).toEqual({ words: '', colour: null });
  expect(readHighlightsQuery('#shelf=all')).toBeNull();
  expect(readQuery('#view=highlights&words=x').words).toBe('x');
  expect(highlightIn(withHighlight('#copy=a', 'x y<'))).toBeNull();
  expect(highlightIn('#copy=a')).toBeNull();
});
