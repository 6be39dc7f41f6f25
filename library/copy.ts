/** What a saved copy is. All of it but the bytes is JSON-safe; an absent value is `null`. */
import type { Article } from '../core/article';
import type { Highlight } from '../core/highlight';

/** How far an article has been read. */
export interface Place {
  /** Share of the text above the upper edge of the window, from 0 to 1. */
  readonly share: number;
  /** Offset in UTF-16 units into `Article.text` of the first word in the window. */
  readonly offset: number;
}

/** A saved copy as the list shows it: small, so that ten thousand of them can be held at once. */
export interface Copy {
  readonly id: string;
  /** Copies of the same article have the same key, whatever was added to its address on the way: `keyOf`. */
  readonly key: string;
  /** Where a link to the page leads. */
  readonly url: string;
  readonly title: string | null;
  readonly siteName: string | null;
  readonly authors: readonly string[];
  /** ISO 8601, as precise as the page is. */
  readonly publishedTime: string | null;
  /** BCP 47. */
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  /** The standfirst or the first words of the text, at most 240 characters. */
  readonly excerpt: string | null;
  readonly wordCount: number;
  readonly readingMinutes: number;
  /** `link`: an imported address that was never read; there is nothing but this row. */
  readonly holds: 'article' | 'link';
  /** ISO 8601 with time and zone, like all times below. */
  readonly savedAt: string;
  readonly openedAt: string | null;
  /** Folded in white space, unlike each other also without regard to case, sorted. */
  readonly tags: readonly string[];
  readonly archived: boolean;
  readonly favourite: boolean;
  readonly place: Place | null;
  /** Deleted copies stay until they are purged, so that every deletion can be undone. */
  readonly deletedAt: string | null;
  /** Bytes of text, source and images as they are stored; shared images count in each copy that has them. */
  readonly bytes: number;
  /** Pictures that could not be had when the copy was saved. */
  readonly missingImages: number;
  /** Raised by one with each change. */
  readonly revision: number;
}

/** Where a copy comes from and how to check it. */
export interface Provenance {
  /** As the reader went there, where the page was entered, after redirects, as the page names itself. */
  readonly askedUrl: string;
  readonly finalUrl: string;
  readonly canonicalUrl: string | null;
  readonly savedAt: string;
  /** Version of the extension whose engine made the article; `null` for what was imported as text. */
  readonly engine: string | null;
  /** Host of the site rule that was followed. */
  readonly rule: string | null;
  /** SHA-256 in hex of the source before compression. */
  readonly sourceHash: string | null;
  /** SHA-256 in hex of `Article.text`. */
  readonly textHash: string;
}

/** The page as it was when it was saved, for cleaning it again. */
export interface Source {
  /** HTML, gzip. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Length in UTF-8 bytes before compression. */
  readonly length: number;
}

/** A picture of an article: its address in `Article.html` (also of bios and removals), and the bytes that stand for it. */
export interface ImageUse {
  readonly url: string;
  /** SHA-256 in hex of the bytes; `null` where it could not be had, and why. */
  readonly hash: string | null;
  readonly missing: string | null;
}

export interface StoredImage {
  readonly hash: string;
  /** MIME type, sniffed from the bytes and not from what a server says. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the reader opens. */
export interface Contents {
  readonly article: Article;
  /** Ids of the removals that are put back. */
  readonly restored: readonly string[];
  readonly images: readonly ImageUse[];
  readonly provenance: Provenance;
}

/** What is to be saved: all that a copy holds, made beforehand. */
export interface NewCopy {
  readonly contents: Contents;
  readonly source: Source | null;
  /** The bytes of every image that `contents.images` names by hash; those that the library has need not be here. */
  readonly images: readonly StoredImage[];
  /** What the reader said of it; an import brings more than a save. */
  readonly row?: Partial<Pick<Copy, 'tags' | 'archived' | 'favourite' | 'place' | 'openedAt' | 'savedAt'>>;
  /** Those that come with it; they are put beside what the copy has. */
  readonly highlights?: readonly NewHighlight[];
}

/** A passage to be marked; an undo and an import bring its id and its times. */
export type NewHighlight = Omit<Highlight, 'id' | 'createdAt' | 'modifiedAt'> &
  Partial<Pick<Highlight, 'id' | 'createdAt' | 'modifiedAt'>>;

/** An address to be read later, as other services export it. */
export interface NewLink {
  readonly url: string;
  readonly title: string | null;
  readonly row?: Partial<
    Pick<Copy, 'tags' | 'archived' | 'favourite' | 'savedAt' | 'excerpt' | 'authors' | 'publishedTime'>
  >;
}
