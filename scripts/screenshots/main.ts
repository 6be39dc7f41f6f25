import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from '../browsers.mjs';
import { ROOT } from '../setup.mjs';
import { Stage, type Theme } from './browser.ts';
import { prepare, scenes } from './scenes.ts';
import { serveExamples } from './serve.ts';

const FOLDER = path.join(ROOT, 'artifacts', 'screenshots');
const THEMES: readonly Theme[] = ['light', 'dark'];

async function takeIn(stage: Stage, wanted: readonly string[]): Promise<number> {
  await prepare(stage);
  let failed = 0;
  for (const theme of THEMES) {
    const folder = path.join(FOLDER, stage.locale, theme);
    mkdirSync(folder, { recursive: true });
    for (const [name, scene] of scenes) {
      if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
      const file = path.join(folder, `${name}.png`);
      try {
        writeFileSync(file, await scene(stage, theme));
        console.log(path.relative(process.cwd(), file));
      } catch (error) {
        failed++;
        console.error(`${path.relative(process.cwd(), file)}: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
  return failed;
}

/** `npm run screenshots -- [en ar …] [--only name …]`: pictures for the stores, in light and dark, 1280×800. */
async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--only');
  const locales = at === -1 ? args : args.slice(0, at);
  const program = ensureBrowser('chromium');
  if (program === null) return 1;
  let failed = 0;
  for (const locale of locales.length === 0 ? ['en'] : locales) {
    const scratch = mkdtempSync(path.join(tmpdir(), 'plainleaf-screenshots-'));
    const { port, close } = await serveExamples(scratch);
    try {
      const stage = await Stage.begin(program, locale, port, scratch);
      try {
        failed += await takeIn(stage, at === -1 ? [] : args.slice(at + 1));
      } finally {
        await stage.browser.close();
      }
    } finally {
      close();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  }
  return failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
