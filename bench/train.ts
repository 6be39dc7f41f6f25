// npm run bench:train -- [--dump] [--folds N] [--trees N] [--depth N] [--write]
// Trains the judge of blocks (core/clean/judge) on the dev corpora, WCXB and newspaper.
//
//   --dump    read the pages anew in the browser (needed after a change of features, blocks or strip)
//   --folds   cross-validated figures: how many of the five folds are judged (default 5); pages of one host share a fold
//   --write   train on all pages and write core/clean/judge/weights.ts
//
// Same pages and settings give the same weights. A block's weight is its share of the words of the page's gold text, so
// that the loss follows word F1; wanted blocks weigh more, since a lost paragraph is worse than a leftover.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cutOf } from '../core/clean/judge/cut.ts';
import { needShared } from './shared.mjs';
import { type Binned, bin, boost, type Settings, scoresOf, type Tree } from './train/boost.ts';
import { type Dump, type DumpedPage, makeDump, readDump } from './train/dump.ts';
import { encode } from './train/encode.ts';
import { f1Of } from './train/f1.ts';
import { labelsOf, wordsOf } from './train/labels.ts';

const { values: options } = parseArgs({
  options: {
    dump: { type: 'boolean', default: false },
    folds: { type: 'string', default: '5' },
    trees: { type: 'string', default: '150' },
    depth: { type: 'string', default: '6' },
    rate: { type: 'string', default: '0.1' },
    leaf: { type: 'string', default: '1' },
    lambda: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});

const SETTINGS: Settings = {
  trees: Number(options.trees),
  depth: Number(options.depth),
  rate: Number(options.rate),
  leafWeight: Number(options.leaf),
  lambda: Number(options.lambda),
  features: 0.4,
  rows: 0.6,
  seed: 7,
};
/** How much a kind of page counts: the engine is for the first three. */
const KINDS: Readonly<Record<string, number>> = {
  article: 1,
  documentation: 2,
  forum: 2,
  service: 0.5,
  product: 0.5,
  listing: 0.4,
  collection: 0.4,
};
const WANTED = 1.15;
/** Weight of a block however short. */
const LEAST = 0.001;
/** Blocks lighter than this are most of all; one in so many of them stands for the others. */
const LIGHT = 0.005;
const ONE_IN = 4;
const FOLDS = 5;

interface Model {
  readonly base: number;
  readonly trees: Tree[];
}

/** Everything about the rows of the dump that training needs. */
interface Rows {
  readonly dump: Dump;
  readonly width: number;
  readonly starts: readonly number[];
  readonly labels: Float32Array;
  readonly weights: Float32Array;
  readonly fold: Int32Array;
}

/** FNV-1a of the registrable part of a host, roughly: its last two labels. */
function foldOf(host: string): number {
  let hash = 2166136261;
  for (const sign of host.split('.').slice(-2).join('.')) hash = Math.imul(hash ^ sign.charCodeAt(0), 16777619);
  return (hash >>> 0) % FOLDS;
}

function rowsOf(dump: Dump): Rows {
  const starts: number[] = [];
  let size = 0;
  for (const page of dump.pages) {
    starts.push(size);
    size += page.rows.length;
  }
  const width = dump.values.length / size;
  const labels = new Float32Array(size);
  const weights = new Float32Array(size);
  const fold = new Int32Array(size);
  for (const [at, page] of dump.pages.entries()) {
    const gold = wordsOf(page.gold);
    const texts = page.texts.map(wordsOf);
    const found = labelsOf(texts, gold);
    for (const [k, place] of page.rows.entries()) {
      const block = page.left[place] ?? 0;
      const row = (starts[at] ?? 0) + k;
      const label = found[block] ?? 0;
      const share = Math.min(1, (texts[block]?.length ?? 0) / Math.max(80, gold.length));
      labels[row] = label;
      weights[row] = (KINDS[page.type] ?? 1) * (share + LEAST) * (label >= 0.5 ? WANTED : 1);
      fold[row] = foldOf(page.host);
    }
  }
  return { dump, width, starts, labels, weights, fold };
}

const where = (fold: Int32Array, test: (fold: number) => boolean): Int32Array =>
  Int32Array.from([...fold.keys()].filter((row) => test(fold[row] ?? 0)));

/** The rows to train on, with their weights. */
function sampled(rows: Rows, test: (fold: number) => boolean): { rows: Int32Array; weights: Float32Array } {
  const weights = rows.weights.slice();
  const chosen: number[] = [];
  for (const [row, weight] of rows.weights.entries()) {
    if (!test(rows.fold[row] ?? 0)) continue;
    const light = weight < LIGHT;
    if (light && Math.imul(row, 2654435761) >>> 30 !== 0) continue;
    if (light) weights[row] = weight * ONE_IN;
    chosen.push(row);
  }
  return { rows: Int32Array.from(chosen), weights };
}

const logistic = (scores: Float32Array): Float32Array => scores.map((score) => 1 / (1 + Math.exp(-score)));

/** Odds of every row by a model that has not seen its host. */
function unseenOdds(table: Binned, rows: Rows, folds: readonly number[]): Float32Array {
  const odds = new Float32Array(table.rows);
  for (const fold of folds) {
    const started = Date.now();
    const train = sampled(rows, (other) => other !== fold);
    const test = where(rows.fold, (other) => other === fold);
    const model = boost(table, train.rows, rows.labels, train.weights, SETTINGS);
    const scores = logistic(scoresOf(model, table, test));
    for (const row of test) odds[row] = scores[row] ?? 0;
    console.error(`fold ${fold + 1}: ${Math.round((Date.now() - started) / 1000)} s`);
  }
  return odds;
}

/** Gold texts that a model which has not seen the page misses by so much are mostly cut short; they count little. */
const MISSED = 0.6;
const LITTLE = 0.15;

/** Lowers the weights of pages whose gold text is in doubt. */
function doubt(rows: Rows, odds: Float32Array, folds: readonly number[]): void {
  for (const [at, page] of rows.dump.pages.entries()) {
    if (!folds.includes(foldOf(page.host)) || scoreOf(rows, at, odds) >= MISSED) continue;
    const from = rows.starts[at] ?? 0;
    for (let row = from; row < from + page.rows.length; row++) rows.weights[row] = (rows.weights[row] ?? 0) * LITTLE;
  }
}

/** Word F1 of the blocks of one page that are chosen by their odds. */
function scoreOf(rows: Rows, at: number, odds: Float32Array): number {
  const page = rows.dump.pages[at];
  const from = rows.starts[at] ?? 0;
  if (!page) return 0;
  const own = spread(odds.subarray(from, from + page.rows.length), page);
  const cut = Math.max(0.02, cutOf(own, wordsLeft(page)));
  const kept = page.left.filter((_, k) => (own[k] ?? 0) >= cut).flatMap((block) => wordsOf(page.texts[block] ?? ''));
  return f1Of(kept, wordsOf(page.gold));
}

/** Odds of all blocks that are left, from those of the rows. */
function spread(odds: Float32Array, page: DumpedPage): Float32Array {
  const all = new Float32Array(page.left.length);
  for (const [row, block] of page.rows.entries()) all[block] = odds[row] ?? 0;
  return all;
}

const wordsLeft = (page: DumpedPage): Float32Array => Float32Array.from(page.left, (block) => page.words[block] ?? 0);

/** Mean word F1 by kind of page, of the blocks chosen by their odds. */
function report(rows: Rows, odds: Float32Array, folds: readonly number[]): void {
  const scores = new Map<string, number[]>();
  for (const [at, page] of rows.dump.pages.entries()) {
    if (!folds.includes(foldOf(page.host))) continue;
    const kind = page.corpus === 'wcxb' ? page.type : page.corpus;
    const known = scores.get(kind) ?? [];
    known.push(scoreOf(rows, at, odds));
    scores.set(kind, known);
  }
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const low = (list: readonly number[]) => (100 * list.filter((value) => value < 0.5).length) / list.length;
  console.log(`\nPages of unseen hosts: word F1 of the chosen blocks (% of pages below 0.5)`);
  for (const [kind, list] of [...scores].toSorted())
    console.log(
      `  ${kind.padEnd(14)} ${String(list.length).padStart(4)}  ${mean(list).toFixed(4)}  (${low(list).toFixed(1)})`,
    );
}

function weightsText({ base, trees }: Model): string {
  const head = '/** Made by `npm run bench:train -- --write`; not to be edited. */';
  const data = `{\n  base: ${base.toFixed(4)},\n  trees:\n    '${encode(trees)}',\n}`;
  return `${head}\nimport type { Forest } from './forest';\n\nexport const FOREST: Forest = ${data};\n`;
}

needShared();
if (options.dump) await makeDump(['wcxb', 'newspaper'], 1);
const rows = rowsOf(readDump());
const folds = Array.from({ length: FOLDS }, (_, fold) => fold).slice(0, Number(options.folds) || FOLDS);
console.error(`${rows.dump.pages.length} pages, ${rows.labels.length} blocks, ${rows.width} features`);
const table = bin(rows.dump.values, rows.width);
const before = unseenOdds(table, rows, folds);
report(rows, before, folds);
doubt(rows, before, folds);
const odds = unseenOdds(table, rows, folds);
report(rows, odds, folds);
if (options.write) {
  const all = sampled(rows, () => true);
  const forest = boost(table, all.rows, rows.labels, all.weights, SETTINGS);
  const file = path.join(import.meta.dirname, '..', 'core', 'clean', 'judge', 'weights.ts');
  const text = weightsText(forest);
  writeFileSync(file, text);
  console.log(`\ncore/clean/judge/weights.ts: ${Math.round(text.length / 1000)} kB`);
}
