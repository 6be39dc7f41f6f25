import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { appPage, choicePage, framePage, latePage, lockedPage, openingPage, shadowPage } from './calm-pages';
import { type FirefoxExtension, startFirefox } from './firefox';
import { firefoxPath, seen, textOf, words } from './harness';
import { articlePage, firstParagraph, frontPage, lastParagraph, sponsorLine } from './pages';
import { begin } from './setup';
import type { Site } from './site';

/** What a page of the extension has at hand. */
interface Scope {
  readonly browser: {
    readonly permissions: { remove(what: { origins: string[] }): Promise<boolean> };
    readonly storage: { readonly local: { set(items: object): Promise<void> } };
  };
}

const newsletter = 'Sign up for our newsletter';
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const marks = (page: Page) => page.evaluate(() => document.querySelectorAll('[data-plainleaf-hidden]').length);
const untilGone = (page: Page, text: string) =>
  vi.waitFor(async () => expect(await textOf(page)).not.toContain(text), { timeout: 10_000, interval: 50 });

describe.skipIf(firefoxPath === null)('auto-clean in Firefox', () => {
  let extension: FirefoxExtension;
  let site: Site;
  let options: Page;

  beforeAll(async () => {
    ({ extension, site } = await begin(startFirefox, {
      '/ferry': articlePage(),
      '/locked': lockedPage,
      '/late': latePage,
      '/app': appPage,
      '/app/second': appPage,
      '/opening': openingPage,
      '/frame': framePage,
      '/choice': choicePage,
      '/shadow': shadowPage,
      '/front': frontPage,
    }));
    options = await extension.open('options.html');
    await seen(options, words('notice_switch'));
    await options.locator(`::-p-aria([name="${words('notice_switch')}"][role="switch"])`).click();
    await seen(options, words('notice_granted'));
  });

  test('switched on in the popup, the page at hand becomes calm; switched off, it is given back', async () => {
    const tab = await extension.visit(site.url('/ferry'));
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    const popup = await extension.popupFor(tab);
    await seen(popup, lastParagraph);
    const autoClean = `::-p-aria([name="${words('site_auto_clean')}"][role="switch"])`;
    await popup.locator(autoClean).click();
    await untilGone(tab, newsletter);
    expect(await textOf(tab)).not.toContain(sponsorLine);
    expect(await textOf(tab)).toContain(firstParagraph);
    await popup.locator(autoClean).click();
    await vi.waitFor(async () => expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before));
    await popup.locator(autoClean).click();
    await untilGone(tab, newsletter);
    await popup.close();
    await tab.close();
  });

  test('a dialog goes with its dark sheet, and the page scrolls, is sharp and can be read out again', async () => {
    const tab = await extension.visit(site.url('/locked'));
    await untilGone(tab, 'We use cookies');
    await vi.waitFor(async () => {
      const state = await tab.evaluate(() => {
        scrollTo(0, 500);
        const main = document.querySelector('main');
        return { scrolled: scrollY, filter: main && getComputedStyle(main).filter, hidden: main?.ariaHidden ?? null };
      });
      expect(state).toEqual({ scrolled: 500, filter: 'none', hidden: null });
    });
    await tab.close();
  });

  test.each([
    ['a dialog that comes late', '/late', 'We use cookies', 1500],
    ['an article', '/ferry', newsletter, 0],
  ])('%s goes', async (_what, path, text, delay) => {
    const tab = await extension.visit(site.url(path));
    await wait(delay);
    await untilGone(tab, text);
    expect(await textOf(tab)).toContain(lastParagraph);
    await tab.close();
  });

  test('an app that shows the next article is made calm again, and what the reader opened stays', async () => {
    const app = await extension.visit(site.url('/app'));
    await untilGone(app, newsletter);
    await app.click('#next');
    await seen(app, 'The second morning');
    await untilGone(app, newsletter);
    await app.close();

    const opening = await extension.visit(site.url('/opening'));
    await untilGone(opening, newsletter);
    await opening.click('#write');
    await wait(1500);
    expect(await textOf(opening)).toContain(newsletter);
    await opening.close();
  });

  test('a consent dialog in a frame goes with its frame, a box in a shadow root by itself', async () => {
    const frame = await extension.visit(site.url('/frame'));
    await vi.waitFor(async () => {
      const shown = await frame.evaluate(() => document.querySelector('#choice')?.checkVisibility());
      expect(shown).toBe(false);
    });
    await frame.close();

    const shadow = await extension.visit(site.url('/shadow'));
    await vi.waitFor(async () => {
      const shown = await shadow.evaluate(() =>
        document.querySelector('#host')?.shadowRoot?.querySelector('aside')?.checkVisibility(),
      );
      expect(shown).toBe(false);
    });
    await shadow.close();
  });

  test('two tabs are calm, also after a reload, and follow one choice', async () => {
    const tabs = [await extension.visit(site.url('/ferry')), await extension.visit(site.url('/locked'))] as const;
    for (const tab of tabs) await untilGone(tab, newsletter);
    await tabs[0].evaluate(() => location.reload());
    await seen(tabs[0], firstParagraph);
    await untilGone(tabs[0], newsletter);
    const store = (autoClean: boolean) =>
      options.evaluate(
        (on) =>
          (globalThis as unknown as Scope).browser.storage.local.set({
            sites: {
              version: 1,
              value: {
                supported: false,
                byHost: { '127.0.0.1': { autoClean: on, reader: false, consent: 'hide', never: false } },
              },
            },
          }),
        autoClean,
      );
    await store(false);
    for (const tab of tabs) await vi.waitFor(async () => expect(await marks(tab)).toBe(0));
    await store(true);
    for (const tab of tabs) await untilGone(tab, newsletter);
    for (const tab of tabs) await tab.close();
  });

  test('a front page is left alone, and back from it the article is calm', async () => {
    const tab = await extension.visit(site.url('/ferry'));
    await untilGone(tab, newsletter);
    await tab.evaluate((to) => location.assign(to), site.url('/front'));
    await seen(tab, 'Story number 3');
    await wait(800);
    expect(await marks(tab)).toBe(0);
    await tab.evaluate(() => history.back());
    await seen(tab, firstParagraph);
    await untilGone(tab, newsletter);
    await tab.close();
  });

  test('the permission withdrawn mid-way gives the page back', async () => {
    const tab = await extension.visit(site.url('/ferry'));
    await untilGone(tab, newsletter);
    await options.evaluate(() =>
      (globalThis as unknown as Scope).browser.permissions.remove({ origins: ['*://*/*', '*://127.0.0.1/*'] }),
    );
    await vi.waitFor(async () => expect(await marks(tab)).toBe(0), { timeout: 10_000 });
    expect(await textOf(tab)).toContain(newsletter);
    await tab.close();
  });
});
