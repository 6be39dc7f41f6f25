import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { firstSentence, lastSentence } from './consent/page';
import { consentPages, consentSite } from './consent/pages';
import { sitesWith } from './consent/sites';
import { chromiumPath, type Extension, startChromium, textOf } from './harness';
import { begin } from './setup';
import type { Site } from './site';

const answerOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['answer']);

const shows = (page: Page, selector: string) =>
  page.evaluate((box) => {
    const found = document.querySelector(box);
    return (found?.checkVisibility() ?? false) && (found?.getBoundingClientRect().height ?? 0) > 0;
  }, selector);

/** What a reader needs of a page: that it scrolls, is sharp, and takes clicks and keys. */
async function isFree(page: Page): Promise<object> {
  await page.evaluate(() => document.querySelector<HTMLElement>('nav a')?.focus());
  await page.keyboard.press('Tab');
  return page.evaluate(async () => {
    const content = document.querySelector<HTMLElement>('#page');
    const focused = document.activeElement?.textContent ?? '';
    scrollTo(0, 300);
    await new Promise(requestAnimationFrame);
    const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return {
      scrolls: scrollY === 300,
      sharp: content !== null && getComputedStyle(content).filter === 'none',
      open: content?.inert === false && content.ariaHidden !== 'true',
      reached: content?.contains(top) ?? false,
      focused,
    };
  });
}

const free = { scrolls: true, sharp: true, open: true, reached: true, focused: 'The sea' };
const walls = ['/consent-or-pay'];

describe.skipIf(chromiumPath === null)('consent dialogs hidden in Chromium', () => {
  let extension: Extension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, consentSite));
    await extension.grant('*://127.0.0.1/*');
    await extension.store(sitesWith('hide'));
  });

  test.each(consentPages.filter(({ path }) => !walls.includes(path)).map((page) => [page.vendor, page] as const))(
    '%s goes unanswered and lets the page go',
    async (_vendor, page) => {
      const tab = await extension.open(site.url(page.path));
      if (page.traits.delayed) await new Promise((resolve) => setTimeout(resolve, 1700));
      await vi.waitFor(
        async () => {
          expect(await shows(tab, page.box)).toBe(false);
          if (page.sheet !== undefined) expect(await shows(tab, page.sheet)).toBe(false);
          expect(await isFree(tab)).toEqual(free);
        },
        { timeout: 8000, interval: 200 },
      );
      expect(await answerOf(tab)).toBeUndefined();
      const text = await textOf(tab);
      expect(text).toContain(firstSentence);
      expect(text).toContain(lastSentence);
      await tab.close();
    },
  );

  test.each(walls)('%s is left alone', async (path) => {
    const wall = consentPages.find((page) => page.path === path);
    const tab = await extension.open(site.url(path));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await shows(tab, wall?.box ?? 'html')).toBe(true);
    expect(await answerOf(tab)).toBeUndefined();
    await tab.close();
  });

  test('with “leave alone” nothing of them is touched', async () => {
    await extension.store(sitesWith('leave'));
    const [page] = consentPages;
    const tab = await extension.open(site.url(page?.path ?? '/'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await shows(tab, page?.box ?? 'html')).toBe(true);
    await tab.close();
  });
});
