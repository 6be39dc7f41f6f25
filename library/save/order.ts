/** What is asked of a save, and what it tells: plain values, sent between the extension's pages. */
import type { Article } from '../../core/article';
import type { Copy } from '../copy';
import type { LibraryFailure } from '../library';
import type { ParagraphChange } from './changes';

/** What to do where the article is saved already: ask the reader, put this reading in a copy's place, or keep both. */
export type SaveWay = { readonly kind: 'ask' | 'both' } | { readonly kind: 'update'; readonly id: string };

export interface SaveOrder {
  readonly article: Article;
  /** Ids of the removals that the reader put back. */
  readonly restored: readonly string[];
  /** The tab that shows the page; `null` where none does any more. */
  readonly tabId: number | null;
  /** Version of the extension that made the article, and host of the site rule that it followed. */
  readonly engine: string;
  readonly rule: string | null;
  readonly way: SaveWay;
  /** Whether the toolbar button is to say how it ended: nobody looks at a page of ours. */
  readonly unseen: boolean;
  /** Of two orders with the same, the second is none: the page that handed it in may have been closed before it knew. */
  readonly once?: string;
}

/** Pictures are missing from a copy whose hosts may have been granted since. */
export interface CompleteOrder {
  readonly id: string;
  readonly tabId: number | null;
}

/** `stopped`: the place where it ran went away, or it met a fault of ours. */
export type SaveFailure = LibraryFailure | 'stopped';

export type SaveStage = 'capture' | 'pictures' | 'packing' | 'storing';

/** A picture that could not be had. */
export interface MissingPicture {
  readonly url: string;
  readonly missing: string;
}

/** A copy of the same article, and what changed since. Nothing: only its pictures or its ledger can be newer. */
export interface Again {
  readonly copy: Copy;
  readonly changes: readonly ParagraphChange[];
  readonly missing: readonly MissingPicture[];
}

/** Where a save ended. */
export type SaveEnd =
  | {
      readonly phase: 'saved';
      readonly copy: Copy;
      readonly how: 'new' | 'updated' | 'completed';
      readonly missing: readonly MissingPicture[];
    }
  /** Nothing was saved: the reader is to choose. The newest copy first. */
  | { readonly phase: 'again'; readonly copies: readonly Again[] }
  /** Nothing was saved: a copy from another address says nearly the same. */
  | { readonly phase: 'near'; readonly copy: Copy }
  | { readonly phase: 'cancelled' }
  | { readonly phase: 'failed'; readonly failure: SaveFailure };

export type SaveState =
  | { readonly phase: 'saving'; readonly stage: SaveStage; readonly done: number; readonly total: number }
  | SaveEnd;

export type ToDesk =
  | { readonly do: 'save'; readonly order: SaveOrder }
  | { readonly do: 'complete'; readonly order: CompleteOrder }
  /** Tells how the save of this article goes on; `none` where none is at work. */
  | { readonly do: 'watch'; readonly key: string }
  | { readonly do: 'cancel' };

export type FromDesk = SaveState | { readonly phase: 'none' };
