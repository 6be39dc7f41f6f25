import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Extension, startChromium } from './harness';
import { button, choices, clickOn, pick, pointAt, says } from './picker-acts';
import { promoPage } from './picker-pages';
import { type Site, serve } from './site';

let extension: Extension;
let site: Site;
beforeAll(async () => {
  site = await serve({
    '/promo': promoPage,
    '/rtl': promoPage.replace('<html lang="en">', '<html lang="ar" dir="rtl">'),
  });
  extension = await startChromium();
  await extension.store(choices(false));
});
afterAll(async () => {
  await extension[Symbol.asyncDispose]();
  await site[Symbol.asyncDispose]();
});
test.each([
  ['light', 1000, 700, '/promo'],
  ['dark', 1000, 700, '/promo'],
  ['light', 380, 700, '/promo'],
  ['light', 900, 640, '/rtl'],
] as const)('%s %i %i %s', async (scheme, width, height, path) => {
  const tab = await extension.open(site.url(path));
  await tab.setViewport({ width, height });
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const shot = (name: string) => tab.screenshot({ path: `/tmp/shot-${scheme}-${width}-${path.slice(1)}-${name}.png` });
  await pick(extension, tab);
  await pointAt(tab, '#first');
  await new Promise((r) => setTimeout(r, 400));
  await shot('1');
  await clickOn(tab, '#first');
  await new Promise((r) => setTimeout(r, 400));
  await shot('2');
  await tab.keyboard.press('ArrowUp');
  await new Promise((r) => setTimeout(r, 400));
  await shot('3');
  await tab.keyboard.press('ArrowDown');
  await button(tab, 'picker_strip').click();
  await says(tab, /Saved/);
  await new Promise((r) => setTimeout(r, 300));
  await shot('4');
  await tab.keyboard.press('Escape');
  if (width === 1000) {
    const popup = await extension.click(tab);
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await popup.locator('::-p-xpath(//footer//button[@aria-controls])').click();
    await new Promise((r) => setTimeout(r, 500));
    await popup.screenshot({ path: `/tmp/shot-${scheme}-popup.png` });
    await popup.close();
  }
  expect(1).toBe(1);
  void vi;
  await tab.close();
});
