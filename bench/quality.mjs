// npm run bench:quality -- [--corpus NAME]… [--limit N] [--filter field=value]… [--worst N]
// Cleans the pages of the corpora with the shipped engine and prints the scores.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CACHE, cleanManifest, needShared, runNode, SHARED } from './shared.mjs';

const CORPORA = ['wcxb', 'newspaper', 'readability'];

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: CORPORA },
    filter: { type: 'string', multiple: true, default: [] },
    limit: { type: 'string' },
    worst: { type: 'string' },
  },
});

/** @param {object} line @param {string[]} filters */
const passes = (line, filters) =>
  filters.every((filter) => {
    const [field = '', value] = filter.split('=');
    return String(Reflect.get(line, field)) === value;
  });

/** The manifest of the chosen pages, in the cache, with absolute paths. @param {string} corpus */
function chosenManifest(corpus) {
  const folder = path.join(SHARED, 'corpus', corpus);
  const lines = readFileSync(path.join(folder, 'manifest.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const chosen = lines
    .filter((line) => passes(line, values.filter))
    .slice(0, values.limit ? Number(values.limit) : undefined);
  const file = path.join(CACHE, `${corpus}.manifest.jsonl`);
  const short = chosen.map(({ id, url, file: page }) => JSON.stringify({ id, url, file: path.join(folder, page) }));
  writeFileSync(file, `${short.join('\n')}\n`);
  return file;
}

needShared();
mkdirSync(CACHE, { recursive: true });
for (const corpus of values.corpus) {
  const results = path.join(CACHE, `${corpus}.jsonl`);
  cleanManifest(chosenManifest(corpus), results);
  runNode(path.join(SHARED, 'eval', 'score.mjs'), [
    ...['--corpus', corpus, '--results', `plainleaf=${results}`],
    ...values.filter.flatMap((filter) => ['--filter', filter]),
    ...(values.limit ? ['--partial'] : []),
    ...(values.worst ? ['--worst', values.worst] : []),
  ]);
}
