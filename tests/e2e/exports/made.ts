/** Exports as they are made in a browser, and what else is needed to look at them. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { bundle } from '../../../bench/lab/bundle';
import { chromiumFlags, ensurePrograms } from '../../../scripts/browsers.mjs';
import { ROOT } from '../../../scripts/setup.mjs';
import type { Made } from './inpage';

export const epubcheckPossible =
  process.platform === 'linux' && ensurePrograms([{ program: 'epubcheck', debian: 'epubcheck' }]);

/** What epubcheck says of a book; nothing of one that is right. */
export function epubcheck(file: string): string {
  const program = spawnSync('which', ['epubcheck'], { encoding: 'utf8' }).stdout.trim();
  const { stdout, stderr } = spawnSync('java', ['-jar', program, file], { encoding: 'utf8' });
  const said = `${stdout}${stderr}`;
  if (!said.includes('EPUBCheck completed')) throw new Error(`epubcheck did not run: ${said}`);
  const lines = said.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
  return lines.map((line) => line.replace(file, '')).join('\n');
}

/** The fixture pages. */
export function fixturePages(): { readonly html: string; readonly url: string }[] {
  const folder = path.join(ROOT, 'tests', 'fixtures');
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map(({ name }) => ({
    html: readFileSync(path.join(folder, name, 'page.html'), 'utf8'),
    url: JSON.parse(readFileSync(path.join(folder, name, 'expected.json'), 'utf8')).url,
  }));
}

export interface Maker extends AsyncDisposable {
  readonly browser: Browser;
  /** Calls a function of `inpage.ts` in the page. */
  make<Name extends keyof Made>(name: Name, ...args: Parameters<Made[Name]>): Promise<Awaited<ReturnType<Made[Name]>>>;
}

/**
 * A page in Chromium that makes exports.
 *
 * @param policy of the page, as a header
 */
export async function startMaker(chromium: string, policy = ''): Promise<Maker> {
  const browser = await puppeteer.launch({ executablePath: chromium, args: chromiumFlags({ closed: true }) });
  const page: Page = await browser.newPage();
  await page.goto('about:blank');
  // Sums are taken with what only a page of its own site has.
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() !== 'http://localhost:9/') void request.continue();
    else
      void request.respond({
        contentType: 'text/html',
        headers: policy === '' ? {} : { 'Content-Security-Policy': policy },
        body: '<!doctype html>',
      });
  });
  await page.goto('http://localhost:9/');
  await page.evaluate(await bundle(path.join(ROOT, 'tests', 'e2e', 'exports', 'inpage.ts')));
  return {
    browser,
    make: (name, ...args) =>
      page.evaluate(
        (called, given) =>
          // biome-ignore lint/complexity/noBannedTypes: the names and what they take are checked where this is called.
          ((globalThis as unknown as { made: Record<string, Function> }).made[called] as Function)(...given),
        name,
        args,
      ) as never,
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
