import type { LibraryFailure } from './library';

/** A failure where there is no answer to put it into: inside a transaction, which it undoes, and from an iteration. */
export class LibraryError extends Error {
  readonly failure: LibraryFailure;
  constructor(failure: LibraryFailure) {
    super(`The library failed: ${failure}`);
    this.failure = failure;
  }
}
