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
  readonly text: string;
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
  readonly text: string;
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

export interface OwnRulesProps {
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
