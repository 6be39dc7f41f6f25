import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { consentPages, consentSite } from './consent/pages';
import { sitesWith } from './consent/sites';
import { type FirefoxExtension, startFirefox } from './firefox';
import { firefoxPath, seen, words } from './harness';
import { noticeSwitch } from './settings';
import { begin } from './setup';
import type { Site } from './site';

interface Scope {
  readonly browser: {
    readonly storage: Readonly<
      Record<
        'local' | 'session',
        { get(key: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> }
      >
    >;
  };
}

const answerOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['answer']);

/** By a click, by the vendor's own interface, in a shadow tree, in a frame, by wording, and in the top layer. */
const tried = new Set(['/onetrust', '/didomi', '/usercentrics', '/sourcepoint', '/plain-bar', '/plain-dialog']);

describe.skipIf(firefoxPath === null)('consent dialogs in Firefox', () => {
  let extension: FirefoxExtension;
  let site: Site;
  let own: Page;

  const reports = async () => {
    const kept = await own.evaluate(() => (globalThis as unknown as Scope).browser.storage.session.get(null));
    return Object.entries(kept).flatMap(([key, report]) => (key.startsWith('consent:') ? [report] : []));
  };

  beforeAll(async () => {
    ({ extension, site } = await begin(startFirefox, consentSite));
    own = await extension.open('options.html');
    await seen(own, words('notice_switch'));
    await own.locator(noticeSwitch).click();
    await seen(own, words('notice_granted'));
    await own.evaluate(
      (items) => (globalThis as unknown as Scope).browser.storage.local.set(items),
      sitesWith('reject'),
    );
    await vi.waitFor(async () => expect(await extension.registeredScripts()).toContain('consent'));
  });

  test.each(consentPages.filter((page) => tried.has(page.path)).map((page) => [page.vendor, page] as const))(
    '%s is refused, told, and forgotten with the tab',
    async (_vendor, page) => {
      const tab = await extension.visit(site.url(page.path));
      await expect.poll(() => answerOf(tab), { timeout: 10_000 }).toBe(page.refusal);
      await expect.poll(reports).toEqual([expect.objectContaining({ host: '127.0.0.1', done: 'rejected' })]);
      await tab.close();
      await expect.poll(reports).toEqual([]);
    },
  );

  test('a wall that takes consent or money is left alone and named', async () => {
    const tab = await extension.visit(site.url('/consent-or-pay'));
    const told = expect.objectContaining({ done: 'left-alone', why: 'pay-or-accept' });
    await expect.poll(reports, { timeout: 10_000 }).toEqual([told]);
    expect(await answerOf(tab)).toBeUndefined();
    await tab.close();
  });
});
