import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PanelView } from '../../../components/PanelView';
import { article } from './samples';
import { control, press, redraw, show } from './show';
import { panelProps, shown } from './view-props';

test('shows the article with its ledger, and what was kept of it', async () => {
  const host = await show(<PanelView {...panelProps()} state={shown(article)} />);
  expect(host.querySelector('h1')?.textContent).toBe('The Mill That Waits for the Moon');
  expect(host.querySelector('footer')?.textContent).toContain('12 of 12 paragraphs kept · 6 blocks removed');
  expect(host.querySelector('header')?.textContent).not.toContain('Print');
});

test('each action calls back, the less used ones under More', async () => {
  const props = panelProps();
  const host = await show(<PanelView {...props} state={shown(article)} />);
  await press(host, 'Reader');
  expect(props.onReader).toHaveBeenCalledOnce();
  const rest = { Copy: props.onCopy, 'Copy link': props.onCopyLink, Print: props.onPrint, Settings: props.onSettings };
  for (const [name, callback] of Object.entries(rest)) {
    if (control(host, 'More').getAttribute('aria-expanded') !== 'true') await press(host, 'More');
    await press(host, name);
    expect(callback, name).toHaveBeenCalledOnce();
  }
});

test('follows at the touch of a switch', async () => {
  const props = panelProps();
  const host = await show(<PanelView {...props} state={shown(article)} />);
  expect(control(host, 'Follow the tab').getAttribute('aria-checked')).toBe('false');
  await press(host, 'Follow the tab');
  expect(props.follow.onFollow).toHaveBeenCalledWith(true);
});

test('offers the page in front; the article stays while that is read, with a quiet line', async () => {
  const props = panelProps();
  const host = await show(
    <PanelView {...props} follow={{ ...props.follow, now: 'elsewhere' }} state={shown(article)} />,
  );
  await press(host, 'Show the page in front');
  expect(props.follow.onShowFront).toHaveBeenCalledOnce();
  await redraw(host, <PanelView {...props} follow={{ ...props.follow, now: 'reading' }} state={shown(article)} />);
  expect(host.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
  expect(host.querySelector('h1')?.textContent).toBe('The Mill That Waits for the Moon');
  const said = [...host.querySelectorAll('footer [role="status"]')].map((status) => status.textContent);
  expect(said).toContain('Reading the page in front …');
});

test('asks for a site only while it follows', async () => {
  const props = panelProps();
  const access = { site: 'harbour-review.example', refused: false, onAllow: vi.fn() };
  const host = await show(<PanelView {...props} follow={{ ...props.follow, access }} state={shown(article)} />);
  expect(host.textContent).not.toContain('Allow this site');
  const follow = { ...props.follow, follows: true, access };
  await redraw(host, <PanelView {...props} follow={follow} state={shown(article)} />);
  expect(host.textContent).toContain('Plainleaf sees harbour-review.example only when you click the leaf.');
  await press(host, 'Allow this site');
  expect(access.onAllow).toHaveBeenCalledOnce();
  const refused = { ...follow, access: { ...access, refused: true } };
  await redraw(host, <PanelView {...props} follow={refused} state={shown(article)} />);
  expect(host.textContent).toContain('The browser was told no. Nothing has changed.');
});

test('a page that it may not see is asked for where the browser can, else tried again', async () => {
  const props = panelProps();
  const onAsk = vi.fn();
  const host = await show(<PanelView {...props} state={{ phase: 'locked', asked: false, onAsk }} />);
  expect(host.querySelector('h1')?.textContent).toBe('Plainleaf cannot see this page yet');
  await press(host, 'Ask to allow this site');
  expect(onAsk).toHaveBeenCalledOnce();
  await redraw(host, <PanelView {...props} state={{ phase: 'locked', asked: true, onAsk }} />);
  expect(host.textContent).toContain('Your browser now offers to allow this site');
  expect(() => control(host, 'Ask to allow')).toThrow();
  await press(host, 'Try again');
  expect(props.onRetry).toHaveBeenCalledOnce();
  await redraw(host, <PanelView {...props} state={{ phase: 'locked', asked: false, onAsk: null }} />);
  await press(host, 'Try again');
  expect(props.onRetry).toHaveBeenCalledTimes(2);
});

test.each([240, 320, 400])('nothing is wider than %i pixels', async (width) => {
  await page.viewport(width, 700);
  const props = panelProps();
  const access = { site: 'a-rather-long-name.harbour-review.example', refused: false, onAllow: vi.fn() };
  const follow = { ...props.follow, follows: true, now: 'elsewhere' as const, access };
  const host = await show(<PanelView {...props} follow={follow} state={shown(article)} />);
  await press(host, 'More');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
