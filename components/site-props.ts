import type { Hidden } from '../core/declutter/hide';

export type ConsentWay = 'leave' | 'hide' | 'reject';

/** What the reader chose for a site. */
export interface SiteChoice {
  readonly autoClean: boolean;
  readonly reader: boolean;
  readonly consent: ConsentWay;
  readonly never: boolean;
}

/** What became of the page's consent dialog. */
export interface ConsentAnswer {
  readonly done: 'rejected' | 'hidden' | 'left-alone';
  readonly why: 'refused' | 'no-reject' | 'pay-or-accept' | 'failed';
}

/** The site of the page in the tab, and what may be chosen for it. */
export interface SiteProps {
  readonly site: string;
  readonly choice: SiteChoice;
  /** The reader said no to the browser's question just now. */
  readonly refused: boolean;
  /** `null` where no dialog was met, or none was to be answered. */
  readonly answer: ConsentAnswer | null;
  readonly onChoose: (choice: SiteChoice) => void;
  /** What is hidden on the page itself, in page order. */
  readonly hidden: readonly Hidden[];
  /** By its place in `hidden`: puts it back on the page, or hides it again. */
  readonly onTurn: (index: number, shown: boolean) => void;
  readonly onTurnAll: (shown: boolean) => void;
  /** Lets the reader point at a block of the page. */
  readonly onPick: () => void;
  /** The page did not let the picker in. */
  readonly pickFailed: boolean;
  /** By its place in `hidden`: what the reader may want to keep always; `null` for nothing. */
  readonly proposed: number | null;
  /** The reader's answer. */
  readonly onPropose: (keep: boolean) => void;
  /** The answer was yes just now. */
  readonly keptNow: boolean;
}
