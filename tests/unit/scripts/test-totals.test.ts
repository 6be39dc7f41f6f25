import { expect, test } from 'vitest';
import { add, closingLine, totalsOf } from '../../../scripts/test/totals.ts';

const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

test('the counts of a report', () => {
  expect(totalsOf(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
  expect(totalsOf({ ...report, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('a run that failed without a failed test is one failure', () => {
  expect(totalsOf(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  expect(totalsOf(report, null)).toMatchObject({ failed: 1 });
  expect(totalsOf(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the closing line', () => {
  const totals = add({ passed: 5, failed: 0, skipped: 0 }, { passed: 2, failed: 1, skipped: 0 });
  expect(closingLine(totals)).toBe('7 passed, 1 failed');
  expect(closingLine({ ...totals, skipped: 3 })).toBe('7 passed, 1 failed, 3 skipped');
});
