import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { OptionsView } from '../../../components/OptionsView';
import { ReaderView } from '../../../components/ReaderView';
import { WelcomeView } from '../../../components/WelcomeView';
import { article } from './samples';
import { bareOptions } from './settings-samples';
import { control, press, redraw, show } from './show';
import { optionsProps, readerProps, shown, welcomeProps } from './view-props';

test('the reader shows the article, its ledger and the count', async () => {
  const props = readerProps();
  const host = await show(<ReaderView {...props} state={shown(article)} />);
  expect(host.querySelector('h1')?.textContent).toBe(article.title);
  expect(host.querySelector('main')?.textContent).toContain('12 of 12 paragraphs kept · 6 blocks removed');
  await press(host, 'Restore: Promotion');
  expect(props.onRestore).toHaveBeenCalledExactlyOnceWith('r2');
  await press(host, 'More');
  await press(host, 'Print');
  expect(props.onPrint).toHaveBeenCalledOnce();
});

test('lines in the reader hold 60 to 75 characters', async () => {
  await page.viewport(1000, 700);
  const host = await show(<ReaderView {...readerProps()} state={shown(article)} />);
  await document.fonts.ready;
  const paragraph = host.querySelector('article p:has(a)');
  if (paragraph === null) throw new Error('The sample has no paragraph with a link.');
  const lineHeight = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
  const lines = Math.round(paragraph.getBoundingClientRect().height / lineHeight);
  const fullLines = (paragraph.textContent?.length ?? 0) / lines;
  expect(lines).toBeGreaterThan(2);
  expect(fullLines).toBeGreaterThan(50);
  expect(fullLines).toBeLessThan(75);
});

test('the reader leads back to the page of an article that is gone', async () => {
  const state = { phase: 'failed', failure: 'forgotten', url: article.url } as const;
  const host = await show(<ReaderView {...readerProps()} state={state} />);
  expect(control(host, 'Open the original page').getAttribute('href')).toBe(article.url);
});

test('the demo is cleaned by its button and can be seen both ways', async () => {
  const props = welcomeProps();
  const host = await show(<WelcomeView {...props} />);
  expect(host.textContent).toContain('Accept all?');
  await press(host, 'Clean this page');
  expect(props.demo.onClean).toHaveBeenCalledOnce();
  await redraw(host, <WelcomeView {...props} demo={{ ...props.demo, article }} />);
  expect(host.textContent).not.toContain('Accept all?');
  expect(host.textContent).toContain('12 of 12 paragraphs kept · Taken out: Cookie notice');
  await press(host, 'See it as it was');
  expect(host.textContent).toContain('Accept all?');
  await press(host, 'See it clean');
  expect(host.textContent).not.toContain('Accept all?');
});

test('the switch asks, and a refusal is answered calmly', async () => {
  const props = welcomeProps();
  const host = await show(<WelcomeView {...props} />);
  await press(host, 'Notice articles on every site');
  expect(props.onToggle).toHaveBeenCalledExactlyOnceWith(true);
  await redraw(host, <WelcomeView {...props} refused />);
  expect(host.textContent).toContain('Fine – everything works by click');
  await redraw(host, <WelcomeView {...props} granted />);
  expect(control(host, 'Notice articles on every site').getAttribute('aria-checked')).toBe('true');
  expect(host.textContent).not.toContain('Fine –');
});

test('keys that are not set are not shown', async () => {
  const props = welcomeProps();
  const host = await show(<WelcomeView {...props} />);
  expect(host.querySelector('kbd')?.textContent).toBe('Alt+Shift+L');
  await redraw(host, <WelcomeView {...props} shortcut={null} />);
  expect(host.querySelector('kbd')).toBeNull();
});

test('each setting calls back', async () => {
  const props = optionsProps();
  const host = await show(<OptionsView {...props} />);
  await press(host, 'Always show them');
  expect(props.onPictures).toHaveBeenCalledExactlyOnceWith('always');
  await press(host, 'Notice articles on every site');
  expect(props.notice.onToggle).toHaveBeenCalledExactlyOnceWith(true);
  await press(host, 'Remove: news.example');
  expect(props.sites.onRemove).toHaveBeenCalledExactlyOnceWith('news.example');
  await press(host, 'Change');
  expect(props.keyboard.onChangeShortcut).toHaveBeenCalledOnce();
});

test('settings without sites and without a page for shortcuts say so', async () => {
  const host = await show(<OptionsView {...bareOptions()} />);
  expect(host.textContent).toContain('None yet. Switch on auto-clean in the popup');
  expect(host.textContent).toContain('It can be changed in the browser’s extension settings');
  expect(() => control(host, 'Change')).toThrow();
});
