/** Which highlights stand in a text, and where. Pure. */
import type { Highlight, Span } from '../highlight';
import { makeFinder } from './find';

export interface Placed {
  readonly highlight: Highlight;
  /** `null`: the text does not say it any more. */
  readonly span: Span | null;
}

/**
 * Places highlights in one text, again and again: what was looked for once is known by its id, since the words and the
 * place of a highlight never change. In the order in which they stand in the text; those that it has lost come last.
 */
export function makePlacing(text: string): (highlights: readonly Highlight[]) => readonly Placed[] {
  const find = makeFinder(text);
  const known = new Map<string, Span | null>();
  const spanOf = (highlight: Highlight): Span | null => {
    let span = known.get(highlight.id);
    if (span === undefined) {
      span = find(highlight);
      known.set(highlight.id, span);
    }
    return span;
  };
  return (highlights) =>
    highlights
      .map((highlight) => ({ highlight, span: spanOf(highlight) }))
      .sort((one, other) => {
        if (one.span === null || other.span === null) return Number(one.span === null) - Number(other.span === null);
        return one.span.start - other.span.start || one.span.end - other.span.end;
      });
}

export const placesIn = (text: string, highlights: readonly Highlight[]): readonly Placed[] =>
  makePlacing(text)(highlights);
