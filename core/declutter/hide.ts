/** Hides elements of a live page, and knows the way back. Nothing is deleted and nothing moved. */
import type { RemovalKind } from '../article';
import { robustSelector, similarSelector } from '../sites/robust';
import type { Clutter } from './find';
import { HIDDEN } from './mark';

/** What was hidden, as the popup lists it. JSON-safe. */
export interface Hidden {
  readonly id: string;
  readonly kind: RemovalKind;
  /** One sentence for the reader. */
  readonly reason: string;
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

function selectorOf(elements: ReadonlySet<Element>): string | null {
  const [element] = elements;
  // A rule names nothing in a shadow root.
  if (!element || element.getRootNode() instanceof ShadowRoot) return null;
  const found = similarSelector(element) ?? robustSelector(element);
  return found.robust ? found.xpath : null;
}

/** All that is hidden on one page. */
export class Curtain {
  readonly #entries: Entry[] = [];
  /** What the reader put back stays, whatever is found later. */
  readonly #kept = new WeakSet<Element>();
  /** Dialogs that made the rest of the page inert until they were closed. */
  readonly #closed = new Set<HTMLDialogElement>();
  /** The `style` attributes of elements in shadow roots, where no sheet of ours reaches. */
  readonly #styles = new Map<Element, string | null>();

  /** Hides what may be hidden of it; gives whether anything was. */
  hide({ elements, kind, reason, rule, text }: Clutter): boolean {
    const free = elements.filter((element) => !this.#isKept(element));
    if (free.length === 0) return false;
    const last = this.#entries.at(-1);
    const same = last && !last.shown && last.hidden.rule === rule && last.hidden.text === text.slice(0, GLANCE);
    const id = `h${this.#entries.length + 1}`;
    const entry: Entry =
      same && last
        ? last
        : { hidden: { id, kind, reason, rule, text: text.slice(0, GLANCE) }, elements: new Set(), shown: false };
    if (entry !== last) this.#entries.push(entry);
    for (const element of free) {
      entry.elements.add(element);
      this.#set(element, kind);
    }
    return true;
  }

  list(): Hidden[] {
    return this.#entries.map((entry) => {
      if (entry.selector === undefined) entry.selector = selectorOf(entry.elements);
      return { ...entry.hidden, shown: entry.shown, selector: entry.selector };
    });
  }

  /** Whether anything of these kinds is hidden now. Costs nothing, where the list does. */
  hides(...kinds: readonly RemovalKind[]): boolean {
    return this.#entries.some(({ shown, hidden }) => !shown && kinds.includes(hidden.kind));
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
    element.setAttribute(HIDDEN, kind);
    if (element.getRootNode() instanceof ShadowRoot) this.#setStyle(element);
    for (const dialog of [element, ...element.querySelectorAll('dialog')]) {
      if (dialog instanceof HTMLDialogElement && dialog.matches(':modal')) {
        dialog.close();
        this.#closed.add(dialog);
      }
    }
  }

  #setStyle(element: Element): void {
    if (!(element instanceof HTMLElement)) return;
    if (!this.#styles.has(element)) this.#styles.set(element, element.getAttribute('style'));
    element.style.setProperty('display', 'none', 'important');
  }

  #unset(element: Element): void {
    element.removeAttribute(HIDDEN);
    const style = this.#styles.get(element);
    if (style !== undefined) {
      if (style === null) element.removeAttribute('style');
      else element.setAttribute('style', style);
      this.#styles.delete(element);
    }
    for (const dialog of this.#closed) {
      if (!element.contains(dialog)) continue;
      this.#closed.delete(dialog);
      if (dialog.isConnected && !dialog.open) dialog.showModal();
    }
  }
}
