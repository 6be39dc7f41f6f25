import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { chromiumPath, type Extension, seen, startChromium, words } from './harness';
import { articlePage, lastParagraph } from './pages';
import { copies } from './save-pages';
import { begin } from './setup';
import type { Site } from './site';

const title = 'The morning without a ferry';

/** What the look comes to on a page. */
const lookOf = (page: Page) =>
  page.evaluate(() => {
    const body = document.querySelector('[data-article-body]');
    const text = body && getComputedStyle(body);
    return {
      theme: document.documentElement.dataset['theme'] ?? null,
      paper: getComputedStyle(document.documentElement).backgroundColor,
      size: text?.fontSize ?? null,
      face: text?.fontFamily.split(',')[0]?.replaceAll('"', '') ?? null,
      spread: text?.letterSpacing ?? null,
    };
  });

const usual = { theme: null, paper: 'rgb(251, 250, 247)', size: '20px', face: 'Literata Variable', spread: 'normal' };
const sepia = 'rgb(244, 234, 213)';

/** The fonts and style sheets that a page asks for from now on. */
function filesOf(page: Page): readonly string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    if (/\.(?:css|woff2)$/.test(request.url())) files.push(new URL(request.url()).pathname);
  });
  return files;
}

describe.skipIf(chromiumPath === null)('the look in Chromium', () => {
  let extension: Extension;
  let site: Site;

  const choose = (page: Page, name: string) => page.locator(`::-p-aria([name="${words(name)}"])`).click();
  const becomes = (page: Page, look: object) => expect.poll(() => lookOf(page)).toMatchObject(look);
  const openPanel = async (page: Page) => {
    await choose(page, 'look_open_named');
    await page.waitForSelector('#look-panel');
  };
  const change = async (part: object) => {
    const own = { paper: '#e8efe6', ink: '#1f2a22' };
    const numbers = { size: 100, leading: 100, measure: 70, letters: 0, words: 0 };
    const all = { theme: 'system', own, face: 'literata', ...numbers, justified: false, hyphens: false, ...part };
    await extension.store({ look: { version: 1, value: all } });
  };

  async function openPopup(): Promise<Page> {
    const popup = await extension.click(await extension.open(site.url('/ferry')));
    await seen(popup, lastParagraph);
    return popup;
  }
  async function openReader(): Promise<Page> {
    const popup = await openPopup();
    const reader = await extension.opened('reader.html', () => choose(popup, 'action_reader'));
    await seen(reader, lastParagraph);
    return reader;
  }

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, { '/ferry': articlePage() }));
  });
  beforeEach(() => change({}));

  test('what is chosen in the reader is there in every other page, and after a reload', async () => {
    const reader = await openReader();
    await becomes(reader, usual);
    const options = await extension.open(extension.url('options.html'));
    const library = await extension.open(extension.url('library.html'));
    await reader.bringToFront();
    await openPanel(reader);
    await choose(reader, 'look_theme_sepia');
    await choose(reader, 'look_face_atkinson');
    await reader.focus('#look-panel input[type=range]');
    await reader.keyboard.press('ArrowRight');
    const chosen = { theme: 'sepia', paper: sepia, size: '22px', face: 'Atkinson Hyperlegible Next Variable' };
    await becomes(reader, chosen);
    await becomes(options, { theme: 'sepia', paper: sepia });
    await becomes(library, { theme: 'sepia', paper: sepia });
    expect(await options.$eval('input[type=range]', (input) => input.getAttribute('aria-valuetext'))).toBe('110%');

    await reader.reload();
    await seen(reader, lastParagraph);
    await becomes(reader, chosen);
    const popup = await openPopup();
    await becomes(popup, { ...chosen, size: '18.7px' });
    await popup.close();

    await reader.bringToFront();
    await openPanel(reader);
    await choose(reader, 'look_reset');
    for (const page of [reader, options, library]) await becomes(page, { theme: null, paper: usual.paper });
    await becomes(reader, usual);
    for (const page of [reader, options, library]) await page.close();
  });

  test('a page has its colours before it is first painted', async () => {
    await change({ theme: 'black', letters: 4 });
    const first = await extension.open(extension.url('options.html'));
    await becomes(first, { theme: 'black', paper: 'rgb(0, 0, 0)' });
    await first.close();
    for (const name of ['options', 'library', 'welcome', 'reader', 'popup']) {
      const page = await extension.browser.newPage();
      // Interactive: the document is read, and none of its modules has run.
      await page.evaluateOnNewDocument(() => {
        document.addEventListener('readystatechange', () => {
          const { dataset, style } = document.documentElement;
          if (document.readyState !== 'interactive') return;
          dataset['early'] = `${dataset['theme']} ${style.getPropertyValue('--letters')}`;
        });
      });
      await page.goto(extension.url(`${name}.html`), { waitUntil: 'domcontentloaded' });
      expect(await page.$eval('html', ({ dataset }) => dataset['early'])).toBe('black 0.04em');
      await page.close();
    }
  });

  test('a damaged note of the last look harms nothing', async () => {
    await change({ theme: 'dark' });
    const page = await extension.open(extension.url('options.html'));
    for (const note of ['{', '"text"', '{"properties": 4, "theme": {}}', '{"of": 5, "sheet": "/no.css"}']) {
      await page.evaluate((text) => localStorage.setItem('look', text), note);
      await page.reload();
      await seen(page, words('look_reset'));
      await becomes(page, { theme: 'dark', paper: 'rgb(23, 22, 20)' });
    }
    await page.close();
  });

  test('a face is fetched when it is chosen, and not before', async () => {
    const reader = await openReader();
    const files = filesOf(reader);
    await reader.reload();
    await seen(reader, lastParagraph);
    await openPanel(reader);
    await expect.poll(() => files).toContainEqual(expect.stringMatching(/literata-latin-opsz-normal.*woff2$/));
    const faces = () => files.filter((name) => name.startsWith('/faces/'));
    expect(faces()).toEqual([]);
    await choose(reader, 'look_face_opendyslexic');
    await becomes(reader, { face: 'OpenDyslexic' });
    await expect.poll(faces).toContain('/faces/opendyslexic-latin-400-normal.woff2');
    expect(faces()).not.toContainEqual(expect.stringMatching(/source-sans|atkinson/));
    expect(await reader.evaluate(() => document.fonts.check('16px OpenDyslexic'))).toBe(true);
    await choose(reader, 'look_face_literata');
    await becomes(reader, { face: 'Literata Variable' });
    await expect.poll(() => reader.$$eval('link[data-face]', (links) => links.length)).toBe(0);
    await reader.close();
  });

  test('in the popup the panel opens by the keyboard, and Escape closes the panel alone', async () => {
    const popup = await openPopup();
    const way = await popup.waitForSelector(`::-p-aria([name="${words('look_open_named')}"])`);
    await way?.focus();
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('#look-panel :focus');
    await popup.keyboard.press('ArrowRight');
    await becomes(popup, { theme: 'light' });
    await popup.keyboard.press('Escape');
    await expect.poll(() => popup.$('#look-panel')).toBeNull();
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe(words('look_open'));
    await popup.close();
  });

  test('quick changes end as the last one, in every window', async () => {
    const reader = await openReader();
    const options = await extension.open(extension.url('options.html'));
    await reader.bringToFront();
    await openPanel(reader);
    await reader.focus('#look-panel input[type=range]');
    await reader.keyboard.press('End');
    for (let times = 0; times < 8; times++) await reader.keyboard.press('ArrowLeft');
    await becomes(reader, { size: '18px' });
    const said = () => options.$eval('input[type=range]', (input) => input.getAttribute('aria-valuetext'));
    await expect.poll(said).toBe('90%');
    await becomes(reader, { size: '18px' });
    await reader.close();
    await options.close();
  });

  test('a saved copy and the web page made of it look so too', async () => {
    await change({ theme: 'own', own: { paper: '#102030', ink: '#f0e0d0' }, size: 120, justified: true });
    const popup = await openPopup();
    await choose(popup, 'save_button');
    await seen(popup, words('save_done_new'));
    await popup.close();
    const [row] = (await copies(extension, 1)).rows;
    const copy = await extension.open(extension.url(`reader.html#copy=${row?.id}`));
    await seen(copy, lastParagraph);
    await becomes(copy, { theme: 'own', paper: 'rgb(16, 32, 48)', size: '24px' });
    expect(await copy.$eval('[data-article-body] p', (text) => getComputedStyle(text).textAlign)).toBe('justify');
    await copy.close();

    const folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-look-'));
    const library = await extension.open(extension.url('library.html#shelf=all'));
    await library.locator(`::-p-aria([name="${words('library_select_named').replace('$NAME$', title)}"])`).click();
    const session = await library.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await choose(library, 'library_export');
    await library.locator(`dialog ::-p-text(${words('library_format_html')})`).click();
    const made = await vi.waitFor(
      async () => {
        const [name = ''] = (await readdir(folder)).filter((one) => one.endsWith('.html'));
        expect(name).not.toBe('');
        return path.join(folder, name);
      },
      { timeout: 30_000 },
    );
    const addresses = (await readFile(made, 'utf8')).match(/url\(.{0,20}/g) ?? [];
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith('url("data:font/woff2;'))).toEqual([]);
    await library.goto(`file://${made}`);
    const shown = await library.evaluate(() => {
      const { backgroundColor, color, fontSize } = getComputedStyle(document.body);
      const text = document.querySelector('.text p');
      return { backgroundColor, color, fontSize, align: text && getComputedStyle(text).textAlign };
    });
    expect(shown).toMatchObject({ backgroundColor: 'rgb(16, 32, 48)', color: 'rgb(240, 224, 208)', align: 'justify' });
    expect(Number.parseFloat(shown.fontSize)).toBeGreaterThan(20);
    await library.close();
    await rm(folder, { recursive: true, force: true });
  });
});
