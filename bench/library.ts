// npm run bench:library -- [--sizes 1000,10000,50000] [--rounds 5]
// What a growing library costs: opening it to the first row, the first search, a save, a deletion for good, and memory.
// Copies have 1,000 words drawn as in a language. Each size is a profile of its own, and the sizes are measured in turn.
// Every opening and every first search is in a browser just started; the search with the library just opened, as a
// reader types. Between, the library is settled, as the extension does after each start of the browser.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
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
/** Milliseconds that the browser has to sort its files once all is saved: else it begins to at every start, beside the search. */
const REST = 20_000;
const PREFIXES = ['b', 'ba', 'bak'];

declare const bundled: typeof inpage;

const chromium = ensureBrowser('chromium');
if (chromium === null) {
  throw new Error('Without a Chromium there is nothing to measure.');
}
const script = await bundle(path.join(import.meta.dirname, 'library', 'inpage.ts'), { minify: true });
await using site = await serve({ '/': `<!doctype html><title>Library</title><script>${script}</script>` });
const root = await mkdtemp(path.join(tmpdir(), 'plainleaf-library-'));
const profileOf = (size: number): string => path.join(root, String(size));

async function inBrowser<Value>(size: number, work: (page: Page) => Promise<Value>): Promise<Value> {
  const browser = await puppeteer.launch({
    executablePath: chromium ?? '',
    pipe: true,
    userDataDir: profileOf(size),
    protocolTimeout: 3_600_000,
    args: [...chromiumFlags({ closed: true }), '--enable-precise-memory-info'],
  });
  try {
    const page = await browser.newPage();
    // The port is another one each run, and storage goes by origin: the profiles are of one run.
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

/** Of each size, the same work in turn. */
async function rounds(work: (page: Page) => Promise<number>): Promise<readonly Times[]> {
  const times = SIZES.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, size] of SIZES.entries()) {
      times[index]?.push(await inBrowser(size, work));
    }
  }
  return times.map(timesOf);
}

const heap = async (page: Page): Promise<number> => {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  return (await page.metrics()).JSHeapUsedSize ?? Number.NaN;
};

/** Milliseconds or what the name says, of each size. */
type Found = Map<string, readonly Times[]>;

async function firstSearches(found: Found): Promise<void> {
  const queries: [string, string][] = await inBrowser(SIZES[0] ?? 0, (page) =>
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
    const hits: number[] = [];
    const ms = await rounds(async (page) => {
      await page.evaluate(() => bundled.timeOpening());
      const search = await page.evaluate((text) => bundled.timeSearch(text), query);
      hits.push(search.hits);
      return search.ms;
    });
    found.set(`first search: ${name}`, ms);
    // A word that few copies hold has more to show in a larger library: what is compared should have as many hits.
    found.set(
      `  hits of ${name}`,
      SIZES.map((_, index) => timesOf([hits[index] ?? Number.NaN])),
    );
  }
}

async function changes(size: number): Promise<Record<string, Times>> {
  return inBrowser(size, async (page) => {
    const empty = await heap(page);
    await page.evaluate(() => bundled.timeOpening());
    await page.evaluate((prefix) => bundled.timeSearch(prefix), 'ba');
    const used = ((await heap(page)) - empty) / 1e6;
    const saves: number[] = [];
    const purges: number[] = [];
    for (let one = 0; one < 2 * ROUNDS + 1; one++) {
      const saved = await page.evaluate((seed) => bundled.timeSave(seed), 5_000_000 + size + one);
      saves.push(saved.ms);
      purges.push(await page.evaluate((id) => bundled.timePurge(id), saved.id));
    }
    return {
      'memory after a search, MB': timesOf([used]),
      'one save': timesOf(saves),
      'one deletion for good': timesOf(purges),
    };
  });
}

async function fill(): Promise<void> {
  let before = 0;
  for (const size of SIZES) {
    const start = performance.now();
    if (before > 0) await cp(profileOf(before), profileOf(size), { recursive: true });
    await inBrowser(size, (page) => page.evaluate((from, to) => bundled.fill(from, to), before, size));
    const spent = (performance.now() - start) / 1000;
    console.log(`${size} copies: ${spent.toFixed(0)} s to save ${size - before} more`);
    before = size;
  }
  for (const size of SIZES) {
    await inBrowser(size, async (page) => {
      await page.evaluate(() => bundled.settled());
      await setTimeout(REST);
    });
  }
}

async function measure(): Promise<Found> {
  const found: Found = new Map();
  found.set('opening to the first row', await rounds((page) => page.evaluate(() => bundled.timeOpening())));
  await firstSearches(found);
  const changed: Record<string, Times>[] = [];
  for (const size of SIZES) {
    changed.push(await changes(size));
  }
  for (const name of Object.keys(changed[0] ?? {})) {
    found.set(
      name,
      changed.map((one) => one[name] ?? timesOf([])),
    );
  }
  return found;
}

const shown = (value: number): string => value.toFixed(1);

/** How often the one before, of each size but the first. */
const growthOf = (values: readonly number[]): string =>
  values
    .slice(1)
    .map((value, index) => `${(value / (values[index] ?? Number.NaN)).toFixed(2)}×`)
    .join(' ');

console.log(`${ROUNDS} rounds, ${loadavg()[0]?.toFixed(1)} of ${availableParallelism()} processors busy before.`);
await fill();
const found = await measure();
const heading = SIZES.map((size) => String(size).padStart(16)).join(' ');
console.log(`\n${'milliseconds, median (least)'.padEnd(40)} ${heading}   growth (of the least)`);
for (const [name, values] of found) {
  const cells = values.map(({ median, least }) => `${shown(median)} (${shown(least)})`.padStart(16)).join(' ');
  const growth = `${growthOf(values.map(({ median }) => median))} (${growthOf(values.map(({ least }) => least))})`;
  console.log(`${name.padEnd(40)} ${cells}   ${growth}`);
}
await rm(root, { recursive: true, force: true });
