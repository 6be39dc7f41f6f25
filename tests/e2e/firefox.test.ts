import { beforeAll, describe, expect, test } from 'vitest';
import { type FirefoxExtension, startFirefox } from './firefox';
import { firefoxPath, seen, textOf, words } from './harness';
import { articlePage, bioLine, firstParagraph, frontPage, lastParagraph, loginPage, png, sponsorLine } from './pages';
import { noticeSwitch } from './settings';
import { begin } from './setup';
import type { Site } from './site';

const newsletter = 'Sign up for our newsletter';

describe.skipIf(firefoxPath === null)('in Firefox', () => {
  let extension: FirefoxExtension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(startFirefox, {
      '/ferry': articlePage(),
      '/parted': articlePage({ after: '<p><a class="next" href="/ferry">Next</a></p>' }),
      '/front': frontPage,
      '/login': loginPage,
      '/image': { type: 'image/png', body: png },
      '/text': { type: 'text/plain', body: 'One line.\nAnother line.' },
      '/empty': '<!doctype html><title>Nothing</title>',
    }));
  });

  test('the welcome page opens on install and its demo is cleaned by the real engine', async () => {
    await expect.poll(() => extension.ownTabs(), { timeout: 10_000 }).toContain(extension.url('welcome.html'));
    const page = await extension.open('welcome.html');
    await seen(page, words('demo_clean'));
    await page.locator(`::-p-aria(${words('demo_clean')})`).click();
    const after = await seen(page, words('demo_before'));
    expect(after).toContain('the wheel turns again');
    expect(after).not.toContain('content continues below this message');
    await page.close();
  });

  test('without a grant and without a click no page can be cleaned, and the popup says so', async () => {
    const tab = await extension.visit(site.url('/ferry'));
    const popup = await extension.popupFor(tab);
    expect(await seen(popup, words('failure_no_access_title'))).not.toContain(firstParagraph);
    await popup.close();
    await tab.close();
  });

  test('the switch grants all sites, and the toolbar lights up over articles only', async () => {
    const options = await extension.open('options.html');
    await seen(options, words('notice_switch'));
    await options.locator(noticeSwitch).click();
    await seen(options, words('notice_granted'));
    const front = await extension.visit(site.url('/front'));
    const ferry = await extension.visit(site.url('/ferry'));
    await expect.poll(() => extension.toolbarTitle(ferry), { timeout: 10_000 }).toBe(words('toolbar_noticed'));
    expect(await extension.toolbarTitle(front)).toBe(words('toolbar_idle'));
    expect(await extension.registeredScripts()).toEqual([]);
    // Gone to and come back to.
    await ferry.goto(site.url('/front'));
    await expect.poll(() => extension.toolbarTitle(ferry), { timeout: 10_000 }).toBe(words('toolbar_idle'));
    await ferry.goBack();
    await expect.poll(() => extension.toolbarTitle(ferry), { timeout: 10_000 }).toBe(words('toolbar_noticed'));
    await Promise.all([options, front, ferry].map((page) => page.close()));
  });

  test('the popup shows the article, its author and what was removed, and leaves the page as it is', async () => {
    const tab = await extension.visit(site.url('/ferry'));
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    const popup = await extension.popupFor(tab);
    const text = await seen(popup, lastParagraph);
    expect(text).toContain('The morning without a ferry');
    expect(text).toContain(firstParagraph);
    expect(text).toContain(bioLine);
    const article = () => popup.$eval('article', (element) => element.innerText);
    expect(await article()).not.toContain(sponsorLine);
    expect(await article()).not.toContain(newsletter);
    await popup.locator(`::-p-aria(${words('restore_all')})`).click();
    await expect.poll(article).toContain(newsletter);
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await popup.close();
    await tab.close();
  });

  test('the reader shows the article in a tab of its own and keeps it over a reload', async () => {
    const tab = await extension.visit(site.url('/ferry'));
    const popup = await extension.popupFor(tab);
    await seen(popup, lastParagraph);
    const reader = await extension.opened('reader.html', () =>
      popup.locator(`::-p-aria(${words('action_reader')})`).click(),
    );
    await seen(reader, lastParagraph);
    await tab.close();
    await extension.reload(reader);
    await seen(reader, lastParagraph);
    await reader.close();
  });

  test('an article that goes on elsewhere: the popup leads the page’s tab there', async () => {
    await extension.store({ 'rule:reader:127.0.0.1': "next_page_link: //a[@class='next']\n" });
    const tab = await extension.visit(site.url('/parted'));
    const popup = await extension.popupFor(tab);
    await seen(popup, words('goes_on_at'));
    await popup.locator(`article a[href="${site.url('/ferry')}"]`).click();
    await expect.poll(() => tab.evaluate(() => location.pathname), { timeout: 10_000 }).toBe('/ferry');
    await extension.store({ 'rule:reader:127.0.0.1': '' });
    await tab.close();
  });

  test.each([
    ['/front', 'unsure_title'],
    ['/login', 'unsure_title'],
    ['/image', 'failure_image_title'],
    ['/text', 'failure_plain_text_title'],
    ['/empty', 'failure_empty_title'],
    ['about:blank', 'failure_blank_title'],
    ['about:support', 'failure_browser_page_title'],
    ['https://addons.mozilla.org/', 'failure_store_title'],
  ])('%s gets its own sentence', async (address, message) => {
    const tab = await extension.visit(address.startsWith('/') ? site.url(address) : address);
    const popup = await extension.popupFor(tab);
    await seen(popup, words(message));
    expect(await textOf(popup)).not.toContain(words('failure_broken_title'));
    await popup.close();
    await tab.close();
  });
});
