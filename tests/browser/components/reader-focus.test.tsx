import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { keys, long, openReader } from './orientation';
import { axeFaults, control } from './show';

beforeEach(() => page.viewport(1300, 700));

describe('the reading focus', () => {
  const band = (host: HTMLElement) => host.querySelector<HTMLElement>('[data-ruler]')?.getBoundingClientRect();
  const blockAt = (host: HTMLElement, index: number) =>
    host.querySelectorAll('[data-article-body] > :is(p, h2, h4)')[index]?.getBoundingClientRect();

  test('goes from the paragraph to lines to off, says so and keeps it', async () => {
    const { host, aids } = await openReader();
    const said = () => [...host.querySelectorAll('[role="status"]')].map((one) => one.textContent);
    await keys('f');
    expect(aids().focus).toBe('paragraph');
    await expect.poll(said).toContain('Reading focus: paragraph');
    // At first the title stands out with it.
    await expect.poll(() => band(host)?.bottom).toBeCloseTo((blockAt(host, 0)?.bottom ?? 0) + 6, 0);
    expect(band(host)?.top).toBeCloseTo((host.querySelector('h1')?.getBoundingClientRect().top ?? 0) - 6, 0);
    expect(await axeFaults(host)).toEqual([]);
    await keys('f');
    expect(aids().focus).toBe('lines');
    await keys('{ArrowDown}');
    await expect.poll(() => band(host)?.height ?? 999).toBeLessThan(110);
    await keys('f');
    expect(aids().focus).toBe('off');
    expect(band(host)).toBeUndefined();
    await keys('f');
    await keys('{Escape}');
    expect(aids().focus).toBe('off');
  });

  test('follows the arrows block by block, and the page as it scrolls', async () => {
    const { host } = await openReader({}, { outline: true, focus: 'paragraph' });
    await keys('{ArrowDown}{ArrowDown}');
    await expect.poll(() => (band(host)?.top ?? 0) - (blockAt(host, 2)?.top ?? 99)).toBeCloseTo(-6, 0);
    await keys('k');
    await expect.poll(() => (band(host)?.top ?? 0) - (blockAt(host, 1)?.top ?? 99)).toBeCloseTo(-6, 0);
    scrollBy(0, 1500);
    await expect.poll(() => band(host)?.top).toBeLessThan(700 * 0.38);
    const now = band(host);
    expect(now?.bottom).toBeGreaterThan(700 * 0.38 - 100);
  });

  test('follows the arrows line by line through the blocks', async () => {
    const { host } = await openReader({}, { outline: true, focus: 'lines' });
    await expect.poll(() => band(host)?.height).toBeGreaterThan(20);
    const middle = () => 2 * scrollY + (band(host)?.top ?? 0) + (band(host)?.bottom ?? 0);
    const tops: number[] = [];
    for (let count = 0; count < 9; count++) {
      await keys('{ArrowDown}');
      tops.push(middle());
    }
    for (const [index, top] of tops.slice(1).entries()) expect(top).toBeGreaterThan(tops[index] ?? 0);
    expect((tops.at(-1) ?? 0) - (tops[0] ?? 0)).toBeGreaterThan(100);
    await keys('{ArrowUp}');
    expect(middle()).toBeLessThan(tops.at(-1) ?? 0);
  });

  test('follows the Tab key, and passes over what is folded', async () => {
    const link = '<p>Here is <a href="https://example.org/">a link</a>.</p>';
    const folded = '<details><summary>More</summary><p>Folded.</p></details>';
    const { host } = await openReader(
      {},
      { outline: true, focus: 'paragraph' },
      { ...long, html: `${long.html}${folded}${link}` },
    );
    const around = (element: Element | null) =>
      Math.abs((band(host)?.top ?? 0) + 6 - (element?.getBoundingClientRect().top ?? 99));
    const last = host.querySelector('article p:has(a[href="https://example.org/"])');
    host.querySelector<HTMLElement>('a[href="https://example.org/"]')?.focus();
    await expect.poll(() => around(last)).toBeLessThan(1);
    await keys('k');
    await expect.poll(() => around(host.querySelector('article details:last-of-type summary'))).toBeLessThan(1);
  });

  test('goes away below the text', async () => {
    const { host } = await openReader({}, { outline: true, focus: 'paragraph' });
    await expect.poll(() => host.querySelector('[data-ruler]')?.getAttribute('data-away')).toBe('false');
    const after = document.createElement('div');
    after.style.height = '2000px';
    document.body.append(after);
    onTestFinished(() => after.remove());
    scrollTo(0, document.documentElement.scrollHeight);
    await expect.poll(() => host.querySelector('[data-ruler]')?.getAttribute('data-away')).toBe('true');
  });
});

test('the line grows with what is read, and the time left shrinks, without a word to screen readers', async () => {
  const { host } = await openReader();
  const share = () =>
    Number(host.querySelector<HTMLElement>('[class*="progress"] > div')?.style.getPropertyValue('--share'));
  const left = () => host.querySelector('[class*="progress"] p');
  await expect.poll(share).toBe(0);
  expect(left()).toBeNull();
  scrollTo(0, 600);
  await expect.poll(share).toBeGreaterThan(0.1);
  await expect.poll(() => left()?.textContent).toMatch(/^[5-8] minutes left$/);
  const body = host.querySelector('[data-article-body]');
  scrollBy(0, (body?.getBoundingClientRect().bottom ?? 0) - innerHeight);
  await expect.poll(share).toBe(1);
  // Something stands under the text: its last line is read once it is near the eye.
  scrollTo(0, document.documentElement.scrollHeight);
  await expect.poll(left).toBeNull();
  expect(host.querySelector('[class*="progress"] :is([role], [aria-live])')).toBeNull();
});

test('the top line goes while one reads on, and comes back', async () => {
  const { host } = await openReader();
  const top = () => host.querySelector('header')?.getBoundingClientRect().bottom ?? -99;
  scrollTo(0, 500);
  await expect.poll(top).toBeLessThanOrEqual(0);
  scrollBy(0, -50);
  await expect.poll(top).toBeGreaterThan(30);
  scrollBy(0, 300);
  await expect.poll(top).toBeLessThanOrEqual(0);
  control(host, 'More').focus();
  await expect.poll(top).toBeGreaterThan(30);
});
