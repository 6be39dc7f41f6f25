import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

export const targets = ['chrome', 'edge', 'firefox', 'safari'] as const;
export type Target = (typeof targets)[number];

const nothing = () => undefined;

/** What WXT says while it builds is of no interest here, unless something is wrong. */
const quiet = {
  debug: nothing,
  log: nothing,
  info: nothing,
  success: nothing,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 0,
};

/** A finished build: each file's path, with `/`, and its bytes. */
export type Built = ReadonlyMap<string, Buffer>;

async function readFolder(folder: string): Promise<Built> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map((file) => readFile(file)));
  return new Map(files.map((file, index) => [nameIn(folder, file), contents[index] ?? Buffer.of()]));
}

function nameIn(folder: string, file: string): string {
  return path.relative(folder, file).replaceAll(path.sep, '/');
}

/** Builds a target from scratch into a folder of its own, away from the one that people load. */
export async function buildTarget(browser: Target): Promise<Built> {
  const outBaseDir = await mkdtemp(path.join(tmpdir(), 'plainleaf-build-'));
  try {
    await build({ root, browser, mode: 'production', outDir: outBaseDir, logger: quiet });
    const [folder] = await readdir(outBaseDir);
    return await readFolder(path.join(outBaseDir, folder ?? ''));
  } finally {
    await rm(outBaseDir, { recursive: true, force: true });
  }
}

export function textOf(built: Built, name: string): string {
  const bytes = built.get(name);
  if (bytes === undefined) {
    throw new Error(`The build has no ${name}`);
  }
  return bytes.toString('utf8');
}
