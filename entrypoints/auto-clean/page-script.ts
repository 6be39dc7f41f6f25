/** Follows the reader's choice and the rule for the site of one page: begins, ends and begins anew with it. */

import type { RuleText } from '../../core/clean/draft';
import { sweep } from '../../core/declutter/free';
import type { SelectorOf } from '../../core/declutter/hide';
import { WAIT } from '../../core/declutter/mark';
import { dataOf, type Glance, glanceAt } from '../../core/detect/glance';
import { ruleNames } from '../../core/sites/match';
import type { PageHandle } from '../../platform/page-handle';
import { isAlive, onKeysChanged, pageArea, tell } from '../../platform/page-side';
import { ruleKeysFor } from '../../platform/rules';
import { readSetting } from '../../platform/settings';
import { hostOfPage, inForce, type SiteChoice, sites } from '../../platform/sites';
import { WorkroomLine } from '../../platform/workroom-line';
import { ruleForPage } from '../shared/rule-for';
import { Early } from './early';
import { Session } from './session';

/** What the page is made calm by. */
interface Orders {
  readonly choice: SiteChoice;
  /** The rule for the site; `null` for none. */
  readonly rule: RuleText | null;
}

/** The page waits no longer than this for its first paint. Milliseconds; what is on disk comes in a few. */
const LONGEST_WAIT = 150;

/** Tells scripts of ours in other worlds of the page that another one begins. Pages can say it, too: it ends none that is alive. */
const BEGINS = 'plainleaf-begins';

export class PageScript implements PageHandle {
  readonly #doc: Document;
  readonly #over = new AbortController();
  readonly #line = new WorkroomLine();
  #session: Session | null = null;
  #early: Early | null = null;
  /** The orders in force, as text; `null` before the first reading. */
  #orders: string | null = null;

  constructor(doc: Document) {
    this.#doc = doc;
  }

  begin(): void {
    const { signal } = this.#over;
    // The script of a version that is gone may not hear of us otherwise: what it gives back later would be ours.
    this.#doc.dispatchEvent(new Event(BEGINS));
    this.#doc.addEventListener(BEGINS, () => (isAlive() ? undefined : this.stop()), { signal });
    this.#sweep();
    const unfollow = onKeysChanged(this.#keys(), () => void this.#renew());
    signal.addEventListener('abort', unfollow);
    addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (!persisted) return;
        this.#session?.resume();
        void this.#renew();
      },
      { signal },
    );
    // The browser closes it anyway before it keeps the page; this way both ends know.
    addEventListener('pagehide', () => this.#line.close(), { signal });
    this.#hold();
    void shownAt(this.#doc).then(() => this.#renew());
  }

  list(selectorOf?: SelectorOf) {
    return this.#session?.list(selectorOf) ?? [];
  }

  count(): number {
    return this.#session?.count() ?? 0;
  }

  turn(id: string, shown: boolean): void {
    this.#session?.turn(id, shown);
  }

  turnAll(shown: boolean): void {
    this.#session?.turnAll(shown);
  }

  glance(): Glance | null {
    return this.#session?.glance ?? null;
  }

  stop(): void {
    this.#over.abort();
    this.#rest();
    this.#line.close();
  }

  /** What the script of an earlier version may have left behind. */
  #sweep(): void {
    sweep(this.#doc);
    this.#letGo();
  }

  /** Gives the page back as it was. */
  #rest(): void {
    this.#early?.stop();
    this.#early = null;
    this.#session?.stop();
    this.#session = null;
  }

  /** Nothing is painted before the orders are read: what they hide would be seen for a moment. */
  #hold(): void {
    const { documentElement: root, readyState } = this.#doc;
    if (readyState !== 'loading' || root === null) return;
    root.setAttribute(WAIT, '');
    setTimeout(() => this.#letGo(), LONGEST_WAIT);
  }

  #letGo(): void {
    this.#doc.documentElement?.removeAttribute(WAIT);
  }

  async #renew(): Promise<void> {
    const first = this.#orders === null;
    const orders = await this.#ordersHere().finally(() => this.#letGo());
    const next = JSON.stringify(orders);
    if (this.#over.signal.aborted || next === this.#orders) return;
    this.#orders = next;
    const { choice, rule } = orders;
    if (choice.autoClean) void this.#line.open();
    if (choice.autoClean && rule && this.#doc.readyState === 'loading') this.#hideEarly(rule);
    await markupOf(this.#doc);
    if (this.#over.signal.aborted || next !== this.#orders) return;
    if (first && choice.reader && isArrival()) {
      void tell({ name: 'openReader', glance: glanceAt(this.#doc, dataOf(this.#doc)) });
    }
    if (!choice.autoClean) {
      this.#rest();
      this.#line.close();
      if (!first) this.#tell(0);
      return;
    }
    const last = this.#session;
    last?.retire();
    this.#session = new Session({
      doc: this.#doc,
      consent: choice.consent,
      rule,
      isAlive,
      ask: (question) => this.#line.ask(question),
      // Between two states nothing is painted.
      onFirst: () => {
        this.#early?.stop();
        this.#early = null;
        last?.stop();
        // The picker leaves to us what it hid by the rule it has just made.
        this.#sweep();
      },
      onCount: (count) => this.#tell(count),
    });
    this.#session.begin();
  }

  #hideEarly(rule: RuleText): void {
    this.#early?.stop();
    this.#early = new Early(this.#doc, rule);
    this.#early.begin();
  }

  /** The keys on disk of what tells the orders. */
  #keys(): string[] {
    return [sites.key, ...ruleKeysFor(ruleNames(this.#doc.location.hostname))];
  }

  async #ordersHere(): Promise<Orders> {
    // Asked for at once: each question to the browser costs more than what is done with the answer.
    const found = (await pageArea()?.get(this.#keys())) ?? {};
    const read = { get: async () => found };
    const [all, rule] = await Promise.all([readSetting(read, sites), ruleForPage(read, this.#doc.location.href)]);
    return { choice: inForce(all, hostOfPage(this.#doc.location.href) ?? '', rule !== null), rule };
  }

  #tell(count: number): void {
    void tell({ name: 'hidden', count });
  }
}

/** A page that the browser prepares in advance is nobody's page yet: it has no tab, and nobody has gone there. */
function shownAt(doc: Document): Promise<void> {
  return new Promise((resolve) => {
    if (!(doc as Document & { readonly prerendering?: boolean }).prerendering) resolve();
    else doc.addEventListener('prerenderingchange', () => resolve(), { once: true });
  });
}

/** The page's markup is there, and what its own scripts do on that occasion is done. */
function markupOf(doc: Document): Promise<void> {
  return new Promise((resolve) => {
    if (doc.readyState !== 'loading') resolve();
    else doc.addEventListener('DOMContentLoaded', () => setTimeout(resolve), { once: true });
  });
}

/** Whether the page in the tab was gone to, not come back to: only then it may open elsewhere. */
function isArrival(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return window.top === window && entry instanceof PerformanceNavigationTiming && entry.type === 'navigate';
}
