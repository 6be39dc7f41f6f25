// npm run bench:speed -- [--every N] [--rounds N]      (--every 0: made pages only)
// The whole pipeline, page in, sanitized Article out, against `new Readability(clone).parse()` alone (its clone made
// beforehand): on WCXB dev articles, side by side, each time in a world of its own, as an injected script finds it.
// Then made pages: does twice the page take twice the time, and do hopeless pages end?
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../scripts/browsers.mjs';
import { readPage } from '../scripts/clean/bytes.ts';
import { Tab } from '../scripts/clean/tab.ts';
import { bundle } from './lab/bundle.ts';
import { type CorpusPage, readLines } from './lab/rows.ts';
import { needShared, SHARED } from './shared.mjs';

const { values: options } = parseArgs({
  options: { every: { type: 'string', default: '8' }, rounds: { type: 'string', default: '3' } },
});
const SYSTEMS = ['ours', 'readability'] as const;
type System = (typeof SYSTEMS)[number];

interface Answer {
  readonly ms: number;
  readonly ok: boolean;
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};
const shown = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

async function scripts(): Promise<Readonly<Record<System, string>>> {
  const of = async (system: System) =>
    `${await bundle(path.join(import.meta.dirname, 'lab', `${system}-inpage.ts`), { minify: true })}\n;globalThis.answer`;
  return { ours: await of('ours'), readability: await of('readability') };
}

async function ask(tab: Tab, script: string): Promise<Answer> {
  return (await tab.evaluate(script)) as Answer;
}

async function overCorpus(tab: Tab, script: Readonly<Record<System, string>>): Promise<void> {
  const folder = path.join(SHARED, 'corpus', 'wcxb');
  const pages = readLines<CorpusPage>(path.join(folder, 'manifest.jsonl'))
    .filter((page) => page['page_type'] === 'article')
    .filter((_, index) => index % Number(options.every) === 0);
  const times: Record<System, number[]> = { ours: [], readability: [] };
  const ratios: number[] = [];
  for (const page of pages) {
    await tab.load(await readPage(path.join(folder, page.file), page.url));
    // A page that a reader looks at is laid out already.
    await tab.evaluate('document.body?.getBoundingClientRect().height');
    const best: Record<System, number> = { ours: Infinity, readability: Infinity };
    for (let round = 0; round < Number(options.rounds); round++) {
      for (const system of round % 2 ? SYSTEMS.toReversed() : SYSTEMS) {
        best[system] = Math.min(best[system], (await ask(tab, script[system])).ms);
      }
    }
    for (const system of SYSTEMS) times[system].push(best[system]);
    ratios.push(best.ours / best.readability);
  }
  console.log(`${pages.length} WCXB dev articles, best of ${options.rounds} rounds a page, ms`);
  for (const system of SYSTEMS) {
    console.log(
      `  ${system.padEnd(12)} p50 ${shown(quantile(times[system], 0.5))}  p95 ${shown(quantile(times[system], 0.95))}`,
    );
  }
  console.log(
    `  ours / readability: p50 ${shown(quantile(times.ours, 0.5) / quantile(times.readability, 0.5))}, ` +
      `p95 ${shown(quantile(times.ours, 0.95) / quantile(times.readability, 0.95))}, page by page ${shown(quantile(ratios, 0.5))}`,
  );
}

const page = (body: string) => ({
  url: 'https://made.example/page',
  body: Buffer.from(`<!doctype html><title>Made</title><body>${body}`),
  contentType: 'text/html; charset=utf-8',
});
const paragraphs = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `<p>Paragraph ${i} tells of the harbour, of the people who mend nets there, and of what they said.</p>`,
  ).join('');

async function madePages(tab: Tab, script: string): Promise<void> {
  console.log('Made pages, ms');
  for (const [name, small, large] of [
    ['25,000 → 50,000 paragraphs', paragraphs(25_000), paragraphs(50_000)],
    ['50,000 → 100,000 paragraphs', paragraphs(50_000), paragraphs(100_000)],
  ] as const) {
    const took: number[] = [];
    for (const body of [small, large]) {
      await tab.load(page(`<article>${body}</article>`));
      took.push((await ask(tab, script)).ms);
    }
    const [one = 0, two = 0] = took;
    console.log(`  ${name}: ${shown(one)} → ${shown(two)}, ${(two / one).toFixed(2)} times`);
  }
  await tab.load(page('<p>Start.</p>'));
  // Shown, such a tree ends the browser's own layout.
  const deepen =
    '{ const top = document.createElement("div"); top.hidden = true; let at = top; for (let i = 0; i < 20000; i++) at = at.appendChild(document.createElement("div")); at.textContent = "Down here."; document.body.append(top); }';
  await tab.evaluate(deepen);
  console.log(`  20,000 levels deep: ${JSON.stringify(await ask(tab, script))}`);
  await tab.load(page(`<p>${'A long tale without an end. '.repeat(380_000)}</p>`));
  console.log(`  one text of 10 MB: ${JSON.stringify(await ask(tab, script))}`);
}

needShared();
const chromium = ensureBrowser('chromium');
if (chromium === null) process.exit(1);
const script = await scripts();
const tab = await Tab.open(chromium);
try {
  if (Number(options.every) > 0) await overCorpus(tab, script);
  await madePages(tab, script.ours);
} finally {
  await tab.close();
}
