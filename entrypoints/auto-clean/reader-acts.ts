/** What the reader has to do with on a page: it is never hidden, whatever it is. */

/** What appears within this time after a click was asked for. Milliseconds. */
const ANSWER = 1000;
/** A click elsewhere opens nothing. A key that works a control clicks it. */
const CONTROLS =
  'a, button, input, label, summary, select, textarea, video, audio, [role], [onclick], [tabindex], [contenteditable]';

export class ReaderActs {
  readonly #doc: Document;
  #last = Number.NEGATIVE_INFINITY;
  #address = '';
  #touched: WeakRef<Element>[] = [];
  #opened: WeakRef<Element>[] = [];

  constructor(doc: Document, signal: AbortSignal) {
    this.#doc = doc;
    const act = (event: Event) => {
      const [target] = event.composedPath();
      if (!event.isTrusted || !(target instanceof Element)) return;
      const control = target.closest(CONTROLS);
      if (!control || control.matches('html, body')) return;
      if (event.type === 'click') {
        this.#last = event.timeStamp;
        this.#address = doc.location.href;
      }
      this.#touch(control);
    };
    for (const name of ['click', 'input']) {
      doc.addEventListener(name, act, { capture: true, passive: true, signal });
    }
  }

  #touch(target: Element): void {
    this.#touched.push(new WeakRef(target));
    if (this.#touched.length > 50) this.#touched.shift();
  }

  /** Tells of elements that have just come or changed; where the reader has just acted, they are the answer. */
  appeared(elements: readonly Element[], now: number): void {
    // A click that leads to another page of an app opens that page, and nothing on it.
    if (now - this.#last > ANSWER || this.#address !== this.#doc.location.href) return;
    for (const element of elements) this.#opened.push(new WeakRef(element));
    if (this.#opened.length > 200) this.#opened.splice(0, this.#opened.length - 200);
  }

  /** Another page in the same document: what was opened on the last one is gone. */
  forget(): void {
    this.#opened = [];
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

function isPlaying(element: Element): boolean {
  for (const media of element.querySelectorAll('video, audio')) {
    if (media instanceof HTMLMediaElement && !media.paused && !media.muted) return true;
  }
  return false;
}
