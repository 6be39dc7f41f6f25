/** Hides elements of a live page, and knows the way back. Nothing is deleted and nothing moved. */
import type { RemovalKind, Said } from '../article';
import type { Clutter } from './find';
import { HIDDEN } from './mark';

/** What was hidden, as the popup lists it. JSON-safe. */
export interface Hidden {
  readonly id: string;
  readonly kind: RemovalKind;
  /** One sentence for the reader. */
  readonly reason: string;
  readonly said: Said;
  readonly rule: string;
  readonly text: string;
  /** Whether the reader has put it back. */
  readonly shown: boolean;
  /** XPath of its kind, for a rule; `null` where nothing but its place tells it. */
  readonly selector: string | null;
}

/** Characters of its text that the list needs. */
const GLANCE = 2000;

interface Entry {
  readonly hidden: Omit<Hidden, 'shown' | 'selector'>;
  readonly elements: Set<Element>;
  shown: boolean;
  /** Looked for when it is first asked for. */
  selector?: string | null;
}

/** Finds the XPath of the kind that elements are of; `null` where nothing but their place tells it. */
export type SelectorOf = (elements: ReadonlySet<Element>) => string | null;

/** What an element says, as far as it takes to see that it says something else. */
function saidBy(element: Element): string {
  const text = element.textContent ?? '';
  return `${text.length} ${text.slice(0, 300)} ${text.slice(-300)}`;
}

/** All that is hidden on one page. */
export class Curtain {
  readonly #entries: Entry[] = [];
  /** What is hidden now, and what it said when it was. */
  readonly #said = new Map<Element, string>();
  /** What the reader put back stays, whatever is found later. */
  readonly #kept = new WeakSet<Element>();
  /** Dialogs that made the rest of the page inert until they were closed. */
  readonly #closed = new Set<HTMLDialogElement>();
  /** Dialogs whose next `close` event is ours and none of the page's business. */
  readonly #closing = new WeakSet<EventTarget>();
  /** Elements in shadow roots, where no sheet of ours reaches, and the `display` of their own. */
  readonly #displays = new Map<
    HTMLElement,
    { readonly value: string; readonly priority: string; readonly bare: boolean }
  >();

  /** @param signal ends it */
  constructor(doc: Document, signal: AbortSignal) {
    const swallow = (event: Event) => {
      if (event.target && this.#closing.delete(event.target)) event.stopImmediatePropagation();
    };
    doc.defaultView?.addEventListener('close', swallow, { capture: true, signal });
  }

  /** Hides what may be hidden of it; gives whether anything was. */
  hide({ elements, kind, reason, said, rule, text }: Clutter): boolean {
    const free = elements.filter((element) => !this.#isKept(element) && !this.#said.has(element));
    if (free.length === 0) return false;
    const last = this.#entries.at(-1);
    const same = last && !last.shown && last.hidden.rule === rule && last.hidden.text === text.slice(0, GLANCE);
    const id = `h${this.#entries.length + 1}`;
    const entry: Entry =
      same && last
        ? last
        : { hidden: { id, kind, reason, said, rule, text: text.slice(0, GLANCE) }, elements: new Set(), shown: false };
    if (entry !== last) this.#entries.push(entry);
    for (const element of free) {
      entry.elements.add(element);
      this.#set(element, kind);
    }
    return true;
  }

  /** @param selectorOf comes with whoever asks: pages that nobody asks about go without it */
  list(selectorOf: SelectorOf = () => null): Hidden[] {
    return this.#entries.map((entry) => {
      entry.selector ??= selectorOf(entry.elements);
      return { ...entry.hidden, shown: entry.shown, selector: entry.selector };
    });
  }

  /** Whether anything of these kinds is hidden now. */
  hides(...kinds: readonly RemovalKind[]): boolean {
    return this.#entries.some(({ hidden, shown }) => !shown && kinds.includes(hidden.kind));
  }

  /** Whether something of these kinds stands on the page as it is shown now. */
  shows(...kinds: readonly RemovalKind[]): boolean {
    const own = this.#entries.filter(({ hidden }) => kinds.includes(hidden.kind));
    return own.some(({ elements }) =>
      [...elements].some((element) => element.isConnected && !this.#said.has(element) && element.checkVisibility()),
    );
  }

  /** How many are hidden now. */
  get count(): number {
    return this.#entries.filter((entry) => !entry.shown).length;
  }

  /** Puts one back, or hides it again. */
  turn(id: string, shown: boolean): void {
    for (const entry of this.#entries) if (entry.hidden.id === id) this.#turn(entry, shown);
  }

  turnAll(shown: boolean): void {
    for (const entry of this.#entries) this.#turn(entry, shown);
  }

  /** Puts back what an element is, stands in or holds: the reader has opened it. */
  release(element: Element): boolean {
    const own = this.#entries.filter(
      ({ elements, shown }) => !shown && [...elements].some((one) => one === element || one.contains(element)),
    );
    for (const entry of own) this.#turn(entry, true);
    return own.length > 0;
  }

  /**
   * Lets go of elements that say something else by now: apps use them again for other text.
   *
   * @returns those elements, to be looked at
   */
  check(): Element[] {
    const changed: Element[] = [];
    for (const [element, said] of this.#said) {
      if (!element.isConnected) continue;
      if (element instanceof HTMLDialogElement && element.matches(':modal')) this.#close(element);
      if (saidBy(element) === said) continue;
      changed.push(element);
      this.#unset(element);
      for (const entry of this.#entries) entry.elements.delete(element);
    }
    this.#dropEmpty();
    return changed;
  }

  #dropEmpty(): void {
    for (let i = this.#entries.length - 1; i >= 0; i--) {
      if (this.#entries[i]?.elements.size === 0) this.#entries.splice(i, 1);
    }
  }

  /** Takes our marks off copies of what is hidden: nobody would ever show those again. */
  disown(element: Element): void {
    for (const copy of [element, ...element.querySelectorAll(`[${HIDDEN}]`)]) {
      if (copy.hasAttribute(HIDDEN) && !this.#said.has(copy)) copy.removeAttribute(HIDDEN);
    }
  }

  /** Shows the dialogs that were closed for being hidden, where the page has left them so. */
  reopen(): void {
    for (const dialog of this.#closed) {
      if (this.#said.has(dialog)) continue;
      this.#closed.delete(dialog);
      if (dialog.isConnected && !dialog.open) dialog.showModal();
    }
  }

  #turn(entry: Entry, shown: boolean): void {
    entry.shown = shown;
    for (const element of entry.elements) {
      if (shown) {
        this.#kept.add(element);
        this.#unset(element);
      } else {
        this.#kept.delete(element);
        this.#set(element, entry.hidden.kind);
      }
    }
  }

  #isKept(element: Element): boolean {
    for (let up: Element | null = element; up; up = up.parentElement) if (this.#kept.has(up)) return true;
    return this.#entries.some(
      ({ shown, elements }) => shown && [...elements].some((other) => other !== element && element.contains(other)),
    );
  }

  #set(element: Element, kind: RemovalKind): void {
    this.#said.set(element, saidBy(element));
    element.setAttribute(HIDDEN, kind);
    if (element.getRootNode() instanceof ShadowRoot || element.checkVisibility()) this.#setDisplay(element);
    for (const dialog of [element, ...element.querySelectorAll('dialog')]) {
      if (dialog instanceof HTMLDialogElement && dialog.matches(':modal')) this.#close(dialog);
    }
  }

  /** A modal dialog that nobody sees would still keep the page from being clicked. The page does not hear of it. */
  #close(dialog: HTMLDialogElement): void {
    this.#closing.add(dialog);
    this.#closed.add(dialog);
    dialog.close();
  }

  /** Where the sheet does not reach, or the page's own is stronger. */
  #setDisplay(element: Element): void {
    if (!(element instanceof HTMLElement)) return;
    if (!this.#displays.has(element)) {
      const value = element.style.getPropertyValue('display');
      const priority = element.style.getPropertyPriority('display');
      this.#displays.set(element, { value, priority, bare: !element.hasAttribute('style') });
    }
    element.style.setProperty('display', 'none', 'important');
  }

  #unset(element: Element): void {
    this.#said.delete(element);
    element.removeAttribute(HIDDEN);
    if (!(element instanceof HTMLElement)) return;
    const before = this.#displays.get(element);
    if (before === undefined) return;
    this.#displays.delete(element);
    element.style.setProperty('display', before.value, before.priority);
    if (before.bare && element.getAttribute('style') === '') element.removeAttribute('style');
  }
}
