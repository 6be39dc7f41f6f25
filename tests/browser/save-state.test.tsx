import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { SaveProps } from '../../components/save-props';
import type { DeskEnds } from '../../entrypoints/shared/save/save-line';
import type { Savable } from '../../entrypoints/shared/save/use-save';
import type { Again, FromDesk } from '../../library/save/order';
import { article } from './components/samples';

const lookFor = vi.hoisted(() => vi.fn());
const callOpenDesk = vi.hoisted(() => vi.fn());
vi.mock('../../entrypoints/shared/save/look', () => ({ lookFor, takeOut: vi.fn() }));
vi.mock('../../entrypoints/shared/save/save-line', () => ({ callOpenDesk, callDesk: vi.fn(), prepareDesk: vi.fn() }));
// The browser's own interface is not there outside an extension; nothing here asks it for anything.
vi.mock('../../platform/browser', () => ({ browser: {} }));
vi.mock('../../platform/tabs', () => ({ isPrivate: () => false }));

const { useSave } = await import('../../entrypoints/shared/save/use-save');

const lines: { readonly tell: (state: FromDesk) => void }[] = [];

beforeEach(() => {
  lines.length = 0;
  lookFor.mockReset();
  callOpenDesk.mockImplementation(async (ends: DeskEnds) => {
    lines.push({ tell: (state) => ends.hear(state) });
    return { send: () => undefined, close: () => undefined };
  });
});
const savable = (title: string): Savable => ({
  article: { ...article, title, url: `https://example.org/${title}`, canonicalUrl: null },
  tabId: 1,
});

/** A page that shows one article after the other, and what it says of their saves. */
function page() {
  let latest: SaveProps | null = null;
  const Probe = ({ of }: { readonly of: Savable | null }) => {
    latest = useSave(of, []);
    return null;
  };
  const host = document.createElement('div');
  onTestFinished(() => render(null, host));
  return {
    show: (of: Savable | null) => act(() => render(<Probe of={of} />, host)),
    phase: () => latest?.view.phase,
  };
}

const kept = () => ({
  ok: true,
  value: [{ copy: { id: 'kept', savedAt: 1 }, changes: [], missing: [] }] as unknown as Again[],
});

test('a copy that was found stays found when the desk has nothing to tell', async () => {
  lookFor.mockResolvedValue(kept());
  const { show, phase } = page();
  await show(savable('ferry'));
  await vi.waitFor(() => expect(phase()).toBe('kept'));
  await act(() => lines[0]?.tell({ phase: 'none' }));
  expect(phase()).toBe('kept');
});

test('an article that is shown again is looked for again', async () => {
  lookFor.mockResolvedValue(kept());
  const { show, phase } = page();
  const ferry = savable('ferry');
  await show(ferry);
  await vi.waitFor(() => expect(phase()).toBe('kept'));
  await show(null);
  await show(ferry);
  await vi.waitFor(() => expect(phase()).toBe('kept'));
});

test('what is heard of one article is not said of the next', async () => {
  let found: (value: ReturnType<typeof kept>) => void = () => undefined;
  lookFor
    .mockReturnValueOnce(
      new Promise((resolve) => {
        found = resolve;
      }),
    )
    .mockResolvedValue({ ok: true, value: [] });
  const { show, phase } = page();
  await show(savable('ferry'));
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  await show(savable('kettle'));
  await vi.waitFor(() => expect(lines).toHaveLength(2));
  await act(async () => found(kept()));
  await act(() => lines[0]?.tell({ phase: 'cancelled' }));
  expect(phase()).toBe('none');
  await act(() => lines[1]?.tell({ phase: 'cancelled' }));
  expect(phase()).not.toBe('none');
});
