import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { OpenCopy } from '../../entrypoints/reader/load-copy';
import { useCopy } from '../../entrypoints/reader/use-copy';
import type { Library } from '../../library/library';
import { memoryLibrary } from '../../library/memory';
import { must } from './library/hands';
import { newCopy } from './library/samples';

async function opened(changes: Partial<Library> = {}) {
  const library: Library = { ...memoryLibrary(), ...changes };
  const row = must(await library.save(await newCopy()));
  const open: OpenCopy = { library, row, contents: must(await library.contents(row.id)), pictures: new Map() };
  let latest: ReturnType<typeof useCopy> | undefined;
  const Probe = () => {
    latest = useCopy(open);
    return null;
  };
  const host = document.createElement('div');
  onTestFinished(() => render(null, host));
  await act(() => render(<Probe />, host));
  return { library, id: row.id, panel: () => latest?.[0], change: latest?.[1] };
}

test('a copy that is deleted for good elsewhere while it is open is told', async () => {
  const { library, id, panel } = await opened();
  expect(panel()?.trouble).toBeNull();
  must(await library.purge([id]));
  await vi.waitFor(() => expect(panel()?.trouble).toBe('purged'));
});

test('what was put back and cannot be written down is told', async () => {
  const { panel, change } = await opened({ change: async () => ({ ok: false, failure: 'full' }) });
  change?.({ addRestored: ['r1'] });
  await vi.waitFor(() => expect(panel()?.trouble).toBe('full'));
});
