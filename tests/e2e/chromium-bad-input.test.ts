import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, type Extension, go, numberOfTabInFront, seen, startChromium, textOf, words } from './harness';
import {
  articlePage,
  clobberingForms,
  firstParagraph,
  frontPage,
  hiddenTree,
  hostileScript,
  lastParagraph,
  loginPage,
  pdf,
  png,
} from './pages';
import { begin } from './setup';
import type { Pages, Site } from './site';

/** A page whose end never comes, so that the browser keeps the cleaning waiting. */
function endless(_request: unknown, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.write(articlePage().replace('</body></html>', ''));
}

/** More than 20 MB of text, which the browser need not lay out. */
const huge = `<div style="content-visibility:auto">${`<p>${'A page that does not want to end. '.repeat(1000)}</p>`.repeat(650)}</div>`;

/** As many paragraphs as take seconds. */
const long = Array.from(
  { length: 60_000 },
  (_, n) => `<p>Line ${n} of the log of a ferry, with the weather of the day, and an end.</p>`,
);

const pages: Pages = {
  '/long': articlePage({ after: long.join('') }),
  '/pdf': { type: 'application/pdf', body: pdf },
  '/image': { type: 'image/png', body: png },
  '/text': { type: 'text/plain', body: 'One line.\nAnother line.' },
  '/feed': { type: 'application/xml', body: '<?xml version="1.0"?><feed><entry>One</entry></feed>' },
  '/data': { type: 'application/json', body: '{"one": 1}' },
  '/empty': '<!doctype html><title>Nothing</title>',
  '/front': frontPage,
  '/login': loginPage,
  '/article': articlePage(),
  '/endless': endless,
  '/nested': articlePage({ after: '<div>'.repeat(20_000) }),
  '/hidden-tree': articlePage({ after: hiddenTree(100_000) }),
  '/clobbering': articlePage({ before: clobberingForms, after: clobberingForms }),
  '/one-form': articlePage({ before: '<form><input name="parentNode">', after: '</form>' }),
  '/hostile': articlePage({ head: hostileScript }),
  '/huge': articlePage({ after: huge }),
};

describe.skipIf(chromiumPath === null)('in Chromium, where there is no article to clean', () => {
  let extension: Extension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, pages));
  });

  /** Opens an address, clicks, and gives what the popup says in the end. */
  async function said(address: string, wanted: string): Promise<string> {
    const tab = await extension.open(address);
    const popup = await extension.click(tab);
    const text = await seen(popup, wanted);
    await popup.close();
    await tab.close();
    return text;
  }

  /** A tab on a page that goes on loading for ever. */
  async function openEndless(): Promise<Page> {
    const tab = await extension.open('about:blank');
    void go(tab, site.url('/endless'));
    await seen(tab, lastParagraph);
    return tab;
  }

  const isAlive = (tab: Page) => tab.evaluate(() => document.readyState !== null);

  test.each([
    ['a page of the browser', 'chrome://version', 'failure_browser_page_title'],
    ['the extension store', 'https://chromewebstore.google.com/', 'failure_store_title'],
    ['about:blank', 'about:blank', 'failure_blank_title'],
    ['a PDF', '/pdf', 'failure_pdf_title'],
    ['a picture', '/image', 'failure_image_title'],
    ['plain text', '/text', 'failure_plain_text_title'],
    ['XML', '/feed', 'failure_xml_title'],
    ['JSON', '/data', 'failure_json_title'],
    ['an empty page', '/empty', 'failure_empty_title'],
    ['a front page', '/front', 'unsure_title'],
    ['a login page', '/login', 'unsure_title'],
  ])('%s gets its own sentence', async (_name, address, message) => {
    const text = await said(address.startsWith('/') ? site.url(address) : address, words(message));
    expect(text).not.toContain(words('failure_broken_title'));
  });

  test('an address that leads nowhere is taken for no page', async () => {
    const tab = await extension.open('http://nowhere.invalid/');
    const popup = await extension.click(tab);
    // How much Chromium tells of its error page depends on how far it has got with it.
    const either = [words('failure_browser_page_title'), words('failure_blank_title')];
    await expect.poll(() => textOf(popup)).toMatch(new RegExp(either.join('|')));
    await popup.close();
    await tab.close();
  });

  test('a page that is no article is cleaned all the same when the reader says so', async () => {
    const tab = await extension.open(site.url('/front'));
    const popup = await extension.click(tab);
    await seen(popup, words('unsure_title'));
    await popup.locator(`::-p-aria(${words('unsure_clean')})`).click();
    expect(await seen(popup, 'Story number 29')).not.toContain(words('unsure_title'));
    await popup.close();
    await tab.close();
  });

  test('a page that moves on while it is cleaned is not mistaken for another', async () => {
    const tab = await openEndless();
    const popup = await extension.click(tab);
    await seen(popup, words('cleaning_slow'));
    await go(tab, site.url('/article').replace('127.0.0.1', 'localhost'));
    expect(await seen(popup, words('failure_navigated_title'))).not.toContain(firstParagraph);
    await popup.close();
    await tab.close();
  });

  test('a page that is loaded anew while its cleaning pauses is no defect of ours', async () => {
    const tab = await extension.open(site.url('/long'));
    const popup = await extension.click(tab);
    await seen(popup, words('cleaning_slow'));
    await tab.evaluate(() => location.reload());
    await seen(popup, words('failure_navigated_title'));
    await popup.close();
    await tab.close();
  });

  test('a tab that is closed while it is cleaned gets its own sentence', async () => {
    const tab = await openEndless();
    const popup = await extension.click(tab);
    const number = await numberOfTabInFront(popup);
    await popup.close();
    const asTab = await extension.open(extension.url(`popup.html?tab=${number}`));
    await seen(asTab, words('cleaning_slow'));
    await tab.close();
    await seen(asTab, words('failure_closed_title'));
    await asTab.close();
  });

  test('a page that never ends can be given up', async () => {
    const tab = await openEndless();
    const popup = await extension.click(tab);
    await seen(popup, words('cleaning_slow'));
    const closed = new Promise((resolve) => popup.once('close', resolve));
    await popup.locator(`::-p-aria(${words('action_cancel')})`).click();
    await closed;
    expect(await isAlive(tab)).toBe(true);
    await tab.close();
  });

  test.each([
    ['20,000 nested elements', '/nested'],
    ['a hidden tree 100,000 deep', '/hidden-tree'],
    ['forms whose fields are named like parts of the DOM', '/clobbering'],
    ['an article inside such a form', '/one-form'],
    ['a page that overwrites what every script relies on', '/hostile'],
  ])('%s: the article is there and the tab lives', async (_name, path) => {
    const tab = await extension.open(site.url(path));
    const popup = await extension.click(tab);
    expect(await seen(popup, lastParagraph)).toContain(firstParagraph);
    expect(await isAlive(tab)).toBe(true);
    await popup.close();
    await tab.close();
  });

  test('a page of 20 MB is read in part or refused with a sentence, and the tab lives', async () => {
    const tab = await extension.open(site.url('/huge'));
    const popup = await extension.click(tab);
    const ends = [words('partly_read'), words('failure_too_large_title')];
    await expect.poll(() => textOf(popup), { timeout: 60_000 }).toMatch(new RegExp(ends.join('|')));
    expect(await isAlive(tab)).toBe(true);
    await popup.close();
    await tab.close();
  });
});
