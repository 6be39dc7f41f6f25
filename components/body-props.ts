/** A piece of a listing that differs in colour from what is around it. */
export interface ListingToken {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/** What a page with room for it does for the text beside showing it. */
export interface BodyToolsOptions {
  /** What differs in colour in a listing; `pause` is awaited between two pieces of work. */
  readonly tokensOf: (
    text: string,
    language: string | null,
    pause: () => Promise<void>,
  ) => Promise<readonly ListingToken[]>;
  /** Puts text on the clipboard; `false` when the browser refuses. */
  readonly copyText: (text: string) => Promise<boolean>;
}
