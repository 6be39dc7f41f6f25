import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, type Extension, seen, startChromium, words } from './harness';
import { lastParagraph } from './pages';
import { copies, emptyLibrary, figure, illustrated, png } from './save-pages';
import { begin } from './setup';
import type { Site } from './site';

const title = 'A long crossing';
/** Texts beyond 64 kB lie in files of their own. */
const long = Array.from({ length: 700 }, (_, day) => {
  const words = Array.from({ length: 24 }, (_word, at) => ((day * 24 + at) * 7919).toString(36));
  return `<p>On day ${day} the log says ${words.join(' ')}, and the ferry went on.</p>`;
}).join('');

describe.skipIf(chromiumPath === null)('a library of which the disk has lost a part, in Chromium', () => {
  let extension: Extension;
  let site: Site;

  const press = (page: Page, name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

  /** The files of large values, in the order in which they were written. */
  async function largeFiles(): Promise<readonly string[]> {
    const flag = '--user-data-dir=';
    const profile = extension.browser.process()?.spawnargs.find((one) => one.startsWith(flag)) ?? '';
    const folder = path.join(profile.slice(flag.length), 'Default', 'IndexedDB');
    const all = await readdir(folder, { recursive: true });
    const files = all.filter((one) => one.includes('.blob')).map((one) => path.join(folder, one));
    const stats = await Promise.all(files.map(async (file) => ({ file, is: await stat(file) })));
    return stats.flatMap(({ file, is }) => (is.isFile() ? [file] : [])).sort();
  }

  async function openPopup(): Promise<{ tab: Page; popup: Page }> {
    const tab = await extension.open(site.url('/long'));
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    return { tab, popup };
  }

  /** The same article saved into an empty library. */
  async function save(): Promise<string> {
    await emptyLibrary(extension);
    const { tab, popup } = await openPopup();
    await press(popup, words('save_button'));
    await seen(popup, words('save_done_new'));
    await popup.close();
    await tab.close();
    return (await copies(extension, 1)).rows[0]?.id ?? '';
  }

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, {
      '/a.png': png(1),
      '/long': illustrated(long + figure('/a.png', 'The pier'), title),
    }));
  });

  // Contents and text are the first two that a save writes.
  test.each([
    ['contents', 0],
    ['text', 1],
  ])('reads, takes out and updates a copy whose %s is lost', async (_what, at) => {
    const id = await save();
    const files = await largeFiles();
    expect(files.length).toBeGreaterThan(1);
    await rm(files[at] ?? '');

    const reader = await extension.open(extension.url(`reader.html#copy=${id}`));
    await seen(reader, lastParagraph);
    await press(reader, words('copy_verify'));
    await seen(reader, words('copy_text_different'));
    await reader.close();

    const library = await extension.open(extension.url('library.html#shelf=all'));
    await seen(library, title);
    await press(library, words('library_take_out'));
    await seen(library, words('library_exported_one').replace('$COUNT$', '1'));
    await library.close();

    const { tab, popup } = await openPopup();
    await press(popup, words('save_update'));
    await seen(popup, words('save_done_updated'));
    await popup.close();
    await tab.close();
    const again = await extension.open(extension.url(`reader.html#copy=${id}`));
    await seen(again, lastParagraph);
    await press(again, words('copy_verify'));
    await seen(again, words('copy_verified'));
    await again.close();
  });

  test.each([
    ['contents', 0, 'library_lost_contents'],
    ['text', 1, 'library_lost_text'],
  ])('the check mends a copy whose %s is lost, and says so', async (_what, at, said) => {
    await save();
    await rm((await largeFiles())[at] ?? '');
    const library = await extension.open(extension.url('library.html#shelf=all'));
    await seen(library, title);
    await press(library, words('library_check'));
    await seen(library, words(said).split('$')[0] ?? '');
    await press(library, words('library_check'));
    await seen(library, words('library_check_fine'));
    await library.close();
  });
});
