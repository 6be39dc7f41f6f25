import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryView } from '../../../components/LibraryView';
import type { CheckState } from '../../../components/library-props';
import { ReaderView } from '../../../components/ReaderView';
import { copyProps, libraryProps, row, storageProps } from './library-samples';
import { libraryViews } from './library-views';
import { article } from './samples';
import { axeFaults, press, redraw, show } from './show';
import { readerProps, shown } from './view-props';

beforeEach(() => page.viewport(1000, 800));

test.each(['full', 'blocked', 'newer', 'corrupt', 'gone', 'busy'] as const)(
  'the failure %s has a title and sentences of its own',
  async (fault) => {
    const props = libraryProps();
    const host = await show(<LibraryView {...props} state={{ phase: 'failed', fault }} />);
    expect(host.querySelectorAll('h1')[1]?.textContent).toMatch(/\w$/);
    expect(host.querySelector('h1 + p')?.textContent).toMatch(/\.$/);
    await redraw(host, <LibraryView {...props} trouble={fault} />);
    expect(host.textContent).toMatch(/Not done: .+\./);
  },
);

test('a damaged library offers to export what can be read', async () => {
  const props = libraryProps();
  const host = await show(<LibraryView {...props} state={{ phase: 'failed', fault: 'corrupt' }} />);
  await press(host, 'Export what can be read');
  expect(props.storage.transfer.onTakeOut).toHaveBeenCalledOnce();
});

test('an export of chosen copies is shown beside them, that of all in the section of its button', async () => {
  const props = libraryProps();
  const { transfer } = storageProps();
  const moving = (of: 'chosen' | 'library') => ({
    ...storageProps(),
    transfer: { ...transfer, state: { phase: 'exporting', of, progress: { done: 2, total: 14 } } as const },
  });
  const bars = (host: Element) => [...host.querySelectorAll('[role="progressbar"], progress')];
  const inStorage = (bar: Element) => bar.closest('#library-storage') !== null;
  const host = await show(<LibraryView {...props} storage={moving('chosen')} />);
  expect(bars(host).map(inStorage)).toEqual([false]);
  await press(host, 'Cancel');
  expect(transfer.onCancel).toHaveBeenCalledOnce();
  await redraw(host, <LibraryView {...props} storage={moving('library')} />);
  expect(bars(host).map(inStorage)).toEqual([true]);
});

test('an import tells what it leaves behind, before and after', async () => {
  const host = await show(libraryViews['library, import offered']?.() ?? null);
  await press(host, 'The highlights and notes of 3 articles are not taken over');
  expect(host.textContent).toContain('A Walk at Low Water');
  const after = await show(libraryViews['library, imported']?.() ?? null);
  await press(after, 'The date of 1 record cannot be read');
  expect(after.textContent).toContain('Low Water');
});

test('storage tells what is so, asks the browser, and shows the answer', async () => {
  const props = libraryProps();
  const host = await show(<LibraryView {...props} />);
  expect(host.textContent).toContain('142 copies, 184 MB in all; there is room for 12 GB more.');
  await press(host, 'Ask it to');
  expect(props.storage.onAskToKeep).toHaveBeenCalledOnce();
  await redraw(host, <LibraryView {...props} storage={{ ...storageProps(), answer: 'refused' }} />);
  expect(host.textContent).toContain('does not promise');
  const facts = { ...storageProps().facts, persisted: true };
  await redraw(host, <LibraryView {...props} storage={{ ...storageProps(), facts, answer: 'granted' }} />);
  expect(host.textContent).toContain('has promised to keep');
});

test('the check tells what was mended, and what is lost', async () => {
  const check = { state: { phase: 'idle' as const }, onCheck: vi.fn() };
  const view = (state: CheckState) => (
    <LibraryView {...libraryProps()} storage={{ ...storageProps(), check: { ...check, state } }} />
  );
  const host = await show(view({ phase: 'idle' }));
  await press(host, 'Check all copies');
  expect(check.onCheck).toHaveBeenCalledOnce();
  await redraw(host, view({ phase: 'running' }));
  expect(host.textContent).toContain('Looking at every copy.');
  await press(host, 'Check all copies');
  expect(check.onCheck).toHaveBeenCalledOnce();
  await redraw(host, view({ phase: 'done', mended: 0, lost: [] }));
  expect(host.textContent).toContain('Every copy is whole');
  await redraw(host, view({ phase: 'done', mended: 3, lost: [] }));
  expect(host.textContent).toContain('3 things did not fit and were mended. Nothing is lost.');
  await redraw(host, view({ phase: 'done', mended: 3, lost: [{ kind: 'no-picture', count: 2 }] }));
  expect(host.textContent).toContain('Pictures that are gone: 2');
  expect(host.textContent).not.toContain('Nothing is lost');
  await redraw(host, view({ phase: 'failed', fault: 'blocked' }));
  expect(await axeFaults(host)).toEqual([]);
});

test('copies that the browser has lost are missed aloud', async () => {
  const missed = { had: 1340, has: 2, onDismiss: vi.fn() };
  const host = await show(<LibraryView {...libraryProps()} missed={missed} />);
  expect(host.textContent).toContain('had 1,340 copies when you last looked, and now it has 2.');
  await press(host, 'All right');
  expect(missed.onDismiss).toHaveBeenCalledOnce();
  expect(await axeFaults(host)).toEqual([]);
});

test('nothing is said to be stored only where nothing is, not even what was deleted recently', async () => {
  const facts = { ...storageProps().facts, copies: 0 };
  const storage = { ...storageProps(), facts };
  const counts = { unread: 0, all: 0, favourites: 0, archive: 0, deleted: 0 };
  const view = (deleted: number) => {
    const props = libraryProps();
    const state = { ...props.state, rows: [], counts: { ...counts, deleted } };
    return <LibraryView {...props} state={state} storage={storage} />;
  };
  const host = await show(view(0));
  expect(host.textContent).toContain('Nothing is stored yet.');
  await redraw(host, view(1));
  expect(host.textContent).toContain('Only one copy is stored, and it was deleted recently.');
  await redraw(host, view(12));
  expect(host.textContent).toContain('Only copies that were deleted recently are stored: 12.');
  expect(host.textContent).not.toContain('Nothing is stored yet.');
});

test('the length of a copy is told as its time to read is: by characters where words have no spaces', async () => {
  const props = libraryProps();
  const copy = { ...row, id: 'j1', lang: 'ja', wordCount: 3120, readingMinutes: 6 };
  const rows = [row, copy].map((one) => ({ copy: one, titleMarks: [], snippets: [] }));
  const host = await show(<LibraryView {...props} state={{ ...props.state, rows }} />);
  expect(host.textContent).toContain('3,120 characters · 6 min read');
  expect(host.textContent).toContain(' words · ');
});

test('the reminder can be put off', async () => {
  const storage = { ...storageProps(), remind: true };
  const host = await show(<LibraryView {...libraryProps()} storage={storage} />);
  await press(host, 'Not now');
  expect(storage.onDismissReminder).toHaveBeenCalledOnce();
});

test('an import shows what would come, and names every record that it refuses', async () => {
  const host = await show(libraryViews['library, import offered']?.());
  expect(host.textContent).toContain('Pocket: 1,204 links.');
  expect(host.textContent).toContain('31 are in the library already');
  expect(host.textContent).toContain('The Eel Question');
  await press(host, '2 records were not taken');
  expect(host.textContent).toContain('row 12 – Its address is none of the web.');
  expect(await axeFaults(host)).toEqual([]);
});

test('sheets fit a window of 320 px, from right to left too', async () => {
  await page.viewport(320, 600);
  document.documentElement.dir = 'rtl';
  const host = await show(<LibraryView {...libraryProps()} />);
  host.querySelector<HTMLElement>('tr[data-id=a1]')?.focus();
  for (const key of ['?', 't']) {
    await userEvent.keyboard(key);
    await act(async () => undefined);
    const box = host.querySelector('dialog')?.getBoundingClientRect();
    expect(box?.left).toBeGreaterThanOrEqual(0);
    expect(box?.right).toBeLessThanOrEqual(320);
    expect(await axeFaults(host)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await act(async () => undefined);
    expect(document.activeElement?.outerHTML.slice(0, 300)).toContain('data-id="a1"');
  }
  document.documentElement.dir = '';
});

test('the reader acts on a saved copy, tells where it is from, and checks it', async () => {
  const copy = copyProps();
  const host = await show(<ReaderView {...readerProps()} state={shown(article)} copy={copy} />);
  expect(host.textContent).toContain('Saved on 20 Nov 2026 from');
  expect(host.textContent).toContain('Cleaned by Plainleaf 0.1.0. Rule for harbour-review.example.');
  await press(host, 'Favourite');
  expect(copy.onFavourite).toHaveBeenCalledExactlyOnceWith(true);
  await press(host, 'Archive');
  expect(copy.onArchive).toHaveBeenCalledExactlyOnceWith(true);
  await press(host, 'Delete');
  expect(copy.onDelete).toHaveBeenCalledOnce();
  await press(host, 'Check it');
  expect(copy.onCheck).toHaveBeenCalledOnce();
  const check = { text: 'same', source: 'none', images: 1 } as const;
  await redraw(host, <ReaderView {...readerProps()} state={shown(article)} copy={{ ...copy, check }} />);
  expect(host.textContent).toContain('1 picture is missing or not as it was saved.');
  const deleted = { ...copy, copy: { ...row, deletedAt: '2026-11-21T08:00:00Z' } };
  await redraw(host, <ReaderView {...readerProps()} state={shown(article)} copy={deleted} />);
  expect(host.textContent).toContain('This copy was deleted.');
  await press(host, 'Bring back');
  expect(copy.onBringBack).toHaveBeenCalledOnce();
});
