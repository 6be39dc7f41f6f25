import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { choice, marks, markup, newsletter, off, untilGone } from './calm';
import {
  appFrontPage,
  appPage,
  choicePage,
  framePage,
  latePage,
  lockedPage,
  openingPage,
  restlessPage,
  shadowPage,
} from './calm-pages';
import { chromiumPath, type Extension, seen, startChromium, textOf, words } from './harness';
import { articlePage, firstParagraph, frontPage, lastParagraph, sponsorLine } from './pages';
import { type Site, serve } from './site';

describe.skipIf(chromiumPath === null)('auto-clean in Chromium', () => {
  let extension: Extension;
  let site: Site;

  beforeAll(async () => {
    site = await serve({
      '/ferry': articlePage(),
      '/locked': lockedPage,
      '/late': latePage,
      '/app': appPage,
      '/app-front': appFrontPage,
      '/app/second': appPage,
      '/opening': openingPage,
      '/restless': restlessPage,
      '/frame': framePage,
      '/choice': choicePage,
      '/shadow': shadowPage,
      '/front': frontPage,
    });
    extension = await startChromium();
    await extension.grant('*://127.0.0.1/*');
  });

  beforeEach(() => extension.store(choice()));

  afterAll(async () => {
    await extension?.[Symbol.asyncDispose]();
    await site?.[Symbol.asyncDispose]();
  });

  test('clutter goes, the article stays, and reloading makes no difference', async () => {
    const tab = await extension.open(site.url('/ferry'));
    for (const again of [false, true]) {
      if (again) await tab.reload();
      await untilGone(tab, newsletter);
      const text = await textOf(tab);
      expect(text).not.toContain(sponsorLine);
      expect(text).toContain(firstParagraph);
      expect(text).toContain(lastParagraph);
    }
    await tab.close();
  });

  test('a dialog goes with its dark sheet, and the page scrolls, is sharp and can be read out again', async () => {
    const tab = await extension.open(site.url('/locked'));
    await untilGone(tab, 'We use cookies');
    const state = await tab.evaluate(async () => {
      scrollTo(0, 500);
      await new Promise(requestAnimationFrame);
      const main = document.querySelector('main');
      const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      return {
        scrolled: scrollY,
        filter: main && getComputedStyle(main).filter,
        hidden: main?.getAttribute('aria-hidden'),
        covered: top?.className ?? '',
      };
    });
    expect(state).toEqual({
      scrolled: 500,
      filter: 'none',
      hidden: null,
      covered: expect.not.stringContaining('filter'),
    });
    await tab.close();
  });

  test('a dialog that comes late goes too', async () => {
    const tab = await extension.open(site.url('/late'));
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await untilGone(tab, 'We use cookies');
    await tab.close();
  });

  test('the workroom is closed and the worker stopped between two looks: what comes late is found all the same', async () => {
    const tab = await extension.open(site.url('/ferry'));
    await untilGone(tab, newsletter);
    await extension.closeWorkroom();
    await extension.stopServiceWorker();
    await tab.bringToFront();
    await tab.evaluate(() => {
      const late = document.createElement('aside');
      late.className = 'newsletter';
      late.textContent = 'Sign up for our weekly newsletter and never miss a late story!';
      document.querySelector('article')?.append(late);
    });
    await untilGone(tab, 'weekly newsletter');
    expect(await textOf(tab)).toContain(lastParagraph);
    await tab.close();
  });

  test('an app that shows the next article is made calm again', async () => {
    const tab = await extension.open(site.url('/app'));
    await untilGone(tab, newsletter);
    await tab.click('#next');
    await seen(tab, 'The second morning');
    await untilGone(tab, newsletter);
    expect(await textOf(tab)).toContain(lastParagraph);
    await tab.close();
  });

  test('an app that goes to its front page leaves that alone', async () => {
    const tab = await extension.open(site.url('/app-front'));
    await untilGone(tab, newsletter);
    await tab.click('#home');
    await seen(tab, 'Story number 7');
    await vi.waitFor(async () => expect(await marks(tab)).toBe(0), { timeout: 10_000 });
    expect(await textOf(tab)).toContain(newsletter);
    await tab.close();
  });

  test('back and forward keep the page calm', async () => {
    const tab = await extension.open(site.url('/ferry'));
    await untilGone(tab, newsletter);
    await tab.goto(site.url('/front'));
    await tab.goBack();
    await untilGone(tab, newsletter);
    await tab.goForward();
    await seen(tab, 'Story number 3');
    await tab.close();
  });

  test('what the reader opened stays', async () => {
    const tab = await extension.open(site.url('/opening'));
    await untilGone(tab, newsletter);
    await tab.click('#write');
    await seen(tab, newsletter);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await textOf(tab)).toContain(newsletter);
    await tab.close();
  });

  test('a consent dialog in a frame of the site goes with its frame', async () => {
    const tab = await extension.open(site.url('/frame'));
    await vi.waitFor(async () => {
      expect(await tab.$eval('#choice', (frame) => frame.checkVisibility())).toBe(false);
    });
    await tab.close();
  });

  test('a box in an open shadow root goes, what stands beside it stays', async () => {
    const tab = await extension.open(site.url('/shadow'));
    const shown = () => tab.$eval('#host', (host) => host.shadowRoot?.querySelector('aside')?.checkVisibility());
    await vi.waitFor(async () => expect(await shown()).toBe(false));
    expect(await textOf(tab)).toContain(lastParagraph);
    await tab.close();
  });

  test('a front page is left alone', async () => {
    const tab = await extension.open(site.url('/front'));
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await marks(tab)).toBe(0);
    await tab.close();
  });

  test('a page that never rests stays responsive', async () => {
    const tab = await extension.open(site.url('/restless'));
    await untilGone(tab, newsletter);
    const frames = await tab.evaluate(async () => {
      const from = performance.now();
      let count = 0;
      while (performance.now() - from < 2000) {
        await new Promise(requestAnimationFrame);
        count += 1;
      }
      return count;
    });
    expect(frames).toBeGreaterThan(20);
    await tab.close();
  });

  test('the popup lists what is hidden; Show brings one back, Show original all, byte for byte', async () => {
    await extension.store(off);
    const tab = await extension.open(site.url('/locked'));
    await seen(tab, newsletter);
    const before = await markup(tab);
    await extension.store(choice());
    await untilGone(tab, newsletter);
    expect(await markup(tab)).not.toBe(before);
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    await popup.locator('::-p-aria([name="3 hidden"][role="button"])').click();
    await seen(popup, words('site_show_original'));
    await popup.locator('[aria-label^="Show:"]').click();
    await vi.waitFor(async () =>
      expect(await popup.$$eval('button', (all) => all.filter((b) => b.textContent === 'Hide').length)).toBe(1),
    );
    await popup.locator(`::-p-aria(${words('site_show_original')})`).click();
    await vi.waitFor(async () => expect(await markup(tab)).toBe(before));
    await popup.close();
    await tab.close();
  });
});
