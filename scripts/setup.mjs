// Brings a fresh machine to where a script can run: dependencies, then the project's own Node.
// Runs before any dependency is there: node: builtins only.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const MODULES = path.join(ROOT, 'node_modules');
const STAMP = path.join(MODULES, '.plainleaf-stamp');
const PROJECT_NODE = path.join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** WXT and Vitest need Node 22; running TypeScript as it is needs 22.18. */
const NEWEST_NEED = [22, 18];

/** @param {string} text */
export const stampOf = (text) => createHash('sha256').update(text).digest('hex');

/** @param {string} file */
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/**
 * Whether what npm says it installed is what the lock file asks for. Optional packages may be missing: they depend on
 * the machine.
 * @param {string} lockText
 * @param {string} installedText
 */
export function sameInstall(lockText, installedText) {
  const wanted = JSON.parse(lockText).packages ?? {};
  const installed = JSON.parse(installedText).packages ?? {};
  const present = Object.keys(wanted).filter((name) => name !== '');
  const matches = (name) =>
    installed[name] ? installed[name].version === wanted[name].version : wanted[name].optional;
  // What an install script brought is `extraneous` to npm, not foreign to us.
  const known = (name) => name in wanted || installed[name].extraneous === true;
  return present.every(matches) && Object.keys(installed).every(known);
}

/**
 * What has to be done about node_modules. `stamp` is ours, `installed` is npm's own record of what it put there.
 * @param {{ lock: string, stamp: string | null, installed: string | null }} found
 * @returns {'ready' | 'stamp' | 'install'}
 */
export function installDecision({ lock, stamp, installed }) {
  if (installed === null) return 'install';
  if (stamp === stampOf(lock)) return 'ready';
  return sameInstall(lock, installed) ? 'stamp' : 'install';
}

/** @param {string} version as in `process.versions.node` */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = NEWEST_NEED;
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

/** Runs npm without the project's own programs on the path: it is about to replace them. @param {string[]} args */
function npm(args) {
  const name = process.platform === 'win32' ? 'Path' : 'PATH';
  const folders = (process.env[name] ?? process.env.PATH ?? '').split(path.delimiter);
  const env = {
    ...process.env,
    [name]: folders.filter((folder) => !folder.includes('node_modules')).join(path.delimiter),
  };
  // Standard output belongs to what the script prints.
  const done = spawnSync('npm', args, { cwd: ROOT, env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  return done.status === 0;
}

function ensureDependencies() {
  const lock = readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8');
  const installed = readIfThere(path.join(MODULES, '.package-lock.json'));
  const decision = installDecision({ lock, stamp: readIfThere(STAMP), installed });
  if (decision === 'install') {
    console.error('Installing the dependencies (npm ci).');
    if (!npm(['ci', '--loglevel=error']))
      throw new Error('npm ci failed: see its message above. It needs the npm registry.');
  }
  if (decision !== 'ready') writeFileSync(STAMP, stampOf(lock));
}

/** @param {string} node */
const runs = (node) => existsSync(node) && spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0;

/** The Node that runs everything after set-up: the project's own, whatever the machine has. */
function ensureNode() {
  if (runs(PROJECT_NODE)) return PROJECT_NODE;
  // npm may have been told to run no install scripts; the package `node` fetches its binary in one.
  if (npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']) && runs(PROJECT_NODE)) return PROJECT_NODE;
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new Error(
    `This machine's Node is ${process.versions.node}, and the project's own Node could not be installed: ` +
      `run "npm rebuild node", or install Node ${NEWEST_NEED.join('.')} or newer.`,
  );
}

/**
 * Sets up what is missing and runs a script of the project under the project's Node; the process ends as it ends.
 * @param {URL} script
 */
export async function runInProject(script) {
  try {
    ensureDependencies();
    const node = ensureNode();
    const env = {
      ...process.env,
      PATH: [path.dirname(node), path.join(MODULES, '.bin'), process.env.PATH].join(path.delimiter),
    };
    const child = spawn(node, [fileURLToPath(script), ...process.argv.slice(2)], { stdio: 'inherit', env });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code, signal) => {
      process.exitCode = code ?? (signal === null ? 1 : 130);
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
