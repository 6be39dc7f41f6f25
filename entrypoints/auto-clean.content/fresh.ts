/** What came since the page was last looked at as a whole. */
import { isHiddenByUs } from '../../core/declutter/mark';

/** More parts than that at once, or more characters in all since then, are another page. */
const MOST_PARTS = 12;
const MOST_TEXT = 1500;
/** The whole page is looked at again no sooner than this. Milliseconds. */
const APART = 3000;

export class Fresh {
  #elements = new Set<Element>();
  #text = 0;
  #last = Number.NEGATIVE_INFINITY;

  add(elements: readonly Element[]): void {
    for (const element of elements) this.#elements.add(element);
  }

  /** The page is looked at as a whole now. */
  forget(now: number): void {
    this.#elements.clear();
    this.#text = 0;
    this.#last = now;
  }

  /** The topmost of what came; `null` where there is too much of it to be looked at part by part. */
  take(now: number): Element[] | null {
    const parts = [...this.#elements].filter(
      (element) => element.isConnected && !isHiddenByUs(element) && !this.#isInside(element),
    );
    this.#text += parts.reduce((sum, part) => sum + (part.textContent?.length ?? 0), 0);
    const much = parts.length > MOST_PARTS || this.#text > MOST_TEXT;
    if (much && this.isDue(now)) return null;
    this.#elements.clear();
    return parts.slice(0, MOST_PARTS);
  }

  /** Whether the whole page may be looked at again. */
  isDue(now: number): boolean {
    return now - this.#last > APART;
  }

  #isInside(element: Element): boolean {
    for (let up = element.parentElement; up; up = up.parentElement) if (this.#elements.has(up)) return true;
    return false;
  }
}
