// npm run bench:calm-cost -- [--pages N] [--rounds N]
// What the extension costs pages that the reader lets it see: CPU time of the main thread from the navigation to five
// seconds after the load event, with and without it, and with an empty script in its place, which is what the browser
// takes for any script: injected when the page is there, as ours is, and registered, as scripts often are; beside it one
// run of Readability on the same pages, and the bytes of what each page loads. Modes change with every page: a machine is
// not equally fast for long. Pages: WCXB dev articles, with the scripts that they hold themselves.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { outputOf } from '../scripts/build.ts';
import { type Calm, type Mode, startCalm } from './calm/browser.ts';
import { bundle } from './lab/bundle.ts';
import { type CorpusPage, readLines } from './lab/rows.ts';
import { needShared, SHARED } from './shared.mjs';

const { values: options } = parseArgs({
  options: { pages: { type: 'string', default: '50' }, rounds: { type: 'string', default: '1' } },
});
const MODES: readonly Mode[] = ['nothing', 'registered', 'empty', 'granted', 'auto-clean'];
/** Milliseconds: what is no article gets a second look 2.5 s after its first. */
const AFTER = 5000;

/** Milliseconds that the main thread of the page was computing. */
async function cost(calm: Calm, page: CorpusPage): Promise<number> {
  const tab = await calm.browser.newPage();
  await tab.bringToFront();
  const session = await tab.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const before = await spent();
  await tab.goto(calm.address(page), { waitUntil: 'load', timeout: 30_000 });
  await new Promise((resolve) => setTimeout(resolve, AFTER));
  const after = await spent();
  await tab.close();
  return after - before;
}

/** Some pages wait for what is not there. */
async function loads(calm: Calm, page: CorpusPage): Promise<boolean> {
  const tab = await calm.browser.newPage();
  const [loaded] = await Promise.allSettled([tab.goto(calm.address(page), { waitUntil: 'load', timeout: 15_000 })]);
  await tab.close();
  return loaded.status === 'fulfilled';
}

async function readability(calm: Calm, page: CorpusPage, script: string): Promise<number> {
  const tab = await calm.browser.newPage();
  await tab.setBypassCSP(true);
  await tab.goto(calm.address(page), { waitUntil: 'load', timeout: 30_000 });
  const answer = (await tab.evaluate(`${script}\n;globalThis.answer`)) as { ms: number };
  await tab.close();
  return answer.ms;
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};
const shown = (value: number): string => value.toFixed(1).padStart(8);
const line = (name: string, values: readonly number[]): void =>
  console.log(
    `  ${name.padEnd(44)} p25 ${shown(quantile(values, 0.25))}  p50 ${shown(quantile(values, 0.5))}  p75 ${shown(quantile(values, 0.75))}`,
  );

needShared();
const folder = path.join(SHARED, 'corpus', 'wcxb');
const articles = readLines<CorpusPage>(path.join(folder, 'manifest.jsonl'))
  .filter((page) => page['page_type'] === 'article')
  .map((page) => ({ ...page, file: path.join(folder, page.file) }));
const step = Math.max(1, Math.floor(articles.length / Number(options.pages)));
const chosen = articles.filter((_, index) => index % step === 0).slice(0, Number(options.pages));

await using calm = await startCalm(chosen);
const pages: CorpusPage[] = [];
for (const page of chosen) {
  if (await loads(calm, page)) pages.push(page);
  else console.log(`${page.id} never finishes loading and is left out`);
}
const best = new Map<string, number>();
for (let round = 0; round < Number(options.rounds); round++) {
  for (const page of pages) {
    for (const mode of round % 2 === 0 ? MODES : MODES.toReversed()) {
      await calm.set(mode);
      const key = `${mode} ${page.id}`;
      best.set(key, Math.min(best.get(key) ?? Number.POSITIVE_INFINITY, await cost(calm, page)));
    }
  }
}
await calm.set('nothing');
const script = await bundle(path.join(import.meta.dirname, 'lab', 'readability-inpage.ts'), { minify: true });
const times: number[] = [];
for (const page of pages) times.push(await readability(calm, page, script));

const of = (mode: Mode): number[] => pages.map((page) => best.get(`${mode} ${page.id}`) ?? Number.NaN);
const added = (mode: Mode, to: Mode): number[] => of(mode).map((value, index) => value - (of(to)[index] ?? Number.NaN));
console.log(
  `${pages.length} pages, best of ${options.rounds} round(s), ms of CPU of the main thread until 5 s after load`,
);
for (const mode of MODES) line(mode, of(mode));
line('added by an empty script, registered', added('registered', 'nothing'));
line('added by an empty script, injected', added('empty', 'nothing'));
line('added where all is granted', added('granted', 'nothing'));
line('… to an empty script, injected', added('granted', 'empty'));
line('added where auto-clean is on', added('auto-clean', 'nothing'));
line('… to an empty script, registered', added('auto-clean', 'registered'));
line('one run of Readability, clone made beforehand', times);
const output = outputOf('chrome');
const bytes = (title: string, files: readonly string[]): void => {
  console.log(`${title}: bytes, and gzipped`);
  for (const file of files) {
    const read = readFileSync(path.join(output, file));
    console.log(`  ${file.padEnd(34)} ${String(read.length).padStart(8)} ${String(gzipSync(read).length).padStart(8)}`);
  }
};
bytes('What pages load', ['detect.js', 'auto-clean.js', 'declutter.css', 'content-scripts/consent.js']);
const workroom = readFileSync(path.join(output, 'workroom.html'), 'utf8');
bytes('The workroom', ['workroom.html', ...[...workroom.matchAll(/"\/([^"]+\.js)"/g)].map(([, name = '']) => name)]);
