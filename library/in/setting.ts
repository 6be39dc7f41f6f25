import type { Sanitize } from './sanitized';

/** What readers need from outside. */
export interface ReadSetting {
  /** Lends its DOM only. */
  readonly doc: Document;
  readonly sanitize: Sanitize;
  /** ISO 8601; stands for the time of what does not say when it was saved. */
  readonly now: string;
}
