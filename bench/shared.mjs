// What the benchmarks share: the folder with the corpora, and our command line.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../scripts/setup.mjs';

/** `PLAINLEAF_SHARED` names the folder where it is not beside the project, as in a worktree. */
export const SHARED = process.env['PLAINLEAF_SHARED'] ?? path.resolve(ROOT, '..', 'shared');
export const CACHE = path.join(ROOT, '.cache', 'bench');

/** Ends the process, saying so, where the corpora are not beside the project. */
export function needShared() {
  if (existsSync(SHARED)) return;
  console.log('The corpora (../shared) are not here: nothing to measure.');
  process.exit(0);
}

/**
 * Runs a Node script; ends the process when it fails.
 * @param {string} file
 * @param {string[]} args
 * @param {{ quiet?: boolean }} [options]
 */
export function runNode(file, args, { quiet = false } = {}) {
  const stdio = /** @type {const} */ (['ignore', quiet ? 2 : 'inherit', 'inherit']);
  const done = spawnSync(process.execPath, [file, ...args], { cwd: ROOT, stdio: [...stdio] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/**
 * Cleans every page of a manifest with the shipped engine, site rules left out.
 * @param {string} manifest
 * @param {string} out
 */
export function cleanManifest(manifest, out) {
  runNode(path.join(ROOT, 'scripts', 'clean.mjs'), ['--manifest', manifest, '--out', out, '--no-site-rules']);
}
