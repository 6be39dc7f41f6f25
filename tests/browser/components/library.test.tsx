import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryView } from '../../../components/LibraryView';
import { found, libraryProps, manyRows, openState, query, rows } from './library-samples';
import { axeFaults, control, press, redraw, show } from './show';

beforeEach(() => page.viewport(1000, 800));

const focused = () => document.activeElement?.getAttribute('data-id');

/** Outside `act`, so that each key meets what the one before has drawn. */
async function keys(text: string): Promise<void> {
  await userEvent.keyboard(text);
  await act(async () => undefined);
}

async function write(field: HTMLElement | null, text: string): Promise<void> {
  if (field === null) throw new Error('There is no field.');
  await userEvent.fill(field, text);
  await act(async () => undefined);
}

async function choose(host: HTMLElement, menu: string, choice: string): Promise<void> {
  const found = host.querySelector<HTMLElement>(`select[aria-label="${menu}"]`);
  if (found === null) throw new Error(`There is no menu "${menu}".`);
  await userEvent.selectOptions(found, choice);
  await act(async () => undefined);
}

async function frames(): Promise<void> {
  await act(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

const rowOf = (host: HTMLElement, id: string) => host.querySelector<HTMLElement>(`tr[data-id="${id}"]`);

test('a row tells what the copy is', async () => {
  const host = await show(<LibraryView {...libraryProps()} />);
  const text = rowOf(host, 'a1')?.textContent;
  for (const fact of ['The Harbour Review', 'Ada Hollow', '3 May 2026', '#tides', '42 % read', 'favourite', '20 Nov'])
    expect(text).toContain(fact);
  expect(text).toContain('1,240 words · 5 min read');
  expect(rowOf(host, 'a2')?.textContent).toContain('2 pictures missing');
  expect(rowOf(host, 'a5')?.textContent).toContain('link only');
  expect(rowOf(host, 'a5')?.textContent).toContain('long-forgotten.example/2009/03/notes-on-eels');
  expect(host.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe('6');
});

test('of ten thousand rows some are drawn, those in the window, and the one that has the keyboard', async () => {
  const host = await show(<LibraryView {...libraryProps()} state={openState(manyRows(10_000))} />);
  expect(host.querySelectorAll('tbody tr').length).toBeLessThan(60);
  rowOf(host, 'm0')?.focus();
  scrollTo(0, 300_000);
  await frames();
  expect(host.querySelectorAll('tbody tr').length).toBeLessThan(60);
  expect(focused()).toBe('m0');
  const shownRow = document.elementFromPoint(500, 400)?.closest('tr');
  expect(Number(shownRow?.dataset['id']?.slice(1))).toBeGreaterThan(4000);
  await keys('{End}');
  await frames();
  expect(focused()).toBe('m9999');
  expect(document.activeElement?.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
  await keys('{ArrowUp}{ArrowUp}');
  expect(focused()).toBe('m9997');
  await keys('{Home}');
  await frames();
  expect(focused()).toBe('m0');
  scrollTo(0, 0);
});

test('the keys go from row to row and act on the one that has the keyboard', async () => {
  const props = libraryProps();
  const host = await show(<LibraryView {...props} />);
  await keys('j');
  expect(focused()).toBe('a1');
  await keys('jj{ArrowUp}');
  expect(focused()).toBe('a2');
  await keys('e');
  expect(props.onArchive).toHaveBeenLastCalledWith(['a2'], true);
  await keys('kf');
  expect(props.onFavourite).toHaveBeenLastCalledWith(['a1'], false);
  await keys('#');
  expect(props.onDelete).toHaveBeenLastCalledWith(['a1']);
  await keys('{Delete}');
  expect(props.onDelete).toHaveBeenCalledTimes(2);
  const link = host.querySelector<HTMLAnchorElement>('tr[data-id=a1] a');
  const opened = vi.fn((event: Event) => event.preventDefault());
  link?.addEventListener('click', opened);
  await keys('{Enter}');
  expect(opened).toHaveBeenCalledOnce();
  expect(link?.getAttribute('href')).toBe('#copy=a1');
});

test('x, space, Shift and Ctrl+A select, and the keys act on all that is selected', async () => {
  const props = libraryProps();
  const host = await show(<LibraryView {...props} />);
  rowOf(host, 'a1')?.focus();
  await keys('xjj ');
  expect(host.textContent).toContain('2 selected');
  expect(rowOf(host, 'a3')?.ariaSelected).toBe('true');
  await keys('e');
  expect(props.onArchive).toHaveBeenLastCalledWith(['a1', 'a3'], true);
  await keys('{Escape}');
  expect(host.textContent).not.toContain('selected');
  await keys('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(host.textContent).toContain('3 selected');
  await keys('{Control>}a{/Control}');
  expect(host.textContent).toContain('6 selected');
  await press(host, 'Select none');
  await act(async () => control(host, 'Select: The Mill').click());
  const last = control(host, 'Select: Three Hundred');
  await act(async () => {
    last.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
  });
  expect(host.textContent).toContain('6 selected');
  await press(host, 'Favourite');
  expect(props.onFavourite).toHaveBeenLastCalledWith(['a1', 'a2', 'a3', 'a4', 'a5', 'a6'], true);
});

test('what is selected and no longer shown is not acted on', async () => {
  const props = libraryProps();
  const host = await show(<LibraryView {...props} />);
  rowOf(host, 'a1')?.focus();
  await keys('{Control>}a{/Control}');
  await redraw(host, <LibraryView {...props} state={openState(rows.slice(0, 2))} />);
  expect(host.textContent).toContain('2 selected');
});

test('the keyboard goes to the row that takes the place of one that went', async () => {
  const props = libraryProps();
  const host = await show(<LibraryView {...props} />);
  rowOf(host, 'a2')?.focus();
  await redraw(host, <LibraryView {...props} state={openState(rows.filter(({ copy }) => copy.id !== 'a2'))} />);
  expect(focused()).toBe('a3');
  await redraw(host, <LibraryView {...props} state={openState(rows.slice(0, 1))} />);
  expect(focused()).toBe('a1');
});

test('letters are no commands while one writes, nor when they are switched off', async () => {
  const props = libraryProps();
  const host = await show(<LibraryView {...props} />);
  await keys('/');
  expect(document.activeElement).toBe(host.querySelector('input[type=search]'));
  await keys('ez?');
  expect(host.querySelector('dialog')).toBeNull();
  expect(props.onUndo).not.toHaveBeenCalled();
  expect(props.onQuery).toHaveBeenCalledWith(expect.objectContaining({ words: 'e' }));
  await redraw(host, <LibraryView {...props} singleKeys={false} />);
  rowOf(host, 'a1')?.focus();
  await keys('jexf?/#');
  expect(focused()).toBe('a1');
  expect(props.onArchive).not.toHaveBeenCalled();
  await keys('{ArrowDown} {Delete}');
  expect(props.onDelete).toHaveBeenCalledExactlyOnceWith(['a2']);
});

test('? lists the keys and holds the switch', async () => {
  const props = libraryProps();
  const host = await show(<LibraryView {...props} />);
  await keys('?');
  expect(host.querySelector('dialog')?.open).toBe(true);
  await press(host, 'Single letters are commands');
  expect(props.onSingleKeys).toHaveBeenCalledExactlyOnceWith(false);
  expect(await axeFaults(host)).toEqual([]);
  await keys('{Escape}');
  expect(host.querySelector('dialog')).toBeNull();
});

test('what was done is told and undone by button and key, and the keyboard stays in the list', async () => {
  const props = { ...libraryProps(), done: { what: 'deleted', count: 1, name: 'The Mill', undo: true } as const };
  const host = await show(<LibraryView {...props} />);
  rowOf(host, 'a1')?.focus();
  const told = [...host.querySelectorAll('[role=status]')].map(({ textContent }) => textContent);
  expect(told).toContainEqual(expect.stringContaining('Deleted: The Mill'));
  await keys('z');
  expect(focused()).toBe('a1');
  await press(host, 'Undo');
  expect(props.onUndo).toHaveBeenCalledTimes(2);
});

test('tags are completed, added to many, taken off, and made new by Enter', async () => {
  const props = libraryProps();
  const host = await show(<LibraryView {...props} />);
  rowOf(host, 'a1')?.focus();
  await keys('xjx');
  await keys('t');
  expect(control(host, 'water').ariaPressed).toBe('mixed');
  await press(host, 'water');
  expect(props.onTag).toHaveBeenLastCalledWith(['a1', 'a2'], ['water'], []);
  await write(host.querySelector<HTMLElement>('dialog input'), 'LAT');
  expect(() => control(host, 'tides')).toThrow();
  expect(control(host, 'later').ariaPressed).toBe('false');
  await write(host.querySelector<HTMLElement>('dialog input'), '  low   water ');
  await keys('{Enter}');
  expect(props.onTag).toHaveBeenLastCalledWith(['a1', 'a2'], ['low water'], []);
  await write(host.querySelector<HTMLElement>('dialog input'), 'WATER');
  await keys('{Enter}');
  expect(props.onTag).toHaveBeenLastCalledWith(['a1', 'a2'], ['water'], []);
  expect(await axeFaults(host)).toEqual([]);
});

test('all tags can be renamed and deleted', async () => {
  const props = libraryProps();
  const host = await show(<LibraryView {...props} />);
  await choose(host, 'Tag', 'All tags …');
  await press(host, 'Delete: later');
  expect(props.onDeleteTag).toHaveBeenCalledExactlyOnceWith('later');
  await press(host, 'Rename: tides');
  await write(host.querySelector<HTMLElement>('dialog input'), 'ebb');
  await keys('{Enter}');
  expect(props.onRenameTag).toHaveBeenCalledExactlyOnceWith('tides', 'ebb');
  expect(await axeFaults(host)).toEqual([]);
});

test('filters are chosen with their numbers and taken off one by one', async () => {
  const props = libraryProps();
  const host = await show(<LibraryView {...props} />);
  await choose(host, 'Site', 'slow-weather.example (3)');
  expect(props.onQuery).toHaveBeenLastCalledWith({ ...query, site: 'slow-weather.example' });
  const narrow = { ...query, site: 'slow-weather.example', tags: ['a', 'b'], since: 'week' as const };
  await redraw(host, <LibraryView {...props} query={narrow} />);
  await press(host, '#a');
  expect(props.onQuery).toHaveBeenLastCalledWith({ ...narrow, tags: ['b'] });
  await press(host, 'Clear the filters');
  expect(props.onQuery).toHaveBeenLastCalledWith(query);
  expect(host.querySelector('nav [aria-current=page]')?.textContent).toBe('Unread 6');
});

test('what was found is marked, and nothing found leads out', async () => {
  const props = libraryProps();
  const host = await show(<LibraryView {...props} query={{ ...query, words: 'mill' }} state={openState(found)} />);
  expect([...host.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['Mill', 'mill', 'mill']);
  expect(host.textContent).toContain('2 copies found');
  const none = { ...query, words: 'windmill', site: 'x.example' };
  await redraw(host, <LibraryView {...props} query={none} state={{ ...openState([]), foundAnywhere: 3 }} />);
  await press(host, 'Found 3 in the whole library');
  expect(props.onQuery).toHaveBeenLastCalledWith({ ...query, words: 'windmill', shelf: 'all' });
  await press(host, 'Clear the search');
  expect(props.onQuery).toHaveBeenLastCalledWith({ ...none, words: '' });
});

test('the arrow leads from the search to what was found', async () => {
  await show(<LibraryView {...libraryProps()} query={{ ...query, words: 'mill' }} state={openState(found)} />);
  await keys('/{ArrowDown}');
  expect(focused()).toBe('a1');
});

test('deleted copies are brought back, or deleted for good after a question', async () => {
  const props = libraryProps();
  const deleted = rows.map((one) => ({ ...one, copy: { ...one.copy, deletedAt: '2026-11-21T08:00:00Z' } }));
  const host = await show(<LibraryView {...props} state={openState(deleted)} />);
  rowOf(host, 'a1')?.focus();
  await keys('e');
  expect(props.onBringBack).toHaveBeenCalledExactlyOnceWith(['a1']);
  await keys('{Delete}');
  expect(props.onPurge).not.toHaveBeenCalled();
  expect(host.querySelector('dialog')?.textContent).toContain('Delete this copy for good?');
  await act(async () => host.querySelector<HTMLElement>('dialog button')?.click());
  expect(props.onPurge).toHaveBeenCalledExactlyOnceWith(['a1']);
  expect(host.querySelector('dialog')).toBeNull();
});

test('chosen copies are exported in a format', async () => {
  const props = libraryProps();
  const host = await show(<LibraryView {...props} />);
  rowOf(host, 'a1')?.focus();
  await keys('x');
  await press(host, 'Export');
  await press(host, 'EPUB');
  expect(props.onExport).toHaveBeenCalledExactlyOnceWith(['a1'], 'epub');
});
