import { expect, test } from 'vitest';
import { isLoss } from '../../../entrypoints/library/loss';

test.each([
  [0, 0, false],
  [1, 0, true],
  [1, 1, false],
  [340, 0, true],
  [340, 33, true],
  [340, 170, false],
  [340, 341, false],
])('of %i copies %i are left', (had, has, lost) => {
  expect(isLoss({ had, has })).toBe(lost);
});
