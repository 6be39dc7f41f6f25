import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { chromiumPath, type Extension, seen, startChromium } from './harness';
import { articlePage, bioLine, firstParagraph, lastParagraph, sponsorLine } from './pages';
import { begin } from './setup';
import type { Site } from './site';

const serialized = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

describe.skipIf(chromiumPath === null)('in Chromium, by a true click on the toolbar button', () => {
  let extension: Extension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, {
      '/ferry': articlePage(),
      '/mill': articlePage({ title: 'The mill that waited' }),
    }));
  });

  test('the popup shows the article, its author and what was removed', async () => {
    const tab = await extension.open(site.url('/ferry'));
    const popup = await extension.click(tab);
    const text = await seen(popup, lastParagraph);
    expect(text).toContain('The morning without a ferry');
    expect(text).toContain('Mara Lind');
    expect(text).toContain(firstParagraph);
    expect(text).toContain(bioLine);
    const article = await popup.$eval('article', (element) => element.innerText);
    expect(article).not.toContain(sponsorLine);
    expect(article).not.toContain('Sign up for our newsletter');
    await popup.close();
    await tab.close();
  });

  test('the page itself stays as it is, byte for byte', async () => {
    const tab = await extension.open(site.url('/ferry'));
    const before = await serialized(tab);
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    await popup.close();
    expect(await serialized(tab)).toBe(before);
    await tab.close();
  });

  test('a removed block comes back in its place and goes again', async () => {
    const tab = await extension.open(site.url('/ferry'));
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    const article = () => popup.$eval('article', (element) => element.innerText);
    expect(await article()).not.toContain('Sign up for our newsletter');
    await popup.locator('::-p-aria(Restore everything)').click();
    await vi.waitFor(async () => expect(await article()).toContain('Sign up for our newsletter'));
    const again = popup.locator('::-p-aria(Remove everything again)');
    // The list has grown: as a reader does, from under the lines at the foot.
    await (await again.waitHandle()).evaluate((button) => button.scrollIntoView({ block: 'center' }));
    await again.click();
    await vi.waitFor(async () => expect(await article()).not.toContain('Sign up for our newsletter'));
    await popup.close();
    await tab.close();
  });

  test('it works with the service worker dead', async () => {
    const tab = await extension.open(site.url('/ferry'));
    await extension.stopServiceWorker();
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    expect(extension.serviceWorkerRuns()).toBe(false);
    await popup.close();
    await tab.close();
  });

  test('two tabs give each its own article', async () => {
    const ferry = await extension.open(site.url('/ferry'));
    const mill = await extension.open(site.url('/mill'));
    const ofMill = await extension.click(mill);
    await seen(ofMill, 'The mill that waited');
    await ofMill.close();
    const ofFerry = await extension.click(ferry);
    expect(await seen(ofFerry, 'The morning without a ferry')).not.toContain('The mill that waited');
    await ofFerry.close();
    await ferry.close();
    await mill.close();
  });

  test('cleaning asks the network for nothing', async () => {
    const tab = await extension.open(site.url('/ferry'));
    const before = site.asked.length;
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    expect(site.asked.slice(before)).toEqual([]);
    await popup.close();
    await tab.close();
  });
});
