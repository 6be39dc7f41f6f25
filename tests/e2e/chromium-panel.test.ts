import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { chromiumPath, type Extension, go, seen, startChromium, textOf, words } from './harness';
import { articlePage, lastParagraph, loginPage } from './pages';
import { granted, press, unseen } from './settings';
import { begin } from './setup';
import type { Site } from './site';

const origin = '*://127.0.0.1/*';
const followSwitch = `::-p-aria([name="${words('panel_follow')}"][role="switch"])`;

/** An article that a script of its page puts in the place of another. */
const single = articlePage({
  title: 'The first of one page',
  before: `<button onclick="history.pushState(null, '', '/single/second');
    document.querySelector('h1').textContent = document.title = 'The second of one page'">Next</button>`,
});

/** Beside the page, in the browser's own side panel. */
describe.skipIf(chromiumPath === null)('the panel beside the page in Chromium', () => {
  let extension: Extension;
  let site: Site;
  let tab: Page;
  let panel: Page;

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, {
      '/ferry': articlePage(),
      '/kettle': articlePage({ title: 'The kettle on the quay' }),
      '/bench': articlePage({ title: 'The bench in the waiting room' }),
      '/single': single,
      '/login': loginPage,
    }));
    tab = await extension.open(site.url('/ferry'));
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    const closed = new Promise((resolve) => popup.once('close', resolve));
    await extension.stopServiceWorker();
    panel = await extension.opened('sidepanel.html', () => press(popup, words('action_beside')));
    await closed;
  });

  const title = () => panel.$eval('h1', (heading) => heading.textContent);
  const titled = (text: string) => vi.waitFor(async () => expect(await title()).toBe(text), { timeout: 20_000 });

  test('is opened from the popup, and shows the article of the tab in front', async () => {
    await seen(panel, lastParagraph);
    expect(await title()).toBe('The morning without a ferry');
    expect(await panel.evaluate(() => document.visibilityState)).toBe('visible');
    expect(extension.serviceWorkerRuns()).toBe(false);
    expect(await textOf(tab)).toContain('Sign up for our newsletter');
  });

  test('puts blocks back, as the popup does', async () => {
    await press(panel, words('restore_all'));
    await seen(panel, 'never miss a story');
    expect(await panel.$$eval('[data-put-back]', (all) => all.length)).toBeGreaterThan(0);
  });

  test('stays with its article, offers the page in front, and says where it may not see that', async () => {
    const other = await extension.open(site.url('/kettle'));
    await seen(panel, words('panel_elsewhere'));
    expect(await title()).toBe('The morning without a ferry');

    await press(panel, words('panel_show_front'));
    await titled(words('panel_locked_title'));
    await press(panel, words('panel_ask_site'));
    await seen(panel, words('panel_asked_site'));
    expect(await granted(panel)).not.toMatchObject({ origins: [origin] });

    // A click on the leaf lets us in, and the panel hears of it.
    const popup = await extension.click(other);
    await titled('The kettle on the quay');
    expect(await textOf(panel)).not.toContain('never miss a story');
    await popup.close();
    await other.close();
  });

  test('asks for the one site when it is to follow, and for no more', async () => {
    await tab.bringToFront();
    await press(panel, words('panel_show_front'));
    await titled('The morning without a ferry');
    await panel.locator(followSwitch).click();
    await seen(panel, words('panel_access').replace('$SITE$', '127.0.0.1'));
    await extension.agreeTo(origin);
    await tab.bringToFront();
    await titled('The morning without a ferry');
    await press(panel, words('panel_allow'));
    await unseen(panel, words('panel_allow'));
    expect(await granted(panel)).toMatchObject({ origins: [origin] });
    expect(JSON.stringify(await extension.stored())).toContain('"panel-follows":{"value":true,"version":1}');
  });

  test('follows the tab in front, through tabs, pages, and pages that change by themselves', async () => {
    const other = await extension.open(site.url('/kettle'));
    await titled('The kettle on the quay');
    await go(other, site.url('/bench'));
    await titled('The bench in the waiting room');
    await tab.bringToFront();
    await titled('The morning without a ferry');
    await other.bringToFront();
    await go(other, site.url('/single'));
    await titled('The first of one page');
    await other.click('button');
    await titled('The second of one page');
    await other.close();
    await titled('The morning without a ferry');
    expect(await textOf(panel)).not.toContain(words('panel_elsewhere'));
  });

  test('saves what it shows, and says so of that article alone', async () => {
    await press(panel, words('save_button'));
    await seen(panel, words('save_done_new'));
    const other = await extension.open(site.url('/kettle'));
    await titled('The kettle on the quay');
    const now = await textOf(panel);
    expect(now).not.toContain(words('save_done_new'));
    expect(now).not.toContain(words('undo'));
    await other.close();
    await titled('The morning without a ferry');
    await seen(panel, words('save_open_copy'));
  });

  test('says in the popup’s words what is no article, and what cannot be read', async () => {
    const other = await extension.open(site.url('/login'));
    await titled(words('unsure_title'));
    await go(other, 'chrome://version');
    await titled(words('failure_browser_page_title'));
    await go(other, site.url('/bench'));
    await titled('The bench in the waiting room');
    await other.close();
    await titled('The morning without a ferry');
  });

  test('leaves another window to the panel there', async () => {
    const other = await extension.browser.newPage({ type: 'window' });
    await go(other, site.url('/bench'));
    await other.bringToFront();
    // What happens in its own window comes later, and counts.
    await go(tab, site.url('/kettle'));
    await titled('The kettle on the quay');
    await other.reload();
    await go(tab, site.url('/ferry'));
    await titled('The morning without a ferry');
    await other.close();
  });

  test('stays with what it has when it is to follow no more', async () => {
    await panel.locator(followSwitch).click();
    const other = await extension.open(site.url('/bench'));
    await seen(panel, words('panel_elsewhere'));
    expect(await title()).toBe('The morning without a ferry');
    await tab.close();
    await press(panel, words('panel_show_front'));
    await titled('The bench in the waiting room');
    await other.close();
  });
});
