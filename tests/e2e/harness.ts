import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { chromiumFlags, ensureBrowser } from '../../scripts/browsers.mjs';
import { buildIfStale } from '../../scripts/build';

/** The browsers to test in; `null` without one, which is an error with CI=true. */
export const chromiumPath = ensureBrowser('chromium');
export const firefoxPath = ensureBrowser('firefox');

export interface Extension extends AsyncDisposable {
  readonly browser: Browser;
  /** The address of a page of the extension. */
  url(page: string): string;
  /** A tab in front that shows this address. */
  open(address: string): Promise<Page>;
  /** A true click on the toolbar button while this tab is in front; gives the popup. */
  click(tab: Page): Promise<Page>;
  /** Waits for a page of the extension to be opened by `act`. */
  opened(page: string, act: () => Promise<unknown>): Promise<Page>;
  /** Lets the browser say yes without asking when the extension asks for all sites. */
  agreeToAllSites(): Promise<void>;
  /** Lets the browser say yes without asking when the extension asks for the sites of one pattern. */
  agreeTo(pattern: string): Promise<void>;
  /** Gives the extension a permission as if it had asked for it in a click. */
  grant(pattern: string): Promise<void>;
  /** Takes a permission away, as the reader does in the browser's own page. */
  withdraw(pattern: string): Promise<void>;
  /** Writes what the extension keeps on disk, as one of its pages would. */
  store(items: Readonly<Record<string, unknown>>): Promise<void>;
  /** What the extension keeps on disk. */
  stored(): Promise<Readonly<Record<string, unknown>>>;
  /** Loads the extension anew, as an update does. */
  reload(): Promise<void>;
  /** What choosing an entry of the context menu over a tab's page does; the menu itself is the browser's. */
  chooseInMenu(entry: string, tabId: number): Promise<void>;
  stopServiceWorker(): Promise<void>;
  /** Closes the document in which pages are judged, as the browser does when it needs the memory. */
  closeWorkroom(): Promise<void>;
  serviceWorkerRuns(): boolean;
}

/** What a page of the extension, or the browser's page of extensions, has at hand. */
interface Scope {
  readonly chrome: {
    readonly action: {
      getTitle(details: { tabId: number }): Promise<string>;
      getBadgeText(details: { tabId: number }): Promise<string>;
    };
    readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
    readonly developerPrivate: {
      addHostPermission(id: string, host: string): Promise<void>;
      removeHostPermission(id: string, host: string): Promise<void>;
      updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
    };
    readonly runtime: { reload(): void; sendMessage(message: unknown): Promise<unknown> };
    readonly offscreen: { closeDocument(): Promise<void> };
    readonly permissions: { request(permissions: { origins: string[] }): Promise<boolean> };
    readonly storage: {
      readonly local: { get(keys: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
    };
    readonly scripting: {
      getRegisteredContentScripts(): Promise<readonly { id: string; matches: readonly string[] }[]>;
    };
    readonly tabs: { query(filter: { active: boolean; currentWindow: boolean }): Promise<readonly { id: number }[]> };
  };
}

async function pageOf(target: Target): Promise<Page> {
  const page = await target.asPage();
  page.setDefaultTimeout(30_000);
  return page;
}

/** Goes there, even where the browser refuses or the page never finishes loading. */
export async function go(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 10_000 }).catch((error: Error) => {
    if (!/net::ERR_|timeout/i.test(error.message)) {
      throw error;
    }
  });
}

/** The extension's own number for the tab in front. */
export async function numberOfTabInFront(popup: Page): Promise<number> {
  const tabs = await popup.evaluate(() =>
    (globalThis as unknown as Scope).chrome.tabs.query({ active: true, currentWindow: true }),
  );
  return tabs[0]?.id ?? -1;
}

/** The name of the toolbar button over a tab: it goes with the icon's state. */
export function toolbarTitle(ownPage: Page, tabId: number): Promise<string> {
  return ownPage.evaluate((id) => (globalThis as unknown as Scope).chrome.action.getTitle({ tabId: id }), tabId);
}

/** What the toolbar button wears over a tab. */
export function badgeText(ownPage: Page, tabId: number): Promise<string> {
  return ownPage.evaluate((id) => (globalThis as unknown as Scope).chrome.action.getBadgeText({ tabId: id }), tabId);
}

/** The content scripts that run by themselves. */
export function registeredScripts(ownPage: Page): Promise<readonly { id: string; matches: readonly string[] }[]> {
  return ownPage.evaluate(async () => {
    const scripts = await (globalThis as unknown as Scope).chrome.scripting.getRegisteredContentScripts();
    return scripts.map(({ id, matches }) => ({ id, matches }));
  });
}

async function makeExtension(browser: Browser, id: string): Promise<Omit<Extension, typeof Symbol.asyncDispose>> {
  const url = (page: string) => `chrome-extension://${id}/${page}`;
  const open = async (address: string) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(30_000);
    await go(page, address);
    await page.bringToFront();
    return page;
  };
  const opened = async (page: string, act: () => Promise<unknown>) => {
    const before = new Set(browser.targets());
    const target = browser.waitForTarget((one) => !before.has(one) && one.url().startsWith(url(page)));
    await act();
    return pageOf(await target);
  };
  const inSettings = async (pattern: string, method: 'addHostPermission' | 'removeHostPermission') => {
    const page = await open('chrome://extensions');
    await page.evaluate(
      (own, host, name) => (globalThis as unknown as Scope).chrome.developerPrivate[name](own, host),
      id,
      pattern,
      method,
    );
    await page.close();
  };
  const agreeTo = (pattern: string) => inSettings(pattern, 'addHostPermission');
  const workers = () =>
    browser.targets().filter((target) => target.type() === 'service_worker' && target.url().includes(id));
  return {
    browser,
    url,
    open,
    opened,
    async click(tab) {
      const extension = (await browser.extensions()).get(id);
      if (extension === undefined) {
        throw new Error('The extension is not installed');
      }
      await tab.bringToFront();
      return opened('popup.html', () => extension.triggerAction(tab));
    },
    agreeToAllSites: () => agreeTo('*://*/*'),
    agreeTo,
    async grant(pattern) {
      await agreeTo(pattern);
      const page = await open(url('options.html'));
      const granted = await page.evaluate(
        (host) => (globalThis as unknown as Scope).chrome.permissions.request({ origins: [host] }),
        pattern,
      );
      await page.close();
      if (!granted) {
        throw new Error(`The browser did not grant ${pattern}`);
      }
    },
    withdraw: (pattern) => inSettings(pattern, 'removeHostPermission'),
    async store(items) {
      const page = await open(url('options.html'));
      await page.evaluate((all) => (globalThis as unknown as Scope).chrome.storage.local.set(all), items);
      await page.close();
    },
    async stored() {
      const page = await open(url('options.html'));
      const all = await page.evaluate(() => (globalThis as unknown as Scope).chrome.storage.local.get(null));
      await page.close();
      return all;
    },
    async reload() {
      // Only then does the browser load an unpacked extension a second time.
      const settings = await open('chrome://extensions');
      await settings.evaluate(() =>
        (globalThis as unknown as Scope).chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
      );
      await settings.close();
      const page = await open(url('options.html'));
      // The page goes with the extension it belongs to.
      await page.evaluate(() => (globalThis as unknown as Scope).chrome.runtime.reload()).catch(() => undefined);
    },
    async chooseInMenu(entry, tabId) {
      const page = await open(url('options.html'));
      const choose = async () => {
        // The browser would wake the worker by the click; here a message does, whatever it says. One that was stopped is
        // still listed.
        await page.evaluate(() =>
          (globalThis as unknown as Scope).chrome.runtime.sendMessage({ name: 'wake' }).catch(() => undefined),
        );
        const worker = await workers().at(-1)?.worker();
        if (!worker) throw new Error('The service worker does not run');
        await worker.evaluate(
          (menuItemId, tab) => {
            const { contextMenus } = (globalThis as unknown as Scope).chrome;
            contextMenus.onClicked.dispatch({ menuItemId }, { id: tab });
          },
          entry,
          tabId,
        );
      };
      await vi.waitFor(choose, { timeout: 10_000, interval: 200 });
      await page.close();
    },
    async stopServiceWorker() {
      const running = await Promise.all(workers().map((target) => target.worker()));
      // One that ends by itself meanwhile is stopped too.
      await Promise.allSettled(running.map((worker) => worker?.close()));
    },
    async closeWorkroom() {
      const page = await open(url('options.html'));
      await page.evaluate(() => (globalThis as unknown as Scope).chrome.offscreen.closeDocument());
      await page.close();
    },
    serviceWorkerRuns: () => workers().length > 0,
  };
}

/**
 * Chromium with the built extension, nothing leaving the machine, and the welcome page out of the way. `inPrivate`: the
 * reader allowed the extension in private windows. `display`: with a window there, to see what the browser itself asks.
 * `home`: a folder that keeps extension and profile, for the next browser to go on with.
 * `through`: flags that lead all that leaves it to a proxy of ours.
 */
export async function startChromium({
  inPrivate = false,
  display = null,
  home = null,
  through = null,
}: {
  inPrivate?: boolean;
  display?: string | null;
  home?: string | null;
  through?: readonly string[] | null;
} = {}): Promise<Extension> {
  const scratch = home ?? (await mkdtemp(path.join(tmpdir(), 'plainleaf-chromium-')));
  // A copy: a build in the meantime would pull the files from under the browser.
  const folder = path.join(scratch, 'extension');
  await cp(path.dirname(buildIfStale('chrome', 'manifest.json')), folder, { recursive: true });
  const browser = await puppeteer.launch({
    ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
    pipe: true,
    enableExtensions: true,
    userDataDir: path.join(scratch, 'profile'),
    args: through === null ? chromiumFlags({ closed: true }) : [...chromiumFlags(), ...through],
    ...(display === null ? {} : { headless: false, env: { ...process.env, DISPLAY: display } }),
  });
  const welcome = browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  const id = await browser.installExtension(folder, { enabledInIncognito: inPrivate });
  await (await pageOf(await welcome)).close();
  return {
    ...(await makeExtension(browser, id)),
    async [Symbol.asyncDispose]() {
      await browser.close();
      if (home === null) await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

const messages: Readonly<Record<string, { readonly message: string }>> = JSON.parse(
  readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
);

/** The extension's own words. */
export function words(name: string): string {
  const message = messages[name]?.message;
  if (message === undefined) {
    throw new Error(`There is no message ${name}`);
  }
  return message;
}

/** What a person sees on the page. */
export const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/**
 * The text a person sees, once it holds what is waited for. Asked again and again from outside: a function that waits
 * inside the page is a string first, and the extension's policy lets no string become code.
 */
export function seen(page: Page, text: string): Promise<string> {
  const look = async () => {
    const now = await textOf(page);
    expect(now).toContain(text);
    return now;
  };
  return vi.waitFor(look, { timeout: 30_000, interval: 50 });
}
