/** Says on the toolbar button whether the page before the reader is an article. */
import { isReadable } from '../../core/detect/detect';
import type { PageGlance } from '../../platform/page-glance';

/** How long after the first look a page built by scripts gets its second one. Milliseconds. */
const SECOND = 2500;
/** A page that goes on loading for this long is looked at all the same. Milliseconds. */
const LOADING = 4000;
/** A page of this age was there before; where we were asleep meanwhile, what was said of it is forgotten. Milliseconds. */
const OLD = 10_000;
/** Looks at one tab are so far apart at least: some pages change their address all the time. Milliseconds. */
const APART = 1000;
const MOST_TABS = 200;

export interface NoticingOptions {
  /** Whether the tab is before the reader, and on a site that we may look at. */
  readonly isInFront: (tabId: number) => Promise<boolean>;
  readonly glance: (tabId: number) => Promise<PageGlance | null>;
  readonly show: (tabId: number, article: boolean) => Promise<unknown>;
}

interface Seen {
  readonly born: number;
  readonly url: string;
  readonly article: boolean;
  /** When that was, in milliseconds. */
  readonly at: number;
}

export class Noticing {
  readonly #options: NoticingOptions;
  /** What was said last of the page in each tab. */
  readonly #seen = new Map<number, Seen>();
  /** Tabs whose page was looked at as it is now. */
  readonly #done = new Set<number>();
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  constructor(options: NoticingOptions) {
    this.#options = options;
  }

  /** A page begins to load. */
  begun(tabId: number): void {
    this.#done.delete(tabId);
    this.#later(tabId, LOADING, true);
  }

  /** The page has loaded, or is at another address by itself. */
  async there(tabId: number): Promise<void> {
    this.#done.delete(tabId);
    clearTimeout(this.#timers.get(tabId));
    const wait = (this.#seen.get(tabId)?.at ?? Number.NEGATIVE_INFINITY) + APART - Date.now();
    if (wait > 0) this.#later(tabId, wait, true);
    else await this.#look(tabId, true);
  }

  /** The tab came to the front. */
  async front(tabId: number): Promise<void> {
    if (!this.#done.has(tabId)) await this.#look(tabId, true);
  }

  #later(tabId: number, delay: number, again: boolean): void {
    clearTimeout(this.#timers.get(tabId));
    const act = () => {
      this.#timers.delete(tabId);
      void this.#look(tabId, again);
    };
    this.#timers.set(tabId, setTimeout(act, delay));
  }

  /** @param again whether there may be a second look */
  async #look(tabId: number, again: boolean): Promise<void> {
    const { isInFront, glance, show } = this.#options;
    if (!(await isInFront(tabId))) return;
    const page = await glance(tabId);
    if (page === null) return;
    const before = this.#seen.get(tabId);
    const last = before?.born === page.born ? before : null;
    const article = isReadable(page, page.url);
    this.#keep(tabId, { born: page.born, url: page.url, article, at: Date.now() });
    const unknown = last === null && page.age > OLD;
    // When a tab goes to another page the browser takes away what the button said, also where the reader is back at once.
    if (article || last?.article === true || unknown) await show(tabId, article);
    const moved = last !== null && last.url !== page.url;
    // An app that has gone elsewhere may not show it yet.
    if (again && (!article || moved || unknown)) this.#later(tabId, SECOND, false);
  }

  #keep(tabId: number, seen: Seen): void {
    this.#done.add(tabId);
    this.#seen.delete(tabId);
    this.#seen.set(tabId, seen);
    const [oldest] = this.#seen.keys();
    if (this.#seen.size <= MOST_TABS || oldest === undefined) return;
    this.#seen.delete(oldest);
    this.#done.delete(oldest);
  }
}
