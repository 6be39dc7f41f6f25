// npm run bench:popup -- [pairs]
// The time from a click on the toolbar button to the first paragraph painted in the popup, as a ratio to the same popup
// showing a constant paragraph. Both are clicked in turn, in one headless browser that has both.
import { readFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { ensureBrowser } from '../scripts/browsers.mjs';
import { buildIfStale } from '../scripts/build.ts';
import { serve } from '../tests/e2e/site.ts';
import { type Click, click, openPage, startPair, type Twins } from './popup/click.ts';
import { type Opened, pagesToOpen } from './popup/pages.ts';

const WARM_UP = 3;
const PAIRS = 20;

interface Measured {
  readonly page: Opened;
  readonly elements: number;
  readonly ours: readonly Click[];
  readonly constant: readonly Click[];
}

/** The value that the given share of the values does not exceed, by nearest rank. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

async function measure(browser: Browser, twins: Twins, page: Opened, url: string, pairs: number): Promise<Measured> {
  const tab = await openPage(browser, url);
  const elements = await tab.evaluate(() => document.getElementsByTagName('*').length);
  const ours: Click[] = [];
  const constant: Click[] = [];
  for (let pair = -WARM_UP; pair < pairs; pair++) {
    const one = await click(browser, twins.ours, tab);
    const other = await click(browser, twins.constant, tab);
    if (one.size !== other.size) {
      throw new Error(`The popups differ in size: ${one.size} and ${other.size}.`);
    }
    if (pair >= 0) {
      ours.push(one);
      constant.push(other);
    }
  }
  await tab.close();
  return { page, elements, ours, constant };
}

const ms = (value: number) => value.toFixed(0).padStart(5);

function row({ page, elements, ours, constant }: Measured): string {
  const painted = (clicks: readonly Click[], share: number) =>
    percentile(
      clicks.map((one) => one.painted),
      share,
    );
  const inPopup = (clicks: readonly Click[]) =>
    percentile(
      clicks.map((one) => one.painted - one.begun),
      0.5,
    );
  const first = percentile(
    ours.map((one) => one.firstPaint),
    0.5,
  );
  return [
    page.name.padEnd(34),
    String(elements).padStart(8),
    `${ms(painted(ours, 0.5))} /${ms(painted(ours, 0.95))}`,
    `${ms(painted(constant, 0.5))} /${ms(painted(constant, 0.95))}`,
    (painted(ours, 0.5) / painted(constant, 0.5)).toFixed(2).padStart(5),
    `${ms(inPopup(ours))} /${ms(inPopup(constant))}`,
    (inPopup(ours) / inPopup(constant)).toFixed(2).padStart(5),
    ms(first),
  ].join(' | ');
}

const HEADING = [
  'page'.padEnd(34),
  'elements',
  'ours p50/p95',
  'const. p50/p95',
  'ratio',
  'in popup p50',
  'ratio',
  'skel.',
].join(' | ');

const EXPLANATION = `
All times in milliseconds. "ours" and "const.": from just before the click to the paint of the first article text, as the
browser reports it (largest-contentful-paint, buffered and read afterwards; nothing runs in the popup meanwhile).
"ratio": of the medians. "in popup": the part after the popup's document began (ours / constant), without the opening of
the window, which is the browser's own time and the same for both. "skel.": from the click to our first paint of any kind.
The service workers are stopped, as they are when a reader comes back after half a minute.`;

/** The sizes of what the popup's page names, which the build makes complete, and of the script sent into the page. */
async function sizes(folder: string): Promise<readonly string[]> {
  const page = await readFile(path.join(folder, 'popup.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, name]) => name ?? '');
  const line = (name: string, raw: number | string, packed: number | string) =>
    `${name.padEnd(34)} | ${String(raw).padStart(8)} | ${String(packed).padStart(8)}`;
  const files = await Promise.all(
    [...named, 'clean-page.js'].map(async (name) => {
      const bytes = await readFile(path.join(folder, name));
      return { name, raw: bytes.length, packed: gzipSync(bytes, { level: 9 }).length };
    }),
  );
  const sum = (count: (file: (typeof files)[number]) => number) => files.reduce((all, file) => all + count(file), 0);
  return [
    line('loaded on the way', 'bytes', 'gzip'),
    ...files.map(({ name, raw, packed }) => line(name, raw, packed)),
    line(
      'together',
      sum(({ raw }) => raw),
      sum(({ packed }) => packed),
    ),
  ];
}

async function main(): Promise<void> {
  const given = process.argv[2];
  const pairs = given === undefined ? PAIRS : Number(given);
  if (!Number.isInteger(pairs) || pairs < 1) {
    throw new Error('The number of pairs must be a whole number.');
  }
  const chromium = ensureBrowser('chromium');
  if (chromium === null) {
    throw new Error('Without a Chromium there is nothing to measure.');
  }
  const built = path.dirname(buildIfStale('chrome', 'manifest.json'));
  const pages = await pagesToOpen();
  await using site = await serve(Object.fromEntries(pages.map(({ path: at, html }) => [at, html])));
  await using pair = await startPair(chromium, built);
  const busy = `${loadavg()[0]?.toFixed(1)} of ${availableParallelism()} processors busy before`;
  console.log(
    `${pairs} pairs a page after ${WARM_UP} to warm up, ${await pair.browser.version()}, ${busy}.\n\n${HEADING}`,
  );
  for (const page of pages) {
    const measured = await measure(pair.browser, pair.twins, page, site.url(page.path), pairs);
    console.log(row(measured));
  }
  console.log(`${EXPLANATION}\n\n${(await sizes(built)).join('\n')}`);
}

await main();
