// npm run bench:clutter -- [--peers] [--unfiltered] [--every N] [-- options of score-clutter.mjs]
// Makes the clutter set, cleans its pages and their bare originals, and prints what leaks, breaks and is found; with
// --peers also for Readability and Defuddle, with --unfiltered also for our engine with its filters off.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../scripts/setup.mjs';
import { type CorpusPage, type Row, readLines, readLinesIfThere, writeLines } from './lab/rows.ts';
import { labScript, runPeer, runSystem } from './lab/run.ts';
import { CACHE, needShared, runNode, SHARED } from './shared.mjs';

const SET = path.join(ROOT, '.cache', 'clutter');
const TOOLS = path.join(SHARED, 'corpus', 'clutter');
const PEERS = ['readability', 'defuddle'];
const UNFILTERED = 'unfiltered';

// The generator takes it from here.
import.meta.resolve('parse5');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: 'boolean', default: false },
    unfiltered: { type: 'boolean', default: false },
    every: { type: 'string', default: '1' },
  },
});

function pagesOf(manifest: string): CorpusPage[] {
  return readLines<CorpusPage>(manifest).map((page) => ({
    ...page,
    file: path.join(path.dirname(manifest), page.file),
  }));
}

async function clean(system: string, pages: readonly CorpusPage[], name: string, script: string): Promise<string> {
  const file = path.join(CACHE, `${name}.${system}.jsonl`);
  const known = PEERS.includes(system) ? readLinesIfThere<Row>(file) : [];
  const engine = system === UNFILTERED ? 'plainleaf' : system;
  const rows = known.length > 0 ? await runPeer(system, pages, script, known) : await runSystem(engine, pages, script);
  writeLines(file, rows);
  return file;
}

needShared();
mkdirSync(CACHE, { recursive: true });
const manifest = path.join(SET, 'manifest.jsonl');
if (!existsSync(manifest)) {
  const base = path.join(SHARED, 'corpus', 'wcxb', 'dev');
  runNode(path.join(TOOLS, 'generate.mjs'), ['--corpus', base, '--out', SET], { quiet: true });
}
const script = await labScript();
const cluttered = pagesOf(manifest).filter((_, index) => index % Number(values.every) === 0);
const wanted = new Set(cluttered.map((page) => page['base_id'] ?? page.id));
const bare = pagesOf(path.join(SET, 'base', 'manifest.jsonl')).filter((page) => wanted.has(page.id));
const systems: string[] = [];
const asked = ['plainleaf', ...(values.peers ? PEERS : []), ...(values.unfiltered ? [UNFILTERED] : [])];
for (const system of asked) {
  const own = system === UNFILTERED ? await labScript({ filters: false }) : script;
  const results = await clean(system, cluttered, 'clutter', own);
  const base = await clean(system, bare, 'clutter-base', own);
  systems.push('--system', `${system}=${results},${base}`);
}
runNode(path.join(TOOLS, 'score-clutter.mjs'), ['--manifest', manifest, ...systems, ...positionals]);
