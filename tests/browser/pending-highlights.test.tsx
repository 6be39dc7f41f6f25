import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { HighlightNews } from '../../components/highlight-props';
import type { SaveProps } from '../../components/save-props';
import type { Bound } from '../../entrypoints/reader/highlights/use-kept';
import { usePending } from '../../entrypoints/reader/highlights/use-pending';
import type { NewHighlight } from '../../library/copy';

const bound = { library: {}, id: 'copy' } as unknown as Bound;

const highlight = (start: number): NewHighlight => ({
  position: { start, end: start + 5 },
  quote: { exact: 'ferry', prefix: '', suffix: '' },
  colour: 'yellow',
  note: null,
});

/** A page that waits for a copy, what it tries to keep, and whether the browser would ask before it goes. */
function page(keep: (highlights: readonly NewHighlight[]) => Promise<HighlightNews | null>) {
  const save = { view: { phase: 'ready' }, onSave: vi.fn() } as unknown as SaveProps;
  let latest: ReturnType<typeof usePending> | null = null;
  const Probe = ({ to, of }: { readonly to: Bound | null; readonly of: string }) => {
    latest = usePending(of, save, to, keep);
    return null;
  };
  const host = document.createElement('div');
  onTestFinished(() => render(null, host));
  const show = (to: Bound | null, of = 'https://a.example/') => act(() => render(<Probe to={to} of={of} />, host));
  return {
    save,
    show,
    wait: (start: number) => act(() => latest?.wait(highlight(start))),
    some: () => latest?.some,
    news: () => latest?.news,
    asks: () => !dispatchEvent(new Event('beforeunload', { cancelable: true })),
  };
}

const starts = (keep: ReturnType<typeof vi.fn>) =>
  keep.mock.calls.map(([all]) => (all as readonly NewHighlight[]).map(({ position }) => position.start));

test('waits for the copy, is kept once, and lets the page go', async () => {
  const keep = vi.fn(async () => null);
  const { show, wait, some, asks, save } = page(keep);
  await show(null);
  await wait(1);
  await wait(9);
  await wait(1);
  expect(save.onSave).toHaveBeenCalled();
  expect(asks()).toBe(true);
  expect(keep).not.toHaveBeenCalled();
  await show(bound);
  await vi.waitFor(() => expect(some()).toBe(false));
  expect(starts(keep)).toEqual([[9, 1]]);
  expect(asks()).toBe(false);
});

test('what the library refuses is not lost: why is told, and it is tried again with the next', async () => {
  const keep = vi.fn().mockResolvedValueOnce('full').mockResolvedValue(null);
  const { show, wait, some, news, asks } = page(keep);
  await show(null);
  await wait(1);
  await show(bound);
  await vi.waitFor(() => expect(news()).toBe('full'));
  expect(keep).toHaveBeenCalledTimes(1);
  expect(some()).toBe(true);
  expect(asks()).toBe(true);
  await wait(9);
  await vi.waitFor(() => expect(some()).toBe(false));
  expect(news()).toBe(null);
  expect(starts(keep)).toEqual([[1], [1, 9]]);
});

test('one that comes while others are being kept is kept after them, and none twice', async () => {
  let done: (why: HighlightNews | null) => void = () => undefined;
  const keep = vi.fn().mockImplementationOnce(() => new Promise<HighlightNews | null>((resolve) => (done = resolve)));
  keep.mockResolvedValue(null);
  const { show, wait, some } = page(keep);
  await show(null);
  await wait(1);
  await show(bound);
  await wait(9);
  await act(() => done(null));
  await vi.waitFor(() => expect(some()).toBe(false));
  expect(starts(keep)).toEqual([[1], [9]]);
});

test('one that came while another was refused is tried with it, without a third', async () => {
  let done: (why: HighlightNews | null) => void = () => undefined;
  const keep = vi.fn().mockImplementationOnce(() => new Promise<HighlightNews | null>((resolve) => (done = resolve)));
  keep.mockResolvedValue(null);
  const { show, wait, some } = page(keep);
  await show(null);
  await wait(1);
  await show(bound);
  await wait(9);
  await act(() => done('full'));
  await vi.waitFor(() => expect(some()).toBe(false));
  expect(starts(keep)).toEqual([[1], [1, 9]]);
});

test('what one copy refused is offered to the next, and to none twice', async () => {
  const keep = vi.fn().mockResolvedValueOnce('full').mockResolvedValue(null);
  const { show, wait, some } = page(keep);
  await show(null);
  await wait(1);
  await show(bound);
  await vi.waitFor(() => expect(keep).toHaveBeenCalledTimes(1));
  await show(bound);
  expect(keep).toHaveBeenCalledTimes(1);
  await show({ ...bound, id: 'another' });
  await vi.waitFor(() => expect(some()).toBe(false));
  expect(starts(keep)).toEqual([[1], [1]]);
});

test('what waits for one article is not offered to the copy of another, and is there when its own comes back', async () => {
  const keep = vi.fn(async () => null);
  const { show, wait, some, asks } = page(keep);
  await show(null);
  await wait(1);
  await show(null, 'https://b.example/');
  await show({ ...bound, id: 'another' }, 'https://b.example/');
  expect(some()).toBe(false);
  expect(asks()).toBe(true);
  expect(keep).not.toHaveBeenCalled();
  await show(null);
  await show(bound);
  await vi.waitFor(() => expect(asks()).toBe(false));
  expect(starts(keep)).toEqual([[1]]);
});
