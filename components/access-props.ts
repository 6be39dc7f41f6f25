/** A site that Plainleaf sees without a click. */
export interface AccessRow {
  /** `null`: all sites. */
  readonly site: string | null;
  /** What it is for. */
  readonly serves: readonly ('all' | 'all-clean' | 'clean' | 'reader')[];
}

export interface AccessProps {
  /** What the extension may do from the start, by the browser's names; those that are not known to us have no words. */
  readonly fixed: readonly string[];
  /** `null` while they are read. */
  readonly rows: readonly AccessRow[] | null;
  /** Taken back just now: a site, or `all`. */
  readonly taken: 'all' | { readonly site: string | null } | null;
  /** The reader said no when it was to come back. */
  readonly refused: boolean;
  readonly onBack: (site: string | null) => void;
  readonly onBackAll: () => void;
  readonly onUndo: () => void;
}
