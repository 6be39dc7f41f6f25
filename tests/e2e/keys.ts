/** What a person does who has a keyboard only, and what they find under it. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** What a screen reader would call the element that has the keyboard; empty for none. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement as HTMLInputElement | null;
    if (active === null || active === document.body) return '';
    const labelledBy = active.getAttribute('aria-labelledby');
    const name =
      active.getAttribute('aria-label') ??
      (labelledBy === null ? null : document.getElementById(labelledBy)?.textContent) ??
      active.labels?.[0]?.textContent ??
      // Without what is there for its width only.
      active.innerText;
    return (name ?? '').trim();
  });

/** Tab until the keyboard is at what has this name. */
export async function tabTo(page: Page, name: string, presses = 60): Promise<void> {
  const met: string[] = [];
  for (let step = 0; step < presses; step++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now === name) return;
    met.push(now);
  }
  throw new Error(`Tab does not come to “${name}”, but to: ${met.join(' | ')}`);
}

/** Where the keyboard is while Tab goes round once more than there are controls: inside, or in the browser's own bars. */
export async function expectHeld(page: Page, selector: string): Promise<void> {
  const controls = await page.$$eval(`${selector} :is(button, a[href], input, select, textarea)`, (all) => all.length);
  expect(controls).toBeGreaterThan(0);
  for (const key of [...Array(controls + 2).fill('Tab'), 'back'] as const) {
    if (key === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (key === 'back') await page.keyboard.up('Shift');
    const held = await page.evaluate((wanted) => {
      const { activeElement, body } = document;
      return activeElement === body || activeElement?.closest(wanted) !== null;
    }, selector);
    expect(held, await focused(page)).toBe(true);
  }
}

export const isIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);
