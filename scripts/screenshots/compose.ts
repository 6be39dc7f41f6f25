import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { ROOT } from '../setup.mjs';
import { SIZE, type Theme } from './browser.ts';

/** The height of the browser's own lines over a page. */
export const BAR = 48;

const INK: Readonly<Record<Theme, { bar: string; pill: string; text: string; edge: string }>> = {
  light: { bar: '#f4f4f2', pill: '#ffffff', text: '#3a3a38', edge: '#00000022' },
  dark: { bar: '#2b2b2a', pill: '#1d1d1c', text: '#d6d4ce', edge: '#ffffff22' },
};

const dataOf = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;
const leaf = (): string => dataOf(readFileSync(path.join(ROOT, 'public/icons/noticed-64.png')));

async function render(browser: Browser, html: string): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    await page.setViewport(SIZE);
    await page.setContent(html);
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    return Buffer.from(await page.screenshot());
  } finally {
    await page.close();
  }
}

interface Shown {
  readonly page: Buffer;
  readonly popup?: Buffer;
  readonly panel?: Buffer;
  readonly address: string;
  readonly theme: Theme;
}

/** The page as it is seen, under a plain address line; the popup hangs from its button, the panel stands beside. */
export function windowWith(browser: Browser, shown: Shown): Promise<Buffer> {
  const { bar, pill, text, edge } = INK[shown.theme];
  const over = (['popup', 'panel'] as const).map((name) => {
    const taken = shown[name];
    return taken === undefined ? '' : `<img class="${name}" src="${dataOf(taken)}">`;
  });
  return render(
    browser,
    `<!doctype html><style>
      body { margin: 0; width: ${SIZE.width}px; height: ${SIZE.height}px; overflow: hidden; position: relative }
      .bar { height: ${BAR}px; background: ${bar}; color: ${text}; font: 14px/32px sans-serif; display: flex;
        align-items: center; gap: 14px; padding: 0 14px; box-sizing: border-box; border-bottom: 1px solid ${edge} }
      .bar span { flex: 1; background: ${pill}; border-radius: 16px; padding: 0 16px; height: 32px }
      .bar img { width: 20px; height: 20px; padding: 6px; border-radius: 16px; background: ${edge} }
      .page { display: block }
      .panel { position: absolute; right: 0; top: ${BAR}px; border-left: 1px solid ${edge} }
      .popup { position: absolute; right: 10px; top: ${BAR - 2}px; border-radius: 10px;
        box-shadow: 0 0 0 1px ${edge}, 0 12px 40px #0006 }
    </style><div class="bar"><span>${shown.address}</span><img src="${leaf()}"></div>
    <img class="page" src="${dataOf(shown.page)}">${over.join('')}`,
  );
}

/** Two pictures of the same page, one beside the other. */
export function beside(browser: Browser, before: Buffer, after: Buffer, theme: Theme): Promise<Buffer> {
  const { bar, edge } = INK[theme];
  return render(
    browser,
    `<!doctype html><style>
      body { margin: 0; height: ${SIZE.height}px; background: ${bar}; display: grid; grid-template-columns: 1fr 1fr;
        gap: 32px; padding: 40px; box-sizing: border-box }
      img { width: 100%; height: 720px; object-fit: cover; object-position: top; border-radius: 8px;
        box-shadow: 0 0 0 1px ${edge}, 0 8px 28px #0003 }
    </style><img src="${dataOf(before)}"><img src="${dataOf(after)}">`,
  );
}
