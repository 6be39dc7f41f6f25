import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { outputOf, type Target } from '../build.ts';
import { ROOT } from '../setup.mjs';
import type { Files } from './archive.ts';

/** What the four builds are made from, and what tells how: all that goes to a store beside a build. */
const SOURCES = [
  '.npmrc',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'components',
  'core',
  'entrypoints',
  'library',
  'package-lock.json',
  'package.json',
  'platform',
  'public',
  'scripts',
  'tsconfig.json',
  'types',
  'wxt.config.ts',
];

/** The files of a folder, or the one file, by their paths in it. */
function filesIn(folder: string, names: readonly string[] = readdirSync(folder)): Files {
  const files = new Map<string, Buffer>();
  const add = (name: string): void => {
    const place = path.join(folder, name);
    if (statSync(place).isDirectory()) for (const inner of readdirSync(place)) add(`${name}/${inner}`);
    else files.set(name, readFileSync(place));
  };
  for (const name of names) add(name);
  return files;
}

export const builtFiles = (target: Target): Files => filesIn(outputOf(target));

export function sourceFiles(): Files {
  const missing = SOURCES.filter((name) => !existsSync(path.join(ROOT, name)));
  if (missing.length > 0) throw new Error(`Not here: ${missing.join(', ')}.`);
  return filesIn(ROOT, SOURCES);
}
