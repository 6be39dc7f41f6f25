import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type FirefoxExtension, startFirefox } from './firefox';
import { firefoxPath, seen, words } from './harness';
import { clickOn, drawOver, painted } from './highlight-acts';
import { articlePage, lastParagraph } from './pages';
import { onDisk } from './save-pages';
import { noticeSwitch } from './settings';
import { begin } from './setup';
import type { Site } from './site';

const last = lastParagraph.slice(0, 30).trim();

describe.skipIf(firefoxPath === null)('highlights in Firefox', () => {
  let extension: FirefoxExtension;
  let site: Site;
  const press = (page: Page, name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

  beforeAll(async () => {
    ({ extension, site } = await begin(startFirefox, { '/ferry': articlePage() }));
    const options = await extension.open('options.html');
    await seen(options, words('notice_switch'));
    await options.locator(noticeSwitch).click();
    await seen(options, words('notice_granted'));
    await options.close();
  });

  test('a passage is marked, noted, there again after a reload, and deleted', async () => {
    const tab = await extension.visit(site.url('/ferry'));
    const popup = await extension.popupFor(tab);
    await seen(popup, lastParagraph);
    await press(popup, words('save_button'));
    await seen(popup, words('save_done_new'));
    const saved = await vi.waitFor(async () => {
      const { rows } = await onDisk(popup);
      expect(rows).toHaveLength(1);
      return rows[0]?.id ?? '';
    });
    await popup.close();
    await tab.close();

    const open = () => extension.open(`reader.html#copy=${saved}`);
    const reader = await open();
    await seen(reader, lastParagraph);
    await drawOver(reader, last);
    await press(reader, words('highlight_colour_blue'));
    await expect.poll(() => painted(reader)).toEqual({ 'pl-blue': [last] });
    await clickOn(reader, last);
    const field = await reader.waitForSelector('textarea');
    await field?.type('In Firefox too');
    await press(reader, words('highlight_done'));
    await seen(reader, 'In Firefox too');
    await reader.close();

    const again = await open();
    await seen(again, 'In Firefox too');
    await expect.poll(() => painted(again)).toEqual({ 'pl-blue': [last] });
    await clickOn(again, last);
    await press(again, words('highlight_delete_named'));
    await seen(again, words('highlight_deleted'));
    await expect.poll(() => painted(again)).toEqual({});
    await press(again, words('undo'));
    await expect.poll(() => painted(again)).toEqual({ 'pl-blue': [last] });
    await again.close();
  });
});
