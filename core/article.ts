/**
 * The types that every stage after cleaning shares. All values are JSON-safe; an absent value is `null`,
 * never an empty string.
 */

/** A sentence in whatever language the reader has: the name of a message of `_locales`, and what is filled in. */
export interface Said {
  readonly key: string;
  /** A number is written as the language of the reader writes it. */
  readonly values: readonly (string | number)[];
}

/** What a removed block was. `moved` is text that the Article holds in a field of its own: title, byline, bio. */
export type RemovalKind =
  | 'consent'
  | 'overlay'
  | 'sponsor'
  | 'promo'
  | 'related'
  | 'tools'
  | 'debug'
  | 'navigation'
  | 'comments'
  | 'hidden'
  | 'site-rule'
  | 'moved'
  | 'outside';

/**
 * One run of neighbouring blocks that the clean article does not show.
 *
 * `anchor` says where it goes back: offsets in UTF-16 units into `Article.html` and `Article.text` of the article
 * as it was cleaned. Removals stand in page order, so equal offsets keep that order.
 */
export interface Removal {
  readonly id: string;
  readonly kind: RemovalKind;
  /** One sentence for the reader, in English. */
  readonly reason: string;
  /** The same sentence in any language; copies saved by early versions lack it. */
  readonly said?: Said;
  /** The rule or feature that decided, for developers: `consent/vendor`, `sponsor/markers`, … */
  readonly rule: string;
  readonly text: string;
  /** Sanitized. */
  readonly html: string;
  readonly anchor: { readonly html: number; readonly text: number };
}

export type BioKind = 'person' | 'organisation';

/** What the page says about one author or about the organisation behind the article. */
export interface Bio {
  readonly kind: BioKind;
  readonly name: string;
  readonly text: string;
  /** Sanitized; running text and links only. */
  readonly html: string;
  readonly url: string | null;
  readonly image: string | null;
}

export type PageKind = 'article' | 'discussion' | 'documentation' | 'other';

/** Something the reader should know about the result as a whole. */
export interface Warning {
  /**
   * `partial`: the page was too large or too deep and only a part was read.
   * `unsure`: running text of some length was left out that may belong to the article.
   * `native-ad`: the rule for the site says that the page is advertising made to look like an article.
   */
  readonly kind: 'partial' | 'unsure' | 'native-ad';
  /** One sentence for the reader. */
  readonly text: string;
}

/** How much of the page's running text the article holds. */
export interface Kept {
  /** Blocks in the article. */
  readonly blocks: number;
  /** Blocks in the article, and blocks of running text left out without being named clutter. */
  readonly blocksSeen: number;
  /** Characters of the article's text, white space folded. */
  readonly characters: number;
}

export interface Article {
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  readonly standfirst: string | null;
  /** The authors as the page names them, on one line. */
  readonly byline: string | null;
  readonly authors: readonly string[];
  /** ISO 8601, as precise as the page is: a day, or a day with time and zone. */
  readonly publishedTime: string | null;
  readonly modifiedTime: string | null;
  readonly siteName: string | null;
  /** BCP 47. */
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  /** Sanitized. */
  readonly html: string;
  /** Readable text: blocks parted by an empty line. */
  readonly text: string;
  readonly wordCount: number;
  readonly readingMinutes: number;
  readonly leadImage: string | null;
  readonly bios: readonly Bio[];
  /** In page order. */
  readonly removed: readonly Removal[];
  readonly kept: Kept;
  readonly kind: PageKind;
  /** Whether the page is worth reading as an article. `html` and `text` are the best guess either way. */
  readonly readable: boolean;
  readonly warnings: readonly Warning[];
}

/** Why a page gives no Article at all. */
export type Refusal = 'pdf' | 'image' | 'media' | 'plain-text' | 'xml' | 'json' | 'empty' | 'too-large';

/** Where else the article is, as the rule for the site says. */
export interface Onward {
  /** Where it goes on. */
  readonly nextPage: string | null;
  /** Where the whole of it stands on one page. */
  readonly singlePage: string | null;
}

/** How the rule for the site fared on the page. */
export interface RuleReport extends Onward {
  readonly name: string;
  /** Lines of it that could not be followed. */
  readonly problems: readonly {
    readonly directive: string;
    readonly value: string;
    /** In English, and in any language. */
    readonly text: string;
    readonly said: Said;
  }[];
}

/** What `clean-page` answers. `ms`: engine time, from the live document to the sanitized Article. */
export type CleanResult =
  | { readonly ok: true; readonly ms: number; readonly article: Article; readonly rule?: RuleReport }
  | { readonly ok: false; readonly ms: number; readonly reason: Refusal };
