import { expect, test } from 'vitest';
import { lineAt, linesOf } from '../../../components/ruler-lines';

test('words and raised signs of one line are one line', () => {
  const boxes = [
    { top: 0, bottom: 20 },
    { top: 33, bottom: 53 },
    { top: -4, bottom: 8 },
    { top: 34, bottom: 50 },
    { top: 66, bottom: 86 },
    { top: 70, bottom: 70 },
  ];
  expect(linesOf(boxes)).toEqual([
    { top: -4, bottom: 20 },
    { top: 33, bottom: 53 },
    { top: 66, bottom: 86 },
  ]);
  expect(linesOf([])).toEqual([]);
});

test('lines that touch are two', () => {
  expect(
    linesOf([
      { top: 0, bottom: 24 },
      { top: 20, bottom: 44 },
    ]),
  ).toHaveLength(2);
});

test('a height is in the last line that begins above it', () => {
  const lines = linesOf([
    { top: 10, bottom: 20 },
    { top: 30, bottom: 40 },
  ]);
  expect([0, 10, 25, 30, 99].map((height) => lineAt(lines, height))).toEqual([0, 0, 0, 1, 1]);
  expect(lineAt([], 5)).toBe(0);
});
