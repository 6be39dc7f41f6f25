/** What the layout of a live page says of its elements: which it does not show, and which it lays over its text. */
import { isHiddenByUs } from '../declutter/mark';
import type { Reads } from '../reads';
import { MAX_DEPTH } from './limits';

/** Every so many elements one is asked how deep it is; between it and its ancestor at half its depth lie as many. */
const SAMPLE = 500;
/** Elements that no layout is asked of. */
const NO_BOX = new Set(
  'script style template noscript link meta title base param track area source br wbr hr img col input'.split(' '),
);
/** Elements that pages lay over their text; of the others it is not asked, since asking costs. */
const LAID_OVER = new Set(
  'div section aside header footer nav form dialog ul ol article main a button span table'.split(' '),
);
/** Levels below body at which `position: sticky` makes a bar of the page; a paragraph is none. */
const BARS = ':scope > :not(p), :scope > * > :not(p), :scope > * > * > :not(p)';
const ALL = '*';

/** Whether a walk by recursion would go too deep. */
export function isDeep(live: ArrayLike<Element>, read: Reads): boolean {
  for (let i = SAMPLE; i < live.length; i += SAMPLE) {
    let depth = 0;
    for (let up: Node | null = live[i] ?? null; up; up = read.parentNode(up)) {
      if (++depth > MAX_DEPTH / 2) return true;
    }
  }
  return false;
}

export interface Layout {
  /** Indexes of the topmost elements that the page does not show. */
  readonly hidden: readonly number[];
  readonly overlays: readonly number[];
}

export const NOT_RENDERED: Layout = { hidden: [], overlays: [] };
const VISIBILITY = { visibilityProperty: true };

/** The elements that may be bars of a page, or of a part of one. */
export const barsIn = (root: Element): ReadonlySet<Element> =>
  new Set(Element.prototype.querySelectorAll.call(root, BARS));

/** @param live all elements of one tree, in its order */
export function layoutOf(
  live: ArrayLike<Element>,
  bars: ReadonlySet<Element>,
  { read, view }: { readonly read: Reads; readonly view: Window },
): Layout {
  const hidden: number[] = [];
  const overlays: number[] = [];
  const isVisible = Element.prototype.checkVisibility;
  const holds = (element: Element): number => Element.prototype.getElementsByTagName.call(element, ALL).length;
  for (let i = 0; i < live.length; i++) {
    const element = live[i];
    if (!element) break;
    const name = read.localName(element);
    if (NO_BOX.has(name)) continue;
    const visible = isVisible.call(element, VISIBILITY);
    if (!visible && isOpen(element, view)) continue;
    if (!visible) hidden.push(i);
    else if (
      (LAID_OVER.has(name) || name.includes('-')) &&
      mayOverlay(element, bars, read) &&
      isLaidOver(view.getComputedStyle(element))
    )
      overlays.push(i);
    // What is folded up is shown when asked for; of the rest, all of it has been said.
    if (!visible || name === 'svg' || (name === 'details' && read.attribute(element, 'open') === null))
      i += holds(element);
  }
  return { hidden, overlays };
}

/** An element without a box of its own may still show its children, and what we hid the page itself did not hide. */
const isOpen = (element: Element, view: Window): boolean =>
  view.getComputedStyle(element).display === 'contents' || isHiddenByUs(element);

/** What is fixed has no offset parent; what sticks has one like anything else. */
const mayOverlay = (element: Element, bars: ReadonlySet<Element>, read: Reads): boolean =>
  bars.has(element) || (read.isHtml(element) && read.offsetParent(element) === null);

const isLaidOver = ({ position }: CSSStyleDeclaration): boolean => position === 'fixed' || position === 'sticky';
