import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TARGETS } from '../build.ts';
import { type Files, unpack } from './archive.ts';
import { archiveOf, hashOf, makeArchives } from './make.ts';

function writeAll(folder: string, files: Files): void {
  for (const [name, bytes] of files) {
    const place = path.join(folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
}

/** As somebody would who has nothing but the sources: without the programs and settings of this project. */
function npm(folder: string, ...args: readonly string[]): void {
  const outside = (process.env['PATH'] ?? '').split(path.delimiter).filter((place) => !place.includes('node_modules'));
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD$|NODE_OPTIONS$)/i.test(name));
  const env = { ...Object.fromEntries(kept), PATH: outside.join(path.delimiter) };
  console.error(`npm ${args.join(' ')}, in the unpacked sources.`);
  const done = spawnSync('npm', args, {
    cwd: folder,
    env,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error(`npm ${args.join(' ')} failed in the unpacked sources.`);
}

/** The files that are not in both, or not the same. */
function differing(one: Files, other: Files): readonly string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  const same = (name: string) => {
    const [a, b] = [one.get(name), other.get(name)];
    return a !== undefined && b !== undefined && a.equals(b);
  };
  return [...names].filter((name) => !same(name)).toSorted();
}

function compare(what: string, one: Buffer, other: Buffer): boolean {
  const same = one.equals(other);
  console.log(
    `${same ? 'the same' : 'NOT THE SAME'}  ${hashOf(one).slice(0, 16)} ${hashOf(other).slice(0, 16)}  ${what}`,
  );
  if (!same) for (const name of differing(unpack(one), unpack(other)).slice(0, 20)) console.log(`    ${name}`);
  return same;
}

/**
 * `npm run zip:verify`: packs everything twice, then once more from the unpacked sources in an empty folder, and
 * compares byte by byte. Needs the npm registry. Names choose targets.
 */
export function verify(names: readonly string[]): boolean {
  const chosen = TARGETS.filter((target) => names.length === 0 || names.includes(target));
  const targets = chosen.includes('firefox') ? chosen : [...chosen, 'firefox' as const];
  const first = makeArchives(targets);
  const again = makeArchives(targets);
  const folder = mkdtempSync(path.join(tmpdir(), 'plainleaf-sources-'));
  try {
    writeAll(folder, unpack(first.get('sources') ?? Buffer.alloc(0)));
    npm(folder, 'ci', '--loglevel=error');
    npm(folder, 'run', '--silent', 'zip', '--', ...targets);
    const results = [...first].flatMap(([name, archive]) => [
      compare(`${name}, packed twice`, archive, again.get(name) ?? Buffer.alloc(0)),
      compare(`${name}, from the unpacked sources`, archive, readFileSync(archiveOf(name as 'sources', folder))),
    ]);
    return results.every(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
