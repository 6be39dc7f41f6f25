import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Query } from '../../components/library-props';
import { everything } from '../../entrypoints/library/address';
import { useCopies } from '../../entrypoints/library/use-copies';
import { useQuery } from '../../entrypoints/library/use-query';
import { useSearch } from '../../entrypoints/library/use-search';
import type { Copy } from '../../library/copy';
import type { Hit, Library, Outcome } from '../../library/library';

async function use<Value>(hook: () => Value): Promise<() => Value> {
  let latest: Value | undefined;
  const Probe = () => {
    latest = hook();
    return null;
  };
  const host = document.createElement('div');
  onTestFinished(() => render(null, host));
  await act(() => render(<Probe />, host));
  return () => latest as Value;
}

const back = () =>
  act(
    () =>
      new Promise<void>((done) => {
        addEventListener('popstate', () => done(), { once: true });
        history.back();
      }),
  );

test('what is asked stands in the address; back leads through shelves and filters, not through letters', async () => {
  history.replaceState(null, '', '#shelf=all');
  const current = await use(useQuery);
  const ask = async (change: Partial<Query>) => act(() => current()[1]({ ...current()[0], ...change }));
  expect(current()[0]).toEqual({ ...everything, shelf: 'all' });
  await ask({ site: 'a.example' });
  await ask({ words: 'm' });
  await ask({ words: 'mi' });
  await ask({ words: 'mill' });
  expect(location.hash).toBe('#shelf=all&words=mill&site=a.example');
  await back();
  expect(current()[0]).toEqual({ ...everything, shelf: 'all', site: 'a.example' });
  await back();
  expect(current()[0]).toEqual({ ...everything, shelf: 'all' });
});

const hit = (id: string) => ({ copy: { id }, snippets: [], titleMarks: [] }) as unknown as Hit;

test('shelves and filters choose among all that hold the words, not among the best', async () => {
  const all = Array.from({ length: 300 }, (_, at) => hit(`copy ${at}`));
  const library = {
    search: async (_words: string, { limit = 20 }: { limit?: number } = {}) => ({
      ok: true,
      value: all.slice(0, limit),
    }),
  } as unknown as Library;
  const current = await use(() => useSearch(library, 'mill', null));
  await vi.waitFor(() => expect(current().searching).toBe(false));
  expect(current().hits).toEqual(all);
});

test('a space after the last word reaches the library: the word is whole', async () => {
  const search = vi.fn(async () => ({ ok: true, value: [] }));
  const library = { search } as unknown as Library;
  const current = await use(() => useSearch(library, ' mill  ', null));
  await vi.waitFor(() => expect(current().searching).toBe(false));
  expect(search).toHaveBeenCalledExactlyOnceWith('mill ', expect.anything());
});

test('an answer that comes late is dropped, and the search behind it stopped', async () => {
  const asked: { words: string; signal: AbortSignal | undefined; answer: (outcome: Outcome<Hit[]>) => void }[] = [];
  const library = {
    search: (words: string, options?: { signal?: AbortSignal }) =>
      new Promise((answer) => asked.push({ words, signal: options?.signal, answer })),
  } as unknown as Library;
  let written = 'mi';
  const host = document.createElement('div');
  onTestFinished(() => render(null, host));
  let latest: ReturnType<typeof useSearch> | undefined;
  const Probe = () => {
    latest = useSearch(library, written, null);
    return null;
  };
  const redraw = () => render(<Probe />, host);
  await act(redraw);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(latest).toEqual({ hits: null, searching: true, failure: null });
  written = 'mill';
  await act(redraw);
  expect(asked[0]?.signal?.aborted).toBe(true);
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  await act(async () => asked[1]?.answer({ ok: true, value: [hit('mill')] }));
  await act(async () => asked[0]?.answer({ ok: true, value: [hit('late')] }));
  expect(latest).toEqual({ hits: [hit('mill')], searching: false, failure: null });
  written = ' ';
  await act(redraw);
  expect(latest).toEqual({ hits: null, searching: false, failure: null });
});

test('a copy that is saved while all rows are read stays in view', async () => {
  const row = (id: string) => ({ id, revision: 1 }) as unknown as Copy;
  let tell: (change: { ids: readonly string[] }) => void = () => undefined;
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const library = {
    newest: async () => ({ ok: true, value: [] }),
    async *all() {
      yield [row('old')];
      await held;
    },
    get: async (id: string) => ({ ok: true, value: row(id) }),
    watch: (listener: typeof tell) => {
      tell = listener;
    },
  } as unknown as Library;
  const current = await use(() => useCopies(library));
  await vi.waitFor(() => expect(current().rows?.has('old')).toBe(true));
  tell({ ids: ['new'] });
  await vi.waitFor(() => expect(current().rows?.has('new')).toBe(true));
  go();
  await vi.waitFor(() => expect(current().more).toBe(false));
  expect([...(current().rows?.keys() ?? [])]).toEqual(['old', 'new']);
});
