import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { build, type Target } from '../build.ts';
import { ROOT } from '../setup.mjs';
import { type Files, pack } from './archive.ts';
import { builtFiles, sourceFiles } from './files.ts';

/** Where the archive of a build lies, or that of the sources. */
export const archiveOf = (name: Target | 'sources', root = ROOT): string =>
  path.join(root, '.output', `plainleaf-${manifest.version}-${name}.zip`);

export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function write(name: Target | 'sources', files: Files): Buffer {
  const archive = pack(files);
  writeFileSync(archiveOf(name), archive);
  return archive;
}

/** Builds these targets and packs them; with Firefox its sources, which its store asks for. Gives each archive. */
export function makeArchives(targets: readonly Target[]): ReadonlyMap<string, Buffer> {
  const made = new Map<string, Buffer>();
  for (const target of targets) {
    if (!build(target)) throw new Error(`The ${target} build failed: see its messages above.`);
    made.set(target, write(target, builtFiles(target)));
  }
  if (targets.includes('firefox')) made.set('sources', write('sources', sourceFiles()));
  return made;
}
