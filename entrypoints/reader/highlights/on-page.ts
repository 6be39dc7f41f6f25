/** Places of the page: where a passage ends, what lies under the pointer, and going there. */
import type { Spot } from '../../../components/highlight-props';
import type { Placed } from '../../../core/anchor/lost';
import type { ShownText } from '../../../core/anchor/shown-text';

/** Under the last line of a range. */
export function spotUnder(range: Range): Spot {
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  return { x: last.left + last.width / 2 + scrollX, y: last.bottom + scrollY };
}

interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** The place in the text under a point of the window. Older Chromium and Safari know it by another name. */
function textAt(x: number, y: number): Point | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as Partial<Pick<Document, 'caretRangeFromPoint'>>).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** CSS pixels by which a finger may miss a line. */
const MISS = 3;

/** The shortest highlight under the pointer. */
export function highlightAt(
  placed: readonly Placed[],
  shown: ShownText,
  { clientX, clientY }: MouseEvent,
): string | null {
  const point = textAt(clientX, clientY);
  if (point === null) return null;
  const at = shown.offsetOf(point.node, point.offset);
  let found: { id: string; length: number } | null = null;
  for (const { highlight, span } of placed) {
    if (span === null || at < span.start || at > span.end) continue;
    const length = span.end - span.start;
    if (found !== null && found.length <= length) continue;
    // Beside a line the nearest letter is given, and nobody pointed at it.
    const rects = [...(shown.rangeOf(span)?.getClientRects() ?? [])];
    const hit = rects.some(
      ({ left, right, top, bottom }) =>
        clientX >= left - MISS && clientX <= right + MISS && clientY >= top - MISS && clientY <= bottom + MISS,
    );
    if (hit) found = { id: highlight.id, length };
  }
  return found?.id ?? null;
}

/** The keyboard goes to the block that a passage begins in. */
export function focusAt(range: Range): void {
  const block = range.startContainer.parentElement?.closest<HTMLElement>(
    'p, li, h1, h2, h3, h4, h5, h6, blockquote, pre, td, th, dd, dt, figcaption, [data-article-body]',
  );
  if (!block) return;
  if (!block.hasAttribute('tabindex')) block.tabIndex = -1;
  block.dataset['passageFocus'] = '';
  block.focus({ preventScroll: true });
}

/** Brings a passage into view, and the keyboard to the block that it begins in. */
export function goTo(range: Range | null): void {
  if (range === null) return;
  focusAt(range);
  const { top, height } = range.getBoundingClientRect();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const room = Math.max(0, innerHeight - Math.min(height, innerHeight)) / 3;
  scrollBy({ top: top - room, behavior: calm ? 'instant' : 'smooth' });
}
