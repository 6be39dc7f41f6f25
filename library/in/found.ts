/** What a file to be imported holds. Every reader gives the same; nothing of it is in the library yet. */
import type { Copy, NewCopy, NewLink } from '../copy';

/** Kinds of files that are read, known by their content. */
export type Format =
  | 'plainleaf-zip'
  | 'plainleaf-html'
  | 'plainleaf-json'
  | 'saved-html'
  | 'pocket-csv'
  | 'pocket-html'
  | 'pocket-zip'
  | 'instapaper-csv'
  | 'readwise-csv'
  | 'omnivore-zip'
  | 'wallabag-json'
  | 'bookmarks'
  | 'addresses';

/** Why a file is none that is read. Each has its own sentence in the UI. */
export type FileFault =
  /** It cannot be read: gone, or not ours to read. */
  | 'unreadable'
  | 'empty'
  /** Larger than is taken into memory. */
  | 'too-large'
  /** A zip that ends too early. */
  | 'cut'
  /** A zip whose files claim to be more than a zip can hold. */
  | 'bomb'
  /** More files than are read. */
  | 'too-many'
  /** A zip that holds nothing known. */
  | 'unknown-zip'
  /** JSON of another shape. */
  | 'unknown-json'
  /** A table whose first line names none of the known columns. */
  | 'unknown-table'
  /** A web page of a list, not an article and not a list that is known; text without addresses; bytes. */
  | 'unknown'
  /** Written by a later version of Plainleaf. */
  | 'newer';

/** Why a record was left out. A closed set: each has its own sentence in the UI. */
export type RecordFault =
  /** A file of an archive that does not unpack to what was promised, or a record that is cut. */
  | 'damaged'
  /** The archive's list names it; it is not there. */
  | 'missing'
  | 'newer'
  /** A file name that leads out of the archive. */
  | 'path'
  | 'bomb'
  | 'too-large'
  /** Elements within elements beyond what can be read. */
  | 'too-deep'
  /** A file of an archive of a kind that is not known. */
  | 'unknown'
  /** A field is not what it should be: `field` says which. */
  | 'wrong-field'
  | 'no-address'
  /** Neither http nor https. */
  | 'bad-address'
  /** Nothing to read in it. */
  | 'empty'
  /** The engine found no article on the page. */
  | 'no-article'
  /** A file of that name, or a record of that id, came before. */
  | 'twice';

/** Where a record stands. Lines and indices count from one. */
export interface Place {
  /** Path in an archive. */
  readonly file: string | null;
  readonly line: number | null;
  readonly index: number | null;
}

export interface Refused {
  readonly fault: RecordFault;
  readonly at: Place;
  /** What is known of it, for the reader to find it again; at most 200 characters. */
  readonly name: string | null;
  /** Dotted path of the field that is wrong. */
  readonly field: string | null;
}

/** What the reader said of a page to be cleaned. */
export type PageRow = Partial<Pick<Copy, 'tags' | 'archived' | 'favourite' | 'savedAt'>>;

/** `without`: names of fields that had something in them which could not be kept: a date that is none, highlights. */
export type ImportRecord =
  | {
      readonly holds: 'copy';
      readonly copy: NewCopy;
      /** Whether it was in a library of ours before: then its time tells it from other readings of the article. */
      readonly own: boolean;
      /** Whether it was deleted, and is to lie where it can be brought back. */
      readonly deleted?: boolean;
      readonly at: Place;
      readonly without: readonly string[];
    }
  | { readonly holds: 'link'; readonly link: NewLink; readonly at: Place; readonly without: readonly string[] }
  /** A whole page, to be cleaned by the engine. */
  | {
      readonly holds: 'page';
      readonly html: string;
      readonly url: string;
      readonly title: string | null;
      readonly row: PageRow;
      readonly at: Place;
      readonly without: readonly string[];
    };

export type Found = ImportRecord | { readonly holds: 'refused'; readonly refused: Refused };

/** Records of a file, one at a time; the same each time it is asked. Never throws but by the signal. */
export type Records = () => AsyncIterable<Found>;

export const NOWHERE: Place = { file: null, line: null, index: null };

/** UTF-16 units of a name in a report. */
const NAME = 200;

export function refuse(
  fault: RecordFault,
  at: Place,
  about: { name?: string | null; field?: string | null } = {},
): Found {
  const name = about.name?.slice(0, NAME).trim() ?? '';
  return { holds: 'refused', refused: { fault, at, name: name === '' ? null : name, field: about.field ?? null } };
}
