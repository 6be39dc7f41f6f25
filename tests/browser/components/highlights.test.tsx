import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryView } from '../../../components/LibraryView';
import { ReaderView } from '../../../components/ReaderView';
import { allHighlightsProps, highlightRows, highlightsProps } from './highlight-views';
import { libraryProps } from './library-samples';
import { article } from './samples';
import { control, press, redraw, show } from './show';
import { readerProps, shown } from './view-props';

beforeEach(() => page.viewport(640, 600));

const view = (highlights = highlightsProps()) => (
  <ReaderView {...readerProps()} state={shown(article)} highlights={highlights} />
);
const opened = { row: highlightRows[1] as (typeof highlightRows)[0], at: { x: 630, y: 100 }, focus: 'note' as const };

test('the bar of a selection highlights, notes and copies', async () => {
  const props = { ...highlightsProps(), selected: { x: 2, y: 90 } };
  const host = await show(view(props));
  const bar = host.querySelector('[role=toolbar]');
  expect(bar?.getBoundingClientRect().left).toBe(8);
  await press(host, 'Rose');
  await press(host, 'Copy quote');
  expect(props.onHighlight).toHaveBeenCalledExactlyOnceWith('rose', false);
  expect(props.onCopyQuote).toHaveBeenCalledOnce();
  await press(bar as HTMLElement, 'Note');
  expect(props.onHighlight).toHaveBeenLastCalledWith(null, true);
});

test('the bar stands under the passage in a wide window, within it in a narrow one, and in the main part', async () => {
  await page.viewport(1400, 700);
  const host = await show(view({ ...highlightsProps(), selected: { x: 900, y: 90 } }));
  const bar = host.querySelector('main [role=toolbar]');
  const middle = () => {
    const { left, width } = bar?.getBoundingClientRect() ?? new DOMRect();
    return left + width / 2;
  };
  expect(middle()).toBeCloseTo(900, 0);
  await page.viewport(500, 700);
  await expect.poll(() => bar?.getBoundingClientRect().right).toBeLessThanOrEqual(492);
  await page.viewport(640, 600);
});

test('a note is kept while it is written, and when the panel is closed', async () => {
  const props = { ...highlightsProps(), rows: [], opened };
  const host = await show(view(props));
  const panel = host.querySelector('[role=dialog]');
  expect(panel?.getBoundingClientRect().right).toBeLessThanOrEqual(document.documentElement.clientWidth - 8);
  const field = host.querySelector('textarea');
  expect(document.activeElement).toBe(field);
  await userEvent.type(field as HTMLElement, ' More');
  await vi.waitFor(() => expect(props.onChange).toHaveBeenCalledWith('h2', { note: `${opened.row.note} More` }));
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(props.onClose).toHaveBeenCalledOnce());
});

test('what is written last is kept when the panel goes away at once', async () => {
  const props = { ...highlightsProps(), rows: [], opened };
  const host = await show(view(props));
  const field = host.querySelector('textarea') as HTMLTextAreaElement;
  await act(() => {
    field.value = 'Only this';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await redraw(host, view({ ...props, opened: null }));
  expect(props.onChange).toHaveBeenCalledWith('h2', { note: 'Only this' });
});

test('a note is kept while the letters go on coming, and when the page goes out of sight', async () => {
  const props = { ...highlightsProps(), rows: [], opened };
  const host = await show(view(props));
  const field = host.querySelector('textarea') as HTMLTextAreaElement;
  const type = (note: string) =>
    act(() => {
      field.value = note;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  let letters = '';
  await vi.waitFor(
    async () => {
      letters += 'x';
      await type(letters);
      expect(props.onChange).toHaveBeenCalled();
    },
    { interval: 20, timeout: 5000 },
  );
  await type('At once');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(props.onChange).toHaveBeenLastCalledWith('h2', { note: 'At once' });
});

test('a note that is too long stays in the field, with a sentence', async () => {
  const props = { ...highlightsProps(), rows: [], opened, onChange: vi.fn(async () => 'too-long' as const) };
  const host = await show(view(props));
  const field = host.querySelector('textarea') as HTMLTextAreaElement;
  const long = 'x'.repeat(10_000_000);
  await act(() => {
    field.value = long;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press(host, 'Done');
  await vi.waitFor(() => expect(host.textContent).toContain('This note is too long to be kept'));
  expect(props.onClose).not.toHaveBeenCalled();
  expect(field.value.length).toBe(long.length);
});

test('the list leads to each passage, and says which the text has lost', async () => {
  const props = highlightsProps();
  const host = await show(view(props));
  await press(host, 'Green: the miller');
  expect(props.onGo).toHaveBeenCalledExactlyOnceWith('h2');
  const lost = host.querySelector('[data-colour=rose][data-highlight-entry]');
  expect(lost?.textContent).toContain('No longer in the text');
  expect(lost?.textContent).toContain('Was it true?');
  expect(lost?.querySelector('button[title]')).toBeNull();
  await press(host, 'Note: A sentence that an update');
  await press(host, 'Delete');
  expect(props.onDelete).toHaveBeenCalledExactlyOnceWith('h4');
});

test('a long list is drawn in portions', async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => ({
    ...(highlightRows[0] as (typeof highlightRows)[0]),
    id: `h${at}`,
  }));
  const host = await show(view({ ...highlightsProps(), rows }));
  expect(host.querySelectorAll('[data-highlight-entry]')).toHaveLength(100);
  expect(host.textContent).toContain('Highlights · 5,000');
  await press(host, 'Show 100 more');
  expect(host.querySelectorAll('[data-highlight-entry]')).toHaveLength(200);
});

test('a deletion can be undone, by the keyboard at once', async () => {
  const props = highlightsProps();
  const host = await show(view(props));
  await redraw(host, view({ ...props, deleted: true }));
  await press(host, 'Undo');
  expect(props.onUndo).toHaveBeenCalledOnce();
});

test('all highlights are narrowed by colour and words, and lead to their places', async () => {
  const highlights = allHighlightsProps({ more: 5 });
  const host = await show(<LibraryView {...libraryProps()} highlights={highlights} />);
  await press(host, 'Blue');
  expect(highlights.onQuery).toHaveBeenCalledWith({ words: '', colour: 'blue' });
  await userEvent.type(host.querySelector('input[type=search]') as HTMLElement, 'm');
  expect(highlights.onQuery).toHaveBeenLastCalledWith({ words: 'm', colour: null });
  expect(control(host, 'Yellow: Twice a day').getAttribute('href')).toBe('/reader.html#copy=a1&highlight=h1');
  expect(control(host, 'Highlights').getAttribute('aria-current')).toBe('page');
  expect(host.querySelectorAll('nav [aria-current]')).toHaveLength(1);
  await press(host, 'Show 5 more');
  expect(highlights.onMore).toHaveBeenCalledOnce();
});

test.each(['light', 'dark'])('letters stand out from every colour, in %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const luminance = (colour: string) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (canvas === null) throw new Error('no canvas');
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const probe = document.createElement('i');
  document.body.append(probe);
  const colourOf = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const contrast = (one: string, other: string) => {
    const [light = 0, dark = 0] = [luminance(colourOf(one)), luminance(colourOf(other))].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  await show(view());
  for (const colour of ['yellow', 'green', 'blue', 'rose']) {
    expect(contrast('--ink', `--mark-${colour}`), colour).toBeGreaterThan(7);
    expect(contrast(`--line-${colour}`, '--paper'), `line, ${colour}`).toBeGreaterThan(3);
  }
  probe.remove();
  delete document.documentElement.dataset['theme'];
});
