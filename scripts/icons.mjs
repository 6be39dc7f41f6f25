/** Renders public/icons/<state>.svg to <state>-<size>.png. Run it after a change to a drawing; the pictures are kept. */
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';

const states = ['idle', 'noticed', 'cleaning', 'failed'];
const sizes = [16, 32, 48, 96, 128];
const folder = new URL('../public/icons/', import.meta.url);

const executablePath = findBrowser('chromium');
if (executablePath === null) throw new Error('Drawing the icons needs Chromium or Chrome.');
const browser = await puppeteer.launch({
  executablePath,
  headless: true,
  args: ['--no-sandbox', '--headless', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const state of states) {
    const drawing = await readFile(new URL(`${state}.svg`, folder), 'utf8');
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`);
      await writeFile(new URL(`${state}-${size}.png`, folder), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
