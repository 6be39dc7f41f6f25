import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReaderView } from '../../../components/ReaderView';
import { article } from './samples';
import { axeFaults, control, press, show } from './show';
import { readerProps, shown } from './view-props';

beforeEach(() => page.viewport(640, 600));

const words = (element: Element | null) => element?.textContent;

describe('the list under More', () => {
  const open = async (props = readerProps()) => {
    const host = await show(<ReaderView {...props} state={shown(article)} />);
    await press(host, 'More');
    return host;
  };

  test('is gone through by arrows, and gives the keyboard back', async () => {
    const host = await open();
    const button = control(host, 'More');
    const panel = host.querySelector(`#${CSS.escape(button.getAttribute('aria-controls') ?? '')}`);
    const first = document.activeElement;
    expect(panel?.contains(first)).toBe(true);
    await userEvent.keyboard('{ArrowUp}');
    expect(words(document.activeElement)).toBe('Settings');
    await userEvent.keyboard('{ArrowUp}');
    expect(words(document.activeElement)).toBe('Library');
    await userEvent.keyboard('{End}{ArrowDown}');
    expect(document.activeElement).toBe(first);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button);
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false');
    expect(() => control(host, 'Print')).toThrow();
  });

  test('closes when something is chosen, when it is left and when something else is clicked', async () => {
    const props = readerProps();
    const host = await open(props);
    await press(host, 'Library');
    expect(props.onLibrary).toHaveBeenCalledOnce();
    const button = control(host, 'More');
    await expect.poll(() => document.activeElement).toBe(button);
    await press(host, 'More');
    await userEvent.keyboard('{End}{Tab}');
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false');
    expect(host.querySelector('main')?.contains(document.activeElement)).toBe(true);
    await press(host, 'More');
    await userEvent.click(host.querySelector('h1') ?? host);
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false');
  });

  test('stays for what says in its place that it is done', async () => {
    const props = readerProps();
    const host = await open(props);
    await press(host, 'Copy link');
    expect(props.onCopyLink).toHaveBeenCalledOnce();
    expect(control(host, 'Copied')).toBeTruthy();
  });

  test.each([640, 320])('has no faults and fits a window of %d px', async (width) => {
    await page.viewport(width, 600);
    const host = await open();
    expect(await axeFaults(host)).toEqual([]);
    const box = control(host, 'Print').parentElement?.parentElement?.getBoundingClientRect();
    expect(box?.left).toBeGreaterThanOrEqual(0);
    expect(box?.right).toBeLessThanOrEqual(width);
  });

  test('of an article that is not there leads on all the same', async () => {
    const host = await show(<ReaderView {...readerProps()} state={{ phase: 'loading' }} />);
    await press(host, 'More');
    expect(control(host, 'Library')).toBeTruthy();
    expect(() => control(host, 'Print')).toThrow();
  });
});
