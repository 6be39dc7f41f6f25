/** The full record of a copy, as our own files hold it: everything that a library knows of it but its ids there. */
import type { Article } from '../core/article';
import { type Annotation, annotationOf } from '../core/export/annotation';
import { toBase64 } from './base64';
import type { Copy, ImageUse, Place, Provenance } from './copy';
import type { WholeCopy } from './whole';

/** Says what a JSON value is; stands in every record. */
export const RECORD_FORMAT = 'plainleaf-copy';
/** Of the record. A reader refuses later ones by name. */
export const RECORD_VERSION = 1;

/** What the reader said and did. */
export interface RecordRow {
  readonly savedAt: string;
  readonly openedAt: string | null;
  readonly tags: readonly string[];
  readonly archived: boolean;
  readonly favourite: boolean;
  readonly place: Place | null;
  /** Of a copy that was deleted and can still be brought back; absent in all others. */
  readonly deletedAt?: string;
}

export interface RecordPicture {
  readonly hash: string;
  readonly type: string;
  /** `null` in an HTML file, where the page shows the picture: its bytes stand there. */
  readonly base64: string | null;
}

export interface CopyRecord {
  readonly format: typeof RECORD_FORMAT;
  readonly version: number;
  readonly row: RecordRow;
  readonly article: Article;
  /** Ids of the removals that are put back. */
  readonly restored: readonly string[];
  readonly images: readonly ImageUse[];
  readonly provenance: Provenance;
  /** The page as it was saved: HTML, gzip, base64; `length` in bytes before compression. */
  readonly source: { readonly length: number; readonly gzip: string } | null;
  readonly pictures: readonly RecordPicture[];
  /** As the W3C Web Annotation model writes them; absent in files that were written before there were any. */
  readonly highlights: readonly Annotation[];
}

export interface RecordOptions {
  /** Whether the page as it was saved goes along; it does unless this says no. */
  readonly source?: boolean;
  /** Hashes of the pictures whose bytes stand elsewhere. */
  readonly shown?: ReadonlySet<string>;
}

export function toRecord(whole: WholeCopy, options: RecordOptions = {}): CopyRecord {
  const { copy, contents, source, images, highlights } = whole;
  return {
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    row: { ...rowOf(copy), ...(copy.deletedAt !== null && { deletedAt: copy.deletedAt }) },
    article: contents.article,
    restored: contents.restored,
    images: contents.images,
    provenance: contents.provenance,
    source:
      source === null || options.source === false ? null : { length: source.length, gzip: toBase64(source.bytes) },
    pictures: images.map(({ hash, type, bytes }) => ({
      hash,
      type,
      base64: options.shown?.has(hash) ? null : toBase64(bytes),
    })),
    highlights: highlights.map((one) => annotationOf(one, contents.article.url)),
  };
}

export const rowOf = ({ savedAt, openedAt, tags, archived, favourite, place }: Copy): RecordRow => ({
  savedAt,
  openedAt,
  tags,
  archived,
  favourite,
  place,
});

/** One copy as JSON: versioned, pictures and source in base64. */
export const toJson = (whole: WholeCopy, options: RecordOptions = {}): string =>
  `${JSON.stringify(toRecord(whole, options), null, 1)}\n`;
