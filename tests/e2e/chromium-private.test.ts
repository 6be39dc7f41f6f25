import type { BrowserContext, Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { faultsOf, focusFaults } from './access';
import { sitesWith } from './consent/sites';
import { chromiumPath, type Extension, seen, startChromium, textOf, words } from './harness';
import { articlePage, lastParagraph } from './pages';
import { begin } from './setup';
import type { Site } from './site';

/** What a page of the extension has at hand. */
interface Scope {
  readonly chrome: {
    readonly extension: { readonly inIncognitoContext: boolean };
    readonly storage: Readonly<Record<'local' | 'session', { get(keys: null): Promise<Record<string, unknown>> }>>;
  };
}

/** Everything that the extension keeps, as one of its pages sees it. */
const kept = (own: Page) =>
  own.evaluate(async () => {
    const { storage } = (globalThis as unknown as Scope).chrome;
    const databases = await indexedDB.databases();
    return {
      // The rules that came with the extension tell of no page.
      local: Object.keys(await storage.local.get(null)).filter((key) => !key.startsWith('rule:own:')),
      session: Object.keys(await storage.session.get(null)),
      databases: databases.map(({ name }) => name),
    };
  });

const nothing = { local: [], session: [], databases: [] };

describe.skipIf(chromiumPath === null)('a private window in Chromium', () => {
  let extension: Extension;
  let site: Site;
  let context: BrowserContext;

  beforeAll(async () => {
    ({ extension, site } = await begin(() => startChromium({ inPrivate: true }), { '/ferry': articlePage() }));
  });

  beforeEach(async () => {
    context = await extension.browser.createBrowserContext();
  });

  afterEach(() => context.close());

  async function openPopup(): Promise<Page> {
    const tab = await context.newPage();
    await tab.goto(site.url('/ferry'));
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    return popup;
  }

  test('the popup shows the article and keeps nothing', async () => {
    const popup = await openPopup();
    expect(await popup.evaluate(() => (globalThis as unknown as Scope).chrome.extension.inIncognitoContext)).toBe(true);
    expect(await kept(popup)).toEqual(nothing);
    await popup.close();
  });

  test('the popup says why nothing is saved here, to every reader', async () => {
    const popup = await openPopup();
    await popup.locator(`::-p-aria([name="${words('save_button')}"][role="button"])`).click();
    await seen(popup, words('save_failed_private'));
    expect(await faultsOf(popup)).toEqual([]);
    expect(await focusFaults(popup)).toEqual([]);
    await popup.close();
  });

  test('the reader page shows it in the private window, also after a reload, and other windows know nothing of it', async () => {
    const popup = await openPopup();
    const reader = await extension.opened('reader.html', () =>
      popup.locator(`::-p-aria(${words('action_reader')})`).click(),
    );
    await seen(reader, lastParagraph);
    expect(reader.browserContext()).toBe(context);
    await reader.reload();
    await seen(reader, lastParagraph);

    const own = await extension.open(extension.url('options.html'));
    expect(await kept(own)).toEqual(nothing);
    await own.close();
  });

  test('a site that is made calm is calm here too, and what was put back leaves no trace', async () => {
    await extension.grant('*://127.0.0.1/*');
    await extension.store(sitesWith('hide'));
    const tab = await context.newPage();
    await tab.goto(site.url('/ferry'));
    await vi.waitFor(async () => expect(await textOf(tab)).not.toContain('Sign up for our newsletter'));
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    await popup.locator('::-p-aria([name="2 hidden"][role="button"])').click();
    await popup.locator('[aria-label^="Show:"]').click();
    await seen(popup, words('site_hide'));
    expect(await kept(popup)).toEqual({ ...nothing, local: ['sites'] });
    await popup.close();
  });
});
