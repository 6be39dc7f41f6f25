/** A Chromium with the built extension, allowed on this machine, and pages of a corpus served to it. */
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumFlags, ensureBrowser } from '../../scripts/browsers.mjs';
import { buildIfStale } from '../../scripts/build.ts';
import type { CorpusPage } from '../lab/rows.ts';

/**
 * `empty`: as where all is granted, with nothing in the script that goes into every page; `registered`: with a script of
 * nothing that the browser runs by itself in its place.
 */
export type Mode = 'nothing' | 'empty' | 'registered' | 'granted' | 'auto-clean';

export interface Calm extends AsyncDisposable {
  readonly browser: Browser;
  /** What the extension is to do on the pages from now on. */
  set(mode: Mode): Promise<void>;
  /** Where a page is served. */
  address(page: CorpusPage): string;
}

const HERE = '*://127.0.0.1/*';
/** As `setMode` registers it. */
const EMPTY = 'empty.js';

interface Scope {
  readonly chrome: {
    readonly developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
    readonly permissions: Record<'request' | 'remove', (what: { origins: string[] }) => Promise<boolean>>;
    readonly scripting: {
      getRegisteredContentScripts(which: object): Promise<readonly unknown[]>;
      registerContentScripts(scripts: object[]): Promise<void>;
      unregisterContentScripts(which: object): Promise<void>;
    };
    readonly storage: { readonly local: { set(items: object): Promise<void> } };
  };
}

function bytesOf(file: string): Buffer {
  const bytes = readFileSync(file);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** Pages with scripts of their own, as on the web; what they load from elsewhere is not there. */
async function serve(pages: readonly CorpusPage[]) {
  const files = new Map(pages.map((page) => [`/${page.id}`, page.file]));
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url);
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(file === undefined ? '' : bytesOf(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

export async function startCalm(pages: readonly CorpusPage[]): Promise<Calm> {
  const executablePath = ensureBrowser('chromium');
  if (executablePath === null) throw new Error('Without a browser there is nothing to measure.');
  const { server, origin } = await serve(pages);
  const scratch = await mkdtemp(path.join(tmpdir(), 'plainleaf-calm-'));
  const folder = path.join(scratch, 'extension');
  await cp(path.dirname(buildIfStale('chrome', 'manifest.json')), folder, { recursive: true });
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    enableExtensions: true,
    userDataDir: path.join(scratch, 'profile'),
    args: chromiumFlags({ closed: true }),
  });
  const welcome = browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  const id = await browser.installExtension(folder);
  await (await (await welcome).asPage()).close();
  await inSettings(browser, id);
  const detect = path.join(folder, 'detect.js');
  const script = await readFile(detect);
  await writeFile(path.join(folder, EMPTY), '');
  let now: Mode | null = null;
  return {
    browser,
    async set(mode) {
      if (mode === now) return;
      // A script is read from disk when it is injected; one that is not there is not.
      if (mode === 'registered') await rm(detect, { force: true });
      else await writeFile(detect, mode === 'empty' ? '' : script);
      await setMode(browser, id, mode);
      now = mode;
    },
    address: (page) => `${origin}/${page.id}`,
    async [Symbol.asyncDispose]() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function opened<T>(browser: Browser, url: string, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  await page.goto(url);
  const answer = await act(page);
  await page.close();
  return answer;
}

/** The browser is to say yes without asking. */
const inSettings = (browser: Browser, id: string) =>
  opened(browser, 'chrome://extensions', (page) =>
    page.evaluate(
      (own, here) => (globalThis as unknown as Scope).chrome.developerPrivate.addHostPermission(own, here),
      id,
      HERE,
    ),
  );

const setMode = (browser: Browser, id: string, mode: Mode) =>
  opened(browser, `chrome-extension://${id}/options.html`, async (page) => {
    await page.evaluate(
      async (here, granted, autoClean, registered) => {
        const { permissions, scripting, storage } = (globalThis as unknown as Scope).chrome;
        const choice = { autoClean: true, reader: false, consent: 'hide', never: false };
        const byHost = autoClean ? { '127.0.0.1': choice } : {};
        const empty = { id: 'empty', js: ['empty.js'], matches: [here], runAt: 'document_idle' };
        if ((await scripting.getRegisteredContentScripts({ ids: ['empty'] })).length > 0)
          await scripting.unregisterContentScripts({ ids: ['empty'] });
        if (registered) await scripting.registerContentScripts([empty]);
        if (granted) await permissions.request({ origins: [here] });
        await storage.local.set({ sites: { version: 1, value: { supported: false, byHost } } });
        if (!granted) await permissions.remove({ origins: [here] });
      },
      HERE,
      mode !== 'nothing',
      mode === 'auto-clean',
      mode === 'registered',
    );
    // The background follows.
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
