/**
 * The library: what the reader keeps. One interface, two implementations: `openLibrary` (IndexedDB) and
 * `memoryLibrary`; tests/browser/library/contract.ts holds both to what is said here.
 *
 * Every call that changes something is one transaction: all of it happens or nothing, and the promise is kept only once
 * it is on disk. Changes of the same article wait for each other, in all windows.
 */
import type { Highlight } from '../core/highlight';
import type { Contents, Copy, NewCopy, NewHighlight, NewLink, Source, StoredImage } from './copy';

/** Why the library could not do something. A closed set: each has its own sentence in the UI. */
export type LibraryFailure =
  /** The disk, or what the browser allows us of it, is full. */
  | 'full'
  /** The browser keeps storage from us: settings, private windows of some browsers, a damaged profile. */
  | 'blocked'
  /** It was written by a later version. */
  | 'newer'
  /** What is stored does not fit together. */
  | 'corrupt'
  /** There is no copy of that id any more, or it is a link and has no contents. */
  | 'gone'
  /** Another window holds an older version of the library open and does not let go of it. */
  | 'busy';

export type Outcome<Value, Failure = LibraryFailure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

/** `too-long`: the passage or its note is longer than `LONGEST` in `core/highlight.ts` says; nothing was kept. */
export type HighlightFailure = LibraryFailure | 'too-long';

export interface HighlightChange {
  readonly colour?: Highlight['colour'];
  readonly note?: string | null;
}

/** A highlight, and the copy that it is of. */
export interface KeptHighlight extends Highlight {
  readonly copyId: string;
}

/** What a reader may change of a copy. Tags are given as what comes and goes, so that two windows lose nothing: first they go, then they come, and so one may come back in another case. */
export interface CopyChange {
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly archived?: boolean;
  readonly favourite?: boolean;
  readonly place?: Copy['place'];
  readonly openedAt?: string;
  /** Removals put back, as the whole new list. */
  readonly restored?: readonly string[];
  /** Or as what one window put back and took out again: another one may have done so too. */
  readonly addRestored?: readonly string[];
  readonly removeRestored?: readonly string[];
}

export interface Hit {
  readonly copy: Copy;
  /** The best places of the text, with the words that were found as ranges in UTF-16 units; none for a title alone. */
  readonly snippets: readonly {
    readonly text: string;
    readonly marks: readonly (readonly [from: number, to: number])[];
  }[];
  /** Ranges in the title. */
  readonly titleMarks: readonly (readonly [from: number, to: number])[];
}

/** A copy whose text is nearly that of another one. */
export interface Near {
  readonly copy: Copy;
  /** Share of the smaller text's four-word runs that stand in both, from 0 to 1. */
  readonly likeness: number;
}

export interface Room {
  /** Bytes that the browser counts for all of the extension; `null` where it does not say. */
  readonly used: number | null;
  /** Bytes that it allows in all. */
  readonly quota: number | null;
  /** Whether the browser has promised not to throw the library away by itself. */
  readonly persisted: boolean | null;
  readonly copies: number;
  /** When all of it was last taken out; ISO 8601. */
  readonly exportedAt: string | null;
  /** Copies changed or saved since then. */
  readonly sinceExport: number;
}

/** What `verify` found of one copy. */
export interface Verdict {
  readonly text: 'same' | 'different';
  readonly source: 'same' | 'different' | 'none';
  /** Addresses of pictures whose bytes are missing or are not what they were. */
  readonly images: readonly string[];
}

/** What changed, for other windows too. */
export interface Change {
  readonly ids: readonly string[];
}

export interface Library {
  /**
   * Saves a new copy, also where there is one of the same article. Images that the library has are only counted; one that
   * is neither there nor handed over is named as missing in the copy.
   */
  save(copy: NewCopy): Promise<Outcome<Copy>>;
  /**
   * Puts a newer reading in the place of a copy, or an article in that of a link. What the reader said of it stays (tags,
   * favourite, place, highlights, …), and so does the time when it was saved; that of the reading is in its provenance.
   * `row` is looked at only where a link is replaced: what it says is added, its time, place and opening win.
   */
  replace(id: string, copy: NewCopy): Promise<Outcome<Copy>>;
  /** Keeps addresses; those that are there already (same key) are left as they are and not in the answer. */
  saveLinks(links: readonly NewLink[]): Promise<Outcome<readonly Copy[]>>;
  /** Changes the copies of those ids that are there, and fails with `gone` when none is; so do the next two. */
  change(ids: readonly string[], change: CopyChange): Promise<Outcome<readonly Copy[]>>;
  /** Deletes for the time being. */
  remove(ids: readonly string[]): Promise<Outcome<readonly Copy[]>>;
  /** Undoes a deletion. */
  bringBack(ids: readonly string[]): Promise<Outcome<readonly Copy[]>>;
  /** Deletes for good: rows, contents, sources, highlights, terms, and images that nothing else uses. How many there were. */
  purge(ids: readonly string[]): Promise<Outcome<number>>;
  /**
   * Marks passages of a copy. One with the id of one that is there takes its place. A copy whose highlights change has
   * changed itself; while it is deleted they are with it, and go with it for good.
   */
  keepHighlights(
    copyId: string,
    highlights: readonly NewHighlight[],
  ): Promise<Outcome<readonly Highlight[], HighlightFailure>>;
  /** Changes only what is named: another window may have changed the rest. */
  changeHighlight(copyId: string, id: string, change: HighlightChange): Promise<Outcome<Highlight, HighlightFailure>>;
  /** Gives those that were there, for `keepHighlights` to undo it. */
  removeHighlights(copyId: string, ids: readonly string[]): Promise<Outcome<readonly Highlight[]>>;

  get(id: string): Promise<Outcome<Copy>>;
  contents(id: string): Promise<Outcome<Contents>>;
  source(id: string): Promise<Outcome<Source | null>>;
  /** Those that are there. */
  images(hashes: readonly string[]): Promise<Outcome<readonly StoredImage[]>>;
  /** The newest rows, for the first screen. Deleted ones are left out. */
  newest(count: number): Promise<Outcome<readonly Copy[]>>;
  /** All rows, the newest first, in portions; deleted ones too. Ends with a `LibraryError` where it cannot go on. */
  all(): AsyncIterable<readonly Copy[]>;
  /** Those of a copy, in the order of its text. */
  highlights(copyId: string): Promise<Outcome<readonly Highlight[]>>;
  /** Those of all copies, also of deleted ones, copy after copy, in portions. Ends with a `LibraryError` where it cannot go on. */
  allHighlights(): AsyncIterable<readonly KeptHighlight[]>;
  /** Copies of one article: same key, not deleted. */
  withKey(key: string): Promise<Outcome<readonly Copy[]>>;
  /** Copies whose text is nearly this one: the same article on another site. The most alike first. */
  near(text: string): Promise<Outcome<readonly Near[]>>;
  /**
   * Copies that hold every word of the query, in title, text, authors, site, bios, tags or notes; the last word may be the
   * beginning of one, unless a space follows it. A word with hyphens or apostrophes is found without them too. Words in the title count most, then the number of fields, then newer
   * copies. Deleted ones are left out. `limit`: 20 unless told. `bare`: no text is read, so that all hits can be asked for;
   * they come without snippets. Once the signal is aborted the promise breaks with its reason.
   */
  search(
    query: string,
    options?: { readonly limit?: number; readonly bare?: boolean; readonly signal?: AbortSignal },
  ): Promise<Outcome<readonly Hit[]>>;

  /** Compares what is stored with the sums taken when it was saved. */
  verify(id: string): Promise<Outcome<Verdict>>;
  room(): Promise<Room>;
  /** All of the library has been taken out. @param began when that began: what changed meanwhile is not in it. ISO 8601. */
  exported(began?: string): Promise<Outcome<void>>;
  /** Hears of every change, made here or in another window, until the signal. */
  watch(listener: (change: Change) => void, signal: AbortSignal): void;
  close(): void;
}

export type Highlighting = Pick<
  Library,
  'keepHighlights' | 'changeHighlight' | 'removeHighlights' | 'highlights' | 'allHighlights'
>;
