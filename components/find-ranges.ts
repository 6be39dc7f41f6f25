import type { Match, Piece } from './find-text';

/** The text under an element, as it is searched. */
export interface ReadText {
  readonly pieces: readonly Piece[];
  /** The text node of each piece; `null` for a line that is broken. */
  readonly nodes: readonly (Text | null)[];
}

const BLOCKS =
  'p, li, dt, dd, div, h1, h2, h3, h4, h5, h6, blockquote, pre, figure, figcaption, table, caption, td, th, details, summary, section, article, header, footer, address, math';

/** What is drawn or folded, without the small readings over Chinese and Japanese words. */
export function readText(root: HTMLElement): ReadText {
  const pieces: Piece[] = [];
  const nodes: (Text | null)[] = [];
  const drawn = new Map<Element, boolean>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && /^(rt|rp)$/.test(node.localName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let block: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element && node.localName === 'br') {
      pieces.push({ text: ' ', breaks: false });
      nodes.push(null);
    }
    if (!(node instanceof Text) || node.parentElement === null || !isDrawn(node.parentElement, drawn)) continue;
    const around = node.parentElement.closest(BLOCKS);
    pieces.push({ text: node.data, breaks: around !== block });
    nodes.push(node);
    block = around;
  }
  return { pieces, nodes };
}

function isDrawn(element: Element, known: Map<Element, boolean>): boolean {
  const before = known.get(element);
  if (before !== undefined) return before;
  const drawn = element.checkVisibility() || element.closest('details:not([open])') !== null;
  known.set(element, drawn);
  return drawn;
}

/** The range of a match; `null` where its text is gone meanwhile. It does not follow changes, and so costs them nothing. */
export function rangeOf({ nodes }: ReadText, { from, to }: Match): StaticRange | null {
  const [start, end] = [nodes[from[0]], nodes[to[0]]];
  if (!start?.isConnected || !end?.isConnected || from[1] > start.length || to[1] > end.length) return null;
  return new StaticRange({ startContainer: start, startOffset: from[1], endContainer: end, endOffset: to[1] });
}

export function boxOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.getBoundingClientRect();
}

/** Room above and below a match, in CSS pixels; above there is the bar. */
export const ABOVE = 72;
const BELOW = 48;

/** Brings a match into view, also inside what scrolls sideways; what is in view already stays where it is. */
export function showRange(range: StaticRange): void {
  const sideways = range.startContainer.parentElement?.closest('pre, .pl-table, math');
  if (sideways) {
    const inner = boxOf(range);
    const outer = sideways.getBoundingClientRect();
    if (inner.left < outer.left || inner.right > outer.right) {
      sideways.scrollLeft += inner.left - outer.left - outer.width / 3;
    }
  }
  const { top, bottom } = boxOf(range);
  if (top < ABOVE || bottom > innerHeight - BELOW) {
    scrollBy({ top: top - innerHeight * 0.38, behavior: 'instant' });
  }
}
