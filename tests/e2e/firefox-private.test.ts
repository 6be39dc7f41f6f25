import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { choice, marks, newsletter, untilGone } from './calm';
import { type FirefoxExtension, startFirefox } from './firefox';
import { firefoxPath, seen, textOf, words } from './harness';
import { articlePage, lastParagraph } from './pages';
import { begin } from './setup';
import type { Site } from './site';

/** What a page of the extension has at hand. */
interface Scope {
  readonly browser: { readonly extension: { readonly inIncognitoContext: boolean } };
}

const isPrivate = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as Scope).browser.extension.inIncognitoContext);

/** Firefox has one instance of the extension for all its windows. */
describe.skipIf(firefoxPath === null)('a private window in Firefox', () => {
  let extension: FirefoxExtension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(() => startFirefox({ inPrivate: true }), { '/ferry': articlePage() }));
    await extension.grant('*://127.0.0.1/*');
  });

  beforeEach(() => extension.inside.openPrivateWindow());

  afterEach(() => extension.inside.closePrivateWindow());

  /** What tells of pages; the rules that came with the extension do not. */
  const kept = async () => ({
    local: Object.keys(await extension.stored()).filter((key) => !key.startsWith('rule:own:')),
    session: Object.keys(await extension.inMemory()),
    databases: await extension.own().evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
  });

  test('the popup shows the article and keeps nothing', async () => {
    const before = await kept();
    const tab = await extension.visit(site.url('/ferry'));
    const popup = await extension.popupFor(tab);
    await seen(popup, lastParagraph);
    expect(await isPrivate(popup)).toBe(true);
    expect(await kept()).toEqual(before);
    expect(before.session).toEqual([]);
  });

  test('the reader page shows it in the private window, also after a reload; with the window all is forgotten', async () => {
    const tab = await extension.visit(site.url('/ferry'));
    const popup = await extension.popupFor(tab);
    await seen(popup, lastParagraph);
    const reader = await extension.opened('reader.html', () =>
      popup.locator(`::-p-aria(${words('action_reader')})`).click(),
    );
    await seen(reader, lastParagraph);
    expect(await isPrivate(reader)).toBe(true);
    await extension.reload(reader);
    await seen(reader, lastParagraph);
    await extension.inside.closePrivateWindow();
    await vi.waitFor(async () => expect((await kept()).session).toEqual([]), { timeout: 10_000 });
  });

  test('a site that is made calm is calm here too, and what was put back leaves no trace', async () => {
    await extension.store(choice());
    const before = await kept();
    const tab = await extension.visit(site.url('/ferry'));
    await untilGone(tab, newsletter);
    const popup = await extension.popupFor(tab);
    await seen(popup, lastParagraph);
    await popup.locator('::-p-aria([name="2 hidden"][role="button"])').click();
    await popup.locator('[aria-label^="Show:"]').click();
    await seen(popup, words('site_hide'));
    await vi.waitFor(async () => expect(await marks(tab)).toBe(1), { timeout: 10_000 });
    expect(await kept()).toEqual(before);
    expect(JSON.stringify(await extension.stored())).not.toContain('/ferry');
    expect(await extension.inside.errors()).toEqual([]);
    await extension.store({ sites: null });
    expect(await textOf(popup)).toContain(lastParagraph);
  });
});
