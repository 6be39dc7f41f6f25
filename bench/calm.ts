// npm run bench:calm -- [--every N] [--only ID,ID] [--worst N]
// The pages of the clutter set, loaded live with auto-clean on: how much of what was put in is hidden in place, by kind,
// and how much of the article's text is still shown.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../scripts/setup.mjs';
import { type Calm, startCalm } from './calm/browser.ts';
import { type CorpusPage, readLines } from './lab/rows.ts';
import { needShared, runNode, SHARED } from './shared.mjs';

const { values: options } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    only: { type: 'string' },
    worst: { type: 'string', default: '10' },
  },
});

interface Case extends CorpusPage {
  readonly gold_text: string;
  readonly injected?: readonly { readonly kind: string; readonly template: string; readonly text: string }[];
}

interface Seen {
  /** Text that the page shows, and text that it would show without auto-clean; white space folded. */
  readonly shown: string;
  readonly all: string;
  readonly marks: number;
}

/** Milliseconds after loading: time for the second look. */
const SETTLE = 900;
/** An item is hidden when at most this share of its runs of words is still shown. */
const LEFT = 0.1;
const RUN = 4;
/** Characters from which a paragraph of the gold text counts. */
const PARAGRAPH = 40;

/** Runs in the page. */
function look(): Seen {
  const shown: string[] = [];
  const all: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.matches('script, style, noscript, template')) continue;
    const text = node.nodeValue ?? '';
    const marked = parent.closest('[data-plainleaf-hidden]') !== null;
    const visible = parent.checkVisibility({ visibilityProperty: true });
    if (visible) shown.push(text);
    if (visible || marked) all.push(text);
  }
  const fold = (texts: readonly string[]) => texts.join(' ').replace(/\s+/g, ' ');
  return { shown: fold(shown), all: fold(all), marks: document.querySelectorAll('[data-plainleaf-hidden]').length };
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function runsOf(words: readonly string[]): string[] {
  const length = Math.min(RUN, words.length);
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) =>
    words.slice(at, at + length).join(' '),
  );
}

/** Share of a text's runs of words that stand in another one. */
function shareIn(text: string, page: string): number {
  const runs = runsOf(wordsOf(text));
  return runs.length === 0 ? 0 : runs.filter((run) => page.includes(` ${run} `)).length / runs.length;
}

const words = (text: string): string => ` ${wordsOf(text).join(' ')} `;

interface Result {
  readonly page: Case;
  readonly items: readonly { readonly kind: string; readonly template: string; readonly left: number }[];
  readonly lost: readonly string[];
  readonly paragraphs: number;
  readonly marks: number;
}

async function visit(calm: Calm, page: Case): Promise<Result> {
  const tab = await calm.browser.newPage();
  await tab.goto(calm.address(page), { waitUntil: 'load', timeout: 30_000 });
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
  const seen = await tab.evaluate(look);
  await tab.close();
  const [shown, all] = [words(seen.shown), words(seen.all)];
  // Only what the page shows without us can be hidden or lost.
  const items = (page.injected ?? [])
    .filter(({ kind, text }) => kind !== 'bio' && kind !== 'byline' && shareIn(text, all) > 0.9)
    .map(({ kind, template, text }) => ({ kind, template, left: shareIn(text, shown) }));
  const gold = page.gold_text.split(/\n+/).filter((line) => line.length >= PARAGRAPH && all.includes(words(line)));
  return {
    page,
    items,
    lost: gold.filter((line) => !shown.includes(words(line))),
    paragraphs: gold.length,
    marks: seen.marks,
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function print(results: readonly Result[]): void {
  const cases = results.filter(({ page }) => !page['control']);
  const items = cases.flatMap((result) => result.items);
  console.log(`${cases.length} pages with clutter, ${results.length - cases.length} controls`);
  for (const kind of [...new Set(items.map((item) => item.kind))].sort()) {
    const own = items.filter((item) => item.kind === kind);
    const hidden = own.filter((item) => item.left <= LEFT).length;
    console.log(`  ${kind.padEnd(10)} hidden in place ${hidden} of ${own.length}, ${percent(hidden / own.length)}`);
  }
  for (const [name, some] of [
    ['clutter pages', cases],
    ['control pages', results.filter(({ page }) => page['control'])],
  ] as const) {
    const lost = some.reduce((sum, result) => sum + result.lost.length, 0);
    const of = some.reduce((sum, result) => sum + result.paragraphs, 0);
    console.log(`  ${name}: ${of - lost} of ${of} gold paragraphs shown, ${percent((of - lost) / Math.max(1, of))}`);
  }
  console.log(`  pages on which nothing was hidden: ${cases.filter((result) => result.marks === 0).length}`);
  const worst = Number(options.worst);
  for (const { page, lost } of results.filter((result) => result.lost.length > 0).slice(0, worst))
    console.log(`  lost on ${page.id}: ${lost.map((line) => line.slice(0, 90)).join(' | ')}`);
  const left = cases.flatMap(({ page, items: own }) =>
    own
      .filter((item) => item.left > LEFT)
      .map((item) => `${page.id} ${item.kind} ${item.template} ${percent(item.left)}`),
  );
  for (const line of left.slice(0, worst)) console.log(`  left: ${line}`);
}

needShared();
const SET = path.join(ROOT, '.cache', 'clutter');
const manifest = path.join(SET, 'manifest.jsonl');
if (!existsSync(manifest)) {
  mkdirSync(SET, { recursive: true });
  const base = path.join(SHARED, 'corpus', 'wcxb', 'dev');
  runNode(path.join(SHARED, 'corpus', 'clutter', 'generate.mjs'), ['--corpus', base, '--out', SET], { quiet: true });
}
const pages = readLines<Case>(manifest)
  .map((page) => ({ ...page, file: path.join(SET, page.file) }))
  .filter((_, index) => index % Number(options.every) === 0)
  .filter(({ id }) => options.only === undefined || options.only.split(',').includes(id));
await using calm = await startCalm(pages);
await calm.set('auto-clean');
const results: Result[] = [];
for (const page of pages) results.push(await visit(calm, page));
print(results);
