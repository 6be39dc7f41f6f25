import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { lookSetting } from '../../platform/look';
import { chromiumPath, type Extension, seen, startChromium, textOf, words } from './harness';
import { lastParagraph } from './pages';
import { copies, damage, emptyLibrary, figure, illustrated, onDisk, png } from './save-pages';
import { begin } from './setup';
import type { Site } from './site';

declare const chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } };

const usual = lookSetting.fallback;
const titles = ['The morning without a ferry', 'A harbour in winter'] as const;

describe.skipIf(chromiumPath === null)('the library page in Chromium', () => {
  let extension: Extension;
  let site: Site;
  let folder: string;

  const button = (name: string) => `::-p-aria([name="${name}"][role="button"])`;
  /** Wherever it stands: what was done last may lie over it for a while. */
  const press = async (page: Page, name: string) => {
    const found = await page.waitForSelector(button(name));
    await found?.evaluate((one) => (one as HTMLElement).click());
  };
  const counted = (name: string, count: number) =>
    words(`${name}_${count === 1 ? 'one' : 'other'}`).replace('$COUNT$', String(count));
  const act = (name: string, title: string) =>
    words('library_act_named').replace('$ACT$', words(name)).replace('$NAME$', title);
  const openLibrary = (hash = '#shelf=all') => extension.open(extension.url(`library.html${hash}`));

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-files-'));
    const second = illustrated(figure('/b.png', 'The harbour'), titles[1]).replaceAll('ferry', 'steamer');
    ({ extension, site } = await begin(startChromium, {
      '/a.png': png(1),
      '/b.png': png(2),
      '/ferry': illustrated(figure('/a.png', 'The pier')),
      '/harbour': second.replaceAll('morning', 'winter evening').replaceAll('They ', 'All the sailors of the place '),
    }));
    for (const page of ['/ferry', '/harbour']) await save(site.url(page));
    await copies(extension, 2);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function save(address: string): Promise<void> {
    const tab = await extension.open(address);
    const popup = await extension.click(tab);
    await press(popup, words('save_button'));
    const done = vi.waitFor(
      async () => {
        const text = await textOf(popup);
        if (text.includes(words('save_anyway'))) await press(popup, words('save_anyway'));
        expect(text).toContain(words('save_done_new'));
      },
      { timeout: 30_000, interval: 200 },
    );
    await done;
    await popup.close();
    await tab.close();
  }

  /** The file that the page hands over. */
  async function download(page: Page, ask: () => Promise<unknown>): Promise<string> {
    const downloadPath = await mkdtemp(path.join(folder, 'download-'));
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
    await ask();
    return vi.waitFor(
      async () => {
        const [name = ''] = (await readdir(downloadPath)).filter((one) => !one.endsWith('.crdownload'));
        expect(name).not.toBe('');
        return path.join(downloadPath, name);
      },
      { timeout: 30_000, interval: 100 },
    );
  }

  async function bringIn(page: Page, file: string): Promise<void> {
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(file);
  }

  async function written(name: string, text: string): Promise<string> {
    const file = path.join(folder, name);
    await writeFile(file, text);
    return file;
  }

  test('lists what was saved and finds it by a word of its text', async () => {
    const page = await openLibrary();
    for (const title of titles) await seen(page, title);
    await page.locator(`::-p-aria([name="${words('library_search')}"])`).fill('steamer');
    await vi.waitFor(async () => {
      expect(await page.$$eval('tr mark', (all) => all.map((one) => one.textContent))).toContain('steamer');
    });
    expect(await textOf(page)).not.toContain(titles[0]);
    await page.close();
  });

  test('opens a copy without a network, its picture from the copy', async () => {
    const { rows } = await copies(extension, 2);
    const reader = await extension.open('about:blank');
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(request.url()));
    await reader.setOfflineMode(true);
    const id = rows.find(({ title }) => title === titles[0])?.id;
    await reader.goto(extension.url(`reader.html#copy=${id}`), { waitUntil: 'domcontentloaded' });
    await seen(reader, lastParagraph);
    const picture = await vi.waitFor(async () => {
      const shown = await reader.$eval('article img', (image) => ({
        src: (image as HTMLImageElement).src,
        width: (image as HTMLImageElement).naturalWidth,
      }));
      expect(shown.width).toBe(1);
      return shown;
    });
    expect(picture.src).toMatch(/^blob:/);
    expect(asked.filter((address) => /^(https?|wss?):/.test(address))).toEqual([]);
    await reader.close();
  });

  test('a deletion is undone', async () => {
    const page = await openLibrary();
    await seen(page, titles[1]);
    await page.locator(button(act('library_delete', titles[1]))).click();
    await seen(page, words('library_done_deleted_named').replace('$TITLE$', titles[1]));
    await copies(extension, 1);
    await page.bringToFront();
    await press(page, words('undo'));
    await copies(extension, 2);
    await page.close();
  });

  test('what was taken out and deleted for good comes back whole, and only once', async () => {
    const before = await copies(extension, 2);
    const page = await openLibrary();
    await seen(page, titles[1]);
    const file = await download(page, () => press(page, words('library_take_out')));
    expect(path.basename(file)).toMatch(/^plainleaf-library-\d{4}-\d\d-\d\d\.zip$/);
    await seen(page, counted('library_exported', 2));
    await seen(page, words('library_exported_at').split('$')[0] ?? '');

    for (const title of titles) {
      await page.locator(button(act('library_delete', title))).click();
      await seen(page, words('library_done_deleted_named').replace('$TITLE$', title));
    }
    await page.goto(extension.url('library.html#shelf=deleted'));
    await page.reload();
    for (const title of titles) {
      await page.locator(button(act('library_purge', title))).click();
      await page.locator(`dialog ${button(words('library_purge'))}`).click();
      await seen(page, counted('library_done_purged', 1));
    }
    await vi.waitFor(async () => expect((await onDisk(page)).rows).toEqual([]));

    await bringIn(page, file);
    await seen(page, counted('library_offer_articles', 2));
    await press(page, words('library_offer_take'));
    await seen(page, counted('library_imported', 2));
    const after = await copies(extension, 2);
    const hashes = (disk: typeof after) => disk.images.map(({ hash }) => hash).toSorted();
    expect(hashes(after)).toEqual(hashes(before));
    expect(after.rows.map(({ missingImages }) => missingImages)).toEqual([0, 0]);
    expect(after.texts.map(({ text }) => text).toSorted()).toEqual(before.texts.map(({ text }) => text).toSorted());

    await page.bringToFront();
    await bringIn(page, file);
    await seen(page, counted('library_offer_duplicates', 2));
    await press(page, words('library_offer_leave'));
    await copies(extension, 2);
    await page.close();
  });

  test.each([
    ['html', 'html', '<!doctype html>'],
    ['markdown', 'zip', 'PK'],
    ['epub', 'epub', 'PK'],
    ['text', 'txt', titles[0]],
    ['json', 'json', '{'],
  ])('a copy goes out as %s, and two together', async (format, extensionOfOne, begins) => {
    const page = await openLibrary();
    await seen(page, titles[1]);
    const label = words(`library_format_${format}`);
    const boxes = page.locator(`::-p-aria([name="${words('library_select_named').replace('$NAME$', titles[0])}"])`);
    await boxes.click();
    await press(page, words('library_export'));
    const one = await download(page, () => page.locator(`dialog ::-p-text(${label})`).click());
    expect(path.extname(one)).toBe(`.${extensionOfOne}`);
    expect(path.basename(one)).toContain('the-morning-without-a-ferry');
    expect((await readFile(one, 'utf8')).slice(0, 200).trim().startsWith(begins)).toBe(true);
    await seen(page, counted('library_exported', 1));
    await page.locator(`::-p-aria([name="${words('library_select_named').replace('$NAME$', titles[1])}"])`).click();
    await press(page, words('library_export'));
    const two = await download(page, () => page.locator(`dialog ::-p-text(${label})`).click());
    expect(path.extname(two)).toBe({ epub: '.epub', json: '.json' }[format] ?? '.zip');
    await seen(page, counted('library_exported', 2));
    await page.close();
  });

  test.each([
    ['opendyslexic', 'OpenDyslexic'],
    ['literata', 'Literata Variable'],
  ])('a page that goes out alone is set in the face that was chosen: %s', async (face, family) => {
    const page = await openLibrary();
    await seen(page, titles[0]);
    await page.evaluate((look) => chrome.storage.local.set({ look }), { version: 1, value: { ...usual, face } });
    await vi.waitFor(async () =>
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1') as Element).fontFamily)).toContain(
        family,
      ),
    );
    await page.locator(`::-p-aria([name="${words('library_select_named').replace('$NAME$', titles[0])}"])`).click();
    await press(page, words('library_export'));
    const label = words('library_format_html');
    const file = await download(page, () => page.locator(`dialog ::-p-text(${label})`).click());
    await page.close();
    const alone = await extension.open(pathToFileURL(file).href);
    const set = await alone.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map(({ family: name, status }) => `${name.replaceAll('"', '')}: ${status}`);
    });
    expect(set).toContain(`${family}: loaded`);
    expect(set.every((one) => one.startsWith(family))).toBe(true);
    expect(await alone.evaluate(() => performance.getEntriesByType('resource').length)).toBe(0);
    await alone.close();
  });

  test('a malformed file is refused with its sentence, and a record with its reason', async () => {
    const page = await openLibrary();
    await seen(page, titles[1]);
    await bringIn(page, await written('cut.zip', 'PK\u0003\u0004 and no more'));
    await seen(page, words('import_file_cut'));
    await bringIn(page, await written('other.json', '{"shopping": ["bread"]}'));
    await seen(page, words('import_file_unknown_json'));
    await bringIn(
      page,
      await written('pocket.csv', 'title,url,time_added,tags,status\nBad,ftp://a.example/,1,,unread\n'),
    );
    await press(page, counted('library_refused', 1));
    await seen(page, `Bad – ${words('import_record_bad_address')}`);
    await press(page, words('library_offer_leave'));
    await page.close();
  });

  test('a page saved with another program is cleaned, and what is none is refused', async () => {
    const page = await openLibrary();
    await seen(page, titles[1]);
    const saved = illustrated('', 'Kept by another program').replace(
      '<html',
      '<!-- saved from url=(0029)https://elsewhere.example/kept -->\n<html',
    );
    await bringIn(page, await written('kept.html', saved));
    await seen(page, words('import_from_saved_html'));
    await press(page, words('library_offer_take'));
    await seen(page, counted('library_imported', 1));
    await seen(page, 'Kept by another program');
    await page.close();
  });

  test('what can be read of a damaged library goes out, and comes in again', async () => {
    const own = await extension.open(extension.url('options.html'));
    await damage(own);
    const page = await openLibrary();
    await seen(page, words('library_fault_corrupt_title'));
    const file = await download(page, () => press(page, words('library_rescue')));
    await seen(page, counted('library_exported', 3));
    await page.close();
    await own.close();
    await emptyLibrary(extension);
    const again = await openLibrary();
    await seen(again, words('library_empty_title'));
    await bringIn(again, file);
    await press(again, words('library_offer_take'));
    await seen(again, counted('library_imported', 3));
    for (const title of titles) await seen(again, title);
    await again.close();
    expect((await copies(extension, 3)).images).toHaveLength(2);
  });
});
