/** Which highlights stand in a text, and where. Pure. */
import type { Highlight, Span } from '../highlight';
import { makeFinder } from './find';

export interface Placed {
  readonly highlight: Highlight;
  /** `null`: the text does not say it any more. */
  readonly span: Span | null;
}

/** In the order in which they stand in the text; those that it has lost come last. */
export function placesIn(text: string, highlights: readonly Highlight[]): readonly Placed[] {
  const find = makeFinder(text);
  return highlights
    .map((highlight) => ({ highlight, span: find(highlight) }))
    .sort((one, other) => {
      if (one.span === null || other.span === null) return Number(one.span === null) - Number(other.span === null);
      return one.span.start - other.span.start || one.span.end - other.span.end;
    });
}
