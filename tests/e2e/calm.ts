import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { textOf } from './harness';

/** The beginning of the box in every article of these tests. */
export const newsletter = 'Sign up for our newsletter';

/** What is stored for a reader who has the test site cleaned. */
export const choice = (more: object = {}) => ({
  sites: {
    version: 1,
    value: {
      supported: false,
      byHost: { '127.0.0.1': { autoClean: true, reader: false, consent: 'hide', never: false, ...more } },
    },
  },
});
export const off = { sites: { version: 1, value: { supported: false, byHost: {} } } };

export const untilGone = (page: Page, text: string) =>
  vi.waitFor(async () => expect(await textOf(page)).not.toContain(text), { timeout: 10_000, interval: 50 });
export const marks = (page: Page) => page.$$eval('[data-plainleaf-hidden]', (all) => all.length);
export const markup = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
