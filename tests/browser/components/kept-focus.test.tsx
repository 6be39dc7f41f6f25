import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryView } from '../../../components/LibraryView';
import { PopupView } from '../../../components/PopupView';
import { libraryProps, openState, query, rows } from './library-samples';
import { article } from './samples';
import { saveProps, saveViews } from './save-samples';
import { control, redraw, show } from './show';
import { popupProps, shown } from './view-props';

beforeEach(() => page.viewport(1000, 800));

/** A control that is gone has lost the keyboard once the page has settled. */
const settle = () => act(async () => undefined);

async function enter(on: HTMLElement): Promise<void> {
  on.focus();
  await userEvent.keyboard('{Enter}');
  await settle();
}

const rowWithKeyboard = () => document.activeElement?.closest('tr')?.dataset['id'];

const footOf = (host: HTMLElement) => {
  const foot = host.querySelector<HTMLElement>('section[aria-label^="What to do"]');
  if (foot === null) throw new Error('Nothing is selected.');
  return foot;
};

test('the keyboard goes on to the list when what was selected is selected no more', async () => {
  const host = await show(<LibraryView {...libraryProps()} />);
  host.querySelector<HTMLElement>('tr[data-id=a2]')?.focus();
  await userEvent.keyboard(' ');
  await settle();
  await enter(control(footOf(host), 'Select none'));
  expect(rowWithKeyboard()).toBe('a2');
});

test('and when the selected copies went with what was done', async () => {
  const props = libraryProps();
  const host = await show(<LibraryView {...props} />);
  host.querySelector<HTMLElement>('tr[data-id=a1]')?.focus();
  await userEvent.keyboard(' ');
  await settle();
  await enter(control(footOf(host), 'Delete'));
  expect(props.onDelete).toHaveBeenCalledExactlyOnceWith(['a1']);
  await redraw(host, <LibraryView {...props} state={openState(rows.slice(1))} />);
  await settle();
  expect(rowWithKeyboard()).toBe('a2');
});

test('and when it was undone, or a filter was taken off', async () => {
  const props = libraryProps();
  const done = { what: 'deleted', count: 1, name: 'The Mill', undo: true } as const;
  const host = await show(<LibraryView {...props} done={done} query={{ ...query, site: 'a.example' }} />);
  await enter(control(host, 'Undo'));
  await redraw(host, <LibraryView {...props} query={{ ...query, site: 'a.example' }} />);
  await settle();
  expect(rowWithKeyboard()).toBe('a1');
  await enter(control(host, 'a.example'));
  await redraw(host, <LibraryView {...props} />);
  await settle();
  expect(rowWithKeyboard()).toBe('a1');
});

test('where no copy is left, to the shelf that is shown', async () => {
  const props = libraryProps();
  const host = await show(<LibraryView {...props} state={openState(rows.slice(0, 1))} />);
  host.querySelector<HTMLElement>('tr[data-id=a1]')?.focus();
  await redraw(host, <LibraryView {...props} state={openState([])} />);
  await settle();
  expect(document.activeElement?.getAttribute('aria-current')).toBe('page');
});

test('what is clicked elsewhere keeps what it has', async () => {
  const props = libraryProps();
  const done = { what: 'deleted', count: 1, name: 'The Mill', undo: true } as const;
  const host = await show(<LibraryView {...props} done={done} />);
  control(host, 'Undo').focus();
  await userEvent.click(host.querySelector('h1') as HTMLElement);
  await redraw(host, <LibraryView {...props} />);
  await settle();
  expect(document.activeElement).toBe(document.body);
});

test('undo by the key goes on when the line that told of it is gone', async () => {
  const props = libraryProps();
  const host = await show(<LibraryView {...props} done={null} />);
  host.querySelector<HTMLElement>('tr[data-id=a1]')?.focus();
  await userEvent.keyboard('z');
  expect(props.onUndo).toHaveBeenCalledOnce();
});

test('deleting for good begins at the button that does not', async () => {
  const props = libraryProps();
  const deleted = rows.map((one) => ({ ...one, copy: { ...one.copy, deletedAt: '2026-11-21T08:00:00Z' } }));
  const host = await show(<LibraryView {...props} state={openState(deleted)} />);
  host.querySelector<HTMLElement>('tr[data-id=a1]')?.focus();
  await userEvent.keyboard('{Delete}');
  await settle();
  await userEvent.keyboard('{Enter}');
  await settle();
  expect(host.querySelector('dialog')).toBeNull();
  expect(props.onPurge).not.toHaveBeenCalled();
  expect(rowWithKeyboard()).toBe('a1');
});

test('a tag is renamed without leaving the keyboard', async () => {
  const host = await show(<LibraryView {...libraryProps()} />);
  await userEvent.selectOptions(host.querySelector('select[aria-label=Tag]') as HTMLElement, 'All tags …');
  await settle();
  await enter(control(host, 'Rename: tides'));
  expect(document.activeElement).toBe(host.querySelector('dialog input'));
  await userEvent.keyboard('{Enter}');
  await settle();
  expect(document.activeElement?.closest('dialog')?.open).toBe(true);
});

test('saving keeps the keyboard in its line', async () => {
  const popup = (name: keyof typeof saveViews) => (
    <PopupView {...popupProps()} state={shown(article)} save={saveProps(saveViews[name])} />
  );
  const host = await show(popup('saved'));
  control(host, 'Undo').focus();
  await redraw(host, popup('undone'));
  await settle();
  expect(document.activeElement?.getAttribute('role')).toBe('status');
  expect(document.activeElement?.textContent).toContain('Taken out of your library');
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(control(host, 'Save again'));
});
