import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from '../browsers.mjs';
import { ROOT } from '../setup.mjs';
import { Stage, type Theme } from './browser.ts';
import { prepare, scenes } from './scenes.ts';
import { serveExamples } from './serve.ts';

const FOLDER = path.join(ROOT, 'artifacts', 'screenshots');

/** What may be chosen under Appearance, and what the system says meanwhile. The stores get those that go by the system. */
const LOOKS: Readonly<Record<string, { readonly system: Theme; readonly chosen: string }>> = {
  light: { system: 'light', chosen: 'system' },
  dark: { system: 'dark', chosen: 'system' },
  sepia: { system: 'light', chosen: 'sepia' },
  black: { system: 'dark', chosen: 'black' },
};
const FOR_STORES = ['light', 'dark'];

/** The words that follow `flag` up to the next one; `null` where it is not given. */
function after(args: readonly string[], flag: string): readonly string[] | null {
  const at = args.indexOf(flag);
  if (at === -1) return null;
  const rest = args.slice(at + 1);
  const end = rest.findIndex((arg) => arg.startsWith('--'));
  return end === -1 ? rest : rest.slice(0, end);
}

/** As the reader does, in the settings. */
async function choose(stage: Stage, theme: string): Promise<void> {
  const settings = await stage.open(stage.own('options.html'));
  await settings.locator(`::-p-aria([name="${stage.say(`look_theme_${theme}`)}"][role="radio"])`).click();
  await stage.painted(settings, theme === 'system' ? null : theme);
  await settings.close();
}

async function takeIn(stage: Stage, looks: readonly string[], wanted: readonly string[]): Promise<number> {
  await prepare(stage);
  let failed = 0;
  for (const name of looks) {
    const look = LOOKS[name];
    if (look === undefined) throw new Error(`There is no look ${name}, but: ${Object.keys(LOOKS).join(', ')}.`);
    const theme = look.system;
    await choose(stage, look.chosen);
    const folder = path.join(FOLDER, stage.locale, name);
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

/** `npm run screenshots -- [en ar …] [--looks sepia …] [--only name …]`: pictures for the stores, 1280×800. */
async function main(args: readonly string[]): Promise<number> {
  const flags = args.findIndex((arg) => arg.startsWith('--'));
  const locales = flags === -1 ? args : args.slice(0, flags);
  const program = ensureBrowser('chromium');
  if (program === null) return 1;
  let failed = 0;
  for (const locale of locales.length === 0 ? ['en'] : locales) {
    const scratch = mkdtempSync(path.join(tmpdir(), 'plainleaf-screenshots-'));
    const { port, close } = await serveExamples(scratch);
    try {
      const stage = await Stage.begin(program, locale, port, scratch);
      try {
        failed += await takeIn(stage, after(args, '--looks') ?? FOR_STORES, after(args, '--only') ?? []);
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
