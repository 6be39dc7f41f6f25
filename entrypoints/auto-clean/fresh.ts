/** What came since the page was last looked at as a whole. */
import { isHiddenByUs } from '../../core/declutter/mark';
import { fold } from '../../core/text';

/** More parts than that at once, or more characters in all since then, are another page. */
const MOST_PARTS = 12;
const MOST_TEXT = 1500;
/** The whole page may be looked at for this share of the time, and no more often than that. Milliseconds. */
const SHARE = 1 / 20;
const APART = { least: 300, most: 5000 };

export class Fresh {
  #elements = new Set<Element>();
  #text = 0;
  /** When the whole page may be looked at again. */
  #due = 0;

  add(elements: readonly Element[]): void {
    for (const element of elements) this.#elements.add(element);
  }

  /** The page is looked at as a whole now. */
  forget(): void {
    this.#elements.clear();
    this.#text = 0;
  }

  /** The page has been looked at as a whole. */
  spent({ to, cost }: { readonly to: number; readonly cost: number }): void {
    const rest = cost / SHARE;
    this.#due = to + Math.min(APART.most, Math.max(APART.least, rest));
  }

  /** Milliseconds until the whole page may be looked at again; 0 for now. */
  wait(now: number): number {
    return Math.max(0, this.#due - now);
  }

  /** The topmost of what came; `null` where there is too much of it to be looked at part by part. */
  take(now: number): Element[] | null {
    const parts = [...this.#elements].filter(
      (element) => element.isConnected && !isHiddenByUs(element) && !this.#isInside(element),
    );
    this.#text += parts.reduce((sum, part) => sum + fold(part.textContent ?? '').length, 0);
    const much = parts.length > MOST_PARTS || this.#text > MOST_TEXT;
    if (much && this.wait(now) === 0) return null;
    this.#elements.clear();
    return parts.slice(0, MOST_PARTS);
  }

  #isInside(element: Element): boolean {
    for (let up = element.parentElement; up; up = up.parentElement) if (this.#elements.has(up)) return true;
    return false;
  }
}
