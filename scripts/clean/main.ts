import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import type { CleanResult } from '../../core/article.ts';
import { ensureBrowser } from '../browsers.mjs';
import { buildIfStale } from '../build.ts';
import { parseArgs, type Rules, type Task, USAGE } from './args.ts';
import { fetchPage, type PageBytes, PageError, readPage } from './bytes.ts';
import { Engine } from './engine.ts';
import { type ManifestLine, parseManifest, type ResultLine } from './manifest.ts';
import { toReadable } from './readable.ts';
import { rulesFor } from './rules.ts';

const REFUSALS: Readonly<Record<(CleanResult & { ok: false })['reason'], string>> = {
  pdf: 'This is a PDF, not a web page.',
  image: 'This is a picture, not a web page.',
  media: 'This is a recording, not a web page.',
  'plain-text': 'This is plain text, not a web page.',
  xml: 'This is an XML file, not a web page.',
  json: 'This is a JSON file, not a web page.',
  empty: 'The page has no text.',
  'too-large': 'The page is too large to clean.',
};

type Wish = Extract<Task, { rules: Rules }>;

async function startEngine({ rules }: Wish): Promise<Engine> {
  const ruleFor = rulesFor(rules);
  const chromium = ensureBrowser('chromium');
  if (chromium === null) throw new PageError('Without a browser there is nothing to clean pages with.');
  const script = await readFile(buildIfStale('chrome', 'clean-page.js'), 'utf8');
  return new Engine({ chromium, script, ruleFor });
}

/** The sentence for a page that failed; a defect of ours is told from a fault of the page. */
function sentenceOf(error: unknown): string {
  if (error instanceof PageError) return error.message;
  return error instanceof Error ? `Something broke: ${error.message}` : `Something broke: ${String(error)}`;
}

async function cleanOne(task: Exclude<Wish, { kind: 'manifest' }>): Promise<number> {
  const source = task.kind === 'file' ? await readPage(task.file, task.url) : await fetchPage(task.url);
  const engine = await startEngine(task);
  try {
    const result = await engine.clean(source);
    if (!result.ok) {
      console.error(REFUSALS[result.reason]);
      return 1;
    }
    for (const { directive, value, text } of result.rule?.problems ?? []) {
      console.error(`${result.rule?.name}: ${directive}: ${value}: ${text}`);
    }
    process.stdout.write(task.json ? `${JSON.stringify(result.article, null, 2)}\n` : toReadable(result.article));
    return 0;
  } finally {
    await engine.close();
  }
}

async function resultOf(line: ManifestLine, engine: Engine): Promise<ResultLine> {
  if (!line.ok) return { id: line.id, ok: false, reason: line.reason };
  try {
    const source: PageBytes = await readPage(line.file, line.url);
    const result = await engine.clean(source);
    if (!result.ok) return { id: line.id, ok: false, reason: result.reason, ms: result.ms };
    return { id: line.id, ok: true, ms: result.ms, article: result.article };
  } catch (error) {
    return { id: line.id, ok: false, reason: sentenceOf(error) };
  }
}

async function readManifest(file: string): Promise<ManifestLine[]> {
  try {
    return parseManifest(await readFile(file, 'utf8'), path.dirname(path.resolve(file)));
  } catch (error) {
    throw new PageError(
      `The manifest ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** Says how far a run is: on a terminal after every page, in a log after every hundred. */
function report(done: number, total: number, failed: number): void {
  const text = `${done} of ${total} pages, ${failed} failed`;
  if (process.stderr.isTTY) process.stderr.write(`\r${text}${done === total ? '\n' : ''}`);
  else if (done % 100 === 0 || done === total) console.error(text);
}

async function cleanMany(task: Extract<Wish, { kind: 'manifest' }>): Promise<number> {
  const lines = await readManifest(task.manifest);
  const engine = await startEngine(task);
  await mkdir(path.dirname(path.resolve(task.out)), { recursive: true });
  const out = createWriteStream(task.out);
  let failed = 0;
  try {
    for (const [index, line] of lines.entries()) {
      const result = await resultOf(line, engine);
      if (!result.ok) {
        failed += 1;
        console.error(`${process.stderr.isTTY ? '\n' : ''}${result.id ?? 'no id'}: ${result.reason}`);
      }
      if (!out.write(`${JSON.stringify(result)}\n`)) await once(out, 'drain');
      report(index + 1, lines.length, failed);
    }
    out.end();
    await finished(out);
    return 0;
  } finally {
    await engine.close();
  }
}

async function main(): Promise<number> {
  const task = parseArgs(process.argv.slice(2));
  switch (task.kind) {
    case 'help':
      console.log(USAGE);
      return 0;
    case 'usage':
      console.error(`${task.message}\n\n${USAGE}`);
      return 2;
    case 'file':
    case 'url':
      return cleanOne(task);
    case 'manifest':
      return cleanMany(task);
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
