/** What a reader does with the picker, and what can be seen of it. */
import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { type Extension, seen, words } from './harness';

export const choices = (autoClean: boolean) => ({
  sites: {
    version: 1,
    value: {
      supported: false,
      byHost: { '127.0.0.1': { autoClean, reader: false, consent: 'hide', never: false } },
    },
  },
});
export const ruleKey = 'rule:reader:127.0.0.1';

export const markup = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
export const inner = (page: Page) =>
  page.evaluate(
    () => `${document.head.outerHTML}${document.body.outerHTML}${[...document.documentElement.attributes].length}`,
  );
export const pickers = (page: Page) => page.$$eval('plainleaf-picker', (all) => all.length);
export const hidden = (page: Page) => page.$$eval('[data-plainleaf-hidden]', (all) => all.length);
/** A button of the picker: the page cannot reach into its root, the accessibility tree can. */
export const button = (page: Page, name: string) => page.locator(`::-p-aria([name="${words(name)}"][role="button"])`);

export async function pick(extension: Extension, tab: Page): Promise<void> {
  const popup = await extension.click(tab);
  await seen(popup, words('site_auto_clean'));
  await popup.locator('::-p-xpath(//footer//button[@aria-controls])').click();
  const closed = new Promise((resolve) => popup.once('close', resolve));
  await popup.locator(`::-p-aria(${words('site_pick_named')})`).click();
  await closed;
  await vi.waitFor(async () => expect(await pickers(tab)).toBe(1));
  await tab.bringToFront();
}

export async function pointAt(tab: Page, selector: string): Promise<{ x: number; y: number }> {
  const place = await tab.$eval(selector, (element) => {
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + Math.min(20, width / 2), y: top + height / 2 };
  });
  await tab.mouse.move(place.x, place.y);
  return place;
}

export async function clickOn(tab: Page, selector: string): Promise<void> {
  const { x, y } = await pointAt(tab, selector);
  await tab.mouse.click(x, y);
  await button(tab, 'picker_strip').wait();
}

/** What the picker's cards say. */
export const said = async (tab: Page): Promise<string> => {
  const tree = await tab.accessibility.snapshot({ interestingOnly: false });
  const texts: string[] = [];
  const walk = (node: typeof tree): void => {
    if (!node) return;
    if (node.name && node.role === 'StaticText') texts.push(node.name);
    for (const child of node.children ?? []) walk(child);
  };
  walk(tree);
  return texts.join('\n');
};
export const says = (tab: Page, text: string | RegExp) =>
  vi.waitFor(async () => expect(await said(tab)).toMatch(text), { timeout: 10_000, interval: 100 });

export const shown = (element: Element) => element.checkVisibility();
export const isFocused = (one: { evaluate(act: (element: Element) => boolean): Promise<boolean> } | null) =>
  one?.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element) ?? Promise.resolve(false);
