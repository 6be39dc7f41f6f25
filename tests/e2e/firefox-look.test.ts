import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type FirefoxExtension, startFirefox } from './firefox';
import { firefoxPath, seen, words } from './harness';
import { articlePage, lastParagraph } from './pages';
import { begin } from './setup';
import type { Site } from './site';

const paperOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const faceOf = (page: Page) =>
  page.$eval('[data-article-body]', (body) => getComputedStyle(body).fontFamily.split(',')[0]);

const sepia = 'rgb(244, 234, 213)';

describe.skipIf(firefoxPath === null)('the look in Firefox', () => {
  let extension: FirefoxExtension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(startFirefox, { '/ferry': articlePage() }));
    await extension.grant('*://127.0.0.1/*');
  });

  test('what is chosen in the settings is there in the popup, and the other way round', async () => {
    const options = await extension.open('options.html');
    await seen(options, words('look_reset'));
    const choose = (page: Page, name: string) => page.locator(`::-p-aria([name="${words(name)}"])`).click();
    await choose(options, 'look_theme_sepia');
    await choose(options, 'look_face_atkinson');
    await expect.poll(() => paperOf(options)).toBe(sepia);

    const tab = await extension.visit(site.url('/ferry'));
    const popup = await extension.popupFor(tab);
    await seen(popup, lastParagraph);
    expect(await paperOf(popup)).toBe(sepia);
    await expect.poll(() => faceOf(popup)).toBe('"Atkinson Hyperlegible Next Variable"');

    await choose(popup, 'look_open_named');
    await popup.waitForSelector('#look-panel :focus');
    await choose(popup, 'look_theme_black');
    await expect.poll(() => paperOf(options)).toBe('rgb(0, 0, 0)');
    await choose(popup, 'look_reset');
    await expect.poll(() => paperOf(options)).toBe('rgb(251, 250, 247)');
    await expect.poll(() => faceOf(popup)).toBe('"Literata Variable"');
    await popup.keyboard.press('Escape');
    await expect.poll(() => popup.$('#look-panel')).toBeNull();
    for (const page of [popup, tab, options]) await page.close();
  });
});
