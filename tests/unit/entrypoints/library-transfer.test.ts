import { expect, test, vi } from 'vitest';
import type { ImportReport, TransferState } from '../../../components/library-props';
import { type Transfers, TransferWork } from '../../../entrypoints/library/transfer';

const preview = {
  format: 'Pocket',
  counts: { articles: 1, links: 0 },
  firstTitles: ['x'],
  duplicates: 0,
  refused: [],
  left: [],
};
const report: ImportReport = { taken: 1, duplicates: 0, refused: [], left: [], stopped: null };

function work(transfers: Partial<Transfers>) {
  const shown: TransferState[] = [];
  const never = () => Promise.reject(new Error('not asked for'));
  const all: Transfers = { read: never, takeOut: never, write: never, ...transfers };
  return { shown, work: new TransferWork(all, (state) => shown.push(state)) };
}

test('an import is read, offered, taken and reported', async () => {
  const { shown, work: it } = work({
    read: async (_files, { onProgress }) => {
      onProgress({ done: 1, total: 2 });
      return { ok: true, preview, take: async () => report };
    },
  });
  await it.bringIn([]);
  await it.take();
  await it.take();
  expect(shown).toEqual([
    { phase: 'reading', progress: { done: 0, total: 0 } },
    { phase: 'reading', progress: { done: 1, total: 2 } },
    { phase: 'offered', preview },
    { phase: 'importing', progress: { done: 0, total: 0 } },
    { phase: 'imported', report },
  ]);
});

test('a file that cannot be read says why', async () => {
  const { shown, work: it } = work({ read: async () => ({ ok: false, text: 'It is cut off.' }) });
  await it.bringIn([]);
  expect(shown.at(-1)).toEqual({ phase: 'unreadable', text: 'It is cut off.' });
});

test('what comes after a cancel is not shown, but for what an import took', async () => {
  const { shown, work: it } = work({
    read: async () => ({ ok: true, preview, take: async () => ({ ...report, stopped: 'cancelled' }) }),
    takeOut: async ({ onProgress }) => {
      it.cancel();
      onProgress({ done: 1, total: 1 });
      return { ok: true, value: { count: 1, missing: 0 } };
    },
  });
  await it.takeOut();
  expect(shown.at(-1)).toEqual({ phase: 'idle' });
  await it.bringIn([]);
  const taking = it.take();
  it.cancel();
  await taking;
  expect(shown.at(-1)).toEqual({ phase: 'imported', report: { ...report, stopped: 'cancelled' } });
});

test('the report of an import that was left does not cover what was begun after it', async () => {
  let finish: (report: ImportReport) => void = () => undefined;
  const { shown, work: it } = work({
    read: async () => ({
      ok: true,
      preview,
      take: () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    }),
  });
  await it.bringIn([]);
  const taking = it.take();
  it.cancel();
  await it.bringIn([]);
  finish({ ...report, stopped: 'cancelled' });
  await taking;
  expect(shown.at(-1)).toEqual({ phase: 'offered', preview });
});

test('a failure of the library is named', async () => {
  const { shown, work: it } = work({ write: async () => ({ ok: false, failure: 'full' }) });
  await it.write(['a'], 'html');
  expect(shown.at(-1)).toEqual({ phase: 'failed', of: 'chosen', fault: 'full' });
});

test.each(['bringIn', 'take', 'takeOut'] as const)('a fault of ours in %s ends it with a sentence', async (way) => {
  const told = vi.fn();
  vi.stubGlobal('reportError', told);
  const fault = new Error('ours');
  const broken = () => Promise.reject(fault);
  const { shown, work: it } = work({
    read: way === 'bringIn' ? broken : async () => ({ ok: true, preview, take: broken }),
    takeOut: broken,
  });
  await (way === 'takeOut' ? it.takeOut() : it.bringIn([]));
  if (way === 'take') await it.take();
  expect(shown.at(-1)).toEqual({ phase: 'broken' });
  expect(told).toHaveBeenCalledExactlyOnceWith(fault);
  vi.unstubAllGlobals();
});

test('a fault after a cancel is not shown', async () => {
  vi.stubGlobal('reportError', vi.fn());
  const { shown, work: it } = work({
    takeOut: async () => {
      it.cancel();
      throw new Error('ours');
    },
  });
  await it.takeOut();
  expect(shown.at(-1)).toEqual({ phase: 'idle' });
  vi.unstubAllGlobals();
});
