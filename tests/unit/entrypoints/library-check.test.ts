import { expect, test, vi } from 'vitest';
import { checkedState, lookedAt } from '../../../entrypoints/library/use-check';
import type { Finding } from '../../../library/check';

const found = (kind: Finding['kind'], whole: boolean): Finding => ({ kind, what: 'x', whole });

test('what was mended without loss is only counted, what is lost is told by kind', () => {
  expect(checkedState([])).toEqual({ phase: 'done', mended: 0, lost: [] });
  expect(
    checkedState([
      found('not-found', true),
      found('no-picture', false),
      found('miscounted', true),
      found('no-picture', false),
      found('no-contents', false),
    ]),
  ).toEqual({
    phase: 'done',
    mended: 2,
    lost: [
      { kind: 'no-contents', count: 1 },
      { kind: 'no-picture', count: 2 },
    ],
  });
});

test('a fault of ours ends the check with a sentence', async () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  const state = await lookedAt({ check: () => Promise.reject(new TypeError('no such field')) });
  vi.unstubAllGlobals();
  expect(state).toEqual({ phase: 'failed', fault: 'corrupt' });
  expect(reported).toHaveBeenCalledOnce();
});
