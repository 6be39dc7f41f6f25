/** What the view of all highlights is given. */
import type { Colour } from '../core/highlight';
import type { HighlightRow } from './highlight-props';

/** What is asked for: all of it stands in the page's address. */
export interface HighlightsQuery {
  readonly words: string;
  readonly colour: Colour | null;
}

/** Those of one copy. */
export interface HighlightGroup {
  readonly id: string;
  readonly title: string | null;
  /** The site, or its host. */
  readonly from: string;
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  readonly address: string;
  readonly rows: readonly { readonly row: HighlightRow; readonly address: string }[];
}

export type HighlightsState =
  | { readonly phase: 'loading' }
  | {
      readonly phase: 'open';
      readonly groups: readonly HighlightGroup[];
      /** Of all copies, of those that fit, and of those that are not shown yet. */
      readonly all: number;
      readonly found: number;
      readonly more: number;
    };
