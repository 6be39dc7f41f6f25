import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBrowser } from '../browsers.mjs';
import { ROOT } from '../setup.mjs';

/** All of it: every vector, every expression judged anew, many more pages changed at random. */
const EVERYTHING = { PLAINLEAF_SECURITY: 'full', VITE_SECURITY: 'full' };

const run = (project: string, ...files: readonly string[]): boolean => {
  const vitest = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--project', project, '--reporter=verbose', ...files];
  return (
    spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...EVERYTHING } })
      .status === 0
  );
};

/** `npm run test:security`; words after `--` choose test files, as for Vitest. */
function main(): number {
  const filters = process.argv.slice(2);
  const chromium = ensureBrowser('chromium');
  if (chromium === null) console.log('Skipped: what needs Chromium, which is not on this machine.');
  if (ensureBrowser('firefox') === null) console.log('Skipped: what needs Firefox, which is not on this machine.');
  const inBrowser = [
    ...['hostile', 'names', 'mutations', 'stress'].map((name) => `tests/browser/engine/${name}.test.ts`),
    ...['hostile-files', 'hostile-zips', 'stray-files', 'any-files'].map(
      (name) => `tests/browser/library/${name}.test.ts`,
    ),
  ];
  const done = [
    run('security', ...filters),
    ...(chromium === null || filters.length > 0 ? [] : [run('browser', ...inBrowser)]),
    ...(filters.length > 0 ? [] : [run('build', 'tests/build/bundle.test.ts', 'tests/build/manifest.test.ts')]),
  ];
  return done.every(Boolean) ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
