import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  chromiumPath,
  type Extension,
  numberOfTabInFront,
  registeredScripts,
  seen,
  startChromium,
  textOf,
  toolbarTitle,
  words,
} from './harness';
import { articlePage, frontPage, lateArticle } from './pages';
import { granted, noticeSwitch } from './settings';
import { begin } from './setup';
import type { Site } from './site';

/** An app that shows an article under one address and a list under another. */
const app = articlePage().replace(
  '</body>',
  `<script>
    const article = document.querySelector('main');
    const list = document.createElement('ul');
    list.innerHTML = ${JSON.stringify('<li><a href="/story">Story</a></li>'.repeat(30))};
    addEventListener('popstate', show);
    function show() {
      (location.pathname === '/' ? article : list).replaceWith(location.pathname === '/' ? list : article);
    }
    function go(path) {
      history.pushState(null, '', path);
      setTimeout(show, 300);
    }
  </script></body>`,
);

describe.skipIf(chromiumPath === null)('noticing articles in Chromium', () => {
  let extension: Extension;
  let site: Site;
  let own: Page;
  const wait = { timeout: 10_000 };

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, {
      '/ferry': articlePage(),
      '/front': frontPage,
      '/late': lateArticle,
      '/app': app,
      '/behind': articlePage(),
    }));
    own = await extension.open(extension.url('options.html'));
  });

  /** Opens a page; gives it and what tells the state of the toolbar over it. */
  async function openUnder(path: string): Promise<readonly [tab: Page, title: () => Promise<string>]> {
    const tab = await extension.open(site.url(path));
    const number = await numberOfTabInFront(own);
    return [tab, () => toolbarTitle(own, number)];
  }

  const turn = async () => {
    await own.bringToFront();
    await own.locator(noticeSwitch).click();
  };

  test('nothing runs on any page before the reader agrees', async () => {
    expect(await registeredScripts(own)).toEqual([]);
    expect(JSON.stringify(await granted(own))).not.toContain('://*/');
  });

  test('the toolbar lights up over articles, and only there, while all sites are granted', async () => {
    await extension.agreeToAllSites();
    await turn();
    await seen(own, words('notice_granted'));
    const [, overFront] = await openUnder('/front');
    const [ferry, overFerry] = await openUnder('/ferry');
    await expect.poll(overFerry, wait).toBe(words('toolbar_noticed'));
    expect(await overFront()).toBe(words('toolbar_idle'));
    expect(await registeredScripts(own)).toEqual([]);

    await ferry.reload();
    await expect.poll(overFerry, wait).toBe(words('toolbar_noticed'));

    await extension.stopServiceWorker();
    const [, overNext] = await openUnder('/ferry');
    await expect.poll(overNext, wait).toBe(words('toolbar_noticed'));
  });

  test('an article that scripts put into the page later is noticed too', async () => {
    const [, overLate] = await openUnder('/late');
    await expect.poll(overLate, wait).toBe(words('toolbar_noticed'));
  });

  test('an app that goes to a list and back is followed', async () => {
    const [tab, overApp] = await openUnder('/app');
    await expect.poll(overApp, wait).toBe(words('toolbar_noticed'));
    await tab.evaluate("go('/')");
    await expect.poll(overApp, wait).toBe(words('toolbar_idle'));
    await tab.goBack();
    await expect.poll(overApp, wait).toBe(words('toolbar_noticed'));
  });

  test('so is the reader who goes on and comes back', async () => {
    const [tab, title] = await openUnder('/ferry');
    await expect.poll(title, wait).toBe(words('toolbar_noticed'));
    await tab.goto(site.url('/front'));
    await expect.poll(title, wait).toBe(words('toolbar_idle'));
    await tab.goBack();
    await expect.poll(title, wait).toBe(words('toolbar_noticed'));
  });

  test('a page in a tab behind is looked at when it comes to the front', async () => {
    const [tab] = await openUnder('/front');
    await tab.evaluate(() => {
      const link = document.createElement('a');
      link.href = '/behind';
      link.id = 'behind';
      link.textContent = 'Open';
      document.body.prepend(link);
    });
    const behind = extension.browser.waitForTarget((target) => target.url().endsWith('/behind'));
    await tab.keyboard.down('Control');
    await tab.click('#behind');
    await tab.keyboard.up('Control');
    const page = await (await behind).asPage();
    await page.bringToFront();
    const number = await numberOfTabInFront(own);
    await expect.poll(() => toolbarTitle(own, number), wait).toBe(words('toolbar_noticed'));
    await page.close();
  });

  test('a page cannot see that the extension is there', async () => {
    const tab = await extension.open(site.url('/ferry'));
    const files = ['manifest.json', 'clean-page.js', 'detect.js', 'popup.html', 'icons/idle-16.png'];
    const reached = await tab.evaluate(
      (addresses) =>
        Promise.all(
          addresses.map((address) =>
            fetch(address).then(
              () => address,
              () => null,
            ),
          ),
        ),
      files.map((file) => extension.url(file)),
    );
    expect(reached).toEqual(files.map(() => null));
    await tab.close();
  });

  test('once the reader takes it back nothing is looked at any more', async () => {
    await turn();
    await expect.poll(() => textOf(own)).not.toContain(words('notice_granted'));
    const [tab, title] = await openUnder('/ferry');
    await tab.goto(site.url('/ferry'));
    expect(await title()).toBe(words('toolbar_idle'));
  });
});
