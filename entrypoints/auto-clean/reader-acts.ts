/** What the reader has to do with on a page: it is never hidden, whatever it is. */
import { isLaidOver } from '../../core/declutter/overlay';

/** What appears within this time after an act was asked for. Milliseconds. */
const ANSWER = 1000;
/** … and what lies over the page within this: scripts and servers take their time. */
const PATIENCE = 5000;
/** Keys that move the page, or do nothing by themselves. */
const MOVES = new Set(
  'ArrowUp ArrowDown ArrowLeft ArrowRight PageUp PageDown Home End Tab Shift Control Alt Meta CapsLock Escape'.split(
    ' ',
  ),
);
const FIELDS = 'input, textarea, select, [contenteditable]';
const MOST_TOUCHED = 50;
const MOST_OPENED = 2000;

/** Where a page is; another place on it is no other page. */
export const pageOf = (doc: Document): string => doc.location.href.replace(/#.*$/s, '');

export class ReaderActs {
  readonly #doc: Document;
  #last = Number.NEGATIVE_INFINITY;
  #page = '';
  #touched: WeakRef<Element>[] = [];
  #opened: WeakRef<Element>[] = [];

  constructor(doc: Document, signal: AbortSignal) {
    this.#doc = doc;
    const act = (event: Event) => {
      if (!event.isTrusted || (event instanceof KeyboardEvent && MOVES.has(event.key))) return;
      this.#last = event.timeStamp;
      this.#page = pageOf(doc);
      const [target] = event.composedPath();
      if (target instanceof Element && (event.type === 'click' || target.matches(FIELDS))) this.#touch(target);
    };
    for (const name of ['pointerdown', 'click', 'input', 'keydown']) {
      doc.addEventListener(name, act, { capture: true, passive: true, signal });
    }
  }

  #touch(target: Element): void {
    if (target.matches('html, body, main, article')) return;
    this.#touched.push(new WeakRef(target));
    if (this.#touched.length > MOST_TOUCHED) this.#touched.shift();
  }

  /** Whether the reader has just done something, here or in a frame of the page. */
  isActing(now: number): boolean {
    // What is done in a frame is not told here, but it takes the focus there.
    return now - this.#last <= PATIENCE || this.#doc.activeElement instanceof HTMLIFrameElement;
  }

  /** Tells of elements that have just come or changed; where the reader has just acted, they are the answer. */
  appeared(elements: readonly Element[], now: number): void {
    if (!this.isActing(now)) return;
    // An act that leads to another page of an app opens that page, and nothing on it.
    const soon = now - this.#last <= ANSWER && this.#page === pageOf(this.#doc);
    const opened = soon ? elements : elements.filter(holdsOver);
    for (const element of opened) this.#opened.push(new WeakRef(element));
    if (this.#opened.length > MOST_OPENED) {
      this.#opened = this.#opened.filter((ref) => ref.deref()?.isConnected).slice(-MOST_OPENED);
    }
  }

  /** Another page in the same document: what stood in the last one is gone; what lies over both was opened. */
  forget(): void {
    this.#opened = this.#opened.filter((ref) => {
      const opened = ref.deref();
      return opened?.isConnected === true && holdsOver(opened);
    });
    this.#touched = [];
  }

  /** Whether the reader opened it, or is busy in it. */
  concern(element: Element): boolean {
    if (this.#touched.some((ref) => element.contains(ref.deref() ?? null))) return true;
    if (isPlaying(element)) return true;
    return this.#opened.some((ref) => {
      const opened = ref.deref();
      return opened !== undefined && (opened.contains(element) || element.contains(opened));
    });
  }
}

/** Whether an element, or the first in it, lies over the page. */
function holdsOver(element: Element): boolean {
  const first = element.firstElementChild;
  return isLaidOver(element) || (first !== null && isLaidOver(first));
}

function isPlaying(element: Element): boolean {
  for (const media of element.querySelectorAll('video, audio')) {
    if (media instanceof HTMLMediaElement && !media.paused && !media.muted) return true;
  }
  return false;
}
