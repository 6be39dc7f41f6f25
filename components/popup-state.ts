import type { Article, Onward } from '../core/article';
import type { Failure } from '../core/failure';
import type { LibraryFault } from './library-props';

/**
 * An article as it is shown now: `html` holds the blocks that were put back, while `removed` is still the whole
 * ledger, so that a block which was put back can be removed again.
 */
export interface ArticleShown {
  readonly phase: 'article';
  readonly article: Article;
  readonly onward: Onward;
  /** The removals that were put back, by id. */
  readonly restored: ReadonlySet<string>;
  /** The one put back last, until something else happens. */
  readonly justRestored: string | null;
}

export interface Failed {
  readonly phase: 'failed';
  readonly failure: Failure;
  readonly url: string | null;
}

export type PopupState =
  | { readonly phase: 'loading' }
  /** Still cleaning after a few seconds. */
  | { readonly phase: 'slow' }
  | ArticleShown
  /** The page is no article; `article` is the best guess. */
  | { readonly phase: 'unsure'; readonly article: Article }
  | Failed;

/** `fault`: a saved copy cannot be read. */
export type ReaderState =
  | { readonly phase: 'loading' }
  | ArticleShown
  | Failed
  | { readonly phase: 'fault'; readonly fault: LibraryFault };
