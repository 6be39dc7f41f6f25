// Finds the browsers of this machine, installs one from Debian where that is possible, and knows the flags.
// Runs before any dependency is there: node: builtins only.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserKind */

const ENVIRONMENT = {
  chromium: ['PLAINLEAF_CHROMIUM', 'CHROME_PATH'],
  firefox: ['PLAINLEAF_FIREFOX'],
};

const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'microsoft-edge-stable',
    'msedge',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC_APPS = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox ESR'],
};

const WINDOWS_PROGRAMS = {
  chromium: [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe', 'Mozilla Firefox ESR/firefox.exe'],
};

const DEBIAN_PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' };

const WANTED = {
  chromium: 'Google Chrome, Chromium or Microsoft Edge',
  firefox: 'Firefox',
};

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The places where a browser usually lies, the likeliest first.
 * @param {BrowserKind} kind
 * @param {{ platform: string, env: Record<string, string | undefined>, home: string }} machine
 * @returns {string[]}
 */
export function usualPlaces(kind, { platform, env, home }) {
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? env.Path ?? '').split(platform === 'win32' ? ';' : ':').filter(Boolean);
  const onPath = NAMES[kind].flatMap((name) => folders.map((folder) => path.join(folder, name + suffix)));
  if (platform === 'darwin') {
    const apps = ['/Applications', path.join(home, 'Applications')];
    const inApps = MAC_APPS[kind].flatMap((app) =>
      apps.map((folder) => path.join(folder, `${app}.app`, 'Contents/MacOS', kind === 'firefox' ? 'firefox' : app)),
    );
    return [...inApps, ...onPath];
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return [...WINDOWS_PROGRAMS[kind].flatMap((program) => roots.map((root) => path.join(root, program))), ...onPath];
  }
  const beside = NAMES[kind].flatMap((name) =>
    ['/usr/bin', '/usr/local/bin', '/snap/bin'].map((folder) => path.join(folder, name)),
  );
  return [...onPath, ...beside];
}

/**
 * The path of a browser of this kind, or null. A path given in the environment must exist.
 * @param {BrowserKind} kind
 * @returns {string | null}
 */
export function findBrowser(kind) {
  for (const name of ENVIRONMENT[kind]) {
    const given = process.env[name];
    if (!given) continue;
    if (isProgram(given)) return given;
    throw new Error(`${name} is set to ${given}, which is no program.`);
  }
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  return usualPlaces(kind, machine).find(isProgram) ?? null;
}

/** How apt-get can be run here, as words before `apt-get`, or null if it cannot. */
function aptPrefix() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n'] : null;
}

/** @param {string[]} words */
function run([command, ...args]) {
  if (command === undefined) return false;
  // Standard output belongs to what the caller prints.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}

/** @param {BrowserKind} kind */
function howToGet(kind) {
  const variable = ENVIRONMENT[kind][0];
  return `No browser found: please install ${WANTED[kind]}, or set ${variable} to the path of the browser's program.`;
}

/**
 * The path of a browser of this kind; installs Debian's where it can. Without one it says what to do and returns null;
 * with CI=true that is an error.
 * @param {BrowserKind} kind
 * @returns {string | null}
 */
export function ensureBrowser(kind) {
  const found = findBrowser(kind);
  if (found !== null) return found;
  const prefix = aptPrefix();
  if (prefix !== null) {
    const name = DEBIAN_PACKAGE[kind];
    console.error(`No ${WANTED[kind]} on this machine: installing Debian's ${name} (apt-get install ${name}).`);
    const done =
      run([...prefix, 'apt-get', '-q', 'update']) && run([...prefix, 'apt-get', '-q', 'install', '-y', name]);
    const installed = findBrowser(kind);
    if (installed !== null) return installed;
    console.error(done ? `${name} was installed, but no browser came with it.` : `apt-get could not install ${name}.`);
  }
  if (process.env.CI === 'true') throw new Error(howToGet(kind));
  console.error(howToGet(kind));
  return null;
}

/**
 * Whether programs with these names are there; installs the Debian packages of the same list where it can.
 * @param {readonly { program: string, debian: string }[]} wanted
 * @returns {boolean}
 */
export function ensurePrograms(wanted) {
  const missing = () => wanted.filter(({ program }) => spawnSync('which', [program], { stdio: 'ignore' }).status !== 0);
  const before = missing();
  if (before.length === 0) return true;
  const names = before.map(({ debian }) => debian);
  const prefix = aptPrefix();
  if (prefix !== null) {
    console.error(`Installing Debian's ${names.join(', ')} (apt-get install).`);
    run([...prefix, 'apt-get', '-q', 'update']);
    run([...prefix, 'apt-get', '-q', 'install', '-y', ...names]);
  }
  const still = missing().map(({ program }) => program);
  if (still.length > 0) console.error(`Not on this machine: ${still.join(', ')}.`);
  return still.length === 0;
}

/**
 * The flags every Chromium of ours is started with. `closed` lets nothing leave the machine.
 * @param {{ closed?: boolean }} [options]
 * @returns {string[]}
 */
export function chromiumFlags({ closed = false } = {}) {
  return [
    // Chromium refuses to run its sandbox as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(closed ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'] : []),
  ];
}
