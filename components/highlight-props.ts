/** What the views know of highlights. Plain data, and callbacks for what the reader does. */
import type { Colour } from '../core/highlight';
import type { LibraryFault } from './library-props';

export const colours = ['yellow', 'green', 'blue', 'rose'] as const satisfies readonly Colour[];

export interface HighlightRow {
  readonly id: string;
  readonly colour: Colour;
  readonly note: string | null;
  readonly quote: string;
  /** Whether the text has lost its words. */
  readonly lost: boolean;
}

/** Where on the page something belongs, in CSS pixels from its upper left corner: the middle of its upper edge. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export type HighlightFault = LibraryFault | 'too-long';

/** A sentence about what was done last, or what is in the way. */
export type HighlightNews =
  | 'kept'
  | 'saving'
  | 'saved-first'
  | 'asks'
  | 'waits'
  | 'private'
  | 'quote-too-long'
  | LibraryFault;

export interface HighlightChange {
  readonly colour?: Colour;
  readonly note?: string | null;
}

/** What can be done with one that is there. */
export interface HighlightActs {
  /** Answers with what was in the way, `null` for nothing. */
  readonly onChange: (id: string, change: HighlightChange) => Promise<HighlightFault | null>;
  readonly onDelete: (id: string) => void;
}

export interface HighlightsProps extends HighlightActs {
  /** In the order of the text, lost ones last. */
  readonly rows: readonly HighlightRow[];
  /** Whether the browser can show them in the text. */
  readonly painted: boolean;
  /** Where the selected text ends; `null` while nothing is selected that can be highlighted. */
  readonly selected: Spot | null;
  /** The highlight that is open in the text; `writes`: its note is wanted, `byKey`: the keyboard goes there. */
  readonly opened: { readonly row: HighlightRow; readonly at: Spot; readonly focus: 'note' | 'colour' | null } | null;
  readonly news: HighlightNews | null;
  /** Whether a deletion can be undone. */
  readonly deleted: boolean;
  /** @param thenNote whether its note is written next */
  readonly onHighlight: (colour: Colour | null, thenNote: boolean) => void;
  /** By the key: in the colour chosen last, and the keyboard goes to what is made. */
  readonly onKey: () => void;
  readonly onCopyQuote: () => Promise<boolean>;
  readonly onGo: (id: string) => void;
  readonly onClose: () => void;
  readonly onUndo: () => void;
}
