import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { buildIfStale } from '../../scripts/build';
import { firefoxPath } from './harness';

/** The address part that Firefox otherwise draws by lot. */
const uuid = '7f2f6d5e-6f0c-4c35-9c59-1f6a4d8c1a11';
const id = 'plainleaf@plainleaf.example';

export interface FirefoxExtension extends AsyncDisposable {
  url(page: string): string;
  /** A page of the extension in a tab. */
  open(page: string): Promise<Page>;
  /** Any other page in a tab. */
  visit(address: string): Promise<Page>;
  /** The popup's page in a tab of its own, cleaning this tab. */
  popupFor(tab: Page): Promise<Page>;
  opened(page: string, act: () => Promise<unknown>): Promise<Page>;
  reload(page: Page): Promise<void>;
  /** The addresses of the extension's own tabs. */
  ownTabs(): Promise<readonly string[]>;
  toolbarTitle(tab: Page): Promise<string>;
  registeredScripts(): Promise<readonly string[]>;
}

interface Scope {
  readonly browser: {
    readonly action: { getTitle(details: { tabId: number }): Promise<string> };
    readonly extension: { getViews(filter: { type: string }): readonly Window[] };
    readonly scripting: { getRegisteredContentScripts(): Promise<readonly { id: string }[]> };
    readonly tabs: { query(filter: object): Promise<readonly { id: number }[]> };
  };
}

/** The load event of an extension page never reaches us: go there, and look until the page is there. */
async function arrive(page: Page, address: string): Promise<void> {
  page.setDefaultTimeout(30_000);
  page.goto(address).catch((error: Error) => {
    if (!/NS_ERROR|timeout|detached|closed|discarded/i.test(error.message)) {
      throw error;
    }
  });
  const there = () =>
    page.evaluate((wanted) => document.readyState === 'complete' && location.href === wanted, address);
  await vi.waitFor(
    async () => {
      if (!(await there()) && !(await isErrorPage(page))) {
        throw new Error(`${address} has not come yet`);
      }
    },
    { timeout: 20_000, interval: 100 },
  );
}

const isErrorPage = (page: Page) => page.evaluate(() => document.documentURI.startsWith('about:neterror'));

async function makeExtension(browser: Browser): Promise<Omit<FirefoxExtension, typeof Symbol.asyncDispose>> {
  const url = (page: string) => `moz-extension://${uuid}/${page}`;
  const visit = async (address: string) => {
    const page = await browser.newPage();
    await arrive(page, address);
    return page;
  };
  const helper = await visit(url('options.html'));
  const numbers = new WeakMap<Page, number>();
  const newest = () =>
    helper.evaluate(async () => {
      const tabs = await (globalThis as unknown as Scope).browser.tabs.query({});
      return Math.max(...tabs.map((tab) => tab.id));
    });
  return {
    url,
    ownTabs: () =>
      helper.evaluate(() => {
        const views = (globalThis as unknown as Scope).browser.extension.getViews({ type: 'tab' });
        return views.map((view) => view.location.href);
      }),
    open: (page) => visit(url(page)),
    async visit(address) {
      const page = await visit(address);
      numbers.set(page, await newest());
      return page;
    },
    popupFor: (tab) => visit(url(`popup.html?tab=${numbers.get(tab)}`)),
    async opened(page, act) {
      const before = new Set(await browser.pages());
      await act();
      // The tab's own word: the address that reaches us stays about:blank.
      const find = async () => {
        const fresh = (await browser.pages()).filter((one) => !before.has(one));
        const addresses = await Promise.all(fresh.map((one) => one.evaluate(() => location.href)));
        const found = fresh[addresses.findIndex((address) => address.startsWith(url(page)))];
        if (found === undefined) {
          throw new Error(`${page} has not opened`);
        }
        return found;
      };
      const opened = await vi.waitFor(find, { timeout: 20_000, interval: 100 });
      opened.setDefaultTimeout(30_000);
      return opened;
    },
    async reload(page) {
      await page.evaluate(() => location.reload());
    },
    toolbarTitle: (tab) =>
      helper.evaluate(
        (tabId) => (globalThis as unknown as Scope).browser.action.getTitle({ tabId }),
        numbers.get(tab) ?? -1,
      ),
    registeredScripts: () =>
      helper.evaluate(async () => {
        const scripts = await (globalThis as unknown as Scope).browser.scripting.getRegisteredContentScripts();
        return scripts.map((script) => script.id);
      }),
  };
}

/** Firefox with the built extension. It grants optional permissions without asking. */
export async function startFirefox(preferences: Readonly<Record<string, unknown>> = {}): Promise<FirefoxExtension> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'plainleaf-firefox-'));
  const folder = path.join(scratch, 'extension');
  await cp(path.dirname(buildIfStale('firefox', 'manifest.json')), folder, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    ...(firefoxPath === null ? {} : { executablePath: firefoxPath }),
    enableExtensions: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'extensions.webextOptionalPermissionPrompts': false,
      // Nothing leaves the machine: everything but 127.0.0.1 goes to a proxy that is not there.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.no_proxies_on': '127.0.0.1',
      ...preferences,
    },
  });
  await browser.installExtension(folder);
  return {
    ...(await makeExtension(browser)),
    async [Symbol.asyncDispose]() {
      await browser.close();
      await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
