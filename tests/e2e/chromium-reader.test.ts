import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, type Extension, numberOfTabInFront, seen, startChromium, words } from './harness';
import { articlePage, bioLine, firstParagraph, lastParagraph, sponsorLine } from './pages';
import { begin } from './setup';
import type { Site } from './site';

const newsletter = 'Sign up for our newsletter';

describe.skipIf(chromiumPath === null)('the reader page in Chromium', () => {
  let extension: Extension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, {
      '/ferry': articlePage(),
      '/other': articlePage({ title: 'Another page altogether' }),
    }));
    await extension.browser
      .defaultBrowserContext()
      .overridePermissions(extension.url(''), ['clipboard-read', 'clipboard-sanitized-write']);
  });

  const article = (page: Page) => page.$eval('article', (element) => element.innerText);
  const press = (page: Page, name: string) => page.locator(`::-p-aria(${name})`).click();

  async function openReader(): Promise<Page> {
    const tab = await extension.open(site.url('/ferry'));
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    const reader = await extension.opened('reader.html', () => press(popup, words('action_reader')));
    await seen(reader, lastParagraph);
    await tab.close();
    return reader;
  }

  test('shows the same article in a tab of its own', async () => {
    const reader = await openReader();
    const text = await seen(reader, bioLine);
    expect(text).toContain(firstParagraph);
    expect(await article(reader)).not.toContain(sponsorLine);
    expect(await reader.title()).toContain('The morning without a ferry');
    await reader.close();
  });

  test('keeps the article over a reload, and what was put back', async () => {
    const reader = await openReader();
    await press(reader, words('restore_all'));
    await expect.poll(() => article(reader)).toContain(newsletter);
    await reader.reload();
    await seen(reader, lastParagraph);
    await expect.poll(() => article(reader)).toContain(newsletter);
    await reader.close();
  });

  test('keeps the article when the reader goes elsewhere and comes back', async () => {
    const reader = await openReader();
    await reader.goto(site.url('/other'));
    await seen(reader, 'Another page altogether');
    await reader.goBack();
    await seen(reader, lastParagraph);
    await reader.goForward();
    await seen(reader, 'Another page altogether');
    await reader.close();
  });

  test('says so when the article is no longer kept, and leads to its source', async () => {
    const source = site.url('/ferry');
    const hash = new URLSearchParams({ key: 'long-forgotten', source });
    const reader = await extension.open(extension.url(`reader.html#${hash}`));
    await seen(reader, words('failure_forgotten_title'));
    expect(await reader.$$eval('a', (links) => links.map((link) => link.href))).toContain(source);
    await reader.close();
  });

  test('follows no address that is not one of a page', async () => {
    const hash = new URLSearchParams({ key: 'long-forgotten', source: 'javascript:alert(1)' });
    const reader = await extension.open(extension.url(`reader.html#${hash}`));
    await seen(reader, words('failure_forgotten_title'));
    expect(await reader.$$eval('a', (links) => links.map((link) => link.href))).toEqual([]);
    await reader.close();
  });

  test('cleans a tab by itself, as the context menu asks it to, and keeps the result', async () => {
    const tab = await extension.open(site.url('/ferry'));
    const popup = await extension.click(tab);
    const number = await numberOfTabInFront(popup);
    await popup.close();
    const reader = await extension.open(extension.url(`reader.html#tab=${number}`));
    await seen(reader, lastParagraph);
    await tab.close();
    await reader.reload();
    await seen(reader, lastParagraph);
    await reader.close();
  });

  test('prints when asked to, and not again after a reload', async () => {
    const first = await openReader();
    const address = `${first.url()}&print=`;
    await first.close();
    const reader = await extension.browser.newPage();
    await reader.evaluateOnNewDocument(() => {
      let printed = 0;
      window.print = () => {
        printed += 1;
        document.documentElement.setAttribute('data-printed', String(printed));
      };
    });
    const printed = () => reader.$eval('html', (root) => root.getAttribute('data-printed'));
    await reader.goto(address);
    await expect.poll(printed).toBe('1');
    await reader.reload();
    await seen(reader, lastParagraph);
    expect(await printed()).toBeNull();
    await reader.close();
  });

  test('copies the article as Markdown, and the address of its page', async () => {
    const reader = await openReader();
    const clipboard = () => reader.evaluate(() => navigator.clipboard.readText());
    await press(reader, words('reader_more'));
    await press(reader, words('action_copy'));
    await expect.poll(clipboard, { timeout: 10_000 }).toContain('# The morning without a ferry');
    const markdown = await clipboard();
    expect(markdown).toContain(lastParagraph);
    expect(markdown).not.toContain(newsletter);
    await press(reader, words('action_copy_link'));
    await expect.poll(clipboard, { timeout: 10_000 }).toBe(site.url('/ferry'));
    await reader.close();
  });
});
