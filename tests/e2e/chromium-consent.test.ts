import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type ConsentPage, firstSentence, htmlOf, lastSentence, type Traits } from './consent/page';
import { consentPages, consentSite } from './consent/pages';
import { sitesWith } from './consent/sites';
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
import { noticeSwitch } from './settings';
import { begin } from './setup';
import type { Site } from './site';

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

const answerOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['answer']);
const ticked = (page: Page) => page.evaluate(() => document.documentElement.dataset['ticked']);

const isOpen = (page: Page, { box }: ConsentPage) =>
  page.evaluate((selector) => {
    const found = document.querySelector(selector);
    return found !== null && found.getBoundingClientRect().height > 0;
  }, box);

/** What holds the page under a dialog. */
const holds = (page: Page) =>
  page.evaluate(() => {
    const content = document.querySelector<HTMLElement>('#page');
    const [ofRoot, ofBody] = [getComputedStyle(document.documentElement), getComputedStyle(document.body)];
    return {
      html: ofRoot.overflowY === 'hidden',
      body: ofBody.overflowY === 'hidden',
      fixed: ofBody.position === 'fixed',
      blur: content !== null && getComputedStyle(content).filter !== 'none',
      inert: content?.inert === true,
      'aria-hidden': content?.ariaHidden === 'true',
    };
  });

const nothing = { html: false, body: false, fixed: false, blur: false, inert: false, 'aria-hidden': false };

function held({ scrollLock, blur, hidesPage }: Traits): Readonly<Record<string, boolean>> {
  const names = [scrollLock, hidesPage].filter((name) => name !== undefined);
  return { ...nothing, blur: blur === true, ...Object.fromEntries(names.map((name) => [name, true])) };
}

/** Presses what says this, wherever it stands. */
async function press(page: Page, said: string): Promise<void> {
  const pressed = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate((wanted) => {
        const hosts = [...document.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? []);
        const buttons = [document, ...hosts].flatMap((tree) => [...tree.querySelectorAll<HTMLElement>('[data-says]')]);
        const button = buttons.find((one) => one.dataset['says'] === wanted);
        button?.click();
        return button !== undefined;
      }, said),
    ),
  );
  expect(pressed).toContain(true);
}

const notice: ConsentPage = {
  path: '/notice',
  vendor: 'an old notice',
  box: '.cc_banner',
  refusal: 'none',
  traits: {},
  dialog: `<div class="cc_banner-wrapper"><div class="cc_banner"><p>This website uses cookies to work as it should.</p>
<a href="#" class="cc_btn" data-says="accepted">Got it!</a></div></div>`,
};

/** A button that is called as if it refused. */
const liar = (path: string, says: string, label: string): ConsentPage => ({
  path,
  vendor: `a button that says “${label}”`,
  box: '#iubenda-cs-banner',
  refusal: 'none',
  traits: {},
  dialog: `<div id="iubenda-cs-banner"><p>This website uses cookies.</p><button class="iubenda-cs-accept-btn" data-says="accepted">Accept</button>
<button class="iubenda-cs-reject-btn" data-says="${says}">${label}</button></div>`,
});
const liars = [
  ['failed', liar('/liar', 'accepted', 'Accept all')],
  ['pay-or-accept', liar('/seller', 'subscribe', 'Reject and subscribe')],
] as const;

const aboutCookies = articlePage({
  title: 'What cookies are',
  after: `<footer style="position:fixed;bottom:0"><p>We use cookies sparingly.</p><button>Cookie settings</button></footer>`,
});

describe.skipIf(chromiumPath === null)('consent dialogs in Chromium', () => {
  let extension: Extension;
  let site: Site;
  let own: Page;

  const setSites = (consent: string) =>
    own.evaluate((items) => (globalThis as unknown as Scope).chrome.storage.local.set(items), sitesWith(consent));
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
    ({ extension, site } = await begin(startChromium, {
      ...consentSite,
      [notice.path]: htmlOf(notice),
      ...Object.fromEntries(liars.map(([, page]) => [page.path, htmlOf(page)])),
      '/about-cookies': aboutCookies,
    }));
    await extension.agreeToAllSites();
    own = await extension.open(extension.url('options.html'));
    await own.locator(noticeSwitch).click();
    await seen(own, words('notice_granted'));
    await setSites('reject');
    await vi.waitFor(async () => expect(await scripts()).toEqual(['auto-clean', 'consent']));
  });

  test.each(consentPages.filter((page) => page.refusal !== 'none').map((page) => [page.vendor, page] as const))(
    '%s is refused, goes and lets the page go',
    async (_vendor, page) => {
      const tab = await extension.open(site.url(page.path));
      await expect.poll(() => answerOf(tab), { timeout: 10_000 }).toBe(page.refusal);
      expect(await isOpen(tab, page)).toBe(false);
      expect(await ticked(tab)).toBe('0');
      expect(await holds(tab)).toEqual(nothing);
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
      // Without a way to refuse it is hidden after all; a wall is the reader's choice.
      await expect.poll(() => isOpen(tab, page), { timeout: 10_000 }).toBe(why === 'pay-or-accept');
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

  test.each(liars)(
    'a button that accepts or sells is not pressed, whatever its name promises (%s)',
    async (why, page) => {
      const tab = await extension.open(site.url(page.path));
      await expect.poll(reported, { timeout: 10_000 }).toMatchObject({ vendor: 'iubenda', done: 'left-alone', why });
      expect(await answerOf(tab)).toBeUndefined();
      await tab.close();
    },
  );

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

  describe('where the reader has not asked for it', () => {
    beforeAll(async () => {
      await setSites('leave');
      await vi.waitFor(async () => expect(await scripts()).toEqual(['auto-clean']));
    });

    test('nothing is answered or told', async () => {
      const tab = await extension.open(site.url('/onetrust'));
      await new Promise((resolve) => setTimeout(resolve, 2000));
      expect(await answerOf(tab)).toBeUndefined();
      expect(await reported()).toBeUndefined();
      await tab.close();
    });

    test.each(consentPages.map((page) => [page.vendor, page] as const))(
      'the page for %s is as its list says, and its buttons work',
      async (_vendor, page) => {
        const tab = await extension.open(site.url(page.path));
        await expect.poll(() => isOpen(tab, page), { timeout: 5000 }).toBe(true);
        expect(await holds(tab)).toEqual(held(page.traits));
        expect(await tab.evaluate(() => document.body.innerText)).toContain(firstSentence);
        expect(await tab.evaluate(() => document.querySelector('article')?.textContent)).toContain(lastSentence);
        await expect.poll(() => tab.frames().length).toBe(page.traits.place === 'frame' ? 2 : 1);
        await vi.waitFor(() => press(tab, 'accepted'));
        await expect.poll(() => answerOf(tab)).toBe('accepted');
        expect(await isOpen(tab, page)).toBe(false);
        expect(await holds(tab)).toEqual(nothing);
        await tab.close();
      },
    );
  });
});
