import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, type Extension, seen, startChromium, words } from './harness';
import { begin } from './setup';
import type { Site } from './site';

const paragraph = (about: string) =>
  `<p>${`Of ${about} the people on the island said little, and what they said was true, if one waited for it. `.repeat(5)}</p>`;
const section = (level: number, name: string) =>
  `<h${level} id="title">${name}</h${level}>${paragraph(name).repeat(3)}`;

const longPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Four winters on Holm</title></head>
<body><main><article><h1>Four winters on Holm</h1>${paragraph('the ferry').repeat(2)}
${section(2, 'The first winter')}${section(3, 'Ice in the sound')}${section(2, 'The second winter')}
${section(2, 'The café')}${section(2, 'The last winter')}</article></main></body></html>`;

/** Nothing but keys is used in the reader page. */
describe.skipIf(chromiumPath === null)('finding the way in the reader page by the keyboard', () => {
  let extension: Extension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, { '/holm': longPage }));
  });

  async function openReader(): Promise<Page> {
    const tab = await extension.open(site.url('/holm'));
    const popup = await extension.click(tab);
    await seen(popup, 'The last winter');
    const reader = await extension.opened('reader.html', () =>
      popup.locator(`::-p-aria(${words('action_reader')})`).click(),
    );
    await seen(reader, 'The last winter');
    await reader.setViewport({ width: 1280, height: 800 });
    await tab.close();
    return reader;
  }

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.slice(0, 40) ?? '');
  const tagOf = (page: Page) => page.evaluate(() => document.activeElement?.localName ?? '');
  const current = (page: Page) =>
    page.evaluate(() => document.querySelector('[aria-current="location"]')?.textContent ?? null);

  test('outline, sections and paragraphs', async () => {
    const reader = await openReader();
    await reader.waitForSelector('nav[data-outline]');
    await reader.keyboard.press('n');
    await expect.poll(() => focused(reader)).toBe('The first winter');
    await reader.keyboard.press('o');
    await expect.poll(() => tagOf(reader)).toBe('button');
    for (let count = 0; count < 2; count++) await reader.keyboard.press('Tab');
    await expect.poll(() => focused(reader)).toBe('The second winter');
    await reader.keyboard.press('Enter');
    await expect.poll(() => tagOf(reader)).toBe('h2');
    await expect.poll(() => current(reader)).toBe('The second winter');
    await reader.keyboard.press('j');
    await expect.poll(() => focused(reader)).toMatch(/^Of The second winter/);
    await reader.keyboard.press('p');
    await expect.poll(() => focused(reader)).toBe('The second winter');
    // The name that the page gave to its headings is not one of ours.
    expect(await reader.$eval('#title', (element) => element.localName)).toBe('h1');
    await reader.close();
  });

  test('find, the list of keys, and the switch for single letters, which the library shares', async () => {
    const reader = await openReader();
    await reader.keyboard.press('/');
    await reader.waitForSelector('search input');
    await reader.keyboard.type('CAFE the');
    const count = () => reader.$eval('search [role="status"]', (element) => element.textContent);
    await expect.poll(count).toBe('1 of 15');
    await reader.keyboard.press('Enter');
    await expect.poll(count).toBe('2 of 15');
    expect(await reader.evaluate(() => CSS.highlights.get('plainleaf-find')?.size)).toBe(15);
    await reader.keyboard.press('Escape');
    await expect.poll(() => reader.$('search')).toBeNull();

    await reader.keyboard.press('?');
    await seen(reader, words('reader_single_keys_text'));
    await reader.keyboard.press('Space');
    await reader.keyboard.press('Escape');
    await expect.poll(() => reader.$('dialog')).toBeNull();
    await reader.keyboard.press('/');
    await reader.keyboard.press('f');
    expect(await reader.$('search, [data-ruler]')).toBeNull();
    await expect
      .poll(() => extension.stored(), { timeout: 20_000 })
      .toMatchObject({ 'library-keys': { value: false } });
    await extension.store({ 'library-keys': { version: 1, value: true } });
    await reader.close();
  });

  test('the reading focus is kept for the next article', async () => {
    const first = await openReader();
    await first.keyboard.press('f');
    await first.waitForSelector('[data-ruler][data-away="false"]');
    await first.keyboard.press('ArrowDown');
    await first.close();
    const second = await openReader();
    await second.waitForSelector('[data-ruler][data-away="false"]');
    await second.keyboard.press('Escape');
    await expect.poll(() => second.$('[data-ruler]')).toBeNull();
    await expect
      .poll(() => extension.stored(), { timeout: 20_000 })
      .toMatchObject({ 'reader-aids': { value: { focus: 'off' } } });
    await second.close();
  });

  test('the place in an article that is not saved outlives a reload', async () => {
    const reader = await openReader();
    for (let count = 0; count < 4; count++) await reader.keyboard.press('n');
    await expect.poll(() => current(reader)).toBe('The café');
    const topOf = () =>
      reader.$$eval(
        'article h2',
        (all) => all.find((one) => one.textContent === 'The café')?.getBoundingClientRect().top,
      );
    const before = await topOf();
    await reader.reload();
    await seen(reader, 'The last winter');
    await expect.poll(async () => Math.abs(((await topOf()) ?? 9999) - (before ?? 0))).toBeLessThan(150);
    await reader.close();
  });

  test('the list under More, and the panel of the outline in a narrow window', async () => {
    const reader = await openReader();
    await reader.setViewport({ width: 360, height: 640 });
    await expect.poll(() => reader.$('nav[data-outline]')).toBeNull();
    for (let count = 0; count < 3; count++) await reader.keyboard.press('n');
    await reader.keyboard.press('o');
    await expect.poll(() => tagOf(reader)).toBe('button');
    await expect.poll(() => focused(reader)).toBe('The second winter');
    await reader.keyboard.press('End');
    await reader.keyboard.press('Enter');
    await expect.poll(() => focused(reader)).toBe('The last winter');
    expect(await tagOf(reader)).toBe('h2');
    await reader.close();
  });
});
