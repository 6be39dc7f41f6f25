import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chromiumPath, type Extension, seen, startChromium, textOf, words } from './harness';
import { articlePage, lastParagraph } from './pages';
import { lasting } from './setup';
import { type Site, serve } from './site';

const title = 'A crossing that was cut short';

/** What a browser leaves that was ended in the middle of a write, cut by hand: the moment is too short to be met. */
describe.skipIf(chromiumPath === null)('a library whose browser was ended while it wrote, in Chromium', () => {
  let site: Site;
  let home: string;

  beforeAll(async () => {
    site = await lasting(serve({ '/ferry': articlePage({ title }) }));
    home = await mkdtemp(path.join(tmpdir(), 'plainleaf-killed-'));
  });

  afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

  /** The log to which LevelDB writes; it is the one with the highest number. */
  async function newestLog(): Promise<string> {
    const folder = path.join(home, 'profile', 'Default', 'IndexedDB');
    const files = await readdir(folder, { recursive: true });
    return path.join(
      folder,
      files
        .filter((file) => /^chrome-extension_.*\.log$/.test(file))
        .sort()
        .at(-1) ?? '',
    );
  }

  async function inBrowser(work: (extension: Extension) => Promise<void>): Promise<void> {
    await using extension = await startChromium({ home });
    await work(extension);
  }

  const showsCopy = async (extension: Extension) => {
    const library = await extension.open(extension.url('library.html#shelf=all'));
    await seen(library, title);
    // The page writes down how many it has shown: nobody can miss what nobody has seen.
    await vi.waitFor(async () => expect(await extension.stored()).toMatchObject({ 'library-copies': { value: 1 } }), {
      timeout: 20_000,
    });
    await library.close();
  };

  test('is there at the next start, and at the one after', async () => {
    await inBrowser(async (extension) => {
      const popup = await extension.click(await extension.open(site.url('/ferry')));
      await seen(popup, lastParagraph);
      await popup.locator(`::-p-aria([name="${words('save_button')}"][role="button"])`).click();
      await seen(popup, words('save_done_new'));
    });
    const log = await newestLog();
    await truncate(log, (await stat(log)).size - 5);
    await inBrowser(async (extension) => {
      await vi.waitFor(async () => expect(await newestLog()).not.toBe(log), { timeout: 20_000 });
      await showsCopy(extension);
    });
    await inBrowser(showsCopy);
  });

  test('is said to be gone when the browser has lost it all the same, until the reader has taken note', async () => {
    await inBrowser(async (extension) => {
      const other = await extension.open(extension.url('options.html'));
      await other.evaluate(
        () =>
          new Promise((resolve) => {
            indexedDB.deleteDatabase('plainleaf-library').addEventListener('success', resolve);
          }),
      );
      await other.close();
      const library = await extension.open(extension.url('library.html'));
      const said = words('library_missed_text').replace('$HAD$', '1').replace('$HAS$', '0');
      await seen(library, said);
      await library.reload();
      await seen(library, said);
      await library.locator(`::-p-aria([name="${words('library_missed_dismiss')}"][role="button"])`).click();
      await vi.waitFor(async () => expect(await textOf(library)).not.toContain(said));
      await library.reload();
      await seen(library, words('library_room_empty'));
      expect(await textOf(library)).not.toContain(said);
    });
  });
});
