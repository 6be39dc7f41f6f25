export type BrowserKind = 'chromium' | 'firefox';

/** What decides where browsers lie. */
export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** The places where a browser usually lies, the likeliest first. */
export function usualPlaces(kind: BrowserKind, machine: Machine): string[];
/** The path of a browser of this kind, or null. A path given in the environment must exist. */
export function findBrowser(kind: BrowserKind): string | null;
/** The path of a browser of this kind; installs Debian's where it can. Null after saying what to do; an error with CI=true. */
export function ensureBrowser(kind: BrowserKind): string | null;
/** Whether programs with these names are there; installs the Debian packages of the same list where it can. */
export function ensurePrograms(wanted: readonly { readonly program: string; readonly debian: string }[]): boolean;
/** The flags every Chromium of ours is started with. `closed` lets nothing leave the machine. */
export function chromiumFlags(options?: { readonly closed?: boolean }): string[];
