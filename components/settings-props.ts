import type { Said } from '../core/article';
import type { LibraryFault } from './library-props';
import type { SiteChoice } from './site-props';

export type RuleOrigin = 'reader' | 'own' | 'pack';

/** One line of the list of sites. */
export interface SiteRow {
  readonly site: string;
  readonly choice: SiteChoice;
  /** `needed`: the choice waits for it. */
  readonly access: 'granted' | 'needed' | 'none';
  readonly rules: readonly RuleOrigin[];
}

/** What came of reading a file of choices. */
export type SitesImport =
  | { readonly kind: 'fault'; readonly fault: 'large' | 'not-json' | 'other' | 'newer' }
  | {
      readonly kind: 'done';
      readonly taken: number;
      /** The file wants auto-clean on all supported sites, which the browser does not allow yet. */
      readonly supported: boolean;
      readonly refused: readonly { readonly name: string; readonly why: SiteRefusalWhy }[];
    };

export type SiteRefusalWhy = 'name' | 'twice' | 'shape' | 'auto-clean' | 'reader' | 'consent' | 'never';

export interface SitesProps {
  /** `null` while they are read. */
  readonly rows: readonly SiteRow[] | null;
  /** Auto-clean on every site that has a rule. */
  readonly supported: boolean;
  /** How many sites have a rule. */
  readonly supportedCount: number;
  /** The question that the reader said no to just now: for all sites, for the sites that wait, or for one. */
  readonly refused: 'all' | 'waiting' | string | null;
  /** A site taken out just now. */
  readonly removed: string | null;
  readonly imported: SitesImport | null;
  readonly onSupported: (on: boolean) => void;
  readonly onChoose: (site: string, choice: SiteChoice) => void;
  readonly onRemove: (site: string) => void;
  readonly onUndo: () => void;
  /** Asks for all the sites that wait for access. */
  readonly onAskWaiting: () => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  /** The site that words name, written as an address or a host; `null` for none. */
  readonly siteIn: (words: string) => string | null;
}

export interface FileRefusal {
  readonly file: string;
  readonly kind: 'path' | 'name' | 'large' | 'encoding' | 'damaged' | 'twice' | 'malformed' | 'empty';
  readonly line: number;
  /** Of `malformed`, in English; of `twice`, a file. */
  readonly text: string;
  readonly said: Said | null;
}

export interface PackReportProps {
  readonly taken: number;
  readonly refused: readonly FileRefusal[];
  readonly unsupported: readonly (readonly [directive: string, count: number])[];
}

export type PackFaultName =
  | 'cut'
  | 'not-a-zip'
  | 'many'
  | 'large'
  | 'none'
  | 'not-https'
  | 'refused'
  | 'not-found'
  | 'status'
  | 'silent'
  | 'offline'
  | 'no-room'
  | 'same';

/** What goes on with the pack. */
export type PackState =
  | { readonly phase: 'idle' }
  /** `all` is 0 while nothing is known of how many there are. */
  | { readonly phase: 'reading'; readonly what: 'asking' | 'files'; readonly done: number; readonly all: number }
  | { readonly phase: 'fault'; readonly fault: PackFaultName; readonly report: PackReportProps | null }
  | { readonly phase: 'taken'; readonly report: PackReportProps }
  /** Fetched and read, not taken yet. */
  | { readonly phase: 'offered'; readonly report: PackReportProps; readonly changes: PackChangesCount }
  | { readonly phase: 'removed'; readonly count: number };

export interface PackChangesCount {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface PackShown {
  readonly from: 'zip' | 'folder' | 'files' | 'address';
  readonly name: string;
  /** ISO 8601. */
  readonly at: string;
  readonly count: number;
}

export interface RulesProps {
  /** `null` while they are counted. */
  readonly counts: Readonly<Record<RuleOrigin, number>> | null;
  readonly pack: PackShown | null;
  readonly state: PackState;
  /** The address confirmed last. */
  readonly address: string;
  readonly onZip: (file: File) => void;
  readonly onFiles: (files: readonly File[], from: 'folder' | 'files') => void;
  readonly onAddress: (address: string) => void;
  readonly onTake: () => void;
  /** Ends the reading, or leaves what is offered. */
  readonly onCancel: () => void;
  readonly onRemove: () => void;
  readonly onUndo: () => void;
}

export interface RuleRemarkShown {
  readonly line: number;
  readonly kind: 'wrong' | 'idle' | 'broad';
  /** In English; of `broad`, the value. */
  readonly text: string;
  readonly said: Said | null;
}

/** A rule of the reader's own. */
export interface OwnRule {
  /** The host that it is for; with a dot before it for the hosts below. */
  readonly name: string;
  /** As it is kept; empty for one that was never saved. */
  readonly text: string;
  /** As it stands in the field; `null` where nothing was changed. */
  readonly draft: string | null;
}

/** What else a rule may change of an article. `markup`: nothing but that. */
export type TrialAspect = 'title' | 'byline' | 'date' | 'pictures' | 'onward' | 'markup';

/** What a rule would change of one saved copy. */
export type TrialFinding =
  | {
      readonly kind: 'read';
      /** Texts of the blocks that would be out, and of those that would be in. */
      readonly removed: readonly string[];
      readonly kept: readonly string[];
      readonly also: readonly TrialAspect[];
      /** Lines that the engine does not follow on this page. */
      readonly remarks: readonly RuleRemarkShown[];
    }
  /** `lost`: with the rule the page gives no article. `unreadable`: nor does it without. */
  | { readonly kind: 'lost' | 'unreadable' };

export interface TrialCopy {
  readonly id: string;
  readonly title: string | null;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly finding: TrialFinding;
}

/** A rule tried on saved copies. */
export type RuleTrial =
  | { readonly phase: 'offered' }
  /** `all` is 0 until the copies are found. */
  | { readonly phase: 'working'; readonly done: number; readonly all: number }
  | {
      readonly phase: 'done';
      /** What it was held against: the rule as it is saved, or none. */
      readonly against: 'saved' | 'none';
      /** None where they were deleted meanwhile. */
      readonly copies: readonly TrialCopy[];
    }
  | { readonly phase: 'failed'; readonly fault: LibraryFault };

export interface RuleTrialsProps {
  /** By the name of the rule; without a trial there is no copy to try it on, as far as is known. */
  readonly trials: ReadonlyMap<string, RuleTrial>;
  /** A rule is about to be changed. */
  readonly onOpened: (name: string) => void;
  readonly onTry: (name: string, text: string) => void;
  readonly onStop: (name: string) => void;
}

export interface OwnRulesProps extends RuleTrialsProps {
  /** `null` while they are read. */
  readonly rules: readonly OwnRule[] | null;
  readonly removed: string | null;
  readonly check: (name: string, text: string) => readonly RuleRemarkShown[];
  /** The name of a rule that words name, written as an address or a host; `null` for none. */
  readonly nameIn: (words: string) => string | null;
  readonly onDraft: (name: string, text: string) => void;
  /** Leaves what was changed. */
  readonly onDiscard: (name: string) => void;
  /** `false` where the rule was changed elsewhere since the text was begun: then it stays a draft. */
  readonly onSave: (name: string, text: string) => Promise<boolean>;
  readonly onRemove: (name: string) => void;
  readonly onUndo: () => void;
  readonly onExport: () => void;
}
