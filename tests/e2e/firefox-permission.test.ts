import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { marks, newsletter, untilGone } from './calm';
import { type FirefoxExtension, startFirefox } from './firefox';
import { firefoxPath, seen, textOf, words } from './harness';
import { articlePage, lastParagraph } from './pages';
import { begin } from './setup';
import type { Site } from './site';

/** The browser's own question, answered by its own buttons. */
describe.skipIf(firefoxPath === null)('the permission for one site in Firefox', () => {
  let extension: FirefoxExtension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(() => startFirefox({ asks: true }), { '/ferry': articlePage() }));
  });

  const answered = (allow: boolean) =>
    vi.waitFor(async () => expect(await extension.inside.answer(allow)).toBe(true), { timeout: 10_000, interval: 100 });

  /** Opens the popup over a tab and asks for auto-clean there. */
  async function ask(tab: Page): Promise<Page> {
    await extension.inside.clickButton();
    const popup = await extension.popupFor(tab);
    await seen(popup, words('site_auto_clean'));
    await popup.locator(`::-p-aria([name="${words('site_auto_clean')}"][role="switch"])`).click();
    return popup;
  }

  const kept = async () => JSON.stringify(await extension.stored());

  test('refused: all is as it was, and the popup says so', async () => {
    const tab = await extension.visit(site.url('/ferry'));
    const popup = await ask(tab);
    await answered(false);
    await seen(popup, words('site_refused'));
    expect(await marks(tab)).toBe(0);
    expect(await kept()).not.toContain('"autoClean":true');
    expect(Object.keys(await extension.inMemory())).not.toContain('wish');
    expect(await extension.registeredScripts()).toEqual([]);
    await popup.close();
    await tab.close();
  });

  test('granted: the page at hand becomes calm, and later ones; withdrawn mid-way: they are given back', async () => {
    const tab = await extension.visit(site.url('/ferry'));
    const popup = await ask(tab);
    await answered(true);
    await untilGone(tab, newsletter);
    expect(await kept()).toContain('"autoClean":true');
    const later = await extension.visit(site.url('/ferry'));
    await untilGone(later, newsletter);

    await extension.withdraw('*://127.0.0.1/*');
    for (const one of [tab, later]) {
      await vi.waitFor(async () => expect(await marks(one)).toBe(0), { timeout: 10_000 });
      expect(await textOf(one)).toContain(newsletter);
      expect(await textOf(one)).toContain(lastParagraph);
    }
    await expect.poll(kept, { timeout: 10_000 }).not.toContain('"autoClean":true');
    await expect.poll(() => extension.registeredScripts(), { timeout: 10_000 }).toEqual([]);
    const after = await extension.visit(site.url('/ferry'));
    await seen(after, newsletter);
    expect(await marks(after)).toBe(0);
    for (const one of [popup, later, after, tab]) await one.close();
  });
});
