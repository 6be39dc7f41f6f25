import path from 'node:path';
import { TARGETS, type Target } from '../build.ts';
import { archiveOf, hashOf, makeArchives } from './make.ts';
import { verify } from './verify.ts';

/** `npm run zip`: the archives for the stores, of all targets or of those that are named. */
function zip(names: readonly string[]): void {
  const unknown = names.filter((name) => !TARGETS.some((target) => target === name));
  if (unknown.length > 0) throw new Error(`There is no build for ${unknown.join(', ')}: ${TARGETS.join(', ')}.`);
  const targets = names.length === 0 ? TARGETS : TARGETS.filter((target) => names.includes(target));
  for (const [name, archive] of makeArchives(targets)) {
    const file = path.relative(process.cwd(), archiveOf(name as Target | 'sources'));
    console.log(`${hashOf(archive)}  ${archive.length.toLocaleString('en').padStart(9)} bytes  ${file}`);
  }
}

try {
  const [first, ...names] = process.argv.slice(2);
  if (first === '--verify') process.exitCode = verify(names) ? 0 : 1;
  else zip(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
