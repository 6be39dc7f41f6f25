/** What a library without a disk holds. */
import type { Highlight } from '../core/highlight';
import type { Contents, Copy, Source, StoredImage } from './copy';
import type { LibraryFailure, Outcome } from './library';
import type { News } from './news';

export interface Held {
  readonly row: Copy;
  readonly contents: Contents | null;
  readonly source: Source | null;
  readonly highlights: readonly Highlight[];
  /** When it was last changed in a way that an export would show. */
  readonly noted: string;
}

export interface State {
  readonly held: Map<string, Held>;
  readonly images: Map<string, StoredImage>;
  readonly news: News;
  readonly now: () => string;
  readonly newId: () => string;
  exportedAt: string | null;
}

export const done = <Value>(value: Value): Promise<Outcome<Value>> => Promise.resolve({ ok: true, value });

export const failed = <Value, Failure = LibraryFailure>(failure: Failure): Promise<Outcome<Value, Failure>> =>
  Promise.resolve({ ok: false, failure });
export function put(state: State, held: Omit<Held, 'noted'>, noted = state.now()): Copy {
  state.held.set(held.row.id, { ...held, noted });
  return held.row;
}
