/**
 * Pages of a corpus in frames of a real Chromium, several at once. A page comes from a server on this machine under a
 * policy that runs none of its scripts and loads nothing, so it is laid out by its own inline styles only, as in the
 * command line; unlike there, the engine stays warm from page to page.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import puppeteer, { type Page } from 'puppeteer-core';
import { chromiumFlags, ensureBrowser } from '../../scripts/browsers.mjs';
import type { CorpusPage } from './rows.ts';

const POLICY =
  "default-src 'none'; script-src http://127.0.0.1:*/lab.js; connect-src 'self'; style-src 'unsafe-inline'; img-src data:; font-src data:";
/** A page that takes longer has failed. Milliseconds. */
const PATIENCE = 60_000;
/** Memory of a renderer grows with the pages it has seen. */
const PAGES_PER_BROWSER = 250;

async function bytesOf(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

function serve(pages: readonly CorpusPage[], script: string): Promise<Server> {
  const server = createServer(async ({ url = '/' }, response) => {
    if (url === '/lab') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Content-Security-Policy', POLICY);
      response.end('<!doctype html><title>lab</title><body><script src=/lab.js></script>');
    } else if (url === '/lab.js') {
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
      response.end(script);
    } else {
      const page = pages[Number(url.slice('/page/'.length))];
      response.statusCode = page ? 200 : 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(page ? await bytesOf(page.file) : '');
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Writes page `index` into a new frame of the lab, without its scripts, and runs `lab.run(...args)` on it. */
async function inFrame(index: number, url: string, args: readonly string[]): Promise<unknown[]> {
  const answer = await fetch(`/page/${index}`);
  const html = await answer.text();
  const frame = document.createElement('iframe');
  frame.width = '1280';
  frame.height = '800';
  document.body.replaceChildren(frame);
  const page = frame.contentDocument;
  if (!page) throw new Error('no document');
  // Parsed at once, under the policy of the lab.
  page.open();
  page.write(html);
  page.close();
  // A page that a reader looks at is laid out already.
  page.body?.getBoundingClientRect();
  const { lab } = globalThis as unknown as { lab: { run: (name: string, page: Document, url: string) => unknown } };
  return args.map((name) => lab.run(name, page, url));
}

const withPatience = <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${PATIENCE / 1000} s`)), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

interface Lab {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

async function openLab(port: number): Promise<Lab> {
  const executablePath = ensureBrowser('chromium');
  if (executablePath === null) throw new Error('Without a browser there is nothing to measure.');
  const args = [...chromiumFlags({ closed: true }), '--disable-background-timer-throttling'];
  const browser = await puppeteer.launch({ executablePath, pipe: true, args });
  const page = await browser.newPage();
  // A tab behind another lays pages out when asked, but does not paint them.
  await (await browser.newPage()).bringToFront();
  await page.goto(`http://127.0.0.1:${port}/lab`);
  return { page, close: () => browser.close() };
}

/**
 * Runs `lab.run(arg, document, url)` of a bundled script on every page.
 *
 * @param args one call a page each, the same for all or by page
 * @param take what to do with the answers of a page, or with the error that came instead
 */
export async function onPages(
  pages: readonly CorpusPage[],
  {
    script,
    args,
    workers = 2,
  }: { script: string; args: readonly string[] | ((page: CorpusPage) => readonly string[]); workers?: number },
  take: (page: CorpusPage, answers: readonly unknown[] | Error) => void,
): Promise<void> {
  const callsFor = (page: CorpusPage): readonly string[] => (typeof args === 'function' ? args(page) : args);
  const server = await serve(pages, script);
  const { port } = server.address() as AddressInfo;
  let next = 0;
  const work = async () => {
    let lab: Lab | null = null;
    let seen = 0;
    for (let index = next++; index < pages.length; index = next++) {
      const page = pages[index];
      if (!page) break;
      if (lab && seen >= PAGES_PER_BROWSER) {
        await lab.close();
        lab = null;
        seen = 0;
      }
      lab ??= await openLab(port);
      seen++;
      try {
        take(page, await withPatience(lab.page.evaluate(inFrame, index, page.url, callsFor(page))));
      } catch (error) {
        take(page, error instanceof Error ? error : new Error(String(error)));
        await lab.close();
        lab = null;
        seen = 0;
      }
    }
    await lab?.close();
  };
  await Promise.all(Array.from({ length: workers }, work));
  server.close();
}
