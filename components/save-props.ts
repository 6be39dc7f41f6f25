/** What the views know of a save. Plain data, and callbacks for the clicks. */

/** What changed in a paragraph, or a run of paragraphs that did not change. */
export type ParagraphChange =
  | { readonly kind: 'same'; readonly count: number }
  | { readonly kind: 'added' | 'removed'; readonly text: string }
  | {
      readonly kind: 'changed';
      readonly words: readonly { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }[];
    };

/** A copy of the same article that the library has. */
export interface KeptCopy {
  readonly id: string;
  /** ISO 8601. */
  readonly savedAt: string;
  /** What is new on the page since; empty for nothing. */
  readonly changes: readonly ParagraphChange[];
  readonly missing: MissingPictures;
}

export interface MissingPictures {
  readonly count: number;
  /** Of these, how many may be had once their hosts are granted. */
  readonly askable: number;
}

/** `stopped`: the save went away in the middle of it. `private`: private windows keep nothing. */
export type SaveFault = 'full' | 'blocked' | 'newer' | 'corrupt' | 'gone' | 'busy' | 'stopped' | 'private';

export type SaveView =
  /** Not saved, as far as is known. */
  | { readonly phase: 'none' }
  | {
      readonly phase: 'saving';
      readonly stage: 'capture' | 'pictures' | 'packing' | 'storing';
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly phase: 'saved';
      readonly how: 'new' | 'updated' | 'completed';
      readonly id: string;
      readonly missing: MissingPictures;
    }
  /** It was there before this page was opened. The newest first, one at least. */
  | { readonly phase: 'kept'; readonly copies: readonly KeptCopy[] }
  /** Nearly the same text was saved from elsewhere. */
  | { readonly phase: 'near'; readonly id: string; readonly from: string; readonly title: string | null }
  | { readonly phase: 'cancelled' | 'undone' }
  | { readonly phase: 'failed'; readonly fault: SaveFault };

export interface SaveProps {
  readonly view: SaveView;
  /** The reader refused the hosts of the missing pictures just now. */
  readonly refused: boolean;
  /** The pointer or the keyboard is at the button: a save may follow. */
  readonly onNear: () => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  /** Takes out what was saved just now. */
  readonly onUndo: () => void;
  /** Puts this reading in the place of a copy. */
  readonly onUpdate: (id: string) => void;
  /** Saves it beside what is there. */
  readonly onKeepBoth: () => void;
  readonly onGetMissing: () => void;
  /** Where a copy can be read, and where all copies stand. */
  readonly addressOf: (id: string) => string;
  readonly libraryAddress: string;
}
