import { Buffer } from 'node:buffer';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openZip } from '../../library/zip';
import { type FirefoxExtension, startFirefox } from './firefox';
import { firefoxPath, seen, words } from './harness';
import { lastParagraph } from './pages';
import { emptyLibraryIn, figure, illustrated, onDisk, png } from './save-pages';
import { noticeSwitch } from './settings';
import { type Site, serve } from './site';

const title = 'The morning without a ferry';

describe.skipIf(firefoxPath === null)('into and out of the library in Firefox', () => {
  let extension: FirefoxExtension;
  let site: Site;
  let folder: string;

  const press = (page: Page, name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  const counted = (stem: string, count: number) =>
    words(`${stem}_${count === 1 ? 'one' : 'other'}`).replace('$COUNT$', String(count));

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-transfer-'));
    site = await serve({ '/a.png': png(1), '/ferry': illustrated(figure('/a.png', 'The pier')) });
    extension = await startFirefox({
      preferences: {
        'browser.download.folderList': 2,
        'browser.download.dir': folder,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
        'browser.download.alwaysOpenPanel': false,
      },
    });
    const options = await extension.open('options.html');
    await seen(options, words('notice_switch'));
    await options.locator(noticeSwitch).click();
    await seen(options, words('notice_granted'));
    await options.close();
    const tab = await extension.visit(site.url('/ferry'));
    const popup = await extension.popupFor(tab);
    await seen(popup, lastParagraph);
    await press(popup, words('save_button'));
    await seen(popup, words('save_done_new'));
    await popup.close();
    await tab.close();
  });

  afterAll(async () => {
    await extension?.[Symbol.asyncDispose]();
    await site?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  /** The file that comes of an act, once it is whole. */
  async function download(act: () => Promise<unknown>): Promise<string> {
    const before = new Set(await readdir(folder));
    await act();
    return vi.waitFor(
      async () => {
        const names = (await readdir(folder)).filter((name) => !before.has(name));
        const [name] = names;
        if (name === undefined || names.some((one) => one.endsWith('.part'))) throw new Error('no file yet');
        const file = path.join(folder, name);
        if ((await readFile(file)).length === 0) throw new Error('an empty file yet');
        return file;
      },
      { timeout: 30_000, interval: 200 },
    );
  }

  async function bringIn(page: Page, file: string): Promise<void> {
    const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
  }

  async function rows(count: number) {
    const disk = await vi.waitFor(
      async () => {
        const found = await onDisk(extension.own());
        if (found.rows.length !== count) throw new Error(`${found.rows.length} rows`);
        return found;
      },
      { timeout: 30_000, interval: 200 },
    );
    return disk;
  }

  test('one copy goes out as HTML, and its progress is told beside it', async () => {
    const page = await extension.open('library.html');
    await seen(page, title);
    await page.locator(`::-p-aria([name="${words('library_select_named').replace('$NAME$', title)}"])`).click();
    await press(page, words('library_export'));
    const file = await download(() => page.locator(`dialog ::-p-text(${words('library_format_html')})`).click());
    expect(path.basename(file)).toMatch(/the-morning-without-a-ferry\.html$/);
    const html = await readFile(file, 'utf8');
    expect(html).toContain(lastParagraph);
    expect(html).toContain('src="data:image/png;base64,');
    await seen(page, counted('library_exported', 1));
    await page.close();
  });

  test('the library goes out as a zip, and comes in again once it is gone, only once', async () => {
    const before = await rows(1);
    const page = await extension.open('library.html');
    await seen(page, title);
    const file = await download(() => press(page, words('library_take_out')));
    await seen(page, counted('library_exported', 1));
    const files = await openZip(new Blob([Buffer.from(await readFile(file))]));
    if (typeof files === 'string') throw new Error(files);
    expect(files.map((one) => one.path.replace(/^copies\/.*/, 'copies/…')).toSorted()).toEqual([
      'copies/…',
      'index.html',
      'manifest.json',
    ]);
    await page.close();
    await emptyLibraryIn(extension.own());

    const again = await extension.open('library.html');
    await seen(again, words('library_empty_title'));
    await bringIn(again, file);
    await seen(again, counted('library_offer_articles', 1));
    await press(again, words('library_offer_take'));
    await seen(again, counted('library_imported', 1));
    await seen(again, title);
    const after = await rows(1);
    expect(after.images.map(({ hash }) => hash)).toEqual(before.images.map(({ hash }) => hash));
    expect(after.texts.map(({ text }) => text)).toEqual(before.texts.map(({ text }) => text));
    expect(after.sources).toHaveLength(1);
    await bringIn(again, file);
    await seen(again, counted('library_offer_duplicates', 1));
    await press(again, words('library_offer_leave'));
    await rows(1);
    await again.close();
  });

  test("Pocket's table comes in, what is wrong in it is named, and twice is once", async () => {
    const page = await extension.open('library.html');
    await seen(page, title);
    const file = path.join(folder, 'pocket.csv');
    const lines = ['title,url,time_added,tags,status', 'Eels,https://eels.example/,1728576752,sea|long,unread'];
    await writeFile(file, [...lines, 'Bad,javascript:alert(1),1728576753,,unread', ''].join('\r\n'));
    await bringIn(page, file);
    await seen(page, counted('library_offer_links', 1));
    await press(page, counted('library_refused', 1));
    await seen(page, `Bad – ${words('import_record_bad_address')}`);
    await press(page, words('library_offer_take'));
    await seen(page, counted('library_imported', 1));
    const { rows: stored } = await rows(2);
    expect(stored).toContainEqual(expect.objectContaining({ title: 'Eels', holds: 'link', tags: ['long', 'sea'] }));
    await bringIn(page, file);
    await seen(page, counted('library_offer_duplicates', 1));
    await press(page, words('library_offer_leave'));
    await rows(2);
    await page.close();
    // Turndown tries once whether it may parse HTML itself; it may not, and need not.
    const errors = await extension.inside.errors();
    expect(errors.filter((error) => !/blocked assigning to an injection sink/.test(error))).toEqual([]);
  });
});
