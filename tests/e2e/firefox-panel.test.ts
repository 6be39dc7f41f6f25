import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type FirefoxExtension, startFirefox } from './firefox';
import { firefoxPath, seen, textOf, words } from './harness';
import { articlePage, lastParagraph } from './pages';
import { begin } from './setup';
import type { Site } from './site';

/** What a page of the extension has at hand. */
declare const browser: {
  readonly windows: {
    getCurrent(): Promise<{ readonly id: number }>;
    create(what: { url: string; focused?: boolean }): Promise<unknown>;
  };
};

const origin = '*://127.0.0.1/*';

/** WebDriver does not see into the sidebar: its page stands in a window of its own, and reads in the first one. */
describe.skipIf(firefoxPath === null)('the sidebar beside the page in Firefox', () => {
  let extension: FirefoxExtension;
  let site: Site;
  let tab: Page;
  let panel: Page;

  beforeAll(async () => {
    ({ extension, site } = await begin(startFirefox, {
      '/ferry': articlePage(),
      '/kettle': articlePage({ title: 'The kettle on the quay' }),
      '/bench': articlePage({ title: 'The bench in the waiting room' }),
    }));
    tab = await extension.visit(site.url('/ferry'));
    await extension.inside.clickButton();
    panel = await extension.opened('sidepanel.html', () =>
      extension.own().evaluate(async () => {
        const { id } = await browser.windows.getCurrent();
        await browser.windows.create({ url: `/sidepanel.html?window=${id}` });
      }),
    );
  });

  const titled = (text: string) =>
    vi.waitFor(async () => expect(await panel.$eval('h1', (heading) => heading.textContent)).toBe(text), {
      timeout: 20_000,
    });

  test('shows the article of the tab in front, and stays with it', async () => {
    await seen(panel, lastParagraph);
    await titled('The morning without a ferry');
    await tab.goto(site.url('/kettle'));
    await seen(panel, words('panel_elsewhere'));
    await titled('The morning without a ferry');
  });

  test('says that it may not see the page in front, and reads it once its site is allowed', async () => {
    await panel.locator(`::-p-aria([name="${words('panel_show_front')}"][role="button"])`).click();
    await titled(words('panel_locked_title'));
    await extension.grant(origin);
    await titled('The kettle on the quay');
  });

  test('follows the page in front', async () => {
    await panel.locator(`::-p-aria([name="${words('panel_follow')}"][role="switch"])`).click();
    await tab.goto(site.url('/bench'));
    await titled('The bench in the waiting room');
    expect(await textOf(panel)).not.toContain(words('panel_allow'));
    await tab.evaluate(() => {
      history.pushState(null, '', '/bench/2');
      const heading = document.querySelector('h1');
      if (heading !== null) heading.textContent = document.title = 'The bench again';
    });
    await titled('The bench again');
  });

  test('has a sidebar that is shut until it is opened', async () => {
    expect(await extension.inside.openSidebar()).toBe(true);
    const inside = async () => expect(await extension.viewsBeside()).toEqual(['/sidepanel.html']);
    await vi.waitFor(inside, { timeout: 10_000 });
    expect(await extension.inside.errors()).toEqual([]);
  });
});
