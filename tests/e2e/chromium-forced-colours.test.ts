import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { focusFaults } from './access';
import { chromiumPath, type Extension, seen, startChromium, words } from './harness';
import { drawOver, painted } from './highlight-acts';
import { articlePage, firstParagraph, lastParagraph } from './pages';
import { begin } from './setup';
import type { Site } from './site';

const parts = ['Winter', 'Spring'].map(
  (name) =>
    `<h2>${name} in the harbour book</h2>${`<p>${lastParagraph} The harbour master wrote it down.</p>`.repeat(12)}`,
);
const listing = '<pre><code class="language-python">import math\n# The pen lags.\nclass Drum:\n    pass</code></pre>';
const article = articlePage().replace(`<p>${lastParagraph}</p>`, `${listing}${parts.join('')}<p>${lastParagraph}</p>`);
const title = 'The morning without a ferry';

/** Where the system sets the colours: what is told by a ground, a knob or a line must still be told. */
describe.skipIf(chromiumPath === null)('in forced colours', () => {
  let extension: Extension;
  let site: Site;
  const button = (name: string) => `::-p-aria([name="${words(name)}"][role="button"])`;

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, { '/ferry': article }));
  });

  const force = async (page: Page) => {
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: 'dark' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
  };

  async function openPopup(): Promise<Page> {
    const popup = await extension.click(await extension.open(site.url('/ferry')));
    await seen(popup, lastParagraph);
    await force(popup);
    return popup;
  }

  /** A colour of the system, as the browser computes it. */
  const system = (page: Page, name: string) =>
    page.evaluate((colour) => {
      const probe = document.createElement('i');
      probe.style.backgroundColor = colour;
      document.body.append(probe);
      const { backgroundColor } = getComputedStyle(probe);
      probe.remove();
      return backgroundColor;
    }, name);

  const style = (page: Page, selector: string, property: string, pseudo?: string) =>
    page.$eval(selector, (one, name, part) => getComputedStyle(one, part).getPropertyValue(name), property, pseudo);

  /** A knob that stands out from its ground; off is a line around it, on is full. */
  async function expectSwitch(page: Page, selector: string): Promise<void> {
    const look = async () => ({
      ground: await style(page, selector, 'background-color'),
      knob: await style(page, selector, 'background-color', '::before'),
      line: await style(page, selector, 'border-block-start-color'),
      on: await page.$eval(selector, (one) => one.ariaChecked),
    });
    const before = await look();
    await page.locator(selector).click();
    await expect.poll(look).not.toEqual(before);
    const after = await look();
    for (const one of [before, after]) {
      expect(one.knob).not.toBe(one.ground);
      expect(one.line).not.toBe(await system(page, 'Canvas'));
      expect(one.ground === (await system(page, 'ButtonFace'))).toBe(one.on === 'false');
    }
    expect(after.ground).not.toBe(before.ground);
    await page.locator(selector).click();
  }

  test('the popup: the main action can be read, and what has the keyboard is seen', async () => {
    const popup = await openPopup();
    expect(await style(popup, button('save_button'), 'background-color')).toBe(await system(popup, 'ButtonFace'));
    expect(await style(popup, button('save_button'), 'color')).toBe(await system(popup, 'ButtonText'));
    expect(await focusFaults(popup)).toEqual([]);
    await popup.locator(button('save_button')).click();
    await seen(popup, words('save_done_new'));
    await popup.close();
  });

  test('the reader: the current part, a highlight and a listing', async () => {
    const popup = await openPopup();
    const reader = await extension.opened('reader.html', () => popup.locator(button('action_reader')).click());
    await seen(reader, lastParagraph);
    await reader.setViewport({ width: 1280, height: 800 });
    await reader.bringToFront();
    await expect.poll(async () => Object.keys(await painted(reader))).toContain('pl-code-keyword');
    const code = await reader.waitForSelector('pre');
    await force(reader);
    const shot = async () => Buffer.from((await code?.screenshot()) ?? []).toString('base64');
    const withPaint = await shot();
    await reader.evaluate(() => {
      for (const name of [...CSS.highlights.keys()]) if (name.startsWith('pl-code-')) CSS.highlights.delete(name);
    });
    expect(await shot()).toBe(withPaint);

    await drawOver(reader, firstParagraph.slice(0, 40));
    await reader.locator(button('highlight_colour_green')).click();
    await expect.poll(async () => Object.keys(await painted(reader))).toContain('pl-green');
    await reader.evaluate(() => {
      getSelection()?.removeAllRanges();
      scrollTo(0, 0);
    });
    const first = await reader.$('[data-article-body] p');
    const marked = Buffer.from((await first?.screenshot()) ?? []).toString('base64');
    await reader.evaluate(() => CSS.highlights.delete('pl-green'));
    expect(Buffer.from((await first?.screenshot()) ?? []).toString('base64')).not.toBe(marked);

    await reader.$$eval('h2', (all) => all[0]?.scrollIntoView());
    await reader.waitForSelector('[data-outline] [aria-current]');
    const lineOf = (selector: string) => style(reader, selector, 'border-inline-start-color');
    expect(await lineOf('[data-outline] button:not([aria-current])')).toBe(await system(reader, 'Canvas'));
    expect(await lineOf('[data-outline] [aria-current]')).toBe(await system(reader, 'Highlight'));
    expect(await focusFaults(reader, 30)).toEqual([]);
    await reader.close();
  });

  test('the settings: switches of both sizes', async () => {
    const page = await extension.open(extension.url('options.html'));
    await seen(page, words('library_single_keys'));
    await force(page);
    for (const name of ['look_justified', 'library_single_keys']) {
      await expectSwitch(page, `::-p-aria([name="${words(name)}"][role="switch"])`);
    }
    await page.close();
  });

  test('the library: the shelf that is shown', async () => {
    const page = await extension.open(extension.url('library.html#shelf=all'));
    await seen(page, title);
    await force(page);
    const lineOf = (selector: string) => style(page, selector, 'border-block-end-color');
    const shown = await lineOf('nav [aria-current]');
    expect(shown).toBe(await system(page, 'Highlight'));
    expect(await lineOf('nav a:not([aria-current])')).not.toBe(shown);
    expect(await focusFaults(page, 30)).toEqual([]);
    await page.close();
  });
});
