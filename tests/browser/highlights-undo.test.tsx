import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import { useHighlights } from '../../entrypoints/reader/highlights/use-highlights';
import type { OpenCopy } from '../../entrypoints/reader/load-copy';
import type { Library } from '../../library/library';
import { memoryLibrary } from '../../library/memory';
import { must } from './library/hands';
import { newCopy } from './library/samples';

vi.mock('../../platform/storage', async () => {
  const { MemoryArea } = await import('../unit/platform/memory-area');
  const area = new MemoryArea();
  return { localArea: () => area };
});

test('a highlight that is deleted and cannot be put back can be tried again', async () => {
  const kept = memoryLibrary();
  let isFull = false;
  const library: Library = {
    ...kept,
    keepHighlights: async (id, highlights) =>
      isFull ? { ok: false, failure: 'full' } : kept.keepHighlights(id, highlights),
  };
  const row = must(await library.save(await newCopy()));
  const copy: OpenCopy = { library, row, contents: must(await library.contents(row.id)), pictures: new Map() };
  const quote = { exact: 'ferry', prefix: '', suffix: '' };
  must(
    await library.keepHighlights(row.id, [
      { position: { start: 0, end: 5 }, quote, colour: 'rose', note: 'Look here' },
    ]),
  );
  const shown: { now: ReturnType<typeof useHighlights> } = { now: null };
  const Probe = () => {
    shown.now = useHighlights(copy.contents.article, copy, null);
    return null;
  };
  const host = document.createElement('div');
  onTestFinished(() => render(null, host));
  await act(() => render(<Probe />, host));
  const notes = () => shown.now?.rows.map(({ note }) => note);

  await vi.waitFor(() => expect(notes()).toEqual(['Look here']));
  shown.now?.onDelete(shown.now.rows[0]?.id ?? '');
  await vi.waitFor(() => expect(notes()).toEqual([]));
  isFull = true;
  shown.now?.onUndo();
  await vi.waitFor(() => expect(shown.now?.news).toBe('full'));
  expect(shown.now?.deleted).toBe(true);
  isFull = false;
  shown.now?.onUndo();
  await vi.waitFor(() => expect(notes()).toEqual(['Look here']));
  await vi.waitFor(() => expect(shown.now?.deleted).toBe(false));
});
