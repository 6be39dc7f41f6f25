import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf, focusFaults, resized } from './access';
import { chromiumPath, type Extension, seen, startChromium, words } from './harness';
import { drawOver } from './highlight-acts';
import { articlePage, firstParagraph, frontPage, lastParagraph } from './pages';
import { damage, figure, png } from './save-pages';
import { unseen } from './settings';
import { begin } from './setup';
import type { Site } from './site';

const sections = Array.from(
  { length: 6 },
  (_, n) =>
    `<h2>Part ${n + 1} of the harbour book</h2>${`<p>The harbour master wrote down what the sea did on day ${n + 1}, in ink, and what the people said of it. ${'He left nothing out that mattered to anyone who came after him. '.repeat(4)}</p>`.repeat(3)}`,
).join('');
const longArticle = articlePage().replace(
  `<p>${lastParagraph}</p>`,
  `${figure('/pier.png', 'The pier')}${sections}<p>${lastParagraph}</p>`,
);

const button = (name: string) => `::-p-aria([name="${name}"][role="button"])`;
const press = (page: Page, name: string, what = '') =>
  page.locator(button(words(name).replace('$WORDS$', what))).click();

describe.skipIf(chromiumPath === null)('every page of the extension for every reader', () => {
  let extension: Extension;
  let site: Site;
  let reader: Page;

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, {
      '/ferry': longArticle,
      '/front': frontPage,
      '/pier.png': png(3),
    }));
  });

  async function popupOver(address: string): Promise<Page> {
    const tab = await extension.open(address);
    return extension.click(tab);
  }

  /** Everything that is wrong, when the page is looked at and walked through by the keyboard. */
  async function expectFine(page: Page): Promise<void> {
    const faults = [...(await faultsOf(page)), ...(await focusFaults(page))];
    const before = page.viewport();
    if (before !== null) {
      await resized(page, { width: 320, height: 256 });
      // The outline goes out of the margin once the page has seen that there is none.
      await expect.poll(() => page.$('[data-outline]')).toBeNull();
      faults.push(...(await focusFaults(page)).map((fault) => `at 320 × 256: ${fault}`));
      await page.setViewport(before);
    }
    expect([...new Set(faults)]).toEqual([]);
  }

  describe('the popup', () => {
    test('with an article, one of its removals unfolded, and what was put back', async () => {
      const popup = await popupOver(site.url('/ferry'));
      await seen(popup, lastParagraph);
      await expectFine(popup);
      await press(popup, 'restore_all');
      await expectFine(popup);
      await popup.close();
    });

    test('without an article', async () => {
      const popup = await popupOver(site.url('/front'));
      await seen(popup, words('unsure_title'));
      await expectFine(popup);
      await popup.close();
    });

    test('over a page of the browser', async () => {
      const popup = await popupOver('chrome://version');
      await seen(popup, words('failure_browser_page_title'));
      await expectFine(popup);
      await popup.close();
    });

    test('with the appearance open', async () => {
      const popup = await popupOver(site.url('/ferry'));
      await seen(popup, lastParagraph);
      await popup.locator(`::-p-aria([name="${words('look_open_named')}"])`).click();
      await popup.waitForSelector('#look-panel');
      await expectFine(popup);
      await popup.close();
    });

    test('after a save', async () => {
      const popup = await popupOver(site.url('/ferry'));
      await seen(popup, lastParagraph);
      await press(popup, 'save_button');
      await seen(popup, words('save_done_new'));
      await expectFine(popup);
      await popup.close();
    });
  });

  describe('the reader', () => {
    beforeAll(async () => {
      const popup = await popupOver(site.url('/ferry'));
      await seen(popup, lastParagraph);
      reader = await extension.opened('reader.html', () =>
        popup.locator(`::-p-aria(${words('action_reader')})`).click(),
      );
      await seen(reader, lastParagraph);
      await reader.setViewport({ width: 1280, height: 800 });
    });
    afterAll(() => reader.close());

    const anew = async () => {
      await reader.reload();
      await seen(reader, lastParagraph);
      await reader.setViewport({ width: 1280, height: 800 });
    };

    const panels: Readonly<Record<string, () => Promise<unknown>>> = {
      'as it opens': () => Promise.resolve(),
      'with the outline hung from its line': async () => {
        await reader.setViewport({ width: 700, height: 800 });
        await press(reader, 'reader_outline');
        await reader.waitForSelector('header ol button');
      },
      'while words are looked for': async () => {
        await reader.keyboard.press('/');
        await reader.waitForSelector('search input');
        await reader.keyboard.type('harbour');
      },
      'with the appearance open': async () => {
        await reader.locator(`::-p-aria([name="${words('look_open_named')}"])`).click();
        await reader.waitForSelector('#look-panel');
      },
      'with what else it can do': () => press(reader, 'reader_more'),
      'with the list of keys': async () => {
        await reader.keyboard.press('?');
        await reader.waitForSelector('dialog[open]');
      },
      'while it is read aloud': () => press(reader, 'action_listen'),
      'with words chosen, and what can be done with them': async () => {
        await drawOver(reader, firstParagraph.slice(0, 40));
        await reader.waitForSelector('[role=toolbar]');
      },
      'with a highlight open, and the list of them': async () => {
        await drawOver(reader, firstParagraph.slice(0, 40));
        await press(reader, 'highlight_note');
        await reader.waitForSelector('[data-highlight-float] textarea');
        await reader.waitForSelector('[data-highlight-entry]');
      },
    };

    test.each(Object.entries(panels))('%s', async (_name, open) => {
      await anew();
      await open();
      await expectFine(reader);
    });

    test('without an article', async () => {
      const forgotten = await extension.open(extension.url('reader.html'));
      await seen(forgotten, words('failure_forgotten_title'));
      await expectFine(forgotten);
      await forgotten.close();
    });
  });

  test('the panel beside the page', async () => {
    const popup = await popupOver(site.url('/ferry'));
    await seen(popup, lastParagraph);
    const panel = await extension.opened('sidepanel.html', () => press(popup, 'action_beside'));
    await seen(panel, lastParagraph);
    await expectFine(panel);
    await panel.close();
  });

  test('the welcome page', async () => {
    const page = await extension.open(extension.url('welcome.html'));
    await seen(page, words('welcome_heading'));
    await expectFine(page);
    await page.close();
  });

  describe('the settings', () => {
    const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
      'as they open': () => Promise.resolve(),
      'while something is looked for': async (page) => {
        await page.keyboard.press('/');
        await page.keyboard.type('site');
        await seen(page, 'settings found');
      },
      'with the question before a reset': async (page) => {
        await page.locator('#all [data-setting]:last-child button').click();
        await seen(page, words('reset_ask_all'));
      },
      'with a reset of the appearance that can be undone': async (page) => {
        await press(page, 'look_reset');
        await seen(page, words('undo'));
      },
    };

    test.each(Object.entries(states))('%s', async (_name, act) => {
      const page = await extension.open(extension.url('options.html'));
      await page.setViewport({ width: 1280, height: 800 });
      await seen(page, words('library_single_keys'));
      await act(page);
      await expectFine(page);
      await page.close();
    });
  });

  describe('the library', () => {
    const title = 'The morning without a ferry';
    const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
      'as it opens': () => Promise.resolve(),
      'where nothing is found': async (page) => {
        await page.locator(`::-p-aria([name="${words('library_search')}"])`).fill('zebra crossing');
        await expect.poll(() => page.$('tr[tabindex]')).toBeNull();
      },
      'with a copy chosen': (page) =>
        page.locator(`::-p-aria([name="${words('library_select_named').replace('$NAME$', title)}"])`).click(),
      'with the formats': async (page) => {
        await page.locator(`::-p-aria([name="${words('library_select_named').replace('$NAME$', title)}"])`).click();
        await press(page, 'library_export');
        await page.waitForSelector('dialog[open]');
      },
      'with the tags of a copy': async (page) => {
        await page.locator(`::-p-aria([name="${words('library_select_named').replace('$NAME$', title)}"])`).click();
        await press(page, 'library_tags');
        await page.waitForSelector('dialog[open]');
      },
      'with the list of keys': async (page) => {
        await page.keyboard.press('?');
        await page.waitForSelector('dialog[open]');
      },
      'with a picture of a copy by itself': async (page) => {
        await page.goto(await page.$eval('a[href*="#copy="]', (link) => (link as HTMLAnchorElement).href));
        await press(page, 'picture_enlarge_named', 'The pier');
        await page.waitForSelector('dialog[open] img');
      },
      'with what a file offers': async (page) => {
        const bookmarks =
          '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://quay.example/">The quay</A></DL>';
        const input = await page.$('input[type=file]');
        await input?.evaluate((one, text) => {
          const files = new DataTransfer();
          files.items.add(new File([text], 'bookmarks.html', { type: 'text/html' }));
          (one as HTMLInputElement).files = files.files;
          one.dispatchEvent(new Event('change', { bubbles: true }));
        }, bookmarks);
        await seen(page, words('library_offer_leave'));
      },
      'with all highlights': async (page) => {
        await page.locator(`::-p-aria([name="${words('highlights')}"][role="link"])`).click();
        await page.waitForSelector('[data-highlight-entry]');
      },
      'where nothing is': (page) => page.goto(extension.url('library.html#shelf=favourites')),
      'after a deletion that can be undone': async (page) => {
        await page.keyboard.press('Escape');
        const name = words('library_act_named').replace('$ACT$', words('library_delete')).replace('$NAME$', title);
        await page.locator(button(name)).click();
        await seen(page, words('undo'));
      },
    };

    test.each(Object.entries(states))('%s', async (_name, act) => {
      const page = await extension.open(extension.url('library.html#shelf=all'));
      await page.setViewport({ width: 1280, height: 800 });
      await seen(page, title);
      // What is said of the storage moves the line at the foot.
      await unseen(page, words('loading'));
      await act(page);
      await expectFine(page);
      await page.close();
    });

    test('where only what was deleted recently is left, and where the library is damaged', async () => {
      const page = await extension.open(extension.url('library.html#shelf=all'));
      await page.setViewport({ width: 1280, height: 800 });
      await seen(page, words('library_room_deleted_one'));
      await expectFine(page);
      const own = await extension.open(extension.url('options.html'));
      await page.goto('about:blank');
      await damage(own);
      await own.close();
      await page.bringToFront();
      await page.goto(extension.url('library.html'));
      await seen(page, words('library_fault_corrupt_title'));
      await expectFine(page);
      await page.close();
    });
  });
});
