/** Kills the browser while it works on a library, and looks at what is left. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { bundle } from '../../../bench/lab/bundle.ts';
import { chromiumFlags } from '../../../scripts/browsers.mjs';
import { type Site, serve } from '../site.ts';
import type * as inpage from './inpage.ts';
import type { Audit, Said } from './inpage.ts';

declare const bundled: typeof inpage;

/** The latest moment after which the browser is killed; milliseconds. */
const LATEST = 1500;
const STRANDS = 3;

export interface Lab extends AsyncDisposable {
  /** A browser with the one profile, and a page that has the library. `wakes`: it does what the background does first. */
  start(wakes?: boolean): Promise<{ readonly browser: Browser; readonly page: import('puppeteer-core').Page }>;
  readonly origin: string;
}

/** A profile and a site that outlive the browsers. */
export async function openLab(chromium: string): Promise<Lab> {
  const script = await bundle(path.join(import.meta.dirname, 'inpage.ts'));
  const site: Site = await serve({
    '/': `<!doctype html><meta charset="utf-8"><title>Library</title><script>${script}</script>`,
  });
  const profile = await mkdtemp(path.join(tmpdir(), 'plainleaf-crash-'));
  return {
    origin: site.origin,
    async start(wakes = true) {
      const browser = await puppeteer.launch({
        executablePath: chromium,
        pipe: true,
        userDataDir: profile,
        args: chromiumFlags({ closed: true }),
        protocolTimeout: 600_000,
      });
      const page = await browser.newPage();
      await page.goto(site.url('/'));
      if (wakes) await page.evaluate(() => bundled.wake());
      return { browser, page };
    },
    async [Symbol.asyncDispose]() {
      await site[Symbol.asyncDispose]();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Every process of the browser at once, as when the power fails. It was started as the leader of a group of its own. */
async function kill(browser: Browser): Promise<void> {
  const child = browser.process();
  if (child?.pid === undefined) {
    throw new Error('The browser has no process');
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}

/** What must be there, by what the page said. */
interface Expected {
  /** Sums of the texts that the copy may have: more than one while a replacement was under way. */
  readonly texts: readonly (string | null)[];
  /** A deletion had begun: it may be gone. */
  readonly mayBeGone: boolean;
}

class Ledger {
  readonly expected = new Map<string, Expected>();
  readonly purged = new Set<string>();
  acts = 0;

  hear({ act, done, id, text }: Said): void {
    this.acts += done ? 1 : 0;
    const before = this.expected.get(id);
    if (act === 'purge' && done) {
      this.expected.delete(id);
      this.purged.add(id);
    } else if (act === 'purge') {
      this.expected.set(id, { texts: before?.texts ?? [], mayBeGone: true });
    } else {
      this.expected.set(id, { texts: done ? [text] : [...(before?.texts ?? []), text], mayBeGone: false });
    }
  }

  /** What does not agree with what was said; afterwards what is there is what is expected. */
  compare({ copies, findings }: Audit): readonly string[] {
    const left = new Map(copies.map((copy) => [copy.id, copy]));
    const problems = findings.map((finding) => `does not fit: ${finding}`);
    for (const { id, whole, found } of copies) {
      problems.push(...(whole ? [] : [`not whole: ${id}`]), ...(found ? [] : [`not found: ${id}`]));
    }
    for (const [id, { texts, mayBeGone }] of this.expected) {
      const copy = left.get(id);
      if (copy === undefined && !mayBeGone) {
        problems.push(`lost: ${id}`);
      } else if (copy !== undefined && !texts.includes(copy.text)) {
        problems.push(`another text: ${id}`);
      }
    }
    problems.push(...[...this.purged].filter((id) => left.has(id)).map((id) => `came back: ${id}`));
    this.expected.clear();
    for (const { id, text } of copies) {
      this.expected.set(id, { texts: [text], mayBeGone: false });
    }
    return problems;
  }
}

export interface Crashes {
  readonly rounds: number;
  /** Acts that were reported as done before a kill. */
  readonly acts: number;
  /** Copies and links at the end. */
  readonly copies: number;
  readonly problems: readonly string[];
}

/** Works and kills so many times over one library, which is looked at after each. */
export async function crash(
  lab: Lab,
  rounds: number,
  tell: (line: string) => void = () => undefined,
): Promise<Crashes> {
  const ledger = new Ledger();
  const problems: string[] = [];
  let copies = 0;
  for (let round = 1; round <= rounds; round++) {
    const { browser, page } = await lab.start();
    const working = new Promise<void>((resolve) => {
      void page
        .exposeFunction('say', (said: Said) => {
          ledger.hear(said);
          resolve();
        })
        .then(() => {
          // It never ends by itself: the browser does.
          page
            .evaluate(
              (strands) =>
                bundled.work((globalThis as unknown as { say: Parameters<typeof bundled.work>[0] }).say, strands),
              STRANDS,
            )
            .catch(() => undefined);
        });
    });
    await working;
    const after = Math.random() * LATEST;
    await new Promise((resolve) => setTimeout(resolve, after));
    await kill(browser);
    const again = await lab.start();
    const seen = await again.page.evaluate(() => bundled.audit());
    await again.browser.close();
    const found = ledger.compare(seen).map((problem) => `round ${round}: ${problem}`);
    problems.push(...found);
    copies = seen.copies.length;
    tell(
      `round ${round}: killed after ${after.toFixed(0)} ms, ${ledger.acts} acts so far, ${copies} copies and links left, ${found.length} problems`,
    );
  }
  return { rounds, acts: ledger.acts, copies, problems };
}
