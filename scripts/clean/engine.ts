import type { CleanResult } from '../../core/article.ts';
import type { RuleText } from '../../core/clean/draft.ts';
import { type PageBytes, PageError } from './bytes.ts';
import { deferred, Tab } from './tab.ts';

/** Longest time for one page, from the request to the Article. */
const PATIENCE_MS = 60_000;

/** A browser that has seen this many pages makes room for a new one: its memory grows. */
const PAGES_PER_BROWSER = 400;

export interface EngineOptions {
  /** The program of a Chromium. */
  readonly chromium: string;
  /** The source text of the shipped clean-page script. */
  readonly script: string;
  /** The rule for a page, by its address. */
  readonly ruleFor: (url: string) => RuleText | null;
  readonly patienceMs?: number;
}

/** Cleans pages in a headless Chromium, one at a time; starts the browser when needed and again after a crash. */
export class Engine {
  readonly #options: EngineOptions;
  #tab: Tab | null = null;
  #pages = 0;

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  async clean(source: PageBytes): Promise<CleanResult> {
    if (this.#pages >= PAGES_PER_BROWSER) await this.close();
    this.#tab ??= await Tab.open(this.#options.chromium);
    this.#pages += 1;
    const tab = this.#tab;
    const patience = withTimeout(this.#options.patienceMs ?? PATIENCE_MS);
    try {
      return await Promise.race([this.#cleanIn(tab, source), tab.death, patience.expired]);
    } catch (error) {
      this.#tab = null;
      this.#pages = 0;
      await tab.kill();
      throw error;
    } finally {
      patience.stop();
    }
  }

  /** Ends the browser. */
  async close(): Promise<void> {
    const tab = this.#tab;
    this.#tab = null;
    this.#pages = 0;
    await tab?.close();
  }

  async #cleanIn(tab: Tab, source: PageBytes): Promise<CleanResult> {
    await tab.load(source);
    const rule = JSON.stringify(this.#options.ruleFor(source.url));
    return asCleanResult(await tab.evaluate(`globalThis.plainleafRule = ${rule};\n${this.#options.script}`));
  }
}

/** The completion value of clean-page, checked as far as the command line relies on it. */
function asCleanResult(value: unknown): CleanResult {
  if (typeof value !== 'object' || value === null || !('ok' in value) || !('ms' in value)) {
    throw new PageError('The clean-page script gave no result.');
  }
  return value as CleanResult;
}

function withTimeout(ms: number): { expired: Promise<never>; stop: () => void } {
  const { promise, reject } = deferred<never>();
  const timer = setTimeout(() => reject(new PageError(`The page took longer than ${ms / 1000} seconds.`)), ms);
  return { expired: promise, stop: () => clearTimeout(timer) };
}
