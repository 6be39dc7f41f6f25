/** The shapes in which the library lies on disk, version 2. Every change of them is a migration. */
import type { Contents, Copy, Source, StoredImage } from './copy';
import type { KeptHighlight } from './library';
import type { Block, Entry, Head } from './postings';

/** A row, and by what it is found. */
export interface StoredRow extends Copy {
  /** Milliseconds of `savedAt`, negative: the newest comes first. */
  readonly age: number;
  /** The same, on copies that are not deleted. */
  readonly shelf?: number;
  /** When it was last changed in a way that an export would show; milliseconds. */
  readonly notedAt: number;
  /** Number of its words in the index. */
  readonly number: number;
}

/** What the text is needed for without the rest: search, likeness, verification. */
export interface StoredText {
  readonly id: string;
  readonly text: string;
  readonly bios: readonly string[];
  /** Of `sketchOf`. */
  readonly sketch: readonly string[];
  /** The pictures that this copy counts. */
  readonly hashes: readonly string[];
}

/** `article.text` stands in `texts`. */
export interface StoredContents extends Contents {
  readonly id: string;
}

export interface StoredSource extends Source {
  readonly id: string;
}

/** Its copy and its id together are its key: a copy that comes a second time brings the same ids. */
export type StoredHighlight = KeptHighlight;

/** How many copies show a picture. */
export interface StoredUse {
  readonly hash: string;
  readonly uses: number;
  readonly size: number;
}

/** The words of a copy that are not packed into a segment yet. */
export type StoredEntry = Omit<Entry, 'number'> & { readonly number?: number };

export interface StoredHead extends Head {
  readonly segment?: number;
}

export interface StoredBlock extends Block {
  readonly segment: number;
  readonly at: number;
}

/** A number that no row has any more but a segment has still. */
export interface StoredGone {
  readonly number: number;
  readonly id: string;
  /** Whether the copy was deleted for good: then the segment is written anew soon. */
  readonly purged: boolean;
}

export type Schema = {
  rows: {
    key: string;
    value: StoredRow;
    indexes: { age: [number, string]; shelf: number; key: string; deletedAt: string; notedAt: number };
  };
  contents: { key: string; value: StoredContents };
  texts: { key: string; value: StoredText; indexes: { sketch: string } };
  sources: { key: string; value: StoredSource };
  images: { key: string; value: StoredImage };
  highlights: { key: [string, string]; value: StoredHighlight };
  uses: { key: string; value: StoredUse };
  /** Words of single copies, not packed yet. */
  fresh: { key: number; value: StoredEntry };
  heads: { key: number; value: StoredHead };
  blocks: { key: [number, number]; value: StoredBlock };
  gone: { key: number; value: StoredGone; indexes: { id: string } };
  facts: { key: string; value: { readonly name: string; readonly value: string } };
};

export type StoreName = keyof Schema;
