import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  badgeText,
  chromiumPath,
  type Extension,
  numberOfTabInFront,
  seen,
  startChromium,
  textOf,
  words,
} from './harness';
import { bioLine, firstParagraph, lastParagraph } from './pages';
import { copies, emptyLibrary, figure, illustrated, png } from './save-pages';
import { type Site, serve } from './site';

const rewritten = firstParagraph.replace('forty years', 'fifty years');

describe.skipIf(chromiumPath === null)('saving in Chromium', () => {
  let extension: Extension;
  let site: Site;
  let other: Site;
  /** Pictures that the server holds back. */
  let held: ServerResponse[] = [];
  let ferry = illustrated(figure('/a.png', 'The pier'));

  const elsewhere = (path: string) => other.url(path).replace('127.0.0.1', 'localhost');
  const button = (name: string) => `::-p-aria([name="${name}"][role="button"])`;
  const press = (page: Page, name: string) => page.locator(button(name)).click();
  const waiting = words('save_stage_pictures').replace('$DONE$', '0').replace('$TOTAL$', '1');
  const release = () => {
    for (const response of held) response.writeHead(200, { 'content-type': 'image/png' }).end(png(9).body);
    held = [];
  };

  beforeAll(async () => {
    other = await serve({ '/b.png': png(2), '/same-story': (_request, response) => response.end(ferry) });
    site = await serve({
      '/a.png': png(1),
      '/slow.png': (_request, response) => held.push(response),
      '/ferry': (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(ferry),
      '/ferry?utm_source=letter': (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end(ferry),
      '/two-hosts': illustrated(figure('/a.png', 'The pier') + figure(elsewhere('/b.png'), 'The ferry')),
      '/slow': illustrated(figure('/slow.png', 'The harbour')),
    });
    extension = await startChromium();
  });

  afterAll(async () => {
    release();
    await extension?.[Symbol.asyncDispose]();
    await site?.[Symbol.asyncDispose]();
    await other?.[Symbol.asyncDispose]();
  });

  beforeEach(async () => {
    release();
    ferry = illustrated(figure('/a.png', 'The pier'));
    await emptyLibrary(extension);
  });

  async function openPopup(address: string): Promise<{ tab: Page; popup: Page }> {
    const tab = await extension.open(address);
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    return { tab, popup };
  }

  /** Saves the page, and leaves it. */
  async function save(address: string): Promise<void> {
    const { tab, popup } = await openPopup(address);
    await press(popup, words('save_button'));
    await seen(popup, words('save_done_new'));
    await popup.close();
    await tab.close();
  }

  test('keeps the whole article, its source and the pictures that may be had', async () => {
    const { tab, popup } = await openPopup(site.url('/two-hosts'));
    await press(popup, words('save_button'));
    const text = await seen(popup, words('save_done_new'));
    expect(text).toContain(words('save_missing_one').replace('$COUNT$', '1'));
    await popup.close();
    await tab.close();
    const { rows, contents, texts, sources, images } = await copies(extension, 1);
    expect(rows[0]).toMatchObject({ title: 'The morning without a ferry', missingImages: 1 });
    expect(texts[0]?.text).toContain(lastParagraph);
    expect(JSON.stringify(contents[0])).toContain(bioLine);
    expect(contents[0]?.article.html).toContain('alt="The ferry"');
    expect(contents[0]?.images).toEqual([
      { url: site.url('/a.png'), hash: expect.stringMatching(/^[0-9a-f]{64}$/), missing: null },
      { url: elsewhere('/b.png'), hash: null, missing: 'no-access' },
    ]);
    expect(images).toEqual([{ hash: contents[0]?.images[0]?.hash, type: 'image/png', bytes: png(1).body.length }]);
    expect(contents[0]?.provenance).toMatchObject({
      askedUrl: site.url('/two-hosts'),
      finalUrl: site.url('/two-hosts'),
      engine: '0.1.0',
      sourceHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(sources[0]?.length).toBeGreaterThan(1000);
  });

  test('gets the missing pictures once their host is granted', async () => {
    await extension.agreeTo('*://localhost/*');
    const { tab, popup } = await openPopup(site.url('/two-hosts'));
    await press(popup, words('save_button'));
    await press(popup, words('save_get_missing_one').replace('$COUNT$', '1'));
    await seen(popup, words('save_done_completed'));
    await popup.close();
    await tab.close();
    const { rows, images } = await copies(extension, 1);
    expect(rows[0]).toMatchObject({ missingImages: 0 });
    expect(images).toHaveLength(2);
    await extension.withdraw('*://localhost/*');
  });

  test('goes on when the popup is closed, and is found again by the next one', async () => {
    const { tab, popup } = await openPopup(site.url('/slow'));
    await press(popup, words('save_button'));
    await seen(popup, waiting);
    await popup.close();
    const again = await extension.click(tab);
    await seen(again, waiting);
    await again.close();
    release();
    const { contents } = await copies(extension, 1);
    expect(contents[0]?.images).toEqual([expect.objectContaining({ url: site.url('/slow.png'), missing: null })]);
    await tab.close();
  });

  test.each(['awake', 'asleep'] as const)(
    'is done even if the popup is closed by the same click, with the background %s',
    async (background) => {
      const { tab, popup } = await openPopup(site.url('/two-hosts'));
      if (background === 'asleep') await extension.stopServiceWorker();
      const closed = new Promise((resolve) => popup.once('close', resolve));
      await popup.evaluate((name) => {
        const buttons = [...document.querySelectorAll('button')];
        buttons.find(({ innerText }) => innerText.trim() === name)?.click();
        window.close();
      }, words('save_button'));
      await closed;
      const { rows } = await copies(extension, 1);
      expect(rows[0]).toMatchObject({ title: 'The morning without a ferry' });
      const again = await extension.click(tab);
      await seen(again, words('save_button_saved'));
      await again.close();
      await tab.close();
    },
  );

  test('goes on when the service worker is stopped in the middle of it', async () => {
    const { tab, popup } = await openPopup(site.url('/slow'));
    await press(popup, words('save_button'));
    await seen(popup, waiting);
    await extension.stopServiceWorker();
    // What was asked through the old worker is asked once more through a new one.
    const releasing = setInterval(release, 200);
    await seen(popup, words('save_done_new'));
    clearInterval(releasing);
    await popup.close();
    await tab.close();
    const { rows } = await copies(extension, 1);
    expect(rows[0]?.missingImages).toBe(0);
  });

  test('keeps nothing of what is cancelled', async () => {
    const { tab, popup } = await openPopup(site.url('/slow'));
    await press(popup, words('save_button'));
    await seen(popup, waiting);
    await press(popup, words('save_cancel_hint'));
    await seen(popup, words('save_cancelled'));
    await popup.close();
    await tab.close();
    const { contents, images, sources } = await copies(extension, 0);
    expect([contents, images, sources]).toEqual([[], [], []]);
  });

  test('takes a copy out again at once', async () => {
    const { tab, popup } = await openPopup(site.url('/ferry'));
    await press(popup, words('save_button'));
    await seen(popup, words('save_done_new'));
    await press(popup, words('save_undo_hint'));
    await seen(popup, words('save_undone'));
    await popup.close();
    await tab.close();
    await copies(extension, 0);
  });

  test('knows a page that is saved, shows what changed since, and updates the copy', async () => {
    await save(site.url('/ferry'));
    ferry = ferry.replace(firstParagraph, rewritten);
    const { tab, popup } = await openPopup(site.url('/ferry?utm_source=letter'));
    await seen(popup, words('save_changed_one').replace('$COUNT$', '1'));
    await press(popup, words('save_what_changed'));
    expect(await popup.$$eval('ins', (all) => all.map((one) => one.lastChild?.textContent))).toEqual(['fifty']);
    expect(await popup.$$eval('del', (all) => all.map((one) => one.lastChild?.textContent))).toEqual(['forty']);
    await press(popup, words('save_update'));
    await seen(popup, words('save_done_updated'));
    await popup.close();
    await tab.close();
    const { texts } = await copies(extension, 1);
    expect(texts[0]?.text).toContain(rewritten);
  });

  test('keeps both where the reader wants both', async () => {
    await save(site.url('/ferry'));
    const { tab, popup } = await openPopup(site.url('/ferry'));
    await press(popup, words('save_keep_both'));
    await seen(popup, words('save_done_new'));
    await popup.close();
    await tab.close();
    await copies(extension, 2);
  });

  test('says that nearly the same was saved from elsewhere, and saves it anyway', async () => {
    await save(site.url('/ferry'));
    const { tab, popup } = await openPopup(elsewhere('/same-story'));
    await press(popup, words('save_button'));
    const text = await seen(popup, words('save_near').split('$')[0] ?? '');
    expect(text).toContain(words('save_anyway'));
    await press(popup, words('save_anyway'));
    await seen(popup, words('save_done_new'));
    await popup.close();
    await tab.close();
    await copies(extension, 2);
  });

  test('saves from the reader page', async () => {
    const { tab, popup } = await openPopup(site.url('/ferry'));
    const reader = await extension.opened('reader.html', () => press(popup, words('action_reader')));
    await seen(reader, lastParagraph);
    await press(reader, words('save_button'));
    await seen(reader, words('save_done_new'));
    await reader.close();
    await tab.close();
    const { rows, sources } = await copies(extension, 1);
    expect(rows[0]?.missingImages).toBe(0);
    expect(sources).toHaveLength(1);
  });

  test('reads the kept source of a copy again', async () => {
    await save(site.url('/ferry'));
    const { rows } = await copies(extension, 1);
    const reader = await extension.open(extension.url(`reader.html#copy=${rows[0]?.id}`));
    await seen(reader, lastParagraph);
    await press(reader, words('clean_again'));
    await seen(reader, words('clean_again_same'));
    await reader.close();
  });

  test('saves by the menu, and says so on the toolbar button', async () => {
    const { tab, popup } = await openPopup(site.url('/ferry'));
    const id = await numberOfTabInFront(popup);
    await popup.close();
    await extension.chooseInMenu('save-page', id);
    await copies(extension, 1);
    const own = await extension.open(extension.url('options.html'));
    await expect.poll(() => badgeText(own, id)).toBe('✓');
    expect(await textOf(own)).not.toBe('');
    await own.close();
    await tab.close();
  });
});
