// npm run bench:train-kind -- [--fresh]
// Learns from ../shared what an article, a discussion and a documentation look like: reads the signs of every page in a
// real Chromium (kept in .cache/bench; --fresh reads them again), fits one logistic model a question, and writes the
// weights into core/detect. The figures it prints are cross-validated: a page is judged by a model that has seen no page
// of its site. The same signs give the same weights.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { onPages } from './lab/browser.ts';
import { bundle } from './lab/bundle.ts';
import { type Model, modelOf, oddsOf } from './lab/logistic.ts';
import { type CorpusPage, readLines, writeLines } from './lab/rows.ts';
import { CACHE, needShared, SHARED } from './shared.mjs';

interface Seen {
  readonly corpus: string;
  readonly id: string;
  readonly url: string;
  readonly type: string;
  readonly signs: Readonly<Record<string, number>>;
  readonly ms: number;
  readonly peer: boolean;
  readonly peerMs: number;
}

const FOLDS = 10;
const READABLE = new Set(['article', 'documentation', 'forum']);
/** Too rare in the corpora to be learned; detect.ts knows what they mean. */
const BY_HAND = new Set(['searching', 'door', 'login', 'shell']);

const { values: options } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });

/** WCXB says what its pages are; the others are articles, but for those that Readability's own tests call none. */
function typeOf(page: CorpusPage): string {
  const gold = page['gold'] as { readerable?: boolean } | undefined;
  return String(page['page_type'] ?? (gold?.readerable === false ? 'other' : 'article'));
}

async function readSigns(file: string): Promise<void> {
  const script = await bundle(path.join(import.meta.dirname, 'lab', 'kind-inpage.ts'));
  const seen: object[] = [];
  for (const corpus of ['wcxb', 'newspaper', 'readability']) {
    const folder = path.join(SHARED, 'corpus', corpus);
    const pages = readLines<CorpusPage>(path.join(folder, 'manifest.jsonl'));
    const rows = new Map<string, object>();
    const files = pages.map((page) => ({ ...page, file: path.join(folder, page.file) }));
    await onPages(files, { script, args: ['signs'] }, (page, answers) => {
      if (answers instanceof Error) console.error(`${corpus} ${page.id}: ${answers.message}`);
      else rows.set(page.id, { corpus, id: page.id, url: page.url, type: typeOf(page), ...(answers[0] as object) });
    });
    seen.push(...pages.flatMap((page) => rows.get(page.id) ?? []));
  }
  writeLines(file, seen);
}

/** What pages of one site share; pages without a true address stand for themselves. */
function siteOf({ url, id }: Seen): string {
  const { hostname } = new URL(url);
  if (!hostname.includes('.') || hostname.endsWith('.invalid')) return id;
  const labels = hostname.split('.');
  return labels.slice(/\.(?:co|com|org|net|ac|gov|edu)\.\w\w$/.test(hostname) ? -3 : -2).join('.');
}

/** FNV-1a. */
function foldOf(site: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < site.length; at++) hash = Math.imul(hash ^ site.charCodeAt(at), 16_777_619);
  return (hash >>> 0) % FOLDS;
}

interface Question {
  readonly name: string;
  readonly pages: readonly Seen[];
  readonly truth: (page: Seen) => boolean;
  readonly penalty: number;
}

function report(label: string, pairs: readonly (readonly [said: boolean, truth: boolean])[]): string {
  const count = (said: boolean, truth: boolean) => pairs.filter(([s, t]) => s === said && t === truth).length;
  const [right, wrong, missed] = [count(true, true), count(true, false), count(false, true)];
  const f1 = (2 * right) / (2 * right + wrong + missed);
  return `${label}: F1 ${f1.toFixed(3)} (${right} right, ${wrong} wrong, ${missed} missed, ${pairs.length} pages)`;
}

/** Prints how well a question is answered. @returns the lines worth keeping beside the weights */
function judge({ name, pages, truth }: Question, unseen: ReadonlySet<Seen>, fitted: ReadonlySet<Seen>): string[] {
  const kept: string[] = [];
  for (const corpus of new Set(pages.map((page) => page.corpus))) {
    const own = pages.filter((page) => page.corpus === corpus);
    const pairs = (yes: ReadonlySet<Seen>) => own.map((page) => [yes.has(page), truth(page)] as const);
    kept.push(report(`${name}, ${corpus}, by a model that has not seen the site`, pairs(unseen)));
    kept.push(report(`${name}, ${corpus}, by the model as shipped`, pairs(fitted)));
    for (const type of name === 'readable' ? new Set(own.map((page) => page.type)) : []) {
      const those = own.filter((page) => page.type === type);
      kept.push(`  ${type}: ${those.filter((page) => unseen.has(page)).length} of ${those.length}`);
    }
  }
  for (const line of kept) console.log(line);
  return kept;
}

interface Learned {
  readonly model: Model;
  readonly figures: readonly string[];
}

function learn(names: readonly string[], question: Question): Learned {
  const { pages, truth, penalty } = question;
  const rows = pages.map((page) => names.map((sign) => page.signs[sign] ?? 0));
  const folds = pages.map((page) => foldOf(siteOf(page)));
  const answers = pages.map(truth);
  const unseen = new Set<Seen>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const known = (_: unknown, at: number) => folds[at] !== fold;
    const model = modelOf(rows.filter(known), answers.filter(known), penalty);
    pages.forEach((page, at) => {
      if (folds[at] === fold && oddsOf(model, rows[at] ?? []) >= 0) unseen.add(page);
    });
  }
  const model = modelOf(rows, answers, penalty);
  const fitted = new Set(pages.filter((_, at) => oddsOf(model, rows[at] ?? []) >= 0));
  return { model, figures: judge(question, unseen, fitted) };
}

const rounded = (value: number): number => Number(value.toFixed(2));

function write(file: string, names: readonly string[], learned: Readonly<Record<string, Learned>>): void {
  const lines = ['// Written by npm run bench:train-kind, which says how; not to be edited.'];
  for (const { figures } of Object.values(learned)) lines.push(...figures.map((figure) => `// ${figure}`));
  lines.push("import type { Weights } from './weigh';");
  for (const [name, { model }] of Object.entries(learned)) {
    const { bias, weights } = model;
    const of = Object.fromEntries(names.map((sign, at) => [sign, rounded(weights[at] ?? 0)]));
    lines.push('', `export const ${name}: Weights = ${JSON.stringify({ bias: rounded(bias), of })};`);
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
  spawnSync('biome', ['check', '--write', file], { stdio: 'inherit' });
}

const median = (values: readonly number[]): string =>
  [...values].sort((a, b) => a - b)[values.length >> 1]?.toFixed(2) ?? '–';

needShared();
mkdirSync(CACHE, { recursive: true });
const file = path.join(CACHE, 'kind.jsonl');
if (options.fresh || !existsSync(file)) await readSigns(file);
const all = readLines<Seen>(file);
const names = Object.keys(all[0]?.signs ?? {}).filter((name) => !BY_HAND.has(name));
const wcxb = all.filter(({ corpus }) => corpus === 'wcxb');
const readable = (page: Seen): boolean => READABLE.has(page.type);
console.log(
  report(
    'readable, wcxb, isProbablyReaderable',
    wcxb.map((page) => [page.peer, readable(page)]),
  ),
);
console.log(
  `milliseconds a page: ${median(all.map(({ ms }) => ms))}, isProbablyReaderable ${median(all.map(({ peerMs }) => peerMs))}`,
);
const article = learn(names, { name: 'readable', pages: all, truth: readable, penalty: 20 });
const kinds = wcxb.filter(readable);
const discussion = learn(names, {
  name: 'discussion',
  pages: kinds,
  truth: ({ type }) => type === 'forum',
  penalty: 5,
});
const documentation = learn(names, {
  name: 'documentation',
  pages: kinds,
  truth: ({ type }) => type === 'documentation',
  penalty: 5,
});
const folder = path.join(import.meta.dirname, '..', 'core', 'detect');
write(path.join(folder, 'weights.ts'), names, { article });
write(path.join(folder, 'weights-kind.ts'), names, { discussion, documentation });
