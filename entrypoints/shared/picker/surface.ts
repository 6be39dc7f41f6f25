/**
 * The picker's own layer: one element with a closed shadow root, above everything the page can put up. The page's styles
 * do not reach into it, its content policy does not hold it back, and it goes without a trace.
 */
import style from './picker.css?inline';
import { direction, locale } from './words';

const NAME = 'plainleaf-picker';
/** More boxes than this say nothing more. */
const MOST_BOXES = 60;

/** All that the page could set on the host; inline and important, so that it cannot. */
const HOST: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  width: 'auto',
  height: 'auto',
  'z-index': '2147483647',
  'pointer-events': 'none',
  background: 'none',
  overflow: 'visible',
};

export function make<Tag extends keyof HTMLElementTagNameMap>(
  doc: Document,
  tag: Tag,
  name = '',
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = Document.prototype.createElement.call(doc, tag) as HTMLElementTagNameMap[Tag];
  if (name !== '') element.className = name;
  if (text !== '') element.textContent = text;
  return element;
}

/** An open modal dialog makes all of the page but itself deaf. */
function placeFor(doc: Document): Element {
  const modal = [...Document.prototype.querySelectorAll.call(doc, 'dialog:modal')].at(-1);
  return modal ?? (Document.prototype.querySelector.call(doc, 'html') as Element);
}

export class Surface {
  readonly host: HTMLElement;
  /** Takes pointer and focus while one picks. */
  readonly stage: HTMLElement;
  readonly #doc: Document;
  readonly #root: ShadowRoot;
  readonly #status: HTMLElement;
  readonly #label: HTMLElement;
  #boxes: HTMLElement[] = [];
  #view: HTMLElement | null = null;

  constructor(doc: Document) {
    this.#doc = doc;
    for (const old of Document.prototype.querySelectorAll.call(doc, NAME)) old.remove();
    this.host = Document.prototype.createElement.call(doc, NAME);
    for (const [name, value] of Object.entries(HOST)) this.host.style.setProperty(name, value, 'important');
    this.#root = this.host.attachShadow({ mode: 'closed' });
    this.#addStyle();
    const frame = make(doc, 'div', 'frame');
    frame.dir = direction();
    frame.lang = locale();
    this.stage = make(doc, 'div', 'stage');
    this.stage.tabIndex = -1;
    this.stage.setAttribute('role', 'application');
    this.#label = make(doc, 'div', 'label');
    this.#status = make(doc, 'div', 'status');
    this.#status.setAttribute('role', 'status');
    frame.append(this.stage, this.#label, this.#status);
    this.#root.append(frame);
    placeFor(doc).append(this.host);
    this.host.popover = 'manual';
    this.host.showPopover();
  }

  #addStyle(): void {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      this.#root.adoptedStyleSheets = [sheet];
    } catch {
      // Firefox does not take a sheet made by a content script; there a style element of ours passes the page's policy.
      this.#root.append(make(this.#doc, 'style', '', style));
    }
  }

  /** Puts a card at the bottom of the window in the place of the one before. */
  put(view: HTMLElement, focus: HTMLElement): void {
    this.#view?.remove();
    this.#view = view;
    this.#root.querySelector('.frame')?.append(view);
    focus.focus({ preventScroll: true });
  }

  /** While the stage is away the page can be used. */
  setStage(on: boolean): void {
    this.stage.hidden = !on;
  }

  /** Whether a point of the window lies on the card. */
  isOnCard(x: number, y: number): boolean {
    const there = this.#root.elementFromPoint(x, y);
    return there !== null && there.closest('.card') !== null;
  }

  get focused(): Element | null {
    return this.#root.activeElement;
  }

  get hasFocus(): boolean {
    return this.#root.activeElement !== null;
  }

  /** The keyboard stays on the card. */
  moveFocus(step: 1 | -1): void {
    const buttons = [...(this.#view?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
    const at = buttons.indexOf(this.#root.activeElement as HTMLElement);
    const from = at < 0 && step < 0 ? 0 : at;
    const next = (from + step + buttons.length) % buttons.length;
    buttons[next]?.focus({ preventScroll: true });
  }

  announce(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  /** Draws boxes around elements; the first is the one that is meant, and carries the label. */
  outline(elements: readonly Element[], label: string): void {
    const shown = elements.slice(0, MOST_BOXES);
    while (this.#boxes.length < shown.length) {
      const box = make(this.#doc, 'div', 'box');
      this.#boxes.push(box);
      this.stage.after(box);
    }
    for (const box of this.#boxes.splice(shown.length)) box.remove();
    for (const [at, element] of shown.entries()) {
      const { left, top, width, height } = Element.prototype.getBoundingClientRect.call(element);
      const box = this.#boxes[at];
      if (!box) continue;
      box.classList.toggle('also', at > 0);
      Object.assign(box.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${height}px`,
      });
    }
    this.#placeLabel(shown[0], label);
  }

  #placeLabel(element: Element | undefined, text: string): void {
    this.#label.hidden = element === undefined;
    if (!element) return;
    if (this.#label.textContent !== text) this.#label.textContent = text;
    const { left, right, top } = Element.prototype.getBoundingClientRect.call(element);
    const { offsetWidth, offsetHeight } = this.#label;
    const begin = getComputedStyle(element).direction === 'rtl' ? right - offsetWidth : left;
    const x = Math.max(4, Math.min(begin, innerWidth - offsetWidth - 4));
    const y = Math.max(4, Math.min(top - offsetHeight - 4, innerHeight - offsetHeight - 4));
    Object.assign(this.#label.style, { left: `${x}px`, top: `${y}px` });
  }

  remove(): void {
    this.host.remove();
  }
}
