import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PopupView } from '../../../components/PopupView';
import { ReaderView } from '../../../components/ReaderView';
import { article } from './samples';
import { saveProps, saveViews } from './save-samples';
import { axeFaults, control, press, redraw, show } from './show';
import { popupProps, readerProps, shown } from './view-props';

const popup = (name: keyof typeof saveViews) => (
  <PopupView {...popupProps()} state={shown(article)} save={saveProps(saveViews[name])} />
);

beforeEach(() => page.viewport(640, 600));
afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

const names = Object.keys(saveViews) as (keyof typeof saveViews)[];

describe.each(['light', 'dark'])('saving, in %s', (theme) => {
  test.each(names)('axe finds nothing in the popup: %s', async (name) => {
    document.documentElement.dataset['theme'] = theme;
    const host = await show(popup(name));
    expect(await axeFaults(host)).toEqual([]);
    if (name === 'changed') {
      await press(host, 'What changed');
      expect(await axeFaults(host)).toEqual([]);
    }
  });
});

test('axe finds nothing in the reader page', async () => {
  const host = await show(
    <ReaderView {...readerProps()} state={shown(article)} save={saveProps(saveViews.pictures)} />,
  );
  expect(await axeFaults(host)).toEqual([]);
});

test.each(names)('nothing in the page moves: %s', async (name) => {
  const host = await show(popup('none'));
  const place = () => [
    host.querySelector('h1')?.getBoundingClientRect().top,
    control(host, 'Reader').getBoundingClientRect().left,
    host.querySelector('footer')?.getBoundingClientRect().bottom,
  ];
  const before = place();
  await redraw(host, popup(name));
  expect(place()).toEqual(before);
});

test('the button asks for a save, and for nothing while one is at work', async () => {
  const free = saveProps(saveViews.none);
  await press(await show(<PopupView {...popupProps()} state={shown(article)} save={free} />), 'Save');
  expect(free.onSave).toHaveBeenCalledOnce();
  const busy = saveProps(saveViews.pictures);
  await press(await show(<PopupView {...popupProps()} state={shown(article)} save={busy} />), 'Saving');
  expect(busy.onSave).not.toHaveBeenCalled();
});

test('the button opens the copy once there is one', async () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  await press(await show(popup('saved')), 'Saved');
  expect(open).toHaveBeenCalledWith('/reader.html#copy=c1', '_blank', 'noopener');
});

test.each([
  ['pictures', 'Cancel', 'onCancel'],
  ['saved', 'Undo', 'onUndo'],
  ['kept', 'Keep both', 'onKeepBoth'],
  ['near', 'Save anyway', 'onKeepBoth'],
  ['undone', 'Save again', 'onSave'],
  ['full', 'Try again', 'onSave'],
  ['saved, pictures missing', 'Get 3 missing pictures', 'onGetMissing'],
] as const)('%s: %s', async (name, label, callback) => {
  const props = saveProps(saveViews[name]);
  await press(await show(<PopupView {...popupProps()} state={shown(article)} save={props} />), label);
  expect(props[callback]).toHaveBeenCalledOnce();
});

test('updates the newest copy', async () => {
  const props = saveProps(saveViews['kept twice']);
  await press(await show(<PopupView {...popupProps()} state={shown(article)} save={props} />), 'Update');
  expect(props.onUpdate).toHaveBeenCalledWith('c1');
});

test('shows what changed, word by word, and leaves out what did not', async () => {
  const host = await show(popup('changed'));
  expect(host.querySelector('ins')).toBeNull();
  await press(host, 'What changed');
  expect(host.textContent).toContain('2 paragraphs as they were');
  expect([...host.querySelectorAll('del')].map((one) => one.textContent)).toEqual([
    'no longer there: 1586',
    'no longer there: The miller paid his rent in eels, three hundred a year.',
  ]);
});
