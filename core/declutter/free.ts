/** Gives back what a dialog took from its page: scrolling, sharpness, the pointer, the keyboard, a screen reader's eye. */
import { CLEAR, FREE, isHiddenByUs } from './mark';

/** Attributes that close a part of the page while a dialog is open. */
const CLOSING = ['aria-hidden', 'inert'] as const;
const CLOSED = '[aria-hidden=true], [inert]';
/** Characters of text that make a closed part of the page more than an ornament. */
const PART = 1000;

export class Freedom {
  readonly #doc: Document;
  readonly #taken = new Map<Element, Map<string, string>>();
  readonly #cleared = new Set<Element>();

  constructor(doc: Document) {
    this.#doc = doc;
  }

  /** To be called once the dialogs are hidden. */
  give(): void {
    const { documentElement: root, body, defaultView: view } = this.#doc;
    if (!view || !body) return;
    if (isLocked(root, body, view) && !root.hasAttribute(FREE)) root.setAttribute(FREE, '');
    for (const part of this.#parts()) this.#open(part);
    for (const part of this.#covered(view)) {
      part.setAttribute(CLEAR, '');
      this.#cleared.add(part);
    }
    const { activeElement } = this.#doc;
    if (activeElement instanceof HTMLElement && isHiddenByUs(activeElement)) activeElement.blur();
  }

  takeBack(): void {
    this.#doc.documentElement.removeAttribute(FREE);
    for (const part of this.#cleared) part.removeAttribute(CLEAR);
    this.#cleared.clear();
    for (const [part, attributes] of this.#taken) {
      for (const [name, value] of attributes) part.setAttribute(name, value);
    }
    this.#taken.clear();
  }

  /** Parts of the page with some text in them that were closed; a closed menu or a drawing is none of our business. */
  #parts(): Element[] {
    return [...this.#doc.querySelectorAll(CLOSED)].filter(
      (part) => !isHiddenByUs(part) && holdsContent(part) && part.checkVisibility(),
    );
  }

  #open(part: Element): void {
    const taken = this.#taken.get(part) ?? new Map<string, string>();
    for (const name of CLOSING) {
      const value = part.getAttribute(name);
      if (value === null || (name === 'aria-hidden' && value !== 'true')) continue;
      taken.set(name, value);
      part.removeAttribute(name);
    }
    this.#taken.set(part, taken);
  }

  /** What stands around the content and was blurred or closed to the pointer. */
  *#covered(view: Window): Generator<Element> {
    const content = this.#doc.querySelector('article, main, [role=main], h1');
    for (let up: Element | null = content; up; up = up.parentElement) {
      const { filter, pointerEvents } = view.getComputedStyle(up);
      if (/blur\((?!0)/.test(filter) || pointerEvents === 'none') yield up;
    }
  }
}

const holdsContent = (part: Element): boolean =>
  part.matches('main, article') ||
  part.querySelector('main, article, h1') !== null ||
  (part.textContent?.length ?? 0) >= PART;

/** Whether the page is longer than its window and may not be moved. */
function isLocked(root: Element, body: Element, view: Window): boolean {
  const styles = [view.getComputedStyle(root), view.getComputedStyle(body)];
  const stopped = styles.some(({ overflowY, position }) => /^(?:hidden|clip)$/.test(overflowY) || position === 'fixed');
  return stopped && Math.max(root.scrollHeight, body.scrollHeight) > view.innerHeight;
}
