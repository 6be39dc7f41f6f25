// npm run bench:clutter -- [options of score-clutter.mjs]
// Makes the clutter set, cleans its pages and their bare originals, and prints what leaks, breaks and is found.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../scripts/setup.mjs';
import { CACHE, cleanManifest, needShared, runNode, SHARED } from './shared.mjs';

const SET = path.join(ROOT, '.cache', 'clutter');
const TOOLS = path.join(SHARED, 'corpus', 'clutter');

/** A line of the command line as the scorer wants it. @param {string} line */
function flat(line) {
  const { id, ok, reason, article } = JSON.parse(line);
  if (!ok) return JSON.stringify({ id, text: '', error: reason });
  const bio = article.bios.map(({ name, text }) => ({ name, text }));
  return JSON.stringify({ id, text: article.text, bio });
}

/** @param {string} manifest @param {string} name */
function clean(manifest, name) {
  const out = path.join(CACHE, `${name}.jsonl`);
  cleanManifest(manifest, out);
  const scored = path.join(CACHE, `${name}.flat.jsonl`);
  const lines = readFileSync(out, 'utf8').split('\n').filter(Boolean);
  writeFileSync(scored, `${lines.map(flat).join('\n')}\n`);
  return scored;
}

// The generator takes it from here.
import.meta.resolve('parse5');

needShared();
mkdirSync(CACHE, { recursive: true });
const manifest = path.join(SET, 'manifest.jsonl');
if (!existsSync(manifest)) {
  const base = path.join(SHARED, 'corpus', 'wcxb', 'dev');
  runNode(path.join(TOOLS, 'generate.mjs'), ['--corpus', base, '--out', SET], { quiet: true });
}
const results = clean(manifest, 'clutter');
const bare = clean(path.join(SET, 'base', 'manifest.jsonl'), 'clutter-base');
runNode(path.join(TOOLS, 'score-clutter.mjs'), [
  '--manifest',
  manifest,
  '--system',
  `plainleaf=${results},${bare}`,
  ...process.argv.slice(2),
]);
