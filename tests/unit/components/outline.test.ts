import { expect, test } from 'vitest';
import { countAbove, type OutlinePart, outlineOf, shownAt } from '../../../components/outline';

/** `0(1 2) 3`: what is inside stands in brackets. */
const drawn = (parts: readonly OutlinePart[]): string =>
  parts.map(({ at, inside }) => `${at}${inside.length === 0 ? '' : `(${drawn(inside)})`}`).join(' ');

test.each([
  [[], ''],
  [[2, 2, 2], '0 1 2'],
  [[2, 3, 3, 2, 3], '0(1 2) 3(4)'],
  [[2, 3, 4, 2], '0(1(2)) 3'],
  // Skipped levels.
  [[2, 5, 5, 3, 2], '0(1 2 3) 4'],
  [[1, 4, 6, 2], '0(1(2) 3)'],
  // What comes first is lower than what follows.
  [[4, 3, 2, 3], '0 1 2(3)'],
  [[6], '0'],
])('headings of the levels %j', (levels, expected) => {
  expect(drawn(outlineOf(levels))).toBe(expected);
});

test('of very many headings the lower levels are left out, never the highest', () => {
  const chapters = Array.from({ length: 100 }, () => [2, 3, 3, 3, 4, 4]).flat();
  const parts = outlineOf(chapters);
  expect(parts).toHaveLength(100);
  expect(drawn(parts.slice(0, 1))).toBe('0(1 2 3)');
  expect(outlineOf(Array.from({ length: 3000 }, () => 3))).toHaveLength(3000);
});

test('a heading that is left out belongs to the shown one before it', () => {
  const parts = outlineOf([2, 3, 3, 2]);
  expect([-1, 0, 1, 2, 3, 9].map((at) => shownAt(parts, at))).toEqual([-1, 0, 1, 2, 3, 3]);
  const [first] = outlineOf([2, 3, 4]);
  expect(shownAt(first === undefined ? [] : [{ ...first, inside: [] }], 2)).toBe(0);
});

test('what begins above a line is counted with few questions', () => {
  const tops = Array.from({ length: 1000 }, (_, index) => index * 10);
  let asked = 0;
  const topOf = (index: number) => {
    asked++;
    return tops[index] ?? 0;
  };
  expect(countAbove(1000, 4321, topOf)).toBe(433);
  expect(asked).toBeLessThan(12);
  expect(countAbove(1000, -1, topOf)).toBe(0);
  expect(countAbove(1000, 99_999, topOf)).toBe(1000);
  expect(countAbove(0, 5, topOf)).toBe(0);
});
