import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { chromiumPath, type Extension, seen, startChromium, textOf, words } from './harness';
import { lastParagraph } from './pages';
import {
  button,
  choices,
  clickOn,
  hidden,
  inner,
  isFocused,
  markup,
  pick,
  pickers,
  pointAt,
  ruleKey,
  said,
  says,
} from './picker-acts';
import { hostilePage, promo, promoPage } from './picker-pages';
import { begin } from './setup';
import type { Site } from './site';

describe.skipIf(chromiumPath === null)('the picker in Chromium', () => {
  let extension: Extension;
  let site: Site;

  const rule = async () => (await extension.stored())[ruleKey] ?? '';
  const forget = () => extension.store({ [ruleKey]: '' });

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, {
      '/promo': promoPage,
      '/hostile': (_request, response) => {
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'",
        });
        response.end(hostilePage);
      },
    }));
    await extension.store(choices(false));
  });

  beforeEach(forget);

  test('by mouse: points, picks, shows what goes, and saves; Undo takes it back', async () => {
    const tab = await extension.open(site.url('/promo'));
    const before = await inner(tab);
    await pick(extension, tab);
    await pointAt(tab, '#first');
    expect(await inner(tab)).toBe(before);
    await clickOn(tab, '#first');
    expect(await tab.evaluate(() => (globalThis as { clicks?: number }).clicks)).toBe(0);
    expect(tab.url()).toBe(site.url('/promo'));
    await says(tab, /3 matches on this page/);
    await says(tab, /strip: \/\/div\[contains\(concat\(' ',normalize-space\(@class\),' '\),' promo-box '\)\]/);
    expect(await textOf(tab)).not.toContain(promo);
    await button(tab, 'picker_strip').click();
    await says(tab, /Saved for 127\.0\.0\.1\. It counts whenever you clean a page here\./);
    expect(await rule()).toBe("strip: //div[contains(concat(' ',normalize-space(@class),' '),' promo-box ')]\n");
    await tab.bringToFront();
    await button(tab, 'picker_undo').click();
    await says(tab, /Taken back/);
    expect(Object.keys(await extension.stored())).not.toContain(ruleKey);
    await tab.bringToFront();
    await button(tab, 'picker_done').click();
    await vi.waitFor(async () => expect(await inner(tab)).toBe(before));
    expect(await pickers(tab)).toBe(0);
    await tab.close();
  });

  test('what is saved counts in the popup on the next page', async () => {
    const tab = await extension.open(site.url('/promo'));
    await pick(extension, tab);
    await clickOn(tab, '#plain');
    await says(tab, /strip: \/\/aside\[contains/);
    await button(tab, 'picker_strip').click();
    await says(tab, /Saved for/);
    await tab.keyboard.press('Escape');
    await vi.waitFor(async () => expect(await pickers(tab)).toBe(0));
    await tab.reload();
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    expect(await popup.$eval('main article', (article) => article.textContent)).not.toContain('two clocks');
    await popup.close();
    await tab.close();
  });

  test('by keyboard alone, from the heading to the saved rule', async () => {
    const tab = await extension.open(site.url('/promo'));
    await pick(extension, tab);
    await says(tab, /h1.* · 1 match on this page/);
    const { keyboard } = tab;
    for (const [key, label] of [
      ['ArrowUp', /article · 1 match/],
      ['ArrowDown', /h1.* · 1 match/],
      ['ArrowRight', /p\.byline · 1 match/],
      ['ArrowLeft', /h1.* · 1 match/],
    ] as const) {
      await keyboard.press(key);
      await says(tab, label);
    }
    for (let step = 0; step < 14 && !/promo-box/.test(await said(tab)); step++) await keyboard.press('ArrowRight');
    await says(tab, /div\.promo-box · 3 matches/);
    await keyboard.press('Enter');
    await says(tab, /strip: .*promo-box/);
    for (let tabs = 0; tabs < 6; tabs++) {
      await keyboard.press('Tab');
      if (await tab.$('::-p-aria([name="Remove this here always"][role="button"])').then((one) => isFocused(one)))
        break;
    }
    await keyboard.press('Enter');
    await says(tab, /Saved for/);
    expect(await rule()).toContain('promo-box');
    await tab.bringToFront();
    await keyboard.press('Enter');
    await vi.waitFor(async () => expect(await pickers(tab)).toBe(0));
    await tab.close();
  });

  test('wider, narrower, and all of a kind with their number', async () => {
    const tab = await extension.open(site.url('/promo'));
    const before = await inner(tab);
    await pick(extension, tab);
    await clickOn(tab, '.rail .tip');
    await says(tab, /1 match on this page/);
    expect(await hidden(tab)).toBe(1);
    await tab.keyboard.press('s');
    await says(tab, /2 matches on this page/);
    expect(await hidden(tab)).toBe(2);
    await button(tab, 'picker_similar').click();
    await says(tab, /1 match on this page/);
    await button(tab, 'picker_wider').click();
    await says(tab, /strip: .*rail/);
    expect(await hidden(tab)).toBe(1);
    await button(tab, 'picker_narrower').click();
    await says(tab, /strip: .*tip/);
    await button(tab, 'action_cancel').click();
    await vi.waitFor(async () => expect(await pickers(tab)).toBe(0));
    expect(await inner(tab)).toBe(before);
    await tab.close();
  });

  test('neither the article nor the page can be removed', async () => {
    const tab = await extension.open(site.url('/promo'));
    await pick(extension, tab);
    await clickOn(tab, '#last');
    await button(tab, 'picker_wider').click();
    await says(tab, words('picker_article'));
    expect(await hidden(tab)).toBe(0);
    expect(await textOf(tab)).toContain(lastParagraph);
    await tab.keyboard.press('ArrowUp');
    await tab.keyboard.press('ArrowUp');
    await says(tab, words('picker_page'));
    expect(await hidden(tab)).toBe(0);
    await tab.keyboard.press('Escape');
    expect(await rule()).toBe('');
    await tab.close();
  });

  test('Escape leaves the page as it was at every stage, and a second start is no second picker', async () => {
    const tab = await extension.open(site.url('/promo'));
    const before = await markup(tab);
    await pick(extension, tab);
    await tab.keyboard.press('ArrowRight');
    await tab.keyboard.press('Escape');
    expect(await markup(tab)).toBe(before);
    await pick(extension, tab);
    await clickOn(tab, '#plain');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Escape');
    expect(await markup(tab)).toBe(before);
    await pick(extension, tab);
    await clickOn(tab, '#plain');
    await pick(extension, tab);
    expect(await pickers(tab)).toBe(1);
    expect(await hidden(tab)).toBe(0);
    await tab.keyboard.press('Escape');
    expect(await markup(tab)).toBe(before);
    await tab.close();
  });

  test('on a page that is against it', async () => {
    const tab = await extension.open(site.url('/hostile'));
    await pick(extension, tab);
    await pointAt(tab, 'aside.newsletter');
    const shot = await tab.screenshot({ encoding: 'base64' });
    expect(shot.length).toBeGreaterThan(1000);
    await clickOn(tab, 'aside.newsletter');
    await says(tab, /strip: \/\/aside/);
    // The page has broken what a locator waits with.
    const strip = await tab.$(`::-p-aria([name="${words('picker_strip')}"][role="button"])`);
    const box = await strip?.boundingBox();
    await tab.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
    await says(tab, /Saved for/);
    expect(await rule()).toContain('newsletter');
    await tab.bringToFront();
    await tab.keyboard.press('Escape');
    await vi.waitFor(async () => expect(await pickers(tab)).toBe(0));
    await tab.close();
  });
});
