import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './setup.mjs';

export const TARGETS = ['chrome', 'edge', 'firefox', 'safari'] as const;
export type Target = (typeof TARGETS)[number];

/** Everything a build is made from. */
const SOURCES = [
  'core',
  'components',
  'entrypoints',
  'library',
  'platform',
  'public',
  'wxt.config.ts',
  'package-lock.json',
];

/** The folder of a built target. */
export const outputOf = (target: Target): string => path.join(ROOT, '.output', `${target}-mv3`);

function newestIn(place: string): number {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}

/** Whether a built file is missing or older than what it is made from. */
export function isStale(file: string, sources: readonly string[]): boolean {
  if (!existsSync(file)) return true;
  return newestIn(file) < Math.max(0, ...sources.map((source) => newestIn(source)));
}

/** Builds one target. Standard output is left alone; what the build says is shown only when it fails. */
export function build(target: Target): boolean {
  console.error(`Building the ${target} target.`);
  const wxt = path.join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  // Of a test's own NODE_ENV the build would be one for developers.
  const env = { ...process.env, NODE_ENV: 'production' };
  const done = spawnSync(process.execPath, [wxt, 'build', '-b', target], { cwd: ROOT, encoding: 'utf8', env });
  if (done.status !== 0) console.error(`${done.stdout}${done.stderr}`);
  return done.status === 0;
}

/** Builds the target if the built one is missing or old; `file` stands for the whole. */
export function buildIfStale(target: Target, file: string): string {
  const built = path.join(outputOf(target), file);
  if (
    isStale(
      built,
      SOURCES.map((source) => path.join(ROOT, source)),
    ) &&
    !build(target)
  ) {
    throw new Error(`The ${target} build failed: see its messages above.`);
  }
  return built;
}
