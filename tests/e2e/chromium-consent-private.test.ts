import { beforeAll, describe, expect, test, vi } from 'vitest';
import { consentSite } from './consent/pages';
import { sitesWith } from './consent/sites';
import { chromiumPath, type Extension, registeredScripts, seen, startChromium, words } from './harness';
import { noticeSwitch } from './settings';
import { begin } from './setup';
import type { Site } from './site';

/** What a page of the extension has at hand. */
interface Scope {
  readonly chrome: {
    readonly storage: Readonly<
      Record<
        'local' | 'session',
        { get(key: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> }
      >
    >;
  };
}

describe.skipIf(chromiumPath === null)('consent dialogs in a private window in Chromium', () => {
  let extension: Extension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(() => startChromium({ inPrivate: true }), consentSite));
  });

  test('are refused, and other windows learn nothing of it', async () => {
    await extension.agreeToAllSites();
    const own = await extension.open(extension.url('options.html'));
    await own.locator(noticeSwitch).click();
    await seen(own, words('notice_granted'));
    await own.evaluate(
      (items) => (globalThis as unknown as Scope).chrome.storage.local.set(items),
      sitesWith('reject'),
    );
    await vi.waitFor(async () => expect(await registeredScripts(own)).toHaveLength(2));

    const context = await extension.browser.createBrowserContext();
    const tab = await context.newPage();
    await tab.goto(site.url('/cookiebot'));
    await expect
      .poll(() => tab.evaluate(() => document.documentElement.dataset['answer']), { timeout: 10_000 })
      .toBe('rejected');
    // Long enough for the report to have been kept somewhere.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const kept = () => own.evaluate(() => (globalThis as unknown as Scope).chrome.storage.session.get(null));
    expect(await kept()).toEqual({});
    expect(await own.evaluate(() => indexedDB.databases())).toEqual([]);
    await context.close();
  });
});
