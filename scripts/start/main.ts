import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { ensureBrowser, findBrowser } from '../browsers.mjs';
import { toReadable } from '../clean/readable.ts';
import { ROOT } from '../setup.mjs';
import { articleOf, clickToolbar, openWithExtension, takePictures } from './chromium.ts';
import { articleInFirefox, openInFirefox } from './firefox.ts';
import { serveDemo } from './serve.ts';

const PICTURES = path.join(ROOT, 'artifacts');

/** Whether a window can be shown here. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

const relative = (file: string): string => path.relative(process.cwd(), file);

async function untilClosed(browser: Browser): Promise<void> {
  console.error('The browser stays open until you close it.');
  if (browser.connected) await once(browser as unknown as NodeJS.EventEmitter, 'disconnected');
}

async function startChromium(program: string, url: string): Promise<void> {
  const headless = !hasDisplay();
  const started = await openWithExtension(program, url, headless);
  try {
    if (!headless) {
      await clickToolbar(started);
      console.error(
        'This is the demo article, and the popup of Plainleaf over it: its toolbar button was just clicked.',
      );
      await untilClosed(started.browser);
      return;
    }
    const article = await articleOf(started.page);
    await mkdir(PICTURES, { recursive: true });
    const files = await takePictures(started, article, PICTURES);
    process.stdout.write(`${toReadable(article)}\n`);
    console.log(`No display here, so the browser ran without a window. Screenshots of what it showed:`);
    for (const file of files) console.log(`  ${relative(file)}`);
  } finally {
    await started.browser.close();
  }
}

async function startFirefox(program: string, url: string): Promise<void> {
  const headless = !hasDisplay();
  const { browser, page } = await openInFirefox(program, url, headless);
  try {
    if (!headless) {
      console.error(
        'This is the demo article. Click the leaf in the toolbar: in Firefox no program may do it for you.',
      );
      await untilClosed(browser);
      return;
    }
    const article = await articleInFirefox(page);
    await mkdir(PICTURES, { recursive: true });
    const picture = path.join(PICTURES, 'page.png');
    await page.screenshot({ path: picture });
    process.stdout.write(`${toReadable(article)}\n`);
    console.log('No display here, so Firefox ran without a window, where its toolbar cannot be clicked.');
    console.log(`The text above is what the extension's engine makes of the page: ${relative(picture)}`);
  } finally {
    await browser.close();
  }
}

/** `npm start`: the demo article in a browser with the extension, its toolbar button clicked. */
async function main(): Promise<number> {
  const firefox = findBrowser('chromium') === null ? findBrowser('firefox') : null;
  const chromium = firefox === null ? ensureBrowser('chromium') : null;
  if (chromium === null && firefox === null) return 1;
  const { server, url } = await serveDemo();
  try {
    if (chromium !== null) await startChromium(chromium, url);
    else if (firefox !== null) await startFirefox(firefox, url);
    return 0;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
