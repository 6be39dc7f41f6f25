import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { chromiumPath, type Extension, seen, startChromium, words } from './harness';
import { articlePage, lastParagraph } from './pages';
import { ruleKey } from './picker-acts';
import { begin } from './setup';
import type { Site } from './site';

const pager =
  '<p class="pager"><a class="next" href="?page=2">Next</a> <a class="all" href="?all=1">Print view</a></p>';
const parted = articlePage({ after: pager });

const rule = `next_page_link: //a[@class='next']
single_page_link: //a[@class='all']
`;

describe.skipIf(chromiumPath === null)('an article that goes on elsewhere, in Chromium', () => {
  let extension: Extension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, {
      '/ferry': parted,
      '/ferry?page=2': articlePage(),
      '/ferry?all=1': articlePage(),
    }));
    await extension.store({ [ruleKey]: rule });
  });

  const link = (page: Page, path: string) => page.locator(`article a[href="${site.url(path)}"]`);

  async function openPopup(tab: Page): Promise<Page> {
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    return popup;
  }

  test('the popup names both pages, and leads the page’s tab there', async () => {
    const tab = await extension.open(site.url('/ferry'));
    const popup = await openPopup(tab);
    await seen(popup, words('goes_on_at'));
    await seen(popup, words('all_on_one_page'));
    const closed = new Promise((resolve) => popup.once('close', resolve));
    await link(popup, '/ferry?page=2').click();
    await closed;
    await vi.waitFor(() => expect(tab.url()).toBe(site.url('/ferry?page=2')));
    await tab.close();
  });

  test('the reader page names them too, also after a reload, and goes there itself; back is the article', async () => {
    const tab = await extension.open(site.url('/ferry'));
    const popup = await openPopup(tab);
    const reader = await extension.opened('reader.html', () =>
      popup.locator(`::-p-aria(${words('action_reader')})`).click(),
    );
    await seen(reader, words('goes_on_at'));
    await reader.reload();
    await seen(reader, words('goes_on_at'));
    await link(reader, '/ferry?all=1').click();
    await vi.waitFor(() => expect(reader.url()).toBe(site.url('/ferry?all=1')));
    await seen(reader, lastParagraph);
    await reader.goBack();
    await seen(reader, words('all_on_one_page'));
    await reader.close();
    await tab.close();
  });

  test('a page that is whole says nothing of it', async () => {
    const tab = await extension.open(site.url('/ferry?all=1'));
    const popup = await openPopup(tab);
    expect(await popup.$eval('article', (article) => article.innerText)).not.toContain(words('goes_on_at'));
    await popup.close();
    await tab.close();
  });
});
