import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { chromiumPath, type Extension, seen, startChromium, textOf, words } from './harness';
import { frontPage, lastParagraph } from './pages';
import { button, choices, clickOn, hidden, markup, pick, ruleKey, says, shown } from './picker-acts';
import { promoPage, secondChunk, twoChunks } from './picker-pages';
import { begin } from './setup';
import type { Site } from './site';

describe.skipIf(chromiumPath === null)('the picker in Chromium, where auto-clean is at work', () => {
  let extension: Extension;
  let site: Site;

  const rule = async () => (await extension.stored())[ruleKey] ?? '';

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, {
      '/promo': promoPage,
      '/promo?second': promoPage,
      '/front': frontPage,
      '/chunks': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
        response.write(twoChunks);
        setTimeout(() => response.end(secondChunk), 1500);
      },
    }));
    await extension.grant('*://127.0.0.1/*');
    await extension.store(choices(true));
  });

  beforeEach(() => extension.store({ [ruleKey]: '' }));

  test('what is removed goes at once and for all, and Undo brings it back', async () => {
    const tab = await extension.open(site.url('/promo'));
    await pick(extension, tab);
    await clickOn(tab, '#plain');
    await button(tab, 'picker_strip').click();
    await says(tab, /Saved for 127\.0\.0\.1\.$/m);
    await vi.waitFor(async () => expect(await tab.$eval('.harbour-note', shown)).toBe(false));
    await tab.bringToFront();
    await button(tab, 'picker_undo').click();
    await vi.waitFor(async () => expect(await tab.$eval('.harbour-note', shown)).toBe(true));
    await tab.close();
  });

  test('what auto-clean hides can be brought out and kept', async () => {
    const tab = await extension.open(site.url('/promo'));
    await vi.waitFor(async () => expect(await tab.$eval('aside.newsletter', shown)).toBe(false));
    const before = await markup(tab);
    await pick(extension, tab);
    await button(tab, 'picker_hidden').click();
    await clickOn(tab, 'aside.newsletter');
    await says(tab, /keep: \/\/aside/);
    await tab.keyboard.press('Escape');
    await vi.waitFor(async () => expect(await markup(tab)).toBe(before));
    await pick(extension, tab);
    await button(tab, 'picker_hidden').click();
    await clickOn(tab, 'aside.newsletter');
    await button(tab, 'picker_keep').click();
    await says(tab, /Saved for/);
    await vi.waitFor(async () => expect(await tab.$eval('aside.newsletter', shown)).toBe(true));
    await tab.bringToFront();
    await button(tab, 'picker_done').click();
    await tab.reload();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await tab.$eval('aside.newsletter', shown)).toBe(true);
    await tab.close();
  });

  test('what a rule takes out is never painted, and the rest of the page comes as it is', async () => {
    await extension.store({ [ruleKey]: "strip: //aside[@class='newsletter']\n" });
    const tab = await extension.browser.newPage();
    await tab.evaluateOnNewDocument(() => {
      const scope = globalThis as unknown as { painted?: number; frames?: number };
      Object.assign(scope, { painted: 0, frames: 0 });
      const look = () => {
        const aside = document.querySelector('aside.newsletter');
        if (aside) scope.frames = (scope.frames ?? 0) + 1;
        if (aside?.checkVisibility({ visibilityProperty: true })) scope.painted = (scope.painted ?? 0) + 1;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const loaded = tab.goto(site.url('/chunks'), { waitUntil: 'domcontentloaded' });
    await vi.waitFor(async () => expect(await tab.$('aside.newsletter')).not.toBeNull(), { interval: 30 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const early = await tab.evaluate(() => ({
      state: document.readyState,
      mark: document.querySelector('aside.newsletter')?.getAttribute('data-plainleaf-hidden'),
    }));
    expect(early).toEqual({ state: 'loading', mark: 'site-rule' });
    await loaded;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { painted, frames } = await tab.evaluate(() => {
      const scope = globalThis as unknown as { painted?: number; frames?: number };
      return { painted: scope.painted, frames: scope.frames };
    });
    expect(frames).toBeGreaterThan(3);
    expect(painted).toBe(0);
    expect(await textOf(tab)).toContain(lastParagraph);
    await tab.close();
  });

  test('a page that is no article is given back once it is there', async () => {
    await extension.store({ [ruleKey]: 'strip: //h1\n' });
    const tab = await extension.open(site.url('/front'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await hidden(tab)).toBe(0);
    await tab.close();
  });

  test('what is put back on two pages is proposed to be kept always', async () => {
    for (const path of ['/promo', '/promo?second']) {
      const tab = await extension.open(site.url(path));
      await vi.waitFor(async () => expect(await tab.$eval('aside.newsletter', shown)).toBe(false));
      const popup = await extension.click(tab);
      await seen(popup, lastParagraph);
      await popup.locator('::-p-text( hidden)').click();
      await popup.waitForSelector('::-p-xpath(//li[contains(., "newsletter")]//button)');
      expect(await textOf(popup)).not.toContain('Always keep this');
      await popup.click('::-p-xpath(//li[contains(., "newsletter")]//button)');
      if (path === '/promo') {
        // The popup closes when another tab opens.
        await new Promise((resolve) => setTimeout(resolve, 1000));
        await vi.waitFor(async () => expect(JSON.stringify(await extension.stored())).toContain('"habits"'));
      } else {
        await seen(popup, 'Always keep this on 127.0.0.1?');
        await popup.locator(`::-p-aria(${words('site_keep_yes_named')})`).click();
        await seen(popup, 'Saved. It stays on 127.0.0.1 from now on.');
        expect(await rule()).toBe("keep: //aside[contains(concat(' ',normalize-space(@class),' '),' newsletter ')]\n");
        await vi.waitFor(async () => expect(await tab.$eval('aside.newsletter', shown)).toBe(true));
      }
      await tab.close();
    }
  });
});
