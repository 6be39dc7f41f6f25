import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { chromiumFlags } from '../../scripts/browsers.mjs';
import { makeConstantTwin } from './twin.ts';

export interface Twins {
  readonly ours: Extension;
  readonly constant: Extension;
}

interface Pair extends AsyncDisposable {
  readonly browser: Browser;
  readonly twins: Twins;
}

/** Times in milliseconds after the click. */
export interface Click {
  /** The popup's document began. */
  readonly begun: number;
  /** Anything was painted in it. */
  readonly firstPaint: number;
  /** The first text of an article was painted. */
  readonly painted: number;
  /** The inner size of the popup. */
  readonly size: string;
}

/** Long enough for the article to be there: nothing of ours runs in the browser meanwhile. */
const REST = 800;
const PATIENCE = 10_000;
/** How far the clocks of this process and of the browser may be apart, in milliseconds. */
const APART = 3;

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

const popupOf = (extension: Extension) => `chrome-extension://${extension.id}/popup.html`;

/** Our build and its twin with the constant popup in one browser, their welcome pages out of the way. */
export async function startPair(executablePath: string, built: string): Promise<Pair> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'plainleaf-bench-'));
  const folders = { ours: path.join(scratch, 'ours'), constant: path.join(scratch, 'constant') };
  await cp(built, folders.ours, { recursive: true });
  await makeConstantTwin(built, folders.constant);
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    enableExtensions: true,
    userDataDir: path.join(scratch, 'profile'),
    args: chromiumFlags({ closed: true }),
  });
  const install = async (folder: string) => {
    const id = await browser.installExtension(folder);
    const welcome = await browser.waitForTarget((target) => target.url() === `chrome-extension://${id}/welcome.html`);
    await (await welcome.asPage()).close();
    const extension = (await browser.extensions()).get(id);
    if (extension === undefined) {
      throw new Error(`The browser did not load ${folder}.`);
    }
    return extension;
  };
  return {
    browser,
    twins: { ours: await install(folders.ours), constant: await install(folders.constant) },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await page.bringToFront();
  return page;
}

async function stopServiceWorkers(browser: Browser): Promise<void> {
  const targets = browser.targets().filter((target) => target.type() === 'service_worker');
  const workers = await Promise.all(targets.map((target) => target.worker()));
  await Promise.all(workers.map((worker) => worker?.close()));
}

/** What the browser kept about a popup's beginning, on the popup's own clock. */
async function marksOf(popup: Page) {
  return popup.evaluate(async (patience) => {
    const painted = await new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error('No text of an article was painted')), patience);
      new PerformanceObserver((list) => {
        const entries = list.getEntries() as LargestContentfulPaint[];
        const first = entries.find(({ element }) => element?.closest('article'));
        if (first !== undefined) {
          resolve(first.startTime);
        }
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    return {
      painted,
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      origin: performance.timeOrigin,
      wall: Date.now() - performance.timeOrigin - performance.now(),
      size: `${innerWidth} × ${innerHeight}`,
    };
  }, PATIENCE);
}

/** A true click on the toolbar button over a tab. The popup is left alone until it rests, then read, then closed. */
export async function click(browser: Browser, extension: Extension, tab: Page): Promise<Click> {
  await stopServiceWorkers(browser);
  await tab.bringToFront();
  const target = browser.waitForTarget((one) => one.url() === popupOf(extension));
  const wall = Date.now() - performance.timeOrigin - performance.now();
  const clicked = performance.timeOrigin + performance.now();
  await extension.triggerAction(tab);
  const popup = await target;
  await wait(REST);
  const page = await popup.asPage();
  const marks = await marksOf(page);
  if (Math.max(Math.abs(wall), Math.abs(marks.wall)) > APART) {
    throw new Error('The clocks of the browser and of this process are apart: measure again.');
  }
  await page.close();
  await wait(REST / 4);
  const begun = marks.origin - clicked;
  return {
    begun,
    firstPaint: begun + marks.firstPaint,
    painted: begun + marks.painted,
    size: marks.size,
  };
}
