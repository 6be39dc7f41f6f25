// npm run bench:library -- [--sizes 1000,10000,50000] [--rounds 5]
// What a growing library costs: opening it to the first row, the first search, a save, a deletion for good, and memory.
// Copies have 1,000 words drawn as in a language. Every opening and every first search is in a browser just started, the
// median of some rounds; the search with the library just opened, as a reader types.
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { chromiumFlags, ensureBrowser } from '../scripts/browsers.mjs';
import { serve } from '../tests/e2e/site.ts';
import { bundle } from './lab/bundle.ts';
import type * as inpage from './library/inpage.ts';

const { values: options } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,10000,50000' }, rounds: { type: 'string', default: '5' } },
});
const SIZES = options.sizes.split(',').map(Number);
const ROUNDS = Number(options.rounds);
/** Queries by what they ask of the index; `rank`s of words. */
const QUERIES = {
  'one word, in most copies': [2],
  'one word, in some': [900],
  'one word, rare': [9000],
  'one word, very rare': [40_000],
  'two words': [60, 1500],
  'three common words': [3, 12, 30],
} as const;
const PREFIXES = ['b', 'ba', 'bak'];

declare const bundled: typeof inpage;

const chromium = ensureBrowser('chromium');
if (chromium === null) {
  throw new Error('Without a Chromium there is nothing to measure.');
}
const script = await bundle(path.join(import.meta.dirname, 'library', 'inpage.ts'), { minify: true });
await using site = await serve({ '/': `<!doctype html><title>Library</title><script>${script}</script>` });
const profile = await mkdtemp(path.join(tmpdir(), 'plainleaf-library-'));

async function inBrowser<Value>(work: (page: Page) => Promise<Value>): Promise<Value> {
  const browser = await puppeteer.launch({
    executablePath: chromium ?? '',
    pipe: true,
    userDataDir: profile,
    protocolTimeout: 3_600_000,
    args: [...chromiumFlags({ closed: true }), '--enable-precise-memory-info'],
  });
  try {
    const page = await browser.newPage();
    // The port is another one each run, and storage goes by origin: the profile is of one run.
    await page.goto(site.url('/'));
    return await work(page);
  } finally {
    await browser.close();
  }
}

/** Where other work runs on the machine the least says more than the median. */
interface Times {
  readonly median: number;
  readonly least: number;
}

function timesOf(values: readonly number[]): Times {
  const sorted = values.toSorted((one, other) => one - other);
  return { median: sorted[Math.floor(values.length / 2)] ?? Number.NaN, least: sorted[0] ?? Number.NaN };
}

async function rounds(work: (page: Page) => Promise<number>): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push(await inBrowser(work));
  }
  return timesOf(times);
}

const heap = async (page: Page): Promise<number> => {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  return (await page.metrics()).JSHeapUsedSize ?? Number.NaN;
};

async function firstSearches(): Promise<Map<string, Times>> {
  const found = new Map<string, Times>();
  const queries: [string, string][] = await inBrowser((page) =>
    page.evaluate(
      (ranks, prefixes) => [
        ...Object.entries(ranks).map(([name, list]): [string, string] => [
          name,
          `${list.map((rank) => bundled.word(rank)).join(' ')} `,
        ]),
        ...prefixes.map((prefix): [string, string] => [`beginning "${prefix}"`, prefix]),
      ],
      QUERIES,
      PREFIXES,
    ),
  );
  for (const [name, query] of queries) {
    let hits = 0;
    const ms = await rounds(async (page) => {
      await page.evaluate(() => bundled.timeOpening());
      const search = await page.evaluate((text) => bundled.timeSearch(text), query);
      hits = search.hits;
      return search.ms;
    });
    found.set(`first search: ${name}`, ms);
    // A word that few copies hold has more to show in a larger library: what is compared should have as many hits.
    found.set(`  hits of ${name}`, timesOf([hits]));
  }
  return found;
}

async function measure(size: number): Promise<Map<string, Times>> {
  const found = new Map<string, Times>();
  found.set('opening to the first row', await rounds((page) => page.evaluate(() => bundled.timeOpening())));
  for (const [name, ms] of await firstSearches()) {
    found.set(name, ms);
  }
  await inBrowser(async (page) => {
    const empty = await heap(page);
    await page.evaluate(() => bundled.timeOpening());
    await page.evaluate((prefix) => bundled.timeSearch(prefix), 'ba');
    found.set('memory after a search, MB', timesOf([((await heap(page)) - empty) / 1e6]));
    const saves: number[] = [];
    const purges: number[] = [];
    for (let one = 0; one < 2 * ROUNDS + 1; one++) {
      const saved = await page.evaluate((seed) => bundled.timeSave(seed), 5_000_000 + size + one);
      saves.push(saved.ms);
      purges.push(await page.evaluate((id) => bundled.timePurge(id), saved.id));
    }
    found.set('one save', timesOf(saves));
    found.set('one deletion for good', timesOf(purges));
  });
  return found;
}

console.log(`${ROUNDS} rounds, ${loadavg()[0]?.toFixed(1)} of ${availableParallelism()} processors busy before.`);
const columns: Map<string, Times>[] = [];
let filled = 0;
for (const size of SIZES) {
  const start = performance.now();
  await inBrowser((page) => page.evaluate((from, to) => bundled.fill(from, to), filled, size));
  const spent = (performance.now() - start) / 1000;
  console.log(`${size} copies: ${spent.toFixed(0)} s to save ${size - filled} more`);
  filled = size;
  columns.push(await measure(size));
}
const heading = SIZES.map((size) => String(size).padStart(16)).join(' ');
console.log(`\n${'milliseconds, median (least)'.padEnd(40)} ${heading}   growth of the least`);
const shown = (value: number): string => value.toFixed(1);
for (const name of columns[0]?.keys() ?? []) {
  const values = columns.map((column) => column.get(name) ?? timesOf([]));
  const growth = values
    .slice(1)
    .map(({ least }, index) => `${(least / (values[index]?.least ?? Number.NaN)).toFixed(2)}×`)
    .join(' ');
  const cells = values.map(({ median, least }) => `${shown(median)} (${shown(least)})`.padStart(16)).join(' ');
  console.log(`${name.padEnd(40)} ${cells}   ${growth}`);
}
await rm(profile, { recursive: true, force: true });
