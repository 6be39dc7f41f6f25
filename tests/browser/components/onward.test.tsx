import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PopupView } from '../../../components/PopupView';
import { ReaderView } from '../../../components/ReaderView';
import { article } from './samples';
import { show } from './show';
import { popupProps, readerProps, shown } from './view-props';

const nextPage = 'https://www.harbour-review.example/essays/the-mill-that-waits?page=2';
const singlePage = 'https://www.harbour-review.example/essays/the-mill-that-waits?print=1';

const lines = (host: HTMLElement) => [...host.querySelectorAll('article p')].map((line) => line.textContent);
const link = (host: HTMLElement, href: string) => host.querySelector<HTMLAnchorElement>(`a[href="${href}"]`);

test('after the last paragraph, and before the author, stands where the article goes on', async () => {
  const host = await show(<ReaderView {...readerProps()} state={shown(article, [], { nextPage, singlePage })} />);
  const all = lines(host);
  const at = all.indexOf('This article goes on at: harbour-review.example/essays/the-mill-that-waits?page=2');
  expect(all[at + 1]).toBe('All on one page: harbour-review.example/essays/the-mill-that-waits?print=1');
  expect(all[at - 1]).toMatch(/^What strikes a visitor first/);
  expect(all[at + 2]).toMatch(/^Ada Hollow keeps the tide tables/);
});

test.each([
  [{ nextPage: null, singlePage: null }, 0],
  [{ nextPage, singlePage: null }, 1],
  [{ nextPage: null, singlePage }, 1],
  [{ nextPage, singlePage: nextPage }, 1],
  [{ nextPage: 'javascript:alert(1)', singlePage: 'data:text/html,x' }, 0],
  [{ nextPage: 'not an address', singlePage: 'file:///etc/hosts' }, 0],
])('%j: %d lines', async (onward, count) => {
  const host = await show(<ReaderView {...readerProps()} state={shown(article, [], onward)} />);
  expect(lines(host).filter((line) => /goes on at|on one page/.test(line ?? ''))).toHaveLength(count);
});

test('in the reader page it is a link like any other, in the same tab', async () => {
  const host = await show(<ReaderView {...readerProps()} state={shown(article, [], { nextPage, singlePage })} />);
  expect(link(host, nextPage)?.target).toBe('');
  expect(link(host, nextPage)?.rel).toBe('noopener noreferrer');
  expect(link(host, nextPage)?.title).toBe(nextPage);
});

test('in the popup it leads the page’s own tab there, also by the keyboard', async () => {
  const props = popupProps();
  const host = await show(<PopupView {...props} state={shown(article, [], { nextPage, singlePage })} />);
  link(host, nextPage)?.focus();
  await userEvent.keyboard('{Enter}');
  expect(props.onGo).toHaveBeenLastCalledWith(nextPage);
  link(host, singlePage)?.click();
  expect(props.onGo).toHaveBeenLastCalledWith(singlePage);
});

test('with a key held, or without a tab to lead, the browser opens it in a new one', async () => {
  const props = popupProps();
  const host = await show(<PopupView {...props} state={shown(article, [], { nextPage, singlePage: null })} />);
  const held = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
  // Only here is nothing to be opened.
  let prevented = true;
  host.addEventListener('click', (event) => {
    prevented = event.defaultPrevented;
    event.preventDefault();
  });
  link(host, nextPage)?.dispatchEvent(held);
  expect(prevented).toBe(false);
  expect(props.onGo).not.toHaveBeenCalled();
  expect(link(host, nextPage)?.target).toBe('_blank');
});

test('a long address is cut short, and keeps its direction in an article that runs the other way', async () => {
  const far = `${nextPage}&from=${'x'.repeat(200)}`;
  const arabic = { ...article, lang: 'ar', dir: 'rtl' as const };
  const host = await show(
    <ReaderView {...readerProps()} state={shown(arabic, [], { nextPage: far, singlePage: null })} />,
  );
  const shownLink = link(host, far);
  expect(shownLink?.textContent).toBe(`harbour-review.example/essays/the-mill-that-waits?…${'x'.repeat(30)}`);
  expect(shownLink?.dir).toBe('ltr');
  expect(shownLink?.closest('div')?.dir).toBe('rtl');
});
