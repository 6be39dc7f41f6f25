/**
 * Takes down what a live page shows at one moment, for the workroom: as much as the browser does by itself, as little as
 * it takes. The page is only read.
 */
import { barsIn, isDeep, type Layout, layoutOf, NOT_RENDERED } from '../page/layout';
import { MAX_NODES, MAX_TEXT } from '../page/limits';
import { safeReads } from '../reads';
import { AT, type Shot } from './questions';
import { saidBy } from './said';

const read = safeReads();
const ALL = '*';
/** UTF-16 units of markup, without scripts and styles. */
const MOST_HTML = 8_000_000;
/** What says nothing to a reader. Formulas and what the page says of itself stand in scripts. */
export const UNREAD =
  'script:not([type^="application/ld+json" i], [type^="math/tex"]), style, template, svg :is(title, desc, metadata, defs, symbol, path, circle, rect, line, use)';
export const OF_HEAD = ':scope > :is(title, meta, link, base, script[type^="application/ld+json" i])';
/** Attributes of the root that say what the page is. */
export const OF_ROOT = ['lang', 'dir', 'itemscope', 'itemtype'];

export type Live = (at: number) => Element | undefined;

export interface Snapshot {
  readonly shot: Shot;
  /** The element of the page by its number in the shot. */
  readonly live: Live;
}

/**
 * @param root the body of a page, or an element in it
 * @returns `null` for what is no page of HTML, or too large to be looked at
 */
export function takeSnapshot(doc: Document, root: Element): Snapshot | null {
  if (!/html/.test(read.contentType(doc)) || (read.textContent(root)?.length ?? 0) > MAX_TEXT) return null;
  const all = Element.prototype.querySelectorAll.call(root, ALL);
  if (all.length > MAX_NODES / 2 || isDeep(all, read)) return null;
  const inert = inertFor(doc);
  const copy = new Copy(root, inert);
  const { hidden, overlays } = copy.layout(read.view(doc));
  const html = markupOf(copy.root, doc, inert);
  return html.length > MOST_HTML
    ? null
    : { shot: { html, order: null, url: read.url(doc), hidden, overlays }, live: (at) => copy.live[at] };
}

/** A copy of a live element as a snapshot would have it. */
export const copyOf = (element: Element): Element => new Copy(element, inertFor(element.ownerDocument)).root;

/** What makes a copy say something else than its element. */
const UNLIKE = `slot, noscript, script, ${UNREAD}`;

/** What a live element says, as a copy of it would. */
export function saidNow(element: Element): string {
  const like =
    Element.prototype.querySelector.call(element, UNLIKE) === null &&
    !Element.prototype.matches.call(element, UNLIKE) &&
    !holdsTree(element);
  return saidBy(like ? element : copyOf(element));
}

function holdsTree(element: Element): boolean {
  if (read.shadowRoot(element) !== null) return true;
  for (const one of Element.prototype.querySelectorAll.call(element, ALL)) {
    if (read.shadowRoot(one) !== null) return true;
  }
  return false;
}

const inertFor = (doc: Document): Document =>
  DOMImplementation.prototype.createHTMLDocument.call(read.implementation(doc), '');

function markupOf(copy: Element, doc: Document, inert: Document): string {
  const root = read.documentElement(inert) as Element;
  const source = read.documentElement(doc);
  const body = read.body(inert) as Element;
  for (const name of source ? OF_ROOT : []) {
    const value = source && read.attribute(source, name);
    if (value !== null) root.setAttribute(name, value);
  }
  if (read.localName(copy) !== 'body') body.append(copy);
  else {
    const head = source && Element.prototype.querySelector.call(source, ':scope > head');
    const own = Element.prototype.querySelector.call(root, 'head');
    own?.replaceChildren(
      ...(head ? [...Element.prototype.querySelectorAll.call(head, OF_HEAD)] : []).map((one) =>
        inert.importNode(one, true),
      ),
    );
    root.replaceChild(copy, body);
  }
  return `<!doctype html>${root.outerHTML}`;
}

/** Elements of frames are of other classes than ours. */
const isTree = (root: Element | ShadowRoot): root is ShadowRoot => read.nodeType(root) === 11;
const isSlot = (element: Element): element is HTMLSlotElement =>
  read.localName(element) === 'slot' && read.isHtml(element);

/** Elements that hold a tree of their own, and that tree. */
interface Host {
  readonly copy: Element;
  readonly shadow: ShadowRoot;
  readonly tree: DocumentFragment;
}

/** An inert, numbered copy of an element, with open shadow trees in the place of what they stand for. */
class Copy {
  readonly root: Element;
  readonly live: Element[] = [];
  readonly #inert: Document;
  readonly #hosts: Host[] = [];
  readonly #slots: { readonly slot: HTMLSlotElement; readonly copy: Element }[] = [];
  /** Copies of what stands in hosts, by what they were made from. */
  readonly #light = new Map<Node, Node>();
  /** The number of the first element in each tree. */
  readonly #trees: { readonly root: Element | ShadowRoot; readonly first: number; readonly all: ArrayLike<Element> }[] =
    [];

  constructor(source: Element, inert: Document) {
    this.#inert = inert;
    this.root = inert.importNode(source, true);
    this.#number(source, this.root);
    this.#tree(source, Element.prototype.querySelectorAll.call(this.root, ALL));
    // A tree may hold hosts of further ones.
    for (const { shadow, tree } of this.#hosts) this.#tree(shadow, tree.querySelectorAll(ALL));
    // From the inside out: what fills a slot may be a slot itself.
    for (const { slot, copy } of this.#slots.toReversed()) this.#fill(slot, copy);
    for (const { copy, tree } of this.#hosts) copy.replaceChildren(tree);
    for (const element of Element.prototype.querySelectorAll.call(this.root, UNREAD)) element.remove();
  }

  /** @param view the window that shows the page; `null` where none does */
  layout(view: Window | null): Layout {
    const [top] = this.live;
    if (view === null || !top || !Element.prototype.checkVisibility.call(top)) return NOT_RENDERED;
    const hidden: number[] = [];
    const overlays: number[] = [];
    // A part of a page may itself lie over it; a body that is fixed is held in its place.
    if (read.localName(top) !== 'body' && /fixed|sticky/.test(view.getComputedStyle(top).position)) overlays.push(0);
    for (const { root, first, all } of this.#trees) {
      const bars = isTree(root) ? new Set<Element>() : barsIn(root);
      const own = layoutOf(all, bars, { read, view });
      for (const i of own.hidden) hidden.push(first + i);
      for (const i of own.overlays) overlays.push(first + i);
    }
    return { hidden, overlays };
  }

  /** Numbers all below a root. Page and copy have the same elements in the same order. */
  #tree(root: Element | ShadowRoot, copies: ArrayLike<Element>): void {
    const all = isTree(root) ? root.querySelectorAll(ALL) : Element.prototype.querySelectorAll.call(root, ALL);
    this.#trees.push({ root, first: this.live.length, all });
    for (let i = 0; i < all.length; i++) {
      const [element, copy] = [all[i], copies[i]];
      if (element && copy) this.#number(element, copy);
    }
  }

  #number(element: Element, copy: Element): void {
    Element.prototype.setAttribute.call(copy, AT, String(this.live.length));
    this.live.push(element);
    if (isSlot(element)) this.#slots.push({ slot: element, copy });
    const shadow = read.shadowRoot(element);
    if (shadow !== null) this.#open(element, copy, shadow);
  }

  #open(element: Element, copy: Element, shadow: ShadowRoot): void {
    const inside = [...copy.childNodes];
    for (const [i, node] of [...element.childNodes].entries()) {
      const own = inside[i];
      if (own) this.#light.set(node, own);
    }
    const tree = this.#inert.createDocumentFragment();
    tree.append(...[...shadow.childNodes].map((node) => this.#inert.importNode(node, true)));
    this.#hosts.push({ copy, shadow, tree });
  }

  #fill(slot: HTMLSlotElement, copy: Element): void {
    const nodes = HTMLSlotElement.prototype.assignedNodes.call(slot);
    const own = nodes.map((node) => this.#light.get(node) ?? this.#inert.importNode(node, true));
    copy.replaceWith(...(nodes.length > 0 ? own : copy.childNodes));
  }
}
