import type { CleanResult } from '../article';

/** stub, replaced by the engine's author */
export function clean(_page: Document): CleanResult {
  return { ok: false, ms: 0, reason: 'empty' };
}
