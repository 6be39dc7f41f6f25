/**
 * Vectors in the extension as it is built: the popup, the reader page, a saved copy and the library. Nothing leaves but to
 * the proxy.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../bench/lab/bundle';
import { ROOT } from '../../scripts/setup.mjs';
import { chromiumPath, firefoxPath, seen, textOf, words } from '../e2e/harness';
import { onDisk } from '../e2e/save-pages';
import { batches } from './batches';
import { type Driver, drive, press } from './drivers';
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
const PICTURE = new RegExp(`^(?:CONNECT |GET ${HOME}/)`);
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

const programs = { chromium: chromiumPath, firefox: firefoxPath } as const;

describe.each(['chromium', 'firefox'] as const)('the built extension in %s', (name) => {
  if (programs[name] === null) {
    test.skipIf(true)(`skipped: ${name} is not on this machine`, () => undefined);
    return;
  }
  let proxy: Exit;
  let driver: Driver;
  let lens: string;
  let shown = 0;
  const copies = new Set<string>();

  beforeAll(async () => {
    proxy = await startProxy(served);
    driver = await drive(name, proxy.port);
    lens = await bundle(`${ROOT}/tests/security/page/lens.ts`);
  });
  afterAll(async () => {
    await driver?.[Symbol.asyncDispose]();
    await proxy?.[Symbol.asyncDispose]();
    console.log(`${name}: ${all.length} vectors on ${pages.length} pages, ${shown} of their places shown.`);
  });

  /** What happened on a page of the extension since it began. */
  async function lookAt(page: Page, end: string): Promise<readonly string[]> {
    const found: string[] = [];
    page.on('dialog', (dialog) => {
      found.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    const here = () => page.evaluate(() => location.href);
    const address = await here();
    await driver.listenAnew(page);
    await seen(page, end);
    found.push(...((await page.evaluate(`${lens}\n;globalThis.lens.look()`)) as ReturnType<Lens['look']>));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const ran = await page.evaluate(() => (globalThis as unknown as { __hits: { ran: number[] } }).__hits.ran);
    found.push(...ran.map((n) => `ran ${n}`));
    if ((await here()) !== address) found.push(`went to ${await here()}`);
    return found;
  }

  test.each([...pages.keys()])('page %i', async (at) => {
    const tab = await driver.open(`${HOME}/page-${at}`);
    // The browser asks ahead for some of what the page's own policy then refuses.
    await new Promise((resolve) => setTimeout(resolve, AHEAD));
    const before = proxy.asked.length;
    const popup = await driver.popup(tab);
    await seen(popup, END);
    const reader = await driver.opened('reader.html', () =>
      popup.locator(`::-p-aria(${words('action_reader')})`).click(),
    );
    await seen(reader, END);
    expect(await lookAt(reader, END)).toEqual([]);
    const inReader = await textOf(reader);
    await reader.close();

    const again = await driver.popup(tab);
    await seen(again, END);
    expect(await lookAt(again, END)).toEqual([]);
    const inPopup = await textOf(again);
    expect(proxy.asked.slice(before)).toEqual([]);

    // A save asks for the pictures of the article: over https, or where the page itself came from.
    await press(again, 'save_button');
    await seen(again, words('save_done_new'));
    expect(proxy.asked.slice(before).filter((what) => !PICTURE.test(what))).toEqual([]);
    const saved = proxy.asked.length;
    const { rows } = await onDisk(again);
    await again.close();
    const copy = await driver.own(`reader.html#copy=${rows.find(({ id }) => !copies.has(id))?.id}`);
    for (const { id } of rows) copies.add(id);
    await seen(copy, END);
    expect(await lookAt(copy, END)).toEqual([]);
    const inCopy = await textOf(copy);
    await copy.close();
    await tab.close();
    expect(proxy.asked.slice(saved)).toEqual([]);

    const places = (pages[at] ?? []).filter((one) =>
      [inPopup, inReader, inCopy].every((text) => text.includes(sentenceOf(one))),
    );
    shown += places.length;
    expect(places.length).toBeGreaterThanOrEqual((pages[at]?.length ?? 0) / 2);
  });

  test('the library, with all of them in it', async () => {
    const before = proxy.asked.length;
    const library = await driver.own('library.html');
    await seen(library, 'Ada Quill');
    expect(await lookAt(library, 'Ada Quill')).toEqual([]);
    await library.close();
    expect(proxy.asked.slice(before)).toEqual([]);
  });

  test('a request of ours would be counted', async () => {
    const before = proxy.asked.length;
    const page = await driver.own('reader.html');
    await page.evaluate(() => {
      const image = new Image();
      image.src = 'https://vectors.example/seen.png';
      document.body.append(image);
    });
    await expect.poll(() => proxy.asked.slice(before)).toEqual(['CONNECT vectors.example:443']);
    await page.close();
  });

  test('and what runs in a page of ours would be told', async () => {
    const page = await driver.own('reader.html');
    await driver.listenAnew(page);
    await page.evaluate(() => (globalThis as unknown as { __ran(n: number): void }).__ran(7));
    const ran = await page.evaluate(() => (globalThis as unknown as { __hits: { ran: number[] } }).__hits.ran);
    expect(ran).toEqual([7]);
    await page.close();
  });
});
