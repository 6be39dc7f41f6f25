/** Paints passages by the CSS Custom Highlight API: https://www.w3.org/TR/css-highlight-api-1/. The page is not changed. */
import type { Colour } from '../../../core/highlight';

/** Chromium from 105, Safari from 17.2, Firefox from 140. */
export const canPaint = (): boolean => 'highlights' in CSS && typeof Highlight === 'function';

/** As `components/highlight-paint.css` names them. The one that is open lies over the others. */
const names = ['yellow', 'green', 'blue', 'rose'] as const satisfies readonly Colour[];
const OPEN = 'pl-open';

/** A range that does not follow the changes of the page: after each change all are made anew. */
const fixed = ({ startContainer, startOffset, endContainer, endOffset }: Range): StaticRange =>
  new StaticRange({ startContainer, startOffset, endContainer, endOffset });

export interface Painted {
  readonly colour: Colour;
  readonly range: Range;
}

export function paint(passages: readonly Painted[], open: Range | null): void {
  if (!canPaint()) return;
  for (const name of names) {
    const ofColour = new Highlight();
    for (const { colour, range } of passages) if (colour === name) ofColour.add(fixed(range));
    CSS.highlights.set(`pl-${name}`, ofColour);
  }
  const opened = new Highlight();
  if (open !== null) opened.add(fixed(open));
  opened.priority = 1;
  CSS.highlights.set(OPEN, opened);
}
