/** Gives back what a dialog took from its page: scrolling, sharpness, the pointer, the keyboard, a screen reader's eye. */
import { CLEAR, FREE, HIDDEN, isHiddenByUs, OPENED } from './mark';

/** Attributes that close a part of the page while a dialog is open. */
const CLOSING: ReadonlySet<string> = new Set(['aria-hidden', 'inert']);
const CLOSED = '[aria-hidden=true], [inert]';

export class Freedom {
  readonly #doc: Document;

  constructor(doc: Document) {
    this.#doc = doc;
  }

  /**
   * To be called once a dialog is hidden.
   *
   * @param content what the page is about; parts around it are opened, other closed parts are none of our business
   */
  give(content: Element | null): void {
    const { documentElement: root, body, defaultView: view, activeElement } = this.#doc;
    if (!view || !body) return;
    if (!root.hasAttribute(FREE) && isLocked(root, body, view)) this.#unlock(root, body, view);
    for (let up = content; up; up = up.parentElement) {
      if (up.matches(CLOSED)) this.#open(up);
      const { filter, pointerEvents } = view.getComputedStyle(up);
      if (/blur\((?!0)/.test(filter) || pointerEvents === 'none') {
        up.setAttribute(CLEAR, '');
      }
    }
    if (activeElement instanceof HTMLElement && isHiddenByUs(activeElement)) activeElement.blur();
  }

  /** @param closed whether the dialogs that closed the page are there again, so that it is to be closed for them */
  takeBack(closed: boolean): void {
    this.#doc.documentElement?.removeAttribute(FREE);
    for (const part of this.#doc.querySelectorAll(`[${CLEAR}]`)) part.removeAttribute(CLEAR);
    for (const part of this.#doc.querySelectorAll(`[${OPENED}]`)) {
      for (const [name, value] of new URLSearchParams(part.getAttribute(OPENED) ?? '')) {
        if (closed && CLOSING.has(name) && !part.hasAttribute(name)) part.setAttribute(name, value);
      }
      part.removeAttribute(OPENED);
    }
  }

  /** A body that was fixed in its place keeps the place in its `top`. */
  #unlock(root: Element, body: HTMLElement, view: Window): void {
    const { position, top } = view.getComputedStyle(body);
    root.setAttribute(FREE, '');
    const place = -Number.parseFloat(top);
    if (position === 'fixed' && place > 0) view.scrollTo(0, place);
  }

  #open(part: Element): void {
    const taken = new URLSearchParams(part.getAttribute(OPENED) ?? '');
    for (const name of CLOSING) {
      const value = part.getAttribute(name);
      if (value === null || (name === 'aria-hidden' && value !== 'true')) continue;
      taken.set(name, value);
      part.removeAttribute(name);
    }
    part.setAttribute(OPENED, taken.toString());
  }
}

/**
 * Gives back what a script left behind that the browser ended in the middle, for an update: the next one knows of it only
 * by the marks.
 */
export function sweep(doc: Document): void {
  const dialogs = doc.querySelector(`[${HIDDEN}=consent], [${HIDDEN}=overlay]`) !== null;
  new Freedom(doc).takeBack(dialogs);
  for (const hidden of doc.querySelectorAll(`[${HIDDEN}]`)) hidden.removeAttribute(HIDDEN);
}

/** Whether the page is longer than its window and may not be moved. */
function isLocked(root: Element, body: Element, view: Window): boolean {
  const styles = [view.getComputedStyle(root), view.getComputedStyle(body)];
  const stopped = styles.some(({ overflowY, position }) => /^(?:hidden|clip)$/.test(overflowY) || position === 'fixed');
  return stopped && Math.max(root.scrollHeight, body.scrollHeight) > view.innerHeight;
}
