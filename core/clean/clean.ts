import type { CleanResult } from '../article';
import { assemble } from './assemble';
import { draftOf, type RuleText } from './draft';
import { atOnce, inTurns, type Steps } from './turns';

export interface CleanOptions {
  /** Address of the page where the document does not know it: a saved source, a frame without one. */
  readonly url?: string;
  /** The rule for the site of the page; without one the engine judges by itself. */
  readonly rule?: RuleText | null;
  /** Milliseconds, for timing only. */
  readonly now?: () => number;
}

/** THE pipeline, in steps; the page is read in the first of them only. */
function* cleaning(source: Document, options: CleanOptions): Steps<CleanResult> {
  const { url, rule = null, now = passed } = options;
  const started = now();
  const draft = yield* draftOf(source, { url, rule, now });
  if (typeof draft === 'string') return { ok: false, ms: now() - started, reason: draft };
  const article = yield* assemble(draft);
  return { ok: true, ms: now() - started, article, ...(draft.report && { rule: draft.report }) };
}

const passed = (): number => performance.now();

/**
 * A live page in, a clean Article out. The page is only read.
 *
 * @param source any document; what it displays is taken into account where it is rendered
 */
export const clean = (source: Document, options: CleanOptions = {}): CleanResult => atOnce(cleaning(source, options));

/** The same in turns with the page, which goes on living while a huge one is cleaned; `ms` has the pauses in it. */
export const cleanInTurns = (source: Document, options: CleanOptions = {}): Promise<CleanResult> =>
  inTurns(cleaning(source, options), options.now ?? passed);
