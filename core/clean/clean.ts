import type { CleanResult } from '../article';
import { assemble } from './assemble';
import { draftOf } from './draft';

export interface CleanOptions {
  /** Address of the page where the document does not know it: a saved source, a frame without one. */
  readonly url?: string;
  /** Milliseconds, for timing only. */
  readonly now?: () => number;
}

/**
 * THE pipeline: a live page in, a clean Article out. The page is only read.
 *
 * @param source any document; what it displays is taken into account where it is rendered
 */
export function clean(source: Document, { url, now = () => performance.now() }: CleanOptions = {}): CleanResult {
  const started = now();
  const draft = draftOf(source, { url });
  return typeof draft === 'string'
    ? { ok: false, ms: now() - started, reason: draft }
    : { ok: true, article: assemble(draft), ms: now() - started };
}
