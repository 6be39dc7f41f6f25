import type { Copy } from '../../../library/copy';
import type { Library, Outcome } from '../../../library/library';
import { type Given, newCopy } from './samples';

/** A library, and other windows onto the same one. */
export interface Opened {
  readonly library: Library;
  again(): Promise<Library>;
  dispose(): Promise<void>;
}

export type Open = (options: { readonly now: () => Date; readonly newId: () => string }) => Promise<Opened>;

/** What a test of the contract has at hand. */
export interface Hands {
  /** Empty when the test begins. */
  readonly library: Library;
  /** A second window. */
  again(): Promise<Library>;
  /** A second later each time. */
  now(): Date;
  save(given?: Given): Promise<Copy>;
  /** All rows. */
  all(): Promise<readonly Copy[]>;
  /** Titles of what a search finds. */
  found(query: string): Promise<readonly (string | null)[]>;
}

export const GONE = { ok: false, failure: 'gone' };

/** The value, where there must be one. */
export function must<Value>(outcome: Outcome<Value, string>): Value {
  if (!outcome.ok) {
    throw new Error(`The library failed: ${outcome.failure}`);
  }
  return outcome.value;
}

/** @param opened the library of the test that runs */
export function makeHands(opened: () => Opened, now: () => Date): Hands {
  return {
    get library() {
      return opened().library;
    },
    again: () => opened().again(),
    now,
    save: async (given = {}) => must(await opened().library.save(await newCopy(given))),
    async all() {
      const rows: Copy[] = [];
      for await (const portion of opened().library.all()) {
        rows.push(...portion);
      }
      return rows;
    },
    found: async (query) => must(await opened().library.search(query)).map(({ copy }) => copy.title),
  };
}
