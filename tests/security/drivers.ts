/** The built extension in each browser, as these tests use it. */
import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { startFirefox } from '../e2e/firefox';
import { startChromium, words } from '../e2e/harness';
import { listen } from './page/hits';
import type { BrowserName } from './stage';

export interface Driver extends AsyncDisposable {
  open(address: string): Promise<Page>;
  /** A page of the extension. */
  own(name: string): Promise<Page>;
  popup(tab: Page): Promise<Page>;
  /** The page of the extension that opens by this. */
  opened(name: string, act: () => Promise<unknown>): Promise<Page>;
  /** Loads a page of the extension anew: what runs on it from then on is told. */
  listenAnew(page: Page): Promise<void>;
}

async function driveChromium(port: number): Promise<Driver> {
  const through = [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'];
  const extension = await startChromium({ through });
  return {
    open: (address) => extension.open(address),
    own: (name) => extension.open(extension.url(name)),
    popup: (tab) => extension.click(tab),
    opened: (name, act) => extension.opened(name, act),
    async listenAnew(page) {
      await page.evaluateOnNewDocument(listen);
      await page.reload({ waitUntil: 'domcontentloaded' });
    },
    [Symbol.asyncDispose]: () => extension[Symbol.asyncDispose](),
  };
}

/** Puts the ears into the document that comes after the one with the mark; says whether its article was there before them. */
const EARS = `globalThis.before ? 'before' : ((${listen})(), document.body?.querySelector('[data-article-body] > *') ? 'late' : 'listens')`;
const TRIES = 10;

/**
 * Whether the ears are those of the document that stayed. On the way from one to the next, what the old one evaluates can
 * write into the window of the new one; those ears die with it.
 */
async function hears(page: Page): Promise<boolean> {
  await vi.waitFor(async () => {
    if ((await page.evaluate('document.readyState')) !== 'complete') throw new Error('The page is still loading.');
  }, 20_000);
  return page.evaluate('globalThis.__hits.ran instanceof Array').then(Boolean, () => false);
}

/** Firefox lets nothing into a page of an extension before its own scripts: the ears must be quicker than the article. */
async function listenEarly(page: Page): Promise<void> {
  for (let tried = 0; tried < TRIES; tried++) {
    await page.evaluate('globalThis.before = true; setTimeout(() => location.reload(), 50)');
    const said = await vi.waitFor(
      async () => {
        const state = await page.evaluate(EARS);
        if (state === 'before') throw new Error('The page has not been loaded anew.');
        return state;
      },
      { timeout: 20_000, interval: 5 },
    );
    if (said === 'listens' && (await hears(page))) return;
  }
  throw new Error('The article was there before the ears each time.');
}

async function driveFirefox(port: number): Promise<Driver> {
  const extension = await startFirefox({
    preferences: {
      'network.proxy.http_port': port,
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
    },
  });
  await extension.grant('http://localhost/*');
  return {
    open: (address) => extension.visit(address),
    own: (name) => extension.open(name),
    popup: (tab) => extension.popupFor(tab),
    opened: (name, act) => extension.opened(name, act),
    listenAnew: listenEarly,
    [Symbol.asyncDispose]: () => extension[Symbol.asyncDispose](),
  };
}

export const drive = (name: BrowserName, port: number): Promise<Driver> =>
  name === 'chromium' ? driveChromium(port) : driveFirefox(port);

export const press = (page: Page, name: Parameters<typeof words>[0]): Promise<void> =>
  page.locator(`::-p-aria([name="${words(name)}"][role="button"])`).click();
