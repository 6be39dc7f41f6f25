import type { Refusal } from './article';

/**
 * Everything that can stand where the article would be. A closed set, so that each has its own sentence in the UI
 * (`failure_<name>_title`, `failure_<name>_text` in `_locales`).
 */
export type Failure =
  | Refusal
  /** A page of the browser or of an extension. */
  | 'browser-page'
  /** An extension store, which browsers keep extensions out of. */
  | 'store'
  /** A local file, and the browser's switch for file access is off. */
  | 'file'
  | 'blank'
  /** The browser let us not in, and we do not know why. */
  | 'no-access'
  | 'navigated'
  | 'closed'
  /** The page gave no answer in time. */
  | 'timeout'
  /** A defect of ours. */
  | 'broken'
  /** A reader tab whose article is no longer kept. */
  | 'forgotten'
  /** The browser refused to hold the article for the reader tab. */
  | 'no-room';
