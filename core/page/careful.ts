/**
 * The careful copy: one iterative walk that measures, copies and defuses node by node. For pages that the quick copy does
 * not take: huge or deep ones, those with shadow roots, those that are empty without their scripts. A tree 100,000 deep
 * would crash the tab in `cloneNode(true)`.
 */
import { parseInert } from '../clean/sanitize';
import { isHiddenByUs } from '../declutter/mark';
import type { Reads } from '../reads';
import { withoutSentinels } from '../sentinels';
import { fold } from '../text';
import {
  FORM_MARK,
  HEAD,
  MAX_DEPTH,
  MAX_JSON,
  MAX_NODES,
  MAX_TEXT,
  SCRIPTED,
  SEVERAL,
  SHALLOW,
  SKIP,
  SKIP_IN_SVG,
  VOID,
} from './limits';
import { spareImageOf, texOf } from './spare';

/** How far below <body> an element is asked for its `position`; overlays hang near the top. */
const OVERLAY_DEPTH = 8;

interface Frame {
  next: Node | null;
  /** Set where the children are a list (a slot's assigned nodes) and not a chain. */
  list: readonly Node[] | null;
  at: number;
  readonly into: Node;
  readonly depth: number;
  /** Below something not displayed or inside a closed <details>: visibility is not asked for again. */
  readonly settled: boolean;
  readonly svg: boolean;
}

export class Copier {
  readonly doc: Document;
  readonly jsonLd: string[] = [];
  readonly hidden = new Set<Element>();
  readonly overlays = new Set<Element>();
  /** Null where nobody asks for it. */
  readonly origins: Map<Element, Element> | null;
  partial = false;

  readonly #read: Reads;
  /** Null where the page is not rendered. */
  readonly view: Window | null;
  readonly #noscript: { readonly text: string; readonly place: Element }[] = [];
  #nodes = 0;
  #text = 0;
  #json = 0;

  constructor(source: Document, read: Reads, traced: boolean) {
    this.#read = read;
    this.origins = traced ? new Map() : null;
    this.doc = DOMImplementation.prototype.createHTMLDocument.call(read.implementation(source), '');
    const body = read.body(source);
    const rendered = body !== null && read.view(source) !== null && Element.prototype.checkVisibility.call(body);
    this.view = rendered ? read.view(source) : null;
  }

  head(root: Element): void {
    const { firstChild, nextSibling, nodeType, localName, attribute } = this.#read;
    for (const name of ['lang', 'xml:lang', 'dir', 'itemscope', 'itemtype']) {
      const value = attribute(root, name);
      if (value !== null) this.doc.documentElement.setAttribute(name, value);
    }
    this.doc.querySelector('title')?.remove();
    for (let child = firstChild(root); child; child = nextSibling(child)) {
      if (nodeType(child) === 1 && localName(child) === 'head') this.#headElements(child as Element);
    }
  }

  #headElements(head: Element): void {
    const { firstChild, nextSibling, nodeType, localName } = this.#read;
    for (let node = firstChild(head); node; node = nextSibling(node)) {
      if (nodeType(node) !== 1) continue;
      if (localName(node) === 'script') this.keepJson(node as Element);
      if (HEAD.has(localName(node))) this.doc.head.append(this.doc.importNode(node, true));
    }
  }

  /** Copies what is below `body` into the copy, or into a place in it. */
  body(body: Element, into: Element = this.doc.body): void {
    const own = into === this.doc.body;
    for (const name of own ? ['id', 'class', 'dir', 'lang', 'xml:lang', 'itemscope', 'itemtype'] : []) {
      const value = this.#read.attribute(body, name);
      if (value !== null) into.setAttribute(name, value);
    }
    const stack: Frame[] = [this.#frame(body, into, 1, this.view === null || !own, false)];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const node = this.#next(frame);
      if (node === null) {
        stack.pop();
        continue;
      }
      if (++this.#nodes > MAX_NODES || this.#text > MAX_TEXT) {
        this.partial = true;
        return;
      }
      const below = this.#copy(node, frame);
      if (below && below.depth <= MAX_DEPTH) stack.push(below);
      else if (below && this.#read.firstChild(node) !== null) this.partial = true;
    }
  }

  #next(frame: Frame): Node | null {
    if (frame.list) return frame.list[frame.at++] ?? null;
    const node = frame.next;
    if (node) frame.next = this.#read.nextSibling(node);
    return node;
  }

  /** Copies one node; the frame of its children where they are to be copied too. */
  #copy(node: Node, frame: Frame): Frame | null {
    const type = this.#read.nodeType(node);
    if (type === 3 || type === 4) {
      const data = this.#read.data(node);
      this.#text += data.length;
      frame.into.appendChild(this.doc.createTextNode(withoutSentinels(data)));
      return null;
    }
    return type === 1 ? this.#copyElement(node as Element, frame) : null;
  }

  #copyElement(element: Element, frame: Frame): Frame | null {
    const name = this.#read.localName(element);
    if (name === 'script') {
      this.keepJson(element);
      this.#append(texOf(element, this.doc, this.#read), frame.into);
    }
    if (name === 'noscript') this.#keepNoscript(element, frame);
    if (name === 'noscript' || SKIP.has(name) || (frame.svg && SKIP_IN_SVG.has(name))) return null;
    if (name === 'slot') return this.#slot(element, frame);
    const copy = this.#shell(element, name);
    this.origins?.set(copy, element);
    frame.into.appendChild(copy);
    if (SHALLOW.has(name)) return null;
    const settled = frame.settled || this.#layout(element, copy, name, frame.depth);
    return this.#frame(element, copy, frame.depth + 1, settled, frame.svg || name === 'svg');
  }

  /** The element without children: forms become neutral containers, names that clobber go. */
  #shell(element: Element, name: string): Element {
    if (name === 'form' || name === 'svg' || name === 'body' || name === 'html') {
      const box = this.doc.createElement(name === 'svg' ? 'span' : 'div');
      for (const attribute of ['id', 'class', 'role', 'aria-label']) {
        const value = this.#read.attribute(element, attribute);
        if (value !== null) box.setAttribute(attribute, value);
      }
      if (name === 'svg') box.setAttribute('data-plainleaf', 'drawing');
      if (name === 'form') box.setAttribute('data-plainleaf', FORM_MARK);
      return box;
    }
    // Only a script can put text into these; it is text all the same.
    if (VOID.has(name) && this.#read.firstChild(element) !== null) return this.doc.createElement('span');
    const copy = this.doc.importNode(element, false);
    if (name !== 'a' && name !== 'meta') copy.removeAttribute('name');
    if (SHALLOW.has(name)) copy.removeAttribute('id');
    copy.removeAttribute('data-plainleaf');
    return copy;
  }

  /** Notes what the page does with an element; true where nothing below needs to be asked. */
  #layout(element: Element, copy: Element, name: string, depth: number): boolean {
    if (!Element.prototype.checkVisibility.call(element, { visibilityProperty: true })) {
      // An element without a box of its own may still show its children.
      if (this.view?.getComputedStyle(element).display === 'contents' || isHiddenByUs(element)) return false;
      this.hidden.add(copy);
      return true;
    }
    if (depth <= OVERLAY_DEPTH && this.view && name !== 'p' && name !== 'a' && name !== 'span') {
      const { position } = this.view.getComputedStyle(element);
      if (position === 'fixed' || position === 'sticky') this.overlays.add(copy);
    }
    return name === 'details' && this.#read.attribute(element, 'open') === null;
  }

  #append(element: Element | null, into: Node): void {
    if (element) into.appendChild(element);
  }

  #keepNoscript(element: Element, frame: Frame): void {
    const text = this.#read.textContent(element) ?? '';
    if (text.length < SCRIPTED) {
      const holder = frame.into as Element;
      const place = { holder, before: holder.lastElementChild, doc: this.doc };
      this.#append(spareImageOf(element, place, this.#read), holder);
      return;
    }
    const place = this.doc.createElement('div');
    frame.into.appendChild(place);
    this.#noscript.push({ text, place });
  }

  /** Fills in what a page that is empty without its scripts says in `noscript`. */
  readNoscript(): void {
    if (this.#noscript.length === 0) return;
    const seen = fold(this.doc.body.textContent ?? '').length;
    const held = this.#noscript.reduce((sum, { text }) => sum + text.length, 0);
    if (seen > SCRIPTED || held < seen * SEVERAL) return;
    for (const { text, place } of this.#noscript) {
      const inner = parseInert(text, this.doc);
      this.body(inner.body, place);
    }
  }

  #slot(element: Element, frame: Frame): Frame {
    const assigned = HTMLSlotElement.prototype.assignedNodes.call(element);
    const below = this.#frame(element, frame.into, frame.depth + 1, frame.settled, frame.svg);
    return assigned.length > 0 ? { ...below, next: null, list: assigned } : below;
  }

  #frame(of: Element, into: Node, depth: number, settled: boolean, svg: boolean): Frame {
    const root = this.#read.shadowRoot(of) ?? of;
    return { next: this.#read.firstChild(root), list: null, at: 0, into, depth, settled, svg };
  }

  keepJson(script: Element): void {
    if (!/^application\/ld\+json/i.test(this.#read.attribute(script, 'type') ?? '')) return;
    const text = this.#read.textContent(script) ?? '';
    this.#json += text.length;
    if (this.#json <= MAX_JSON) this.jsonLd.push(text);
  }
}
