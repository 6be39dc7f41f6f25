import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { choice, marks, newsletter, off, untilGone } from './calm';
import { chromiumPath, type Extension, seen, startChromium, textOf, words } from './harness';
import { lastParagraph } from './pages';
import {
  footPage,
  keepingPage,
  lateWallPage,
  modalPage,
  openersPage,
  renewingPage,
  reusingPage,
  rewritingPage,
  tidyPage,
  walledPage,
  wallPage,
} from './promise-pages';
import { begin } from './setup';
import type { Site } from './site';

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const shows = (page: Page, selector: string) =>
  page.evaluate((one) => document.querySelector(one)?.checkVisibility({ visibilityProperty: true }) ?? false, selector);

/** What auto-clean must not do, on pages that make it easy. */
describe.skipIf(chromiumPath === null)('auto-clean keeps its promises in Chromium', () => {
  let extension: Extension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, {
      '/reusing': reusingPage,
      '/rewriting': rewritingPage,
      '/foot': footPage,
      '/openers': openersPage,
      '/walled': walledPage,
      '/wall': wallPage,
      '/late-wall': lateWallPage,
      '/modal': modalPage,
      '/tidy': tidyPage,
      '/keeping': keepingPage,
      '/renewing': renewingPage,
    }));
    await extension.grant('*://127.0.0.1/*');
  });

  beforeEach(() => extension.store(choice()));

  test('paragraphs that are given other words are shown', async () => {
    const tab = await extension.open(site.url('/reusing'));
    await untilGone(tab, newsletter);
    await tab.click('#next');
    await vi.waitFor(async () => expect((await textOf(tab)).match(/Second story/g)?.length).toBe(10), {
      timeout: 5000,
    });
    await tab.close();
  });

  test('copies of our marks are judged anew, and none is left behind', async () => {
    const tab = await extension.open(site.url('/rewriting'));
    await untilGone(tab, newsletter);
    // Not the reader's own click: what that brings would stay.
    await tab.$eval('#again', (button) => (button as HTMLElement).click());
    await wait(300);
    await untilGone(tab, newsletter);
    await extension.store(off);
    await vi.waitFor(async () => expect(await marks(tab)).toBe(0));
    expect(await textOf(tab)).toContain(newsletter);
    await tab.close();
  });

  test('the foot of the page stays, and its cookie settings open', async () => {
    const tab = await extension.open(site.url('/foot'));
    await vi.waitFor(async () => expect(await shows(tab, '#onetrust-banner-sdk')).toBe(false));
    expect(await textOf(tab)).toContain('Imprint');
    expect(await shows(tab, '#settings')).toBe(true);
    await tab.click('#settings');
    await vi.waitFor(async () => expect(await shows(tab, '#onetrust-banner-sdk')).toBe(true));
    await tab.close();
  });

  test.each([
    ['a word', (tab: Page) => tab.click('#word')],
    ['a button that takes its time', (tab: Page) => tab.click('#slow')],
    ['a link to a place on the page', (tab: Page) => tab.click('#hash')],
    ['a key', (tab: Page) => tab.keyboard.press('/')],
  ])('a dialog that the reader opens by %s stays', async (_way, act) => {
    const tab = await extension.open(site.url('/openers'));
    await untilGone(tab, newsletter);
    await act(tab);
    await wait(3000);
    expect(await shows(tab, '#login')).toBe(true);
    await tab.close();
  });

  test.each([
    ['in a frame', '/walled'],
    ['that comes late', '/late-wall'],
  ])('a wall %s that takes consent or money is left alone', async (_which, path) => {
    const tab = await extension.open(site.url(path));
    await untilGone(tab, newsletter);
    await wait(2000);
    expect(await shows(tab, '#wall')).toBe(true);
    await tab.close();
  });

  test('a native dialog that comes again leaves the page in the reader’s hands, and hears of nothing', async () => {
    const tab = await extension.open(site.url('/modal'));
    await wait(3000);
    const state = await tab.evaluate(() => ({
      modal: document.querySelector('dialog')?.matches(':modal'),
      closed: document.documentElement.dataset['closed'] ?? null,
      reached: document.elementFromPoint(200, 150)?.closest('main, nav, body')?.localName,
    }));
    expect(state).toEqual({ modal: false, closed: null, reached: expect.stringMatching(/main|nav|body/) });
    await tab.close();
  });

  test('what a page has undone by itself is not done again', async () => {
    const tab = await extension.open(site.url('/tidy'));
    await wait(2500);
    await extension.store(off);
    await vi.waitFor(async () => expect(await marks(tab)).toBe(0));
    expect(await tab.evaluate(() => document.querySelector('main')?.inert)).toBe(false);
    await tab.close();
  });

  test('a page that keeps the attributes of its root is seen all the same', async () => {
    const tab = await extension.open(site.url('/keeping'));
    await wait(1500);
    expect(await shows(tab, 'h1')).toBe(true);
    await tab.close();
  });

  test('“Show original” lasts, whatever the page makes anew', async () => {
    const tab = await extension.open(site.url('/renewing'));
    await untilGone(tab, newsletter);
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    await popup.locator('[aria-expanded="false"][aria-controls$="-panel"]:not([aria-controls="look-panel"])').click();
    await popup.locator(`::-p-aria(${words('site_show_original')})`).click();
    await wait(3000);
    expect(await marks(tab)).toBe(0);
    await popup.close();
    await tab.close();
  });
});
