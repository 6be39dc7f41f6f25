import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { choice, marks, newsletter, off, untilGone } from './calm';
import { appFrontPage } from './calm-pages';
import { type FirefoxExtension, startFirefox } from './firefox';
import { firefoxPath, seen, textOf } from './harness';
import { articlePage, frontPage } from './pages';
import { begin } from './setup';
import type { Site } from './site';

/** Notes on the page itself how it came: a page out of the browser's memory still has what was noted before. */
const noteReturns = (tab: Page) =>
  tab.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.title = persisted ? 'from memory' : 'anew';
    });
  });
const go = (tab: Page, steps: number) => tab.evaluate((by) => history.go(by), steps);
const titleOf = (tab: Page) => tab.evaluate(() => document.title);

describe.skipIf(firefoxPath === null)('auto-clean in Firefox along the way', () => {
  let extension: FirefoxExtension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(startFirefox, {
      // Without a word on caching, so that the browser may keep the page as it is.
      '/ferry': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(articlePage());
      },
      '/front': frontPage,
      '/app-front': appFrontPage,
    }));
    await extension.grant('*://127.0.0.1/*');
  });

  beforeEach(() => extension.store(choice()));

  /** From the article to the front page and back to the article as the browser kept it. */
  async function leaveAndReturn(tab: Page, meanwhile: () => Promise<void>): Promise<void> {
    await noteReturns(tab);
    await tab.evaluate((to) => location.assign(to), site.url('/front'));
    await seen(tab, 'Story number 3');
    await meanwhile();
    await go(tab, -1);
    await vi.waitFor(async () => expect(await titleOf(tab)).toBe('from memory'), { timeout: 10_000 });
  }

  test('back, out of the browser’s memory, the page is calm as it was left, and forward is left alone', async () => {
    const tab = await extension.visit(site.url('/ferry'));
    await untilGone(tab, newsletter);
    const before = await marks(tab);
    await leaveAndReturn(tab, async () => expect(await marks(tab)).toBe(0));
    expect(await textOf(tab)).not.toContain(newsletter);
    expect(await marks(tab)).toBe(before);
    await go(tab, 1);
    await seen(tab, 'Story number 3');
    expect(await marks(tab)).toBe(0);
    await tab.close();
  });

  test('what was chosen while the page lay in memory holds when it comes back', async () => {
    const tab = await extension.visit(site.url('/ferry'));
    await untilGone(tab, newsletter);
    await leaveAndReturn(tab, () => extension.store(off));
    await seen(tab, newsletter);
    await vi.waitFor(async () => expect(await marks(tab)).toBe(0), { timeout: 10_000 });
    await leaveAndReturn(tab, () => extension.store(choice()));
    await untilGone(tab, newsletter);
    await tab.close();
  });

  test('an app that goes to its front page leaves that alone, and its other tab stays calm', async () => {
    const tabs = [
      await extension.visit(site.url('/app-front')),
      await extension.visit(site.url('/app-front')),
    ] as const;
    for (const tab of tabs) await untilGone(tab, newsletter);
    await tabs[0].bringToFront();
    await tabs[0].click('#home');
    await seen(tabs[0], 'Story number 7');
    await vi.waitFor(async () => expect(await marks(tabs[0])).toBe(0), { timeout: 10_000 });
    expect(await textOf(tabs[0])).toContain(newsletter);
    expect(await textOf(tabs[1])).not.toContain(newsletter);
    for (const tab of tabs) await tab.close();
  });
});
