import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { chromiumPath, type Extension, seen, startChromium, textOf, words } from './harness';
import { articlePage, lastParagraph } from './pages';
import { type Screen, screenPossible, startScreen } from './screen';
import { begin, lasting } from './setup';
import type { Site } from './site';

const newsletter = 'Sign up for our newsletter';
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const marks = (page: Page) => page.$$eval('[data-plainleaf-hidden]', (all) => all.length);

/** The browser's own question, answered by keys as a reader would. */
describe.skipIf(chromiumPath === null || !screenPossible)('the permission for one site in Chromium', () => {
  let screen: Screen;
  let extension: Extension;
  let site: Site;

  beforeAll(async () => {
    screen = await lasting(startScreen());
    ({ extension, site } = await begin(() => startChromium({ display: screen.display }), { '/ferry': articlePage() }));
  });

  /** Opens the popup over a tab and asks for auto-clean there; the browser's question stands on the screen then. */
  async function ask(tab: Page): Promise<void> {
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    await popup.locator(`::-p-aria([name="${words('site_auto_clean')}"][role="switch"])`).click();
    await wait(1500);
  }

  test('refused: all is as it was', async () => {
    const tab = await extension.open(site.url('/ferry'));
    await ask(tab);
    screen.press('Return');
    await wait(1500);
    expect(await marks(tab)).toBe(0);
    expect(JSON.stringify(await extension.stored())).not.toContain('"autoClean":true');
    await tab.close();
  });

  test('granted: the page at hand becomes calm, and later ones; withdrawn: it is given back', async () => {
    const tab = await extension.open(site.url('/ferry'));
    await ask(tab);
    screen.press('Tab', 'Return');
    await vi.waitFor(async () => expect(await textOf(tab)).not.toContain(newsletter), { timeout: 10_000 });
    expect(JSON.stringify(await extension.stored())).toContain('"autoClean":true');

    const later = await extension.open(site.url('/ferry'));
    await vi.waitFor(async () => expect(await textOf(later)).not.toContain(newsletter), { timeout: 10_000 });
    await later.close();

    await extension.withdraw('*://127.0.0.1/*');
    await vi.waitFor(async () => expect(await marks(tab)).toBe(0), { timeout: 10_000 });
    expect(await textOf(tab)).toContain(newsletter);
    expect(JSON.stringify(await extension.stored())).not.toContain('"autoClean":true');
    await tab.close();
  });
});
