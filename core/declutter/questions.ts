/** What a page asks of the workroom, and what it is told. All of it is JSON. */
import type { RuleText } from '../clean/draft';
import type { Verdict } from '../clean/ledger';
import type { Glance } from '../detect/glance';

/** A page, or an element of one, as it stands at one moment. */
export interface Shot {
  /** A whole document. What nobody reads is left out. */
  readonly html: string;
  /** How its elements are numbered; `null` where they bear their numbers in the attribute `AT`. */
  readonly order: Order | null;
  readonly url: string;
  /** Numbers of the topmost elements that the page does not show. */
  readonly hidden: readonly number[];
  /** Numbers of the elements that stay where they are when the page is scrolled. */
  readonly overlays: readonly number[];
}

/** Elements that are numbered by their place in the page, the body being the first. */
export interface Order {
  readonly count: number;
  /** Names of every so many elements: markup that parsing builds anew has others there. */
  readonly names: readonly string[];
}

/** Every so many elements one is named. */
export const NAMED = 16;

/** The number of an element in a shot. */
export const AT = 'data-plainleaf-at';

/** A frame that may be a dialog. */
export interface FrameShot {
  readonly shot: Shot;
  /** Ids and classes of the frame and what it stands in, each as `#id class class`. */
  readonly names: readonly string[];
}

export type Question =
  /** Is the page something to read? Asked before it is taken down: most pages of a site are lists and doors. */
  | { readonly name: 'glance'; readonly glance: Glance; readonly url: string }
  /** What on the whole page is clutter? */
  | {
      readonly name: 'page';
      readonly shot: Shot;
      readonly frames: readonly FrameShot[];
      readonly rule: RuleText | null;
    }
  /** What is in parts that came since the page was looked at as a whole? */
  | { readonly name: 'parts'; readonly shots: readonly Shot[]; readonly frames: readonly FrameShot[] };

/** An element all of whose text is clutter, and what may go in its place if it may not go as a whole. */
export interface Candidate {
  readonly at: number;
  /** Fingerprint of what it says. */
  readonly said: string;
  /** Whether the element is taken for clutter, not just its words. */
  readonly whole: boolean;
  readonly verdict: Verdict;
  /** Whether it takes consent or money: such a wall stays, whatever its wording is taken for. */
  readonly wall: boolean;
  /** Its blocks of text, by their place in the shot: from the first up to, not including, the last. */
  readonly from: number;
  readonly to: number;
  readonly inner: readonly Candidate[];
}

/** A topmost candidate. */
export interface Found {
  readonly candidate: Candidate;
  /** The texts of its blocks. */
  readonly texts: readonly string[];
}

/** What a frame says that is a consent dialog; `null` for any other. */
export type FrameDialog = { readonly text: string; readonly said: string } | null;

interface Findings {
  readonly frames: readonly FrameDialog[];
}

/** Numbers of the elements laid over the page that take consent or money. */
export interface Walls {
  readonly walls: readonly number[];
}

/** @property ms how long it took, in milliseconds */
export type Answer = { readonly ms: number } & (
  | { readonly name: 'glance'; readonly readable: boolean }
  | (Findings &
      Walls & {
        readonly name: 'page';
        readonly found: readonly Found[];
        /** Characters of all the text. */
        readonly size: number;
        /** Number of the innermost element that holds all of the article. */
        readonly content: number | null;
      })
  /** Parsing builds another page than the one that was counted: it is to be asked about with numbers in it. */
  | { readonly name: 'miscounted' }
  /** The page is nothing to read. */
  | { readonly name: 'no-article' }
  | (Findings & { readonly name: 'parts'; readonly parts: readonly PartFindings[] })
  /** The page that the parts belong to is not known here any more. */
  | { readonly name: 'forgotten' }
);

export interface PartFindings extends Walls {
  readonly found: readonly Found[];
  /** All that the part says. */
  readonly text: string;
  /** What it is where it turns out to be a dialog. */
  readonly dialog: Verdict;
}
