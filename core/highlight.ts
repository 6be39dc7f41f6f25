/**
 * A passage that the reader marked, and what they wrote beside it. The shape is that of the W3C Web Annotation model
 * (https://www.w3.org/TR/annotation-model/), told in our words; `core/export/annotation.ts` writes it in theirs. All
 * values are JSON-safe; an absent value is `null`, never an empty string.
 */

/** As they are named; `components/tokens.css` says how each looks in a theme. */
export const COLOURS = ['yellow', 'green', 'blue', 'rose'] as const;
export type Colour = (typeof COLOURS)[number];

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface Quote {
  readonly exact: string;
  /** What stands before and after it, at most 32 UTF-16 units each. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Offsets in UTF-16 units into the text as it was shown (`core/anchor/shown-text.ts`) when the passage was marked. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a highlight stands: in these words, and, where they stand more than once, near this place. */
export interface Target {
  readonly quote: Quote;
  readonly position: Span;
}

export interface Highlight extends Target {
  /** Unlike every other one of the same copy. */
  readonly id: string;
  /** ISO 8601 with time and zone. */
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly colour: Colour;
  readonly note: string | null;
}

/** The longest passage and the longest note that are kept, in UTF-16 units. */
export const LONGEST = { quote: 100_000, note: 20_000 } as const;

/** In the order of the text. */
export const byPlace = (one: Highlight, other: Highlight): number =>
  one.position.start - other.position.start ||
  one.position.end - other.position.end ||
  (one.createdAt < other.createdAt ? -1 : Number(one.createdAt > other.createdAt)) ||
  (one.id < other.id ? -1 : 1);
