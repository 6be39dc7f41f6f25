import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { buildIfStale } from '../../scripts/build';
import { type FirefoxInside, insideFirefox } from './firefox-inside';
import { firefoxPath } from './harness';

/** The address part that Firefox otherwise draws by lot. */
const uuid = '7f2f6d5e-6f0c-4c35-9c59-1f6a4d8c1a11';
const id = 'plainleaf@plainleaf.example';

export interface FirefoxExtension extends AsyncDisposable {
  /** Firefox itself. */
  readonly inside: FirefoxInside;
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
  /** The extension's pages that stand in a sidebar. */
  viewsBeside(): Promise<readonly string[]>;
  toolbarTitle(tab: Page): Promise<string>;
  registeredScripts(): Promise<readonly string[]>;
  /** Gives the extension a permission as if it had asked for it in a click. */
  grant(pattern: string): Promise<void>;
  /** Takes permissions away, as the reader does in the browser's own page. */
  withdraw(...patterns: string[]): Promise<void>;
  /** Writes what the extension keeps on disk, as one of its pages would. */
  store(items: Readonly<Record<string, unknown>>): Promise<void>;
  /** What the extension keeps on disk. */
  stored(): Promise<Readonly<Record<string, unknown>>>;
  /** What it keeps in memory. */
  inMemory(): Promise<Readonly<Record<string, unknown>>>;
  /** A page of the extension that is always there, to ask the browser through. */
  own(): Page;
  /** The extension's own number for a tab. */
  numberOf(tab: Page): number;
  /** To be called where the extension has been loaded anew: its pages went with the one before. */
  arriveAnew(): Promise<void>;
  /** Installs a later version over this one. */
  update(): Promise<void>;
}

interface Kept {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
}

interface Scope {
  readonly browser: {
    readonly action: { getTitle(details: { tabId: number }): Promise<string> };
    readonly extension: { getViews(filter: { type: string }): readonly Window[] };
    readonly permissions: Readonly<Record<'request' | 'remove', (what: { origins: string[] }) => Promise<boolean>>>;
    readonly scripting: { getRegisteredContentScripts(): Promise<readonly { id: string }[]> };
    readonly storage: Readonly<Record<'local' | 'session', Kept>>;
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

/** Acts that a page of the extension does in the reader's place. */
function asOwnPage(own: () => Page) {
  const kept = (area: 'local' | 'session') =>
    own().evaluate((name) => (globalThis as unknown as Scope).browser.storage[name].get(null), area);
  const change = (act: 'request' | 'remove', origins: string[]) =>
    own().evaluate(
      (name, all) => (globalThis as unknown as Scope).browser.permissions[name]({ origins: all }),
      act,
      origins,
    );
  return {
    stored: () => kept('local'),
    inMemory: () => kept('session'),
    store: (items: Readonly<Record<string, unknown>>) =>
      own().evaluate((all) => (globalThis as unknown as Scope).browser.storage.local.set(all), items),
    async grant(pattern: string) {
      // The browser listens to what is asked for in a click only.
      const granted = own().evaluate(
        (origin) =>
          new Promise<boolean>((resolve) => {
            const ask = () =>
              resolve((globalThis as unknown as Scope).browser.permissions.request({ origins: [origin] }));
            document.addEventListener('keydown', ask, { once: true, capture: true });
          }),
        pattern,
      );
      await own().keyboard.press('F9');
      if (!(await granted)) throw new Error(`The browser did not grant ${pattern}`);
    },
    async withdraw(...patterns: string[]) {
      await change('remove', patterns);
    },
    ownTabs: () =>
      own().evaluate(() => {
        const views = (globalThis as unknown as Scope).browser.extension.getViews({ type: 'tab' });
        return views.map((view) => view.location.href);
      }),
    viewsBeside: () =>
      own().evaluate(() => {
        const views = (globalThis as unknown as Scope).browser.extension.getViews({ type: 'sidebar' });
        return views.map((view) => view.location.pathname);
      }),
    registeredScripts: () =>
      own().evaluate(async () => {
        const scripts = await (globalThis as unknown as Scope).browser.scripting.getRegisteredContentScripts();
        return scripts.map((script) => script.id);
      }),
  };
}

async function makeExtension(browser: Browser) {
  const url = (page: string) => `moz-extension://${uuid}/${page}`;
  const visit = async (address: string) => {
    const page = await browser.newPage();
    await arrive(page, address);
    return page;
  };
  const inside = insideFirefox(await visit('about:config'), id);
  let helper = await visit(url('options.html'));
  const numbers = new WeakMap<Page, number>();
  const numberOf = (tab: Page) => numbers.get(tab) ?? -1;
  const newest = () =>
    helper.evaluate(async () => {
      const tabs = await (globalThis as unknown as Scope).browser.tabs.query({});
      return Math.max(...tabs.map((tab) => tab.id));
    });
  return {
    ...asOwnPage(() => helper),
    inside,
    url,
    own: () => helper,
    numberOf,
    open: (page: string) => visit(url(page)),
    async visit(address: string) {
      const page = await visit(address);
      numbers.set(page, await newest());
      return page;
    },
    popupFor: (tab: Page) => visit(url(`popup.html?tab=${numberOf(tab)}`)),
    opened: (page: string, act: () => Promise<unknown>) => openedIn(browser, url(page), act),
    async reload(page: Page) {
      await page.evaluate(() => location.reload());
    },
    toolbarTitle: (tab: Page) =>
      helper.evaluate((tabId) => (globalThis as unknown as Scope).browser.action.getTitle({ tabId }), numberOf(tab)),
    async arriveAnew() {
      helper = await visit(url('options.html'));
    },
  };
}

/** The page with this address that `act` opens. */
async function openedIn(browser: Browser, url: string, act: () => Promise<unknown>): Promise<Page> {
  const before = new Set(await browser.pages());
  await act();
  // The tab's own word: the address that reaches us stays about:blank.
  const find = async () => {
    const fresh = (await browser.pages()).filter((one) => !before.has(one));
    // A tab that is on its way to an address, or has gone already, has none to tell.
    const told = await Promise.allSettled(fresh.map((one) => one.evaluate(() => location.href)));
    const found = fresh[told.findIndex((one) => one.status === 'fulfilled' && one.value.startsWith(url))];
    if (found === undefined) throw new Error(`${url} has not opened`);
    return found;
  };
  const opened = await vi.waitFor(find, { timeout: 20_000, interval: 100 });
  opened.setDefaultTimeout(30_000);
  return opened;
}

/** Makes the copy of the extension a later version of it. */
async function raiseVersion(folder: string): Promise<void> {
  const file = path.join(folder, 'manifest.json');
  const manifest: { version: string } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }));
}

/**
 * Firefox with the built extension. It grants optional permissions without asking, unless it `asks`. `inPrivate`: the
 * reader allowed the extension in private windows.
 */
export async function startFirefox({
  inPrivate = false,
  asks = false,
  preferences = {} as Readonly<Record<string, unknown>>,
} = {}): Promise<FirefoxExtension> {
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
      'extensions.webextOptionalPermissionPrompts': asks,
      // A question is answered as soon as it stands there.
      'security.notification_enable_delay': 0,
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
  const extension = await makeExtension(browser);
  if (inPrivate) {
    await extension.inside.allowInPrivate();
    await extension.arriveAnew();
  }
  return {
    ...extension,
    async update() {
      await raiseVersion(folder);
      await browser.installExtension(folder);
      await extension.arriveAnew();
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
