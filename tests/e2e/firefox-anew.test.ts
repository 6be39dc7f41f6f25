import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { choice, marks, markup, newsletter, off, untilGone } from './calm';
import { appPage, lockedPage, shadowPage } from './calm-pages';
import { type FirefoxExtension, startFirefox } from './firefox';
import { firefoxPath, seen, textOf } from './harness';
import { articlePage, lastParagraph } from './pages';
import { begin } from './setup';
import type { Site } from './site';

const untilShown = (page: Page, text: string) =>
  vi.waitFor(async () => expect(await textOf(page)).toContain(text), { timeout: 10_000, interval: 50 });

/** A script of the extension is in charge of the page: it hides what comes now. */
async function expectCare(tab: Page, note: string): Promise<void> {
  await tab.evaluate((text) => {
    const box = document.createElement('aside');
    box.className = 'newsletter';
    box.innerHTML = `<p>${text}</p><form><input type="email"><button>Sign up</button></form>`;
    document.querySelector('article')?.append(box);
  }, note);
  await untilGone(tab, note);
}

/** What the page's console says of errors from now on. */
function errorsIn(tab: Page): readonly string[] {
  const errors: string[] = [];
  tab.on('pageerror', (error) => errors.push(String(error)));
  tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

describe.skipIf(firefoxPath === null)('Firefox with pages open while the extension is loaded anew', () => {
  let extension: FirefoxExtension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(startFirefox, {
      '/ferry': articlePage(),
      '/locked': lockedPage,
      '/app': appPage,
      '/app/second': appPage,
      '/shadow': shadowPage,
    }));
    await extension.grant('*://127.0.0.1/*');
  });

  beforeEach(() => extension.store(choice()));

  test.each([
    ['updated', () => extension.update()],
    [
      'reloaded',
      async () => {
        await extension.inside.reload();
        await extension.arriveAnew();
      },
    ],
  ])('%s: open pages stay calm under the new script, once, and are given back byte for byte', async (_how, anew) => {
    await extension.store(off);
    const paths = ['/ferry', '/shadow', '/locked'];
    const tabs: Page[] = [];
    for (const path of paths) tabs.push(await extension.visit(site.url(path)));
    const before = await Promise.all(tabs.map(markup));
    await extension.store(choice());
    for (const tab of tabs) await untilGone(tab, newsletter);
    const calm = await Promise.all(tabs.map(marks));
    const errors = tabs.map(errorsIn);
    await anew();
    for (const tab of tabs) {
      await expectCare(tab, 'One more letter from the island, every week.');
      await tab.evaluate(() => document.querySelector('article > aside:last-child')?.remove());
      expect(await textOf(tab)).toContain(lastParagraph);
      expect(await textOf(tab)).not.toContain(newsletter);
    }
    expect(await Promise.all(tabs.map(marks))).toEqual(calm);
    expect(await extension.registeredScripts()).toEqual(expect.arrayContaining(['auto-clean']));
    await extension.store(off);
    for (const [at, tab] of tabs.entries())
      await vi.waitFor(async () => expect(await markup(tab)).toBe(before[at]), { timeout: 10_000 });
    expect(errors.flat()).toEqual([]);
    expect(await extension.inside.errors()).toEqual([]);
    for (const tab of tabs) await tab.close();
  });

  test('an app that goes on after the update is made calm by the new script', async () => {
    const app = await extension.visit(site.url('/app'));
    await untilGone(app, newsletter);
    await extension.update();
    await app.bringToFront();
    await app.click('#next');
    await seen(app, 'The second morning');
    await untilGone(app, newsletter);
    expect(await extension.inside.errors()).toEqual([]);
    await app.close();
  });

  test('a page that a dialog had locked stays open after the update, and has no marks once it is given back', async () => {
    const tab = await extension.visit(site.url('/locked'));
    await untilGone(tab, 'We use cookies');
    await extension.update();
    await expectCare(tab, 'One more letter from the island, every week.');
    expect(await textOf(tab)).not.toContain('We use cookies');
    const state = await tab.evaluate(() => {
      scrollTo(0, 500);
      const main = document.querySelector('main');
      return { scrolled: scrollY, filter: main && getComputedStyle(main).filter, hidden: main?.ariaHidden ?? null };
    });
    expect(state).toEqual({ scrolled: 500, filter: 'none', hidden: null });
    await extension.store(off);
    await untilShown(tab, 'We use cookies');
    expect(await markup(tab)).not.toContain('data-plainleaf');
    await tab.close();
  });

  test('switched off in the browser, it gives open pages back; switched on again, they are calm', async () => {
    const tab = await extension.visit(site.url('/locked'));
    await untilGone(tab, newsletter);
    await extension.inside.enable(false);
    await untilShown(tab, newsletter);
    expect(await textOf(tab)).toContain('We use cookies');
    await extension.inside.enable(true);
    await extension.arriveAnew();
    await untilGone(tab, newsletter);
    await extension.store(off);
    await vi.waitFor(async () => expect(await marks(tab)).toBe(0), { timeout: 10_000 });
    expect(await extension.inside.errors()).toEqual([]);
    await tab.close();
  });
});
