import { readFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Article, CleanResult } from '../../core/article.ts';
import { buildIfStale, outputOf } from '../build.ts';

/** Opens a page in a Firefox that has the built extension. Firefox lets no program click a toolbar button. */
export async function openInFirefox(
  executablePath: string,
  url: string,
  headless: boolean,
): Promise<{ browser: Browser; page: Page }> {
  buildIfStale('firefox', 'manifest.json');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
  });
  await browser.installExtension(outputOf('firefox'));
  const page = (await browser.pages()).find((open) => open.url() === 'about:blank') ?? (await browser.newPage());
  await page.goto(url, { waitUntil: 'load' });
  await page.bringToFront();
  return { browser, page };
}

/** What the engine of the Firefox build makes of the page. */
export async function articleInFirefox(page: Page): Promise<Article> {
  const script = await readFile(path.join(outputOf('firefox'), 'clean-page.js'), 'utf8');
  const result = (await page.evaluate(script)) as CleanResult | undefined;
  if (result?.ok !== true) throw new Error(`The engine gave no article: ${result?.reason ?? 'no result'}.`);
  return result.article;
}
