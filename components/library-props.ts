/** What the library page is given and what it tells. Plain data: the views know nothing of where copies lie. */

/** A saved copy, as a row of the list. */
export interface CopyRow {
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  readonly siteName: string | null;
  readonly authors: readonly string[];
  readonly publishedTime: string | null;
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  readonly excerpt: string | null;
  readonly wordCount: number;
  readonly readingMinutes: number;
  /** `link`: an address that was never read. */
  readonly holds: 'article' | 'link';
  readonly savedAt: string;
  readonly openedAt: string | null;
  readonly tags: readonly string[];
  readonly archived: boolean;
  readonly favourite: boolean;
  readonly place: { readonly share: number } | null;
  readonly deletedAt: string | null;
  readonly missingImages: number;
}

/** Ranges of a text in UTF-16 units. */
export type Marks = readonly (readonly [from: number, to: number])[];

/** A row, and where the words that were searched for stand in it. */
export interface FoundRow {
  readonly copy: CopyRow;
  readonly titleMarks: Marks;
  /** Of several places the best first; the list shows one. */
  readonly snippets: readonly { readonly text: string; readonly marks: Marks }[];
}

export type Shelf = 'unread' | 'all' | 'favourites' | 'archive' | 'deleted';
export type SortBy = 'saved' | 'published' | 'title' | 'length' | 'opened' | 'progress';
export type Since = 'day' | 'week' | 'month' | 'year';

/** What is asked of the library: all of it stands in the page's address. */
export interface Query {
  readonly shelf: Shelf;
  readonly words: string;
  readonly site: string | null;
  readonly author: string | null;
  /** Copies that have all of them. */
  readonly tags: readonly string[];
  readonly since: Since | null;
  /** `null`: the newest first, and of what was searched for the best. */
  readonly sort: SortBy | null;
  readonly backwards: boolean;
}

/** A value that copies can be filtered by, and how many of those in view have it. */
export interface Facet<Value extends string = string> {
  readonly value: Value;
  readonly count: number;
}

export interface Facets {
  readonly sites: readonly Facet[];
  readonly authors: readonly Facet[];
  readonly tags: readonly Facet[];
  readonly since: readonly Facet<Since>[];
}

export type LibraryFault = 'full' | 'blocked' | 'newer' | 'corrupt' | 'gone' | 'busy';

export type LibraryState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly fault: LibraryFault }
  | {
      readonly phase: 'open';
      /** Whether rows are still being read. */
      readonly more: boolean;
      readonly rows: readonly FoundRow[];
      /** Whether the search has answered for the words that are written. */
      readonly searching: boolean;
      readonly counts: Readonly<Record<Shelf, number>>;
      readonly facets: Facets;
      /** All tags of the library, for completion. */
      readonly tags: readonly Facet[];
      /** Of what was searched for, how many copies are found when nothing is filtered. */
      readonly foundAnywhere: number;
    };

/** What was done last. */
export interface Done {
  readonly what:
    | 'archived'
    | 'unarchived'
    | 'deleted'
    | 'brought-back'
    | 'tagged'
    | 'tag-renamed'
    | 'tag-deleted'
    | 'purged';
  readonly count: number;
  /** The title of a single copy, or the name of a tag. */
  readonly name: string | null;
  readonly undo: boolean;
}

export type ExportFormat = 'html' | 'markdown' | 'epub' | 'text' | 'json';

export interface CopyActions {
  readonly onArchive: (ids: readonly string[], archived: boolean) => void;
  readonly onFavourite: (ids: readonly string[], favourite: boolean) => void;
  readonly onTag: (ids: readonly string[], add: readonly string[], remove: readonly string[]) => void;
  readonly onDelete: (ids: readonly string[]) => void;
  readonly onBringBack: (ids: readonly string[]) => void;
  /** For good: the reader has been asked. */
  readonly onPurge: (ids: readonly string[]) => void;
  /** `null` where nothing can be exported. */
  readonly onExport: ((ids: readonly string[], format: ExportFormat) => void) | null;
  readonly onRenameTag: (from: string, to: string) => void;
  readonly onDeleteTag: (tag: string) => void;
  readonly onUndo: () => void;
}

/** How much room the library takes, and what keeps it. */
export interface StorageFacts {
  readonly used: number | null;
  readonly quota: number | null;
  readonly persisted: boolean | null;
  readonly copies: number;
  readonly exportedAt: string | null;
  readonly sinceExport: number;
}

/** A record that was not taken, by name, and why. */
export interface RefusedRecord {
  readonly name: string;
  readonly reason: string;
}

/** Records that are taken without what belongs to them: highlights and notes, or a date that is none. */
export interface LeftBehind {
  readonly what: 'notes' | 'dates';
  readonly names: readonly string[];
}

/** What a file would bring in. */
export interface ImportPreview {
  /** Where it comes from, as its maker is called. */
  readonly format: string;
  readonly counts: { readonly articles: number; readonly links: number };
  readonly firstTitles: readonly string[];
  /** Copies that the library has already. */
  readonly duplicates: number;
  readonly refused: readonly RefusedRecord[];
  readonly left: readonly LeftBehind[];
}

export interface ImportReport {
  readonly taken: number;
  readonly duplicates: number;
  readonly refused: readonly RefusedRecord[];
  readonly left: readonly LeftBehind[];
  /** What stopped it before its end; what was taken until then stays. */
  readonly stopped: 'cancelled' | LibraryFault | null;
}

export interface Progress {
  readonly done: number;
  /** 0 while nobody knows. */
  readonly total: number;
}

/** What goes out: it is shown where the reader asked for it. */
export type ExportOf = 'library' | 'chosen';

export type TransferState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading' | 'importing'; readonly progress: Progress }
  | { readonly phase: 'exporting'; readonly of: ExportOf; readonly progress: Progress }
  /** A sentence of the importer about a file that is none of those we know. */
  | { readonly phase: 'unreadable'; readonly text: string }
  | { readonly phase: 'offered'; readonly preview: ImportPreview }
  | { readonly phase: 'imported'; readonly report: ImportReport }
  | { readonly phase: 'exported'; readonly of: ExportOf; readonly count: number; readonly missing: number }
  | { readonly phase: 'failed'; readonly of: ExportOf; readonly fault: LibraryFault }
  /** Plainleaf itself is at fault. */
  | { readonly phase: 'broken' };

export interface TransferProps {
  readonly state: TransferState;
  readonly onTakeOut: () => void;
  readonly onBringIn: (files: readonly File[]) => void;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

export interface MissedProps {
  /** Copies that the library had when it was last looked at. */
  readonly had: number;
  readonly has: number;
  readonly onDismiss: () => void;
}

/** Kinds of what did not fit and took something with it. */
export type LossKind = 'no-contents' | 'no-text' | 'no-row' | 'stray' | 'no-picture';

export type CheckState =
  | { readonly phase: 'idle' | 'running' }
  | { readonly phase: 'failed'; readonly fault: LibraryFault }
  | {
      readonly phase: 'done';
      /** How many things were mended without loss. */
      readonly mended: number;
      readonly lost: readonly { readonly kind: LossKind; readonly count: number }[];
    };

export interface CheckProps {
  readonly state: CheckState;
  readonly onCheck: () => void;
}

export interface StorageProps {
  readonly facts: StorageFacts | null;
  /** What the browser answered when it was asked to keep the library. */
  readonly answer: 'granted' | 'refused' | null;
  readonly onAskToKeep: () => void;
  readonly remind: boolean;
  readonly onDismissReminder: () => void;
  /** `null` where there is no way in or out. */
  readonly transfer: TransferProps | null;
  /** `null` where there is nothing that could be looked at. */
  readonly check: CheckProps | null;
}
