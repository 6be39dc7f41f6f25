import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { textOf, words } from './harness';

/** What a page of the extension has at hand. */
declare const chrome: { readonly permissions: object & { getAll(): Promise<unknown> } };

/** The switch for all sites, on the welcome page and in the settings. */
export const noticeSwitch = `::-p-aria([name="${words('notice_switch')}"][role="switch"])`;

export const calm = { autoClean: true, reader: false, consent: 'hide', never: false };

export const sitesKept = (byHost: object, supported = false) => ({
  sites: { version: 1, value: { supported, byHost } },
});

/** The inputs for files, in the order of the page. */
const inputs = { choices: 0, zip: 1, folder: 2, files: 3, settings: 4 } as const;

export async function choose(page: Page, input: keyof typeof inputs, ...files: string[]): Promise<void> {
  const all = (await page.$$('input[type=file]')) as ElementHandle<HTMLInputElement>[];
  await all[inputs[input]]?.uploadFile(...files);
}

/** Presses the button with this name. */
export const press = (page: Page, name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

/** Writes into the field whose label is this message. */
export const write = (page: Page, label: string, text: string) =>
  page.locator(`::-p-aria([name="${words(label)}"])`).fill(text);

export const unseen = (page: Page, text: string) =>
  vi.waitFor(async () => expect(await textOf(page)).not.toContain(text), { timeout: 10_000, interval: 50 });

export const granted = (page: Page) => page.evaluate(() => chrome.permissions.getAll());

/** Lets the browser say no to whatever this page asks for. */
export const refuseAll = (page: Page) =>
  page.evaluate(() => {
    const refuse = (_wanted: unknown, done?: (granted: boolean) => void) => {
      done?.(false);
      return Promise.resolve(false);
    };
    const native = (globalThis as { browser?: typeof chrome }).browser;
    for (const scope of [chrome, native]) {
      if (scope !== undefined) Object.defineProperty(scope.permissions, 'request', { value: refuse });
    }
  });
