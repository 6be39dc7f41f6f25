import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { choice, marks, newsletter, off, untilGone } from './calm';
import { latePage, lockedPage } from './calm-pages';
import { badgeText, chromiumPath, type Extension, numberOfTabInFront, seen, startChromium, textOf } from './harness';
import { articlePage, lastParagraph } from './pages';
import { begin } from './setup';
import type { Site } from './site';

describe.skipIf(chromiumPath === null)('auto-clean in Chromium follows the reader’s leave', () => {
  let extension: Extension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, {
      '/ferry': articlePage(),
      '/locked': lockedPage,
      '/late': latePage,
    }));
    await extension.grant('*://127.0.0.1/*');
  });

  beforeEach(() => extension.store(choice()));

  test('two tabs follow one choice, and nothing is left behind when it is taken back', async () => {
    const tabs = [await extension.open(site.url('/ferry')), await extension.open(site.url('/locked'))] as const;
    for (const tab of tabs) await untilGone(tab, newsletter);
    await extension.store(off);
    for (const tab of tabs) await vi.waitFor(async () => expect(await marks(tab)).toBe(0));
    for (const tab of tabs) await tab.close();
  });

  test('the toolbar button counts what is hidden', async () => {
    const own = await extension.open(extension.url('options.html'));
    const tab = await extension.open(site.url('/ferry'));
    await untilGone(tab, newsletter);
    const number = await numberOfTabInFront(own);
    const badge = () => badgeText(own, number);
    await expect.poll(badge, { timeout: 10_000 }).toBe('2');
    await extension.store(off);
    await tab.bringToFront();
    await expect.poll(badge, { timeout: 10_000 }).toBe('');
    await tab.close();
    await own.close();
  });

  test('never here is never here', async () => {
    await extension.store(choice({ never: true }));
    const tab = await extension.open(site.url('/ferry'));
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await marks(tab)).toBe(0);
    await tab.close();
  });

  test('open straight in the reader', async () => {
    await extension.store(choice({ autoClean: false, reader: true }));
    const reader = await extension.opened('reader.html', () => extension.open(site.url('/ferry')));
    await seen(reader, lastParagraph);
    await reader.close();
  });

  test('the extension loaded anew takes over, without an error in the page', async () => {
    const tab = await extension.open(site.url('/late'));
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(String(error)));
    tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await untilGone(tab, newsletter);
    await extension.reload();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await tab.evaluate(() =>
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'A line that came afterwards.' })),
    );
    await untilGone(tab, newsletter);
    expect(await textOf(tab)).toContain(lastParagraph);
    expect(errors).toEqual([]);
    await extension.store(off);
    await vi.waitFor(async () => expect(await marks(tab)).toBe(0));
    await tab.close();
  });

  test('a permission taken away gives the page back at once', async () => {
    const tab = await extension.open(site.url('/ferry'));
    await untilGone(tab, newsletter);
    await extension.withdraw('*://127.0.0.1/*');
    await vi.waitFor(async () => expect(await marks(tab)).toBe(0));
    expect(JSON.stringify(await extension.stored())).not.toContain('"autoClean":true');
    await tab.close();
    await extension.grant('*://127.0.0.1/*');
  });

  test('all supported sites at once: those with a rule, which is followed, but not where the reader said never', async () => {
    await extension.grant('*://*/*');
    const supported = { sites: { version: 1, value: { supported: true, byHost: {} } } };
    const rule = 'strip: //p[@class="byline"]';
    await extension.store({ ...supported, 'rule:reader:127.0.0.1': rule });
    const tab = await extension.open(site.url('/ferry'));
    await untilGone(tab, newsletter);
    await untilGone(tab, 'By Mara Lind');
    expect(await textOf(tab)).toContain(lastParagraph);
    await extension.store({ ...supported, 'rule:reader:127.0.0.1': '' });
    await vi.waitFor(async () => expect(await marks(tab)).toBe(0));
    await extension.store({ ...choice({ never: true }), 'rule:reader:127.0.0.1': rule });
    await tab.reload();
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await marks(tab)).toBe(0);
    await extension.store({ 'rule:reader:127.0.0.1': '' });
    await tab.close();
  });
});
