import type { CleanResult } from '../article';
import { assemble } from './assemble';
import { draftOf, type RuleText } from './draft';

export interface CleanOptions {
  /** Address of the page where the document does not know it: a saved source, a frame without one. */
  readonly url?: string;
  /** The rule for the site of the page; without one the engine judges by itself. */
  readonly rule?: RuleText | null;
  /** Milliseconds, for timing only. */
  readonly now?: () => number;
}

/**
 * THE pipeline: a live page in, a clean Article out. The page is only read.
 *
 * @param source any document; what it displays is taken into account where it is rendered
 */
export function clean(source: Document, options: CleanOptions = {}): CleanResult {
  const { url, rule = null, now = () => performance.now() } = options;
  const started = now();
  const draft = draftOf(source, { url, rule, now });
  if (typeof draft === 'string') return { ok: false, ms: now() - started, reason: draft };
  const article = assemble(draft);
  return { ok: true, ms: now() - started, article, ...(draft.report && { rule: draft.report }) };
}
