/** Renders public/icons/<name>.svg to <name>-<size>.png. Run it after a change to a drawing; the pictures are kept. */
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';

/** The states of the toolbar button, and the mark of Plainleaf itself. */
const drawings = ['idle', 'noticed', 'cleaning', 'failed', 'mark'];
const sizes = [16, 24, 32, 48, 64, 96, 128];
/** Chrome's store asks for 96 pixels of drawing and an empty edge in the icon of 128. */
const edgeOf = (drawing, size) => (drawing === 'mark' && size === 128 ? 16 : 0);
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
  for (const name of drawings) {
    const drawing = await readFile(new URL(`${name}.svg`, folder), 'utf8');
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      const style = `body { margin: ${edgeOf(name, size)}px } svg { display: block; width: 100% }`;
      await page.setContent(`<style>${style}</style>${drawing}`);
      await writeFile(new URL(`${name}-${size}.png`, folder), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
