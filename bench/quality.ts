// npm run bench:quality -- [--corpus NAME]… [--filter field=value]… [--every N] [--peers] [--worst N] [--keep]
// Runs the engine on the corpora in a real Chromium and prints the scores; with --peers also Readability and Defuddle
// (their answers are kept on disk, since they do not change). Shows page by page what got better or worse than the last
// run that was kept; --keep makes this run the one to compare with.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { changesOf } from './lab/changes.ts';
import { type CorpusPage, type Row, readLines, readLinesIfThere, writeLines } from './lab/rows.ts';
import { labScript, runPeer, runSystem } from './lab/run.ts';
import { CACHE, needShared, runNode, SHARED } from './shared.mjs';

const PEERS = ['readability', 'defuddle'];

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: ['wcxb', 'newspaper', 'readability'] },
    filter: { type: 'string', multiple: true, default: [] },
    every: { type: 'string', default: '1' },
    peers: { type: 'boolean', default: false },
    worst: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});

function passes(page: CorpusPage): boolean {
  return values.filter.every((filter) => {
    const [field = '', value] = filter.split('=');
    return String(page[field]) === value;
  });
}

function pagesOf(corpus: string): CorpusPage[] {
  const folder = path.join(SHARED, 'corpus', corpus);
  return readLines<CorpusPage>(path.join(folder, 'manifest.jsonl'))
    .filter(passes)
    .filter((_, index) => index % Number(values.every) === 0)
    .map((page) => ({ ...page, file: path.join(folder, page.file) }));
}

const fileOf = (corpus: string, system: string): string => path.join(CACHE, `${corpus}.${system}.jsonl`);

function score(corpus: string, systems: readonly string[]): string {
  const details = path.join(CACHE, `${corpus}.details.json`);
  runNode(path.join(SHARED, 'eval', 'score.mjs'), [
    ...['--corpus', corpus, '--partial', '1', '--json', details],
    ...systems.flatMap((system) => ['--results', `${system}=${fileOf(corpus, system)}`]),
    ...values.filter.flatMap((filter) => ['--filter', filter]),
    ...(values.worst ? ['--worst', values.worst, '--of', 'plainleaf'] : []),
  ]);
  return details;
}

needShared();
mkdirSync(CACHE, { recursive: true });
const script = await labScript();
for (const corpus of values.corpus) {
  const pages = pagesOf(corpus);
  writeLines(fileOf(corpus, 'plainleaf'), await runSystem('plainleaf', pages, script));
  for (const peer of values.peers ? PEERS : []) {
    const file = fileOf(corpus, peer);
    writeLines(file, await runPeer(peer, pages, script, readLinesIfThere<Row>(file)));
  }
  const details = score(corpus, ['plainleaf', ...(values.peers ? PEERS : [])]);
  const kept = path.join(CACHE, `${corpus}.kept.json`);
  const lines = existsSync(kept) ? changesOf(readFileSync(kept, 'utf8'), readFileSync(details, 'utf8')) : [];
  for (const line of lines) console.log(line);
  if (values.keep) writeLines(kept, [JSON.parse(readFileSync(details, 'utf8'))]);
}
