/** Follows the reader's choice for the site of one page: begins, ends and begins anew with it. */
import { CLEAR, FREE, HIDDEN } from '../../core/declutter/mark';
import { looksLikeArticle } from '../../core/detect/detect';
import type { PageHandle } from '../../platform/page-handle';
import { isAlive, onKeyChanged, pageArea, tell } from '../../platform/page-side';
import { readSetting } from '../../platform/settings';
import { hostOfPage, inForce, type SiteChoice, sites } from '../../platform/sites';
import { ruleForPage } from '../shared/rule-for';
import { Session } from './session';

export class PageScript implements PageHandle {
  readonly #doc: Document;
  readonly #over = new AbortController();
  #session: Session | null = null;
  /** The choice that is in force, as text; `null` before the first reading. */
  #choice: string | null = null;

  constructor(doc: Document) {
    this.#doc = doc;
  }

  begin(): void {
    this.#sweep();
    const { signal } = this.#over;
    const unfollow = onKeyChanged(sites.key, () => void this.#renew());
    signal.addEventListener('abort', unfollow);
    addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (!persisted) return;
        this.#session?.tellAgain();
        void this.#renew();
      },
      { signal },
    );
    void this.#renew();
  }

  list() {
    return this.#session?.list() ?? [];
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

  stop(): void {
    this.#over.abort();
    this.#session?.stop();
    this.#session = null;
  }

  /** What the script of an earlier version may have left behind. */
  #sweep(): void {
    for (const mark of [HIDDEN, FREE, CLEAR]) {
      for (const element of this.#doc.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
    }
  }

  async #renew(): Promise<void> {
    const first = this.#choice === null;
    const choice = await this.#choiceHere();
    await markupOf(this.#doc);
    const next = JSON.stringify(choice);
    if (this.#over.signal.aborted || next === this.#choice) return;
    this.#choice = next;
    this.#session?.stop();
    this.#session = null;
    if (first && choice.reader && isArrival() && looksLikeArticle(this.#doc)) void tell({ name: 'openReader' });
    if (!choice.autoClean) {
      if (!first) this.#tell(0);
      return;
    }
    const area = pageArea();
    const rule = area === null ? null : await ruleForPage(area, this.#doc.location.href);
    if (this.#over.signal.aborted || next !== this.#choice) return;
    this.#session = new Session({
      doc: this.#doc,
      consent: choice.consent,
      rule,
      isAlive,
      onCount: (count) => this.#tell(count),
    });
    this.#session.begin();
  }

  async #choiceHere(): Promise<SiteChoice> {
    const area = pageArea();
    const all = area === null ? sites.fallback : await readSetting(area, sites);
    return inForce(all, hostOfPage(this.#doc.location.href) ?? '', true);
  }

  #tell(count: number): void {
    void tell({ name: 'hidden', count });
  }
}

function markupOf(doc: Document): Promise<void> {
  return new Promise((resolve) => {
    if (doc.readyState !== 'loading') resolve();
    else doc.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}

/** Whether the page in the tab was gone to, not come back to: only then it may open elsewhere. */
function isArrival(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return window.top === window && entry instanceof PerformanceNavigationTiming && entry.type === 'navigate';
}
