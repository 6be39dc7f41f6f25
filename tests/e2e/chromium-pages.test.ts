import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, type Extension, numberOfTabInFront, seen, startChromium, toolbarTitle, words } from './harness';
import { articlePage, frontPage, lastParagraph } from './pages';
import { begin } from './setup';
import type { Site } from './site';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeScope {
  readonly axe: { run(): Promise<AxeResults> };
}

/** What axe-core finds, each with where it is. */
async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => (globalThis as unknown as AxeScope).axe.run());
  expect(passes.length).toBeGreaterThan(5);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
}

/** The accessible names met by pressing Tab until the walk comes round. */
async function tabWalk(page: Page): Promise<readonly string[]> {
  const names: string[] = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      return element instanceof HTMLElement && element !== document.body
        ? (element.getAttribute('aria-label') ?? element.innerText).trim()
        : null;
    });
    if (name === null || (names.length > 0 && name === names[0])) {
      break;
    }
    names.push(name);
  }
  return names;
}

describe.skipIf(chromiumPath === null)('the pages of the extension in Chromium', () => {
  let extension: Extension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, { '/ferry': articlePage(), '/front': frontPage }));
  });

  async function openPopup(path: string, wait: string): Promise<readonly [Page, Page]> {
    const tab = await extension.open(site.url(path));
    const popup = await extension.click(tab);
    await seen(popup, wait);
    return [popup, tab];
  }

  test('the popup has no accessibility fault, with an article and without', async () => {
    const [withArticle, ferry] = await openPopup('/ferry', lastParagraph);
    expect(await accessibilityFaults(withArticle)).toEqual([]);
    await withArticle.close();
    await ferry.close();
    const [without, front] = await openPopup('/front', words('unsure_title'));
    expect(await accessibilityFaults(without)).toEqual([]);
    await without.close();
    await front.close();
  });

  test('the reader has no accessibility fault, with an article and without', async () => {
    const [popup, tab] = await openPopup('/ferry', lastParagraph);
    const reader = await extension.opened('reader.html', () =>
      popup.locator(`::-p-aria(${words('action_reader')})`).click(),
    );
    await seen(reader, lastParagraph);
    expect(await accessibilityFaults(reader)).toEqual([]);
    await reader.close();
    await tab.close();
    const forgotten = await extension.open(extension.url('reader.html'));
    await seen(forgotten, words('failure_forgotten_title'));
    expect(await accessibilityFaults(forgotten)).toEqual([]);
    await forgotten.close();
  });

  test.each([
    ['welcome.html', 'welcome_heading'],
    ['options.html', 'options_heading'],
  ])('%s has no accessibility fault', async (name, heading) => {
    const page = await extension.open(extension.url(name));
    await seen(page, words(heading));
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  test('everything in the popup is reached and used by keyboard alone', async () => {
    const [popup, tab] = await openPopup('/ferry', lastParagraph);
    const names = await tabWalk(popup);
    for (const action of ['action_reader', 'action_beside', 'action_copy', 'reader_more']) {
      expect(names).toContain(words(action));
    }
    expect(names.filter((name) => name.startsWith(`${words('restore')}: `)).length).toBeGreaterThan(1);
    expect(names).toContain(words('restore_all'));
    const focusOn = (name: string) =>
      popup.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll('button')];
        buttons.find((button) => button.textContent?.trim() === wanted)?.focus();
      }, name);
    await focusOn(words('reader_more'));
    await popup.keyboard.press('Enter');
    // The keyboard goes into the panel once that is drawn.
    await expect
      .poll(() => popup.evaluate(() => document.activeElement?.textContent))
      .toContain(words('action_copy_link'));
    const more = await tabWalk(popup);
    for (const action of ['action_print', 'library_open', 'action_settings']) expect(more).toContain(words(action));
    await focusOn(words('restore_all'));
    await popup.keyboard.press('Enter');
    await expect
      .poll(() => popup.$eval('article', (element) => element.innerText))
      .toContain('Sign up for our newsletter');
    await focusOn(words('action_reader'));
    const reader = await extension.opened('reader.html', () => popup.keyboard.down('Enter'));
    await seen(reader, lastParagraph);
    await reader.close();
    await tab.close();
  });

  test('the demo on the welcome page is cleaned by the real engine', async () => {
    const page = await extension.open(extension.url('welcome.html'));
    const before = await seen(page, words('demo_clean'));
    expect(before).toContain('Sponsor message – content continues below this message');
    await page.locator(`::-p-aria(${words('demo_clean')})`).click();
    const after = await seen(page, words('demo_before'));
    expect(after).toContain('the wheel turns again');
    expect(after).not.toContain('content continues below this message');
    expect(after).not.toContain('812 partners');
    expect(after).not.toContain('session userid');
    await page.close();
  });

  test('the toolbar button tells how the page went', async () => {
    const own = await extension.open(extension.url('options.html'));
    const [popup, tab] = await openPopup('/ferry', lastParagraph);
    const number = await numberOfTabInFront(popup);
    await expect.poll(() => toolbarTitle(own, number)).toBe(words('toolbar_noticed'));
    await popup.close();
    await tab.close();
    const blank = await extension.open('chrome://version');
    const failed = await extension.click(blank);
    await seen(failed, words('failure_browser_page_title'));
    const blankNumber = await numberOfTabInFront(failed);
    await expect.poll(() => toolbarTitle(own, blankNumber)).toBe(words('toolbar_failed'));
    await failed.close();
    await blank.close();
    await own.close();
  });

  test('the settings remember how pictures are shown', async () => {
    const first = await extension.open(extension.url('options.html'));
    await first.locator(`::-p-aria(${words('options_pictures_always')})`).click();
    const chosen = (page: Page) =>
      page.$$eval(`[aria-label="${words('options_pictures')}"] input[type=radio]`, (inputs) =>
        inputs.filter((input) => input.checked).map((input) => input.closest('label')?.innerText.trim()),
      );
    await expect.poll(() => chosen(first)).toEqual([words('options_pictures_always')]);
    await first.close();
    const second = await extension.open(extension.url('options.html'));
    await expect.poll(() => chosen(second)).toEqual([words('options_pictures_always')]);
    await second.close();
  });
});
