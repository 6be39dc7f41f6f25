import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { chromiumFlags } from '../browsers.mjs';
import { buildIfStale } from '../build.ts';

const PATIENCE_MS = 30_000;
/** What the stores ask for. */
export const SIZE = { width: 1280, height: 800 };

export type Theme = 'light' | 'dark';

/** The browser's own functions, in a page of the extension and in its page of extensions. */
interface Scope {
  readonly chrome: {
    readonly storage: { readonly local: { set(items: object): Promise<void> } };
    readonly permissions: { request(permissions: { origins: string[] }): Promise<boolean> };
    readonly developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
  };
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** A copy of the build that speaks one language only: Chromium's own language depends on what the machine has. */
function speaking(locale: string, folder: string): string {
  const copy = path.join(folder, 'extension');
  cpSync(path.dirname(buildIfStale('chrome', 'manifest.json')), copy, { recursive: true });
  const locales = path.join(copy, '_locales');
  if (!readdirSync(locales).includes(locale)) throw new Error(`The build does not speak ${locale}.`);
  for (const other of readdirSync(locales))
    if (other !== locale) rmSync(path.join(locales, other), { recursive: true });
  const file = path.join(copy, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), default_locale: locale }));
  return copy;
}

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Chromium with the extension in one language; the pages of the pictures are the only ones that it finds. */
export class Stage {
  readonly locale: string;
  readonly browser: Browser;
  readonly #extension: Extension;
  readonly #messages: Messages;

  private constructor(locale: string, browser: Browser, extension: Extension, messages: Messages) {
    this.locale = locale;
    this.browser = browser;
    this.#extension = extension;
    this.#messages = messages;
  }

  static async begin(executablePath: string, locale: string, port: number, folder: string): Promise<Stage> {
    const copy = speaking(locale, folder);
    const browser = await puppeteer.launch({
      executablePath,
      pipe: true,
      enableExtensions: true,
      userDataDir: path.join(folder, 'profile'),
      defaultViewport: SIZE,
      env: { ...process.env, LANGUAGE: locale },
      args: [
        ...chromiumFlags(),
        `--lang=${locale.replace('_', '-')}`,
        '--hide-scrollbars',
        '--ignore-certificate-errors',
        `--host-resolver-rules=MAP *.example 127.0.0.1:${port}, MAP * ~NOTFOUND`,
      ],
    });
    const id = await browser.installExtension(copy);
    await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'), { timeout: PATIENCE_MS });
    const extension = (await browser.extensions()).get(id);
    if (extension === undefined) throw new Error('The browser did not load the extension.');
    const file = path.join(copy, '_locales', locale, 'messages.json');
    return new Stage(locale, browser, extension, JSON.parse(readFileSync(file, 'utf8')));
  }

  say(key: string): string {
    const message = this.#messages[key]?.message;
    if (message === undefined) throw new Error(`There is no message ${key}.`);
    return message;
  }

  button(page: Page, key: string) {
    return page.locator(`::-p-aria([name="${this.say(key)}"][role="button"])`);
  }

  own(page: string): string {
    return `chrome-extension://${this.#extension.id}/${page}`;
  }

  async open(address: string, theme: Theme = 'light'): Promise<Page> {
    const page = await this.browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await dress(page, theme);
    await page.goto(address, { waitUntil: 'load' });
    await page.bringToFront();
    return page;
  }

  /** Waits for a page of the extension that `act` opens, and for a text in it. */
  async opened(file: string, act: () => Promise<unknown>, text: string, theme: Theme): Promise<Page> {
    const before = new Set(this.browser.targets());
    const isNew = (target: Target) => !before.has(target) && target.url().startsWith(this.own(file));
    const target = this.browser.waitForTarget(isNew, { timeout: PATIENCE_MS });
    await act();
    const page = await (await target).asPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await dress(page, theme);
    await shows(page, text);
    return page;
  }

  async popup(tab: Page, text: string, theme: Theme): Promise<Page> {
    await tab.bringToFront();
    return this.opened('popup.html', () => this.#extension.triggerAction(tab), text, theme);
  }

  /** Waits until a page of ours has taken on this theme; `null`: that of the system. */
  async painted(page: Page, theme: string | null): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    const now = () => page.evaluate(() => document.documentElement.dataset['theme'] ?? null);
    while ((await now()) !== theme) {
      if (Date.now() > end) throw new Error(`${page.url()} does not become ${theme}.`);
      await pause(50);
    }
  }

  async store(items: object): Promise<void> {
    const page = await this.open(this.own('options.html'));
    await page.evaluate((all) => (globalThis as unknown as Scope).chrome.storage.local.set(all), items);
    await page.close();
  }

  /** As if the reader had agreed to the browser's question. */
  async grant(pattern: string): Promise<void> {
    const settings = await this.open('chrome://extensions');
    await settings.evaluate(
      (id, host) => (globalThis as unknown as Scope).chrome.developerPrivate.addHostPermission(id, host),
      this.#extension.id,
      pattern,
    );
    await settings.close();
    const page = await this.open(this.own('options.html'));
    await page.evaluate(
      (host) => (globalThis as unknown as Scope).chrome.permissions.request({ origins: [host] }),
      pattern,
    );
    await page.close();
  }
}

async function dress(page: Page, theme: Theme): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

/** Waits until the page shows the text, or no more; asked from outside, since the extension lets no string become code. */
export async function shows(page: Page, text: string, there = true): Promise<void> {
  const wanted = text.replace(/\s+/g, ' ').trim();
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const now = await page.evaluate(() => (document.body?.textContent ?? '').replace(/\s+/g, ' '));
    if (now.includes(wanted) === there) return;
    const what = there ? 'does not show' : 'goes on showing';
    if (Date.now() > end) throw new Error(`${page.url()} ${what} “${wanted}”: ${now.slice(0, 500)}`);
    await pause(100);
  }
}

/** What a page looks like once its fonts and pictures are there. */
export async function picture(page: Page): Promise<Buffer> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
  await pause(250);
  return Buffer.from(await page.screenshot());
}
