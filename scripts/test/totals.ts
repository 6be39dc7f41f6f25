/** The counts of a test run. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Totals = { passed: 0, failed: 0, skipped: 0 };
export const ONE_FAILURE: Totals = { passed: 0, failed: 1, skipped: 0 };

export const add = (a: Totals, b: Totals): Totals => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

const count = (report: object, name: string): number => {
  const value: unknown = Reflect.get(report, name);
  return typeof value === 'number' ? value : 0;
};

/**
 * The counts in a report of Vitest's json reporter. A run that failed without a failed test, by a file that does not
 * load or an error outside of tests, counts as one failure.
 */
export function totalsOf(report: unknown, exitCode: number | null): Totals {
  if (typeof report !== 'object' || report === null) return exitCode === 0 ? NOTHING : ONE_FAILURE;
  const failed = count(report, 'numFailedTests');
  return {
    passed: count(report, 'numPassedTests'),
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
  };
}

/** The closing line of a run. */
export function closingLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
