import { fold } from '../../core/text';
import { cut } from './fields';
import { LIMITS } from './limits';

/** Tags as a copy has them: folded in white space, each once without regard to case, sorted. */
export function normalTags(tags: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags) {
    const folded = cut(fold(tag).normalize('NFC'), LIMITS.tag);
    const key = folded.toLowerCase();
    if (folded !== '' && !byKey.has(key) && byKey.size < LIMITS.tags) byKey.set(key, folded);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag);
}
