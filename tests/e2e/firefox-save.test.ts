import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type FirefoxExtension, startFirefox } from './firefox';
import { firefoxPath, seen, words } from './harness';
import { lastParagraph } from './pages';
import { figure, illustrated, onDisk, png } from './save-pages';
import { noticeSwitch } from './settings';
import { type Site, serve } from './site';

/** Firefox suspends a background page that is idle for so long; milliseconds. Usually it is 30 seconds. */
const idle = 8000;

describe.skipIf(firefoxPath === null)('saving in Firefox', () => {
  let extension: FirefoxExtension;
  let site: Site;
  let held: ServerResponse[] = [];
  let asked = 0;

  const press = (page: Page, name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

  beforeAll(async () => {
    site = await serve({
      '/a.png': png(1),
      // At once for the page itself, and held back for whoever asks after it.
      '/slow.png': (_request, response) => {
        asked += 1;
        if (asked > 1) held.push(response);
        else response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'no-store' }).end(png(2).body);
      },
      '/ferry': illustrated(figure('/a.png', 'The pier')),
      '/slow': illustrated(figure('/slow.png', 'The harbour'), 'A slow morning'),
    });
    extension = await startFirefox({ preferences: { 'extensions.background.idle.timeout': idle } });
    const options = await extension.open('options.html');
    await seen(options, words('notice_switch'));
    await options.locator(noticeSwitch).click();
    await seen(options, words('notice_granted'));
    await options.close();
  });

  afterAll(async () => {
    for (const response of held) response.end();
    await extension?.[Symbol.asyncDispose]();
    await site?.[Symbol.asyncDispose]();
  });

  const library = async () => {
    const page = await extension.open('options.html');
    const disk = await onDisk(page);
    await page.close();
    return disk;
  };

  test('keeps the whole article with its pictures', async () => {
    const tab = await extension.visit(site.url('/ferry'));
    const popup = await extension.popupFor(tab);
    await seen(popup, lastParagraph);
    await press(popup, words('save_button'));
    await seen(popup, words('save_done_new'));
    await popup.close();
    await tab.close();
    const { rows, texts, images, sources } = await library();
    expect(rows).toEqual([expect.objectContaining({ title: 'The morning without a ferry', missingImages: 0 })]);
    expect(texts[0]?.text).toContain(lastParagraph);
    expect([images.length, sources.length]).toEqual([1, 1]);
  });

  test('goes on when the popup is closed, longer than a background page may be idle', async () => {
    const tab = await extension.visit(site.url('/slow'));
    const popup = await extension.popupFor(tab);
    await seen(popup, lastParagraph);
    await press(popup, words('save_button'));
    // Its text is that of the other page.
    await seen(popup, words('save_near').split('$')[0] ?? '');
    await press(popup, words('save_anyway'));
    await seen(popup, words('save_stage_pictures').replace('$DONE$', '0').replace('$TOTAL$', '1'));
    await popup.close();
    await new Promise((resolve) => setTimeout(resolve, 2 * idle));
    for (const response of held) response.writeHead(200, { 'content-type': 'image/png' }).end(png(2).body);
    held = [];
    await vi.waitFor(async () => expect((await library()).rows).toHaveLength(2), { timeout: 30_000, interval: 1000 });
    await tab.close();
  });
});
