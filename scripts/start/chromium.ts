import { readFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import type { Article, CleanResult } from '../../core/article.ts';
import { chromiumFlags } from '../browsers.mjs';
import { buildIfStale, outputOf } from '../build.ts';
import { ROOT } from '../setup.mjs';

const PATIENCE_MS = 30_000;
const VIEWPORT = { width: 1280, height: 900 };

export interface Started {
  readonly browser: Browser;
  readonly page: Page;
  readonly extension: Extension;
}

/** The extension may come a moment after the browser. */
async function loaded(browser: Browser): Promise<Extension> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const [extension] = [...(await browser.extensions()).values()];
    if (extension !== undefined) return extension;
    if (Date.now() > end) {
      await browser.close();
      throw new Error('The browser did not load the extension.');
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens a page in a Chromium that has the built extension. */
export async function openWithExtension(executablePath: string, url: string, headless: boolean): Promise<Started> {
  buildIfStale('chrome', 'manifest.json');
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    headless,
    enableExtensions: [outputOf('chrome')],
    defaultViewport: headless ? VIEWPORT : null,
    args: chromiumFlags({ closed: headless }),
  });
  const page = (await browser.pages()).find((open) => open.url() === 'about:blank') ?? (await browser.newPage());
  await page.goto(url, { waitUntil: 'load' });
  const extension = await loaded(browser);
  // A new install opens its welcome page, which would take the front from the demo and close the popup.
  await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'), { timeout: PATIENCE_MS });
  await page.bringToFront();
  return { browser, page, extension };
}

/** Clicks the toolbar button over the page. */
export const clickToolbar = ({ extension, page }: Started): Promise<void> => extension.triggerAction(page);

/** What the shipped engine makes of the page, run beside the page's own scripts. */
export async function articleOf(page: Page): Promise<Article> {
  const script = await readFile(path.join(outputOf('chrome'), 'clean-page.js'), 'utf8');
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'plainleaf' });
  const answer = await session.send('Runtime.evaluate', {
    contextId: world.executionContextId,
    expression: script,
    returnByValue: true,
    awaitPromise: true,
  });
  await session.detach();
  const result: CleanResult | undefined = answer.result.value;
  if (answer.exceptionDetails !== undefined) throw new Error(`The engine failed: ${answer.exceptionDetails.text}`);
  if (result?.ok !== true) throw new Error(`The engine gave no article: ${result?.reason ?? 'no result'}.`);
  return result.article;
}

async function pageOf(browser: Browser, file: string): Promise<Page> {
  const target = await browser.waitForTarget((candidate) => candidate.url().includes(file), { timeout: PATIENCE_MS });
  const page = await target.asPage();
  // The popup is no tab: it takes no viewport, and it may close at any moment.
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

/** Waits until a page of the extension shows this text. */
async function shows(page: Page, text: string): Promise<void> {
  const wanted = text.replace(/\s+/g, ' ').trim();
  await page.waitForFunction(
    (words) => (document.body.textContent ?? '').replace(/\s+/g, ' ').includes(words),
    {},
    wanted,
  );
}

async function label(key: string): Promise<string> {
  const file = path.join(ROOT, 'public', '_locales', 'en', 'messages.json');
  const messages: Record<string, { message: string }> = JSON.parse(await readFile(file, 'utf8'));
  return messages[key]?.message ?? key;
}

/** Clicks the toolbar button and saves a picture of what a reader would see: the page, the popup, the reader page. */
export async function takePictures(started: Started, article: Article, folder: string): Promise<string[]> {
  const { browser, page } = started;
  const files = ['page.png', 'popup.png', 'reader.png'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  const opening = article.text.slice(0, 60).split('\n')[0] ?? '';
  await page.screenshot({ path: files[0] });
  await clickToolbar(started);
  const popup = await pageOf(browser, '/popup.html');
  await shows(popup, opening);
  await popup.screenshot({ path: files[1] });
  await popup.locator(`::-p-aria([name="${await label('action_reader')}"][role="button"])`).click();
  const reader = await pageOf(browser, '/reader.html');
  await reader.setViewport(VIEWPORT);
  await shows(reader, opening);
  await reader.screenshot({ path: files[2] });
  return files;
}
