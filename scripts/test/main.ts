import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../browsers.mjs';
import { build, TARGETS } from '../build.ts';
import { ROOT } from '../setup.mjs';
import { add, closingLine, NOTHING, ONE_FAILURE, type Totals, totalsOf } from './totals.ts';

const REPORTS = path.join(ROOT, '.cache', 'test');

/** One line of the summary. */
interface Step {
  readonly name: string;
  readonly totals: Totals;
  readonly note: string;
}

const CHECKS = [
  ['biome', '@biomejs/biome/bin/biome', 'check', '.'],
  ['tsc', 'typescript/bin/tsc', '--noEmit'],
  ['knip', 'knip/bin/knip.js'],
] as const;

/** Runs a tool of node_modules under the Node that runs this. */
function runTool(tool: string, args: readonly string[]): number | null {
  const file = path.join(ROOT, 'node_modules', tool);
  return spawnSync(process.execPath, [file, ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).status;
}

function heading(name: string): void {
  console.log(`\n── ${name}`);
}

function task(name: string, succeeds: () => boolean): Step {
  heading(name);
  const ok = succeeds();
  return { name, totals: ok ? NOTHING : ONE_FAILURE, note: ok ? 'ok' : 'failed' };
}

function testProject(name: string, filters: readonly string[]): Step {
  heading(`tests: ${name}`);
  const report = path.join(REPORTS, `${name}.json`);
  rmSync(report, { force: true });
  const options = ['--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = runTool('vitest/vitest.mjs', ['run', '--project', name, ...options, ...filters]);
  const totals = totalsOf(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, code);
  return { name: `tests: ${name}`, totals, note: closingLine(totals) };
}

const skippedProject = (name: string, why: string): Step => ({
  name: `tests: ${name}`,
  totals: NOTHING,
  note: `left out: ${why}`,
});

/** Every step in its order; a failed one does not keep the rest from running. */
function runAll(filters: readonly string[]): Step[] {
  const chromium = ensureBrowser('chromium');
  const firefox = ensureBrowser('firefox');
  if (firefox === null) console.error('The tests in Firefox are left out.');
  mkdirSync(REPORTS, { recursive: true });

  const checks = CHECKS.map(([name, tool, ...args]) => task(`check: ${name}`, () => runTool(tool, args) === 0));
  const builds = TARGETS.map((target) => task(`build: ${target}`, () => build(target)));
  const built = builds.every((step) => step.totals.failed === 0);
  const inBrowser = (name: string) =>
    chromium === null ? skippedProject(name, 'no Chromium') : testProject(name, filters);
  return [
    ...checks,
    ...builds,
    testProject('unit', filters),
    inBrowser('browser'),
    built ? testProject('build', filters) : skippedProject('build', 'the build failed'),
    built ? testProject('security', filters) : skippedProject('security', 'the build failed'),
    built ? inBrowser('e2e') : skippedProject('e2e', 'the build failed'),
  ];
}

/** `npm test`; words after `--` choose test files, as for Vitest. */
function main(): number {
  const steps = runAll(process.argv.slice(2));
  heading('summary');
  for (const step of steps) console.log(`${step.name.padEnd(16)} ${step.note}`);
  const totals = steps.map((step) => step.totals).reduce(add, NOTHING);
  if (totals.passed + totals.failed === 0) console.log('No test ran, which is a failure.');
  console.log(closingLine(totals));
  return totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
