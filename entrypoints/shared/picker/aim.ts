/** Which element is meant, and which ones stand around it. Nothing is changed. */
import { safeReads } from '../../../core/reads';

const read = safeReads();

/** What has no box of its own to point at. */
const BOXLESS = /^(?:script|style|template|noscript|link|meta|br|wbr|head|title|base|source|track|param|area)$/;

/** Whether an element can be meant: HTML, with a box on the page. */
function canBeMeant(element: Element): boolean {
  if (!read.isHtml(element) || BOXLESS.test(read.localName(element))) return false;
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  return width > 0 && height > 0;
}

function parentElement(element: Element): Element | null {
  const parent = read.parentNode(element);
  return parent && read.nodeType(parent) === 1 ? (parent as Element) : null;
}

/** The element around this one; `null` above body. */
export const wider = (element: Element): Element | null =>
  read.localName(element) === 'body' ? null : parentElement(element);

function* children(element: Element): Generator<Element> {
  for (let node = read.firstChild(element); node; node = read.nextSibling(node)) {
    if (read.nodeType(node) === 1 && canBeMeant(node as Element)) yield node as Element;
  }
}

/** The first element within this one. */
export const narrower = (element: Element): Element | null => children(element).next().value ?? null;

export function beside(element: Element, step: 1 | -1): Element | null {
  const parent = wider(element);
  if (!parent) return null;
  const all = [...children(parent)];
  return all[all.indexOf(element) + step] ?? null;
}

/** What lies under a point of the window; our own host aside. */
export function under(doc: Document, x: number, y: number, host: Element): Element | null {
  for (const element of Document.prototype.elementsFromPoint.call(doc, x, y)) {
    if (element === host) continue;
    const found = meant(element);
    return found && boxOf(found);
  }
  return null;
}

/** Boxes around boxes that hold nothing else, up to which one box is meant. */
const MOST_WRAPPERS = 4;

/** The outermost element that holds only this one: with the text, its frame is meant. */
function boxOf(element: Element): Element {
  let box = element;
  for (let level = 0; level < MOST_WRAPPERS; level++) {
    const up = parentElement(box);
    if (!up || /^(?:body|main|article)$/.test(read.localName(up)) || !holdsOnly(up, box)) return box;
    box = up;
  }
  return box;
}

function holdsOnly(parent: Element, child: Element): boolean {
  for (let node = read.firstChild(parent); node; node = read.nextSibling(node)) {
    if (node === child) continue;
    if (read.nodeType(node) === 3 && read.data(node).trim() !== '') return false;
    if (read.nodeType(node) === 1 && !BOXLESS.test(read.localName(node))) return false;
  }
  return true;
}

/** A drawing is meant as a whole. */
function meant(element: Element | null): Element | null {
  let at = element;
  while (at && !read.isHtml(at)) at = parentElement(at);
  return at && read.localName(at) !== 'html' ? at : null;
}

/** Where to begin: with what has the focus, or with the main heading. */
export function beginning(doc: Document): Element | null {
  const focused = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement')?.get?.call(
    doc,
  ) as Element | null;
  const body = read.body(doc);
  if (focused && focused !== body && canBeMeant(focused) && read.localName(focused) !== 'html') return focused;
  for (const selector of ['main h1, article h1, [role=main] h1', 'h1', 'main h2, article h2, h2', 'p']) {
    for (const element of Document.prototype.querySelectorAll.call(doc, selector)) {
      if (canBeMeant(element)) return element;
    }
  }
  return body && narrower(body);
}

/** The nearest ancestor that scrolls by itself, below the page. */
export function scroller(element: Element | null): Element | null {
  for (let up = element; up && !/^(?:body|html)$/.test(read.localName(up)); up = parentElement(up)) {
    if (up.scrollHeight > up.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return null;
}
