import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumPath, type Extension, seen, startChromium, textOf, words } from './harness';
import { clickOn, drawOver, painted, selectByKey } from './highlight-acts';
import { firstParagraph, lastParagraph } from './pages';
import { copies, emptyLibrary, figure, illustrated, png } from './save-pages';
import { begin } from './setup';
import type { Site } from './site';

const first = firstParagraph.slice(0, 40).trim();
const last = lastParagraph.slice(0, 30).trim();

describe.skipIf(chromiumPath === null)('highlights in Chromium', () => {
  let extension: Extension;
  let site: Site;
  let page = illustrated(figure('/a.png', 'The pier'));
  /** The page itself has its picture at once; whoever asks from then on waits. */
  const held: ServerResponse[] = [];
  let isHolding = false;
  const heldPicture = (_request: unknown, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'no-store' });
    if (isHolding) held.push(response);
    else response.end(png(2).body);
  };

  const button = (name: string) => `::-p-aria([name="${name}"][role="button"])`;
  const press = (where: Page, name: string) => where.locator(button(name)).click();

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, {
      '/a.png': png(1),
      '/held.png': heldPicture,
      '/ferry': (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page),
    }));
  });
  beforeEach(async () => {
    page = illustrated(figure('/a.png', 'The pier'));
    await emptyLibrary(extension);
  });

  async function openReader(): Promise<Page> {
    const tab = await extension.open(site.url('/ferry'));
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    const reader = await extension.opened('reader.html', () => press(popup, words('action_reader')));
    await seen(reader, lastParagraph);
    await reader.bringToFront();
    return reader;
  }

  const openCopy = async (id: string, more = '') => {
    const reader = await extension.open(extension.url(`reader.html#copy=${id}${more}`));
    await seen(reader, lastParagraph);
    return reader;
  };

  test('a passage of an unsaved article is kept, with the article, by the mouse', async () => {
    const reader = await openReader();
    await drawOver(reader, first);
    await press(reader, words('highlight_colour_green'));
    await seen(reader, words('highlight_saved_first'));
    await expect.poll(() => painted(reader)).toEqual({ 'pl-green': [first] });
    const { rows } = await copies(extension, 1);
    await reader.reload();
    await seen(reader, lastParagraph);
    await expect.poll(() => painted(reader)).toEqual({ 'pl-green': [first] });
    await reader.close();

    const copy = await openCopy(rows[0]?.id ?? '');
    await expect.poll(() => painted(copy)).toEqual({ 'pl-green': [first] });
    await clickOn(copy, first);
    const field = await copy.waitForSelector('textarea');
    await field?.type('Look at the tide table');
    await press(copy, words('highlight_colour_rose'));
    await expect.poll(() => painted(copy)).toMatchObject({ 'pl-rose': [first], 'pl-open': [first] });
    await press(copy, words('highlight_done'));
    await seen(copy, 'Look at the tide table');
    await expect.poll(() => painted(copy)).toEqual({ 'pl-rose': [first] });

    const other = await openCopy(rows[0]?.id ?? '');
    await expect.poll(() => painted(other)).toEqual({ 'pl-rose': [first] });
    await clickOn(other, first);
    await press(other, words('highlight_delete_named'));
    await seen(other, words('highlight_deleted'));
    await copy.bringToFront();
    await expect.poll(() => painted(copy)).toEqual({});
    await other.bringToFront();
    await press(other, words('undo'));
    await expect.poll(() => painted(other)).toEqual({ 'pl-rose': [first] });
    await copy.bringToFront();
    await seen(copy, 'Look at the tide table');
    await other.close();
    await copy.close();
  });

  test('the browser asks before a page is closed whose highlight waits for the save', async () => {
    page = illustrated(figure('/held.png', 'The harbour'));
    const reader = await openReader();
    const asks = () => reader.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    expect(await asks()).toBe(false);
    isHolding = true;
    await drawOver(reader, first);
    await press(reader, words('highlight_colour_green'));
    await expect.poll(asks).toBe(true);
    await expect.poll(() => held.length).toBeGreaterThan(0);
    for (const response of held.splice(0)) response.end(png(2).body);
    await expect.poll(asks, { timeout: 20_000 }).toBe(false);
    await copies(extension, 1);
    await expect.poll(() => painted(reader)).toEqual({ 'pl-green': [first] });
    await reader.close();
  });

  test('all of it by the keyboard', async () => {
    const reader = await openReader();
    await selectByKey(reader, last, last.length);
    await reader.keyboard.press('h');
    await reader.waitForSelector('textarea');
    await expect.poll(() => painted(reader)).toMatchObject({ 'pl-open': [last] });
    const focused = () => reader.evaluate(() => document.activeElement?.getAttribute('aria-pressed'));
    await expect.poll(focused).toBe('true');
    // The colour is the one chosen last; after the four comes the note.
    for (let tabs = 0; tabs < 4; tabs++) {
      if (await reader.evaluate(() => document.activeElement?.localName === 'textarea')) break;
      await reader.keyboard.press('Tab');
    }
    await reader.keyboard.type('h is a letter here');
    await reader.keyboard.press('Escape');
    await seen(reader, 'h is a letter here');
    expect(await reader.$('textarea')).toBeNull();
    expect(Object.values(await painted(reader))).toEqual([[last]]);
    await reader.close();
  });

  test('stays through an update, and is said to be lost when its words are', async () => {
    const reader = await openReader();
    await drawOver(reader, first);
    await press(reader, words('highlight_colour_blue'));
    await seen(reader, words('highlight_saved_first'));
    await drawOver(reader, last);
    await press(reader, words('highlight_colour_yellow'));
    await expect.poll(() => painted(reader)).toEqual({ 'pl-blue': [first], 'pl-yellow': [last] });
    await reader.close();
    const { rows } = await copies(extension, 1);
    page = page.replace(
      firstParagraph,
      'Quite another beginning stands here today, and nothing of what was said before it.',
    );
    const again = await openReader();
    await press(again, words('save_update'));
    await seen(again, words('save_done_updated'));
    await seen(again, words('highlight_lost'));
    await expect.poll(() => painted(again)).toEqual({ 'pl-yellow': [last] });
    await again.close();
    const copy = await openCopy(rows[0]?.id ?? '');
    expect(await seen(copy, words('highlight_lost'))).toContain(first);
    await copy.close();
  });

  test('an address leads to the passage', async () => {
    const reader = await openReader();
    await drawOver(reader, last);
    await press(reader, words('highlight_note'));
    await reader.waitForSelector('textarea');
    await reader.keyboard.type('The end');
    await press(reader, words('highlight_done'));
    await seen(reader, 'The end');
    await reader.close();
    const library = await extension.open(extension.url('library.html#view=highlights'));
    expect(await seen(library, 'The end')).toContain(last);
    await library.locator(`a[href*="highlight="]`).click();
    await seen(library, lastParagraph);
    const inView = () =>
      library.evaluate(() => {
        const [range] = CSS.highlights.get('pl-yellow') ?? CSS.highlights.get('pl-blue') ?? [];
        const box = range?.startContainer.parentElement?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.top < innerHeight;
      });
    await expect.poll(inView, { timeout: 10_000 }).toBe(true);
    await library.close();
  });

  test('a selection outside of the article offers nothing', async () => {
    const reader = await openReader();
    await reader.evaluate(() => {
      const title = document.querySelector('h1');
      if (title) getSelection()?.selectAllChildren(title);
    });
    await reader.keyboard.press('h');
    expect(await reader.$('[data-highlight-float]')).toBeNull();
    expect(await textOf(reader)).not.toContain(words('highlight_saving'));
    await copies(extension, 0);
    await reader.close();
  });
});
