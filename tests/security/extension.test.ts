/** Vectors in the extension as it is built: the popup by a true click, and the reader page. Nothing leaves but to the proxy. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../bench/lab/bundle';
import { ROOT } from '../../scripts/setup.mjs';
import { chromiumPath, type Extension, seen, startChromium, textOf, words } from '../e2e/harness';
import { batches } from './batches';
import { listen } from './page/hits';
import type { Lens } from './page/lens';
import { type Exit, HOME, type Served, startProxy } from './proxy';
import { pageOf, sentenceOf, staysApart } from './vectors/pages';
import { type Vector, vectors } from './vectors/vectors';

const full = process.env['PLAINLEAF_SECURITY'] === 'full';
/** Of so many vectors one. Primes, so that they meet every act and every place. */
const EVERY = full ? 3 : 127;
const A_PAGE = 24;
/** Milliseconds. */
const AHEAD = 1000;

/** A page that is left at once, or ends with a vector, is nothing to read. */
const all = vectors(EVERY).filter((vector) => !/http-equiv/i.test(vector.html) && staysApart(vector));
const pages: readonly (readonly Vector[])[] = [...batches(all, A_PAGE)];
const END = 'the sea goes on without a light';

/** The page itself may nothing: what runs or asks is ours. */
const served = new Map<string, Served>(
  pages.map((some, at) => [
    `/page-${at}`,
    {
      type: 'text/html;charset=utf-8',
      body: pageOf(some),
      policy: "default-src 'none'; base-uri 'none'; form-action 'none'",
    },
  ]),
);

/** What happened on a page of the extension since it began. */
async function lookAt(page: Page, script: string): Promise<readonly string[]> {
  const found: string[] = [];
  page.on('dialog', (dialog) => {
    found.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const { href } = new URL(page.url());
  await page.evaluateOnNewDocument(listen);
  // From now on it tells what runs, from its very beginning.
  await page.reload({ waitUntil: 'domcontentloaded' });
  await seen(page, END);
  await page.evaluate(script);
  found.push(...(await page.evaluate(() => (globalThis as unknown as { lens: Lens }).lens.look())));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const ran = await page.evaluate(() => (globalThis as unknown as { __hits: { ran: number[] } }).__hits.ran);
  found.push(...ran.map((n) => `ran ${n}`));
  if (page.url() !== href) found.push(`went to ${page.url()}`);
  return found;
}

describe.skipIf(chromiumPath === null)('the built extension in Chromium', () => {
  let proxy: Exit;
  let extension: Extension;
  let lens: string;
  let shown = 0;

  beforeAll(async () => {
    proxy = await startProxy(served);
    const through = [`--proxy-server=127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'];
    extension = await startChromium({ through });
    lens = await bundle(`${ROOT}/tests/security/page/lens.ts`);
  });
  afterAll(async () => {
    await extension[Symbol.asyncDispose]();
    await proxy[Symbol.asyncDispose]();
    console.log(`${all.length} vectors on ${pages.length} pages, ${shown} of their places shown in popup and reader.`);
  });

  test.each([...pages.keys()])('page %i', async (at) => {
    const tab = await extension.open(`${HOME}/page-${at}`);
    // Chromium asks ahead for some of what the page's own policy then refuses.
    await new Promise((resolve) => setTimeout(resolve, AHEAD));
    const before = proxy.asked.length;
    const popup = await extension.click(tab);
    await seen(popup, END);
    const reader = await extension.opened('reader.html', () =>
      popup.locator(`::-p-aria(${words('action_reader')})`).click(),
    );
    await seen(reader, END);
    expect(await lookAt(reader, lens)).toEqual([]);
    const inReader = await textOf(reader);
    await reader.close();

    const again = await extension.click(tab);
    await seen(again, END);
    expect(await lookAt(again, lens)).toEqual([]);
    const inPopup = await textOf(again);
    await again.close();
    await tab.close();

    expect(proxy.asked.slice(before)).toEqual([]);
    const places = (pages[at] ?? []).filter(
      (one) => inPopup.includes(sentenceOf(one)) && inReader.includes(sentenceOf(one)),
    );
    shown += places.length;
    expect(places.length).toBeGreaterThanOrEqual((pages[at]?.length ?? 0) / 2);
  });

  test('a request of ours would be counted', async () => {
    const before = proxy.asked.length;
    const page = await extension.open(extension.url('reader.html'));
    await page.evaluate(() => {
      const image = new Image();
      image.src = 'https://vectors.example/seen.png';
      document.body.append(image);
    });
    await expect.poll(() => proxy.asked.slice(before)).toEqual(['CONNECT vectors.example:443']);
    await page.close();
  });
});
