import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ConsentPage, htmlOf } from './consent/page';
import { consentPages, consentSite } from './consent/pages';
import {
  chromiumPath,
  type Extension,
  numberOfTabInFront,
  registeredScripts,
  seen,
  startChromium,
  words,
} from './harness';
import { articlePage } from './pages';
import { type Site, serve } from './site';

/** What a page of the extension has at hand. */
interface Scope {
  readonly chrome: {
    readonly storage: Readonly<
      Record<
        'local' | 'session',
        { get(key: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> }
      >
    >;
  };
}

const choice = { autoClean: true, reader: false, consent: 'reject', never: false };
const sitesOf = (consent: string) => ({
  sites: { version: 1, value: { supported: false, byHost: { '127.0.0.1': { ...choice, consent } } } },
});

const answerOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['answer']);
const ticked = (page: Page) => page.evaluate(() => document.documentElement.dataset['ticked']);

const isOpen = (page: Page, { box }: ConsentPage) =>
  page.evaluate((selector) => {
    const found = document.querySelector(selector);
    return found !== null && found.getBoundingClientRect().height > 0;
  }, box);

/** The page scrolls, is sharp, and answers to the keyboard. */
const isFree = (page: Page) =>
  page.evaluate(() => {
    scrollTo(0, 300);
    const content = document.querySelector<HTMLElement>('#page');
    const free = scrollY === 300 && content?.inert === false && content.ariaHidden === null;
    return free && getComputedStyle(content).filter === 'none';
  });

const notice: ConsentPage = {
  path: '/notice',
  vendor: 'an old notice',
  box: '.cc_banner',
  refusal: 'none',
  traits: {},
  dialog: `<div class="cc_banner-wrapper"><div class="cc_banner"><p>This website uses cookies to work as it should.</p>
<a href="#" class="cc_btn" data-says="accepted">Got it!</a></div></div>`,
};

const liar: ConsentPage = {
  path: '/liar',
  vendor: 'a button that is not what it is called',
  box: '#iubenda-cs-banner',
  refusal: 'none',
  traits: {},
  dialog: `<div id="iubenda-cs-banner"><p>This website uses cookies.</p><button class="iubenda-cs-reject-btn iubenda-cs-accept-btn"
data-says="accepted">Accept all</button></div>`,
};

const aboutCookies = articlePage({
  title: 'What cookies are',
  after: `<footer style="position:fixed;bottom:0"><p>We use cookies sparingly.</p><button>Cookie settings</button></footer>`,
});

describe.skipIf(chromiumPath === null)('consent dialogs in Chromium', () => {
  let extension: Extension;
  let site: Site;
  let own: Page;

  const setSites = (consent: string) =>
    own.evaluate((items) => (globalThis as unknown as Scope).chrome.storage.local.set(items), sitesOf(consent));
  const reports = async () => {
    const kept = await own.evaluate(() => (globalThis as unknown as Scope).chrome.storage.session.get(null));
    return Object.fromEntries(Object.entries(kept).filter(([key]) => key.startsWith('consent:')));
  };
  const scripts = async () => (await registeredScripts(own)).map(({ id }) => id).toSorted();

  /** What was told of the page in front. */
  async function reported(): Promise<unknown> {
    return (await reports())[`consent:${await numberOfTabInFront(own)}`];
  }

  beforeAll(async () => {
    site = await serve({
      ...consentSite,
      [notice.path]: htmlOf(notice),
      [liar.path]: htmlOf(liar),
      '/about-cookies': aboutCookies,
    });
    extension = await startChromium();
    await extension.agreeToAllSites();
    own = await extension.open(extension.url('options.html'));
    await own.locator('[role=switch]').click();
    await seen(own, words('notice_granted'));
    await setSites('reject');
    await vi.waitFor(async () => expect(await scripts()).toEqual(['consent', 'detect']));
  });

  afterAll(async () => {
    await extension?.[Symbol.asyncDispose]();
    await site?.[Symbol.asyncDispose]();
  });

  test.each(consentPages.filter((page) => page.refusal !== 'none').map((page) => [page.vendor, page] as const))(
    '%s is refused, goes and lets the page go',
    async (_vendor, page) => {
      const tab = await extension.open(site.url(page.path));
      await expect.poll(() => answerOf(tab), { timeout: 10_000 }).toBe(page.refusal);
      expect(await isOpen(tab, page)).toBe(false);
      expect(await ticked(tab)).toBe('0');
      expect(await isFree(tab)).toBe(true);
      await expect.poll(reported).toMatchObject({ host: '127.0.0.1', done: 'rejected', why: 'refused' });
      await tab.close();
    },
  );

  test.each(consentPages.filter((page) => page.refusal === 'none').map((page) => [page.path, page] as const))(
    '%s is left alone and named',
    async (path, page) => {
      const tab = await extension.open(site.url(path));
      const why = path === '/consent-or-pay' ? 'pay-or-accept' : 'no-reject';
      await expect.poll(reported, { timeout: 10_000 }).toMatchObject({ vendor: null, done: 'left-alone', why });
      expect(await answerOf(tab)).toBeUndefined();
      expect(await isOpen(tab, page)).toBe(true);
      await tab.close();
    },
  );

  test('a notice without a choice is hidden where a rule knows how, and nothing on it is pressed', async () => {
    const tab = await extension.open(site.url(notice.path));
    await expect.poll(reported, { timeout: 10_000 }).toMatchObject({ done: 'hidden', why: 'no-reject' });
    expect(await answerOf(tab)).toBeUndefined();
    expect(await isOpen(tab, notice)).toBe(false);
    await tab.close();
  });

  test('a button that says yes is not pressed, whatever its name promises', async () => {
    const tab = await extension.open(site.url(liar.path));
    await expect
      .poll(reported, { timeout: 10_000 })
      .toMatchObject({ vendor: 'iubenda', done: 'left-alone', why: 'failed' });
    expect(await answerOf(tab)).toBeUndefined();
    await tab.close();
  });

  test('a page that only tells of cookies has no report, and a closed tab leaves none', async () => {
    const tab = await extension.open(site.url('/about-cookies'));
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect(await reported()).toBeUndefined();
    await tab.close();
    await expect.poll(reports).toEqual({});
  });

  test('it works when the service worker was stopped', async () => {
    await extension.stopServiceWorker();
    const tab = await extension.open(site.url('/cookiebot'));
    await expect.poll(() => answerOf(tab), { timeout: 10_000 }).toBe('rejected');
    await expect.poll(reported).toMatchObject({ done: 'rejected' });
    await tab.close();
  });

  test('where the reader has not asked for it, dialogs stay as they are', async () => {
    await setSites('leave');
    await expect.poll(scripts).toEqual(['detect']);
    const tab = await extension.open(site.url('/onetrust'));
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await answerOf(tab)).toBeUndefined();
    expect(await reported()).toBeUndefined();
    await tab.close();
  });
});
