// npm run bench:saved -- [pairs]
// The time from opening a saved copy to its first painted paragraph, as a ratio to the page it was saved from as a plain
// static file. Both are opened in turn in one headless browser, each in a new tab.
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import type { Browser, Extension, Page } from 'puppeteer-core';
import { ROOT } from '../scripts/setup.mjs';
import { articlePage } from '../tests/e2e/pages.ts';
import { serve } from '../tests/e2e/site.ts';
import { startCalm } from './calm/browser.ts';

const WARM_UP = 3;
const PAIRS = Number(process.argv[2] ?? 20);
/** Milliseconds; nothing of ours runs in the page meanwhile. */
const REST = 700;
/** Paragraphs of the long article. */
const LONG = 2000;

interface Opened {
  /** The first text of the article was painted. Milliseconds from the beginning of the navigation. */
  readonly painted: number;
}

async function open(browser: Browser, address: string): Promise<Opened> {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.goto(address, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, REST));
  const marks = await page.evaluate(async () => {
    const painted = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        const entries = list.getEntries() as LargestContentfulPaint[];
        const first = entries.find(({ element }) => element?.closest('article'));
        if (first !== undefined) resolve(first.startTime);
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    return { painted };
  });
  await page.close();
  return marks;
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;

const messages = JSON.parse(readFileSync(path.join(ROOT, 'public/_locales/en/messages.json'), 'utf8'));
const says = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body?.textContent?.includes(wanted), { timeout: 10_000 }, text);

/** Saves the page by the button of the popup; gives where the reader page shows the copy. */
async function save(browser: Browser, extension: Extension, address: string): Promise<string> {
  const tab = await browser.newPage();
  await tab.goto(address);
  await tab.bringToFront();
  const own = `chrome-extension://${extension.id}`;
  const opened = browser.waitForTarget((target) => target.url() === `${own}/popup.html`);
  await extension.triggerAction(tab);
  const popup = await (await opened).asPage();
  const button = `::-p-aria([name="${messages.save_button.message}"][role="button"])`;
  await popup.locator(button).click();
  // Its text may be nearly that of the other page.
  const again = `::-p-aria([name="${messages.save_anyway.message}"][role="button"])`;
  await Promise.race([says(popup, messages.save_done_new.message), popup.locator(again).click()]);
  await says(popup, messages.save_done_new.message);
  await popup.close();
  await tab.close();
  const library = await browser.newPage();
  await library.goto(`${own}/library.html`);
  const link = await library.waitForSelector('a[href*="reader.html#copy="]');
  const href = await link?.evaluate((newest) => (newest as HTMLAnchorElement).href);
  await library.close();
  if (href === undefined) throw new Error(`${address} was not saved.`);
  return href;
}

const at = path.join(ROOT, 'demo', 'tide-clock.svg');
const figure = '<figure><img src="/clock.svg" alt="A clock" width="640" height="400"></figure>';
const more = Array.from({ length: LONG }, (_, n) => `<p>Line ${n} of the log says that the sea was calm.</p>`).join('');
const pages = {
  '/short': articlePage({ title: 'A short morning' }).replace('</article>', `${figure}</article>`),
  '/long': articlePage({ title: 'A long morning' }).replace('</article>', `${figure}${more}</article>`),
};
await using site = await serve({ '/clock.svg': { type: 'image/svg+xml', body: readFileSync(at) }, ...pages });
await using calm = await startCalm([]);
const { browser } = calm;
const [extension] = (await browser.extensions()).values();
if (extension === undefined) throw new Error('The browser did not load the extension.');
const busy = `${loadavg()[0]?.toFixed(1)} of ${availableParallelism()} processors busy before`;
console.log(`${PAIRS} pairs a page after ${WARM_UP} to warm up, ${busy}; milliseconds, p50 and p95`);
for (const name of Object.keys(pages)) {
  const copy = await save(browser, extension, site.url(name));
  const saved: Opened[] = [];
  const plain: Opened[] = [];
  for (let pair = -WARM_UP; pair < PAIRS; pair++) {
    const [one, other] = [await open(browser, copy), await open(browser, site.url(name))];
    if (pair < 0) continue;
    saved.push(one);
    plain.push(other);
  }
  const of = (all: readonly Opened[], share: number) =>
    percentile(
      all.map(({ painted }) => painted),
      share,
    );
  const both = (all: readonly Opened[]) => `${of(all, 0.5).toFixed(0)} / ${of(all, 0.95).toFixed(0)}`;
  const ratio = (of(saved, 0.5) / of(plain, 0.5)).toFixed(2);
  console.log(`${name.slice(1).padEnd(6)} saved ${both(saved)}, static file ${both(plain)}, ratio ${ratio}`);
}
