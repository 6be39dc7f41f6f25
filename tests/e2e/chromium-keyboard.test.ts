import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { focusFaults } from './access';
import { chromiumPath, type Extension, seen, startChromium, words } from './harness';
import { painted, selectByKey } from './highlight-acts';
import { expectHeld, focused, isIn, tabTo } from './keys';
import { articlePage, firstParagraph, lastParagraph } from './pages';
import { begin } from './setup';
import type { Site } from './site';

const title = 'The morning without a ferry';
const passage = firstParagraph.slice(0, 24).trim();

/** Whole tasks, from beginning to end, by the keyboard alone. */
describe.skipIf(chromiumPath === null)('with a keyboard only', () => {
  let extension: Extension;
  let site: Site;
  const enter = (page: Page) => page.keyboard.press('Enter');
  // The popup may be gone before the browser has answered that the key is down.
  const enterAndLeave = (popup: Page) => popup.keyboard.down('Enter').catch(() => undefined);

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, { '/ferry': articlePage() }));
  });

  async function openPopup(): Promise<Page> {
    const popup = await extension.click(await extension.open(site.url('/ferry')));
    await seen(popup, lastParagraph);
    return popup;
  }

  test('an article is saved, found, opened, highlighted and noted, and one is back in the library', async () => {
    const popup = await openPopup();
    await tabTo(popup, words('save_button'));
    await enter(popup);
    await seen(popup, words('save_done_new'));
    await tabTo(popup, words('save_open_library'));
    const library = await extension.opened('library.html', () => enterAndLeave(popup));
    await seen(library, title);
    await library.bringToFront();
    await library.keyboard.press('j');
    await expect.poll(() => isIn(library, 'tr')).toBe(true);
    await enter(library);
    await expect.poll(() => library.url()).toContain('reader.html#copy=');
    await seen(library, lastParagraph);

    const reader = library;
    await selectByKey(reader, passage, passage.length);
    await reader.keyboard.press('h');
    await expect.poll(() => isIn(reader, '[role=dialog]')).toBe(true);
    await tabTo(reader, words('highlight_note_field'), 5);
    await reader.keyboard.type('Ask the harbour master');
    await reader.keyboard.press('Escape');
    await seen(reader, 'Ask the harbour master');
    expect(Object.values(await painted(reader))).toEqual([[passage]]);
    // Where the passage is, so that Tab goes on from there.
    expect(await isIn(reader, '[data-passage-focus]')).toBe(true);

    await tabTo(reader, words('reader_more'));
    await enter(reader);
    await tabTo(reader, words('library_open'), 10);
    await enter(reader);
    await expect.poll(() => reader.url()).toContain('library.html');
    await seen(reader, title);
    await tabTo(reader, words('highlights'));
    await enter(reader);
    await seen(reader, 'Ask the harbour master');
    await reader.close();
  });

  test('a setting is found, changed, put back and the putting back undone', async () => {
    const page = await extension.open(extension.url('options.html'));
    await seen(page, words('look_hyphens'));
    const isOn = () =>
      page.$eval(`::-p-aria([name="${words('look_hyphens')}"][role="switch"])`, (one) => one.ariaChecked);
    await page.keyboard.press('/');
    await page.keyboard.type('divide words');
    await seen(page, '1 setting found');
    await tabTo(page, words('look_hyphens'), 8);
    await page.keyboard.press('Space');
    await expect.poll(isOn).toBe('true');
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await seen(page, words('look_size'));
    await tabTo(page, words('look_reset'));
    await enter(page);
    await expect.poll(isOn).toBe('false');
    await expect.poll(() => focused(page)).toBe(words('undo'));
    await enter(page);
    await expect.poll(isOn).toBe('true');
    expect(await extension.stored()).toMatchObject({ look: { value: { hyphens: true } } });
    // Chosen again, there is nothing to undo.
    await page.bringToFront();
    await page.keyboard.press('/');
    await tabTo(page, words('look_reset'));
    await enter(page);
    await expect.poll(() => focused(page)).toBe(words('undo'));
    await page.locator(`::-p-aria([name="${words('look_justified')}"][role="switch"])`).click();
    await expect.poll(() => page.$(`::-p-aria([name="${words('undo')}"][role="button"])`)).toBeNull();
    await page.close();
  });

  test('one click leads from the welcome page to what is said of privacy', async () => {
    const page = await extension.open(extension.url('welcome.html'));
    await seen(page, words('welcome_heading'));
    await tabTo(page, words('options_privacy'));
    await enter(page);
    await seen(page, words('privacy_passes_text'));
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('privacy');
    const top = () => page.$eval('#privacy', (section) => Math.round(section.getBoundingClientRect().top));
    await expect.poll(top).toBeLessThan(500);
    await page.close();
  });

  test('the panel beside the page is opened, gone through, and its lists give the keyboard back', async () => {
    const popup = await openPopup();
    await tabTo(popup, words('action_beside'));
    const panel = await extension.opened('sidepanel.html', () => enterAndLeave(popup));
    await seen(panel, lastParagraph);
    expect(await focusFaults(panel)).toEqual([]);
    await tabTo(panel, words('reader_more'));
    await enter(panel);
    await expect.poll(() => isIn(panel, '[role=group]')).toBe(true);
    await panel.keyboard.press('Escape');
    expect(await focused(panel)).toBe(words('reader_more'));
    await tabTo(panel, words('panel_follow'));
    await panel.keyboard.press('Space');
    const follows = () =>
      panel.$eval(`::-p-aria([name="${words('panel_follow')}"][role="switch"])`, (one) => one.ariaChecked);
    await expect.poll(follows).toBe('true');
    await panel.keyboard.press('Space');
    await expect.poll(follows).toBe('false');
  });

  describe('a sheet takes the keyboard in, holds it, and gives it back', () => {
    const dialog = 'dialog[open]';
    const library = async () => {
      const page = await extension.open(extension.url('library.html#shelf=all'));
      await seen(page, title);
      return page;
    };
    const reader = async () => {
      const popup = await openPopup();
      await tabTo(popup, words('action_reader'));
      const page = await extension.opened('reader.html', () => enterAndLeave(popup));
      await seen(page, lastParagraph);
      await page.bringToFront();
      return page;
    };
    const select = async (page: Page) => {
      await page.keyboard.press('j');
      await expect.poll(() => isIn(page, 'tr')).toBe(true);
      await page.keyboard.press('x');
      await page.waitForSelector(`::-p-aria([name="${words('library_export')}"][role="button"])`);
    };

    const sheets: readonly (readonly [
      string,
      () => Promise<Page>,
      (page: Page) => Promise<unknown>,
      string,
      string,
    ])[] = [
      [
        'keys of the library',
        library,
        async (page) => tabTo(page, words('library_keys_open')),
        'library_keys_open',
        dialog,
      ],
      [
        'formats of an export',
        library,
        async (page) => {
          await select(page);
          await tabTo(page, words('library_export'));
        },
        'library_export',
        dialog,
      ],
      [
        'tags of copies',
        library,
        async (page) => {
          await select(page);
          await tabTo(page, words('library_tags'));
        },
        'library_tags',
        dialog,
      ],
      [
        'keys of the reader',
        reader,
        async (page) => {
          await tabTo(page, words('reader_more'));
          await enter(page);
          await tabTo(page, words('library_keys_open'), 10);
        },
        'reader_more',
        dialog,
      ],
    ];

    test.each(sheets)('%s', async (_name, open, goTo, opener, selector) => {
      const page = await open();
      await goTo(page);
      await enter(page);
      await page.waitForSelector(selector);
      await expect.poll(() => isIn(page, selector)).toBe(true);
      await expectHeld(page, selector);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.$(selector)).toBeNull();
      await expect.poll(() => focused(page)).toBe(words(opener));
      await page.close();
    });

    test('the appearance, which is no sheet: it lets the keyboard go on to the text', async () => {
      const page = await reader();
      await tabTo(page, words('look_open_named'));
      await enter(page);
      await expect.poll(() => isIn(page, '#look-panel')).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.$('#look-panel')).toBeNull();
      expect(await focused(page)).toBe(words('look_open_named'));
      await page.close();
    });
  });
});
