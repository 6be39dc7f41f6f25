import { fold } from '../core/text';

/** UTF-16 units of one tag; what is longer is cut. */
const LONGEST = 200;
/** Tags of one copy. */
const MOST = 500;

/** Tags as a copy has them: folded in white space, each once without regard to case, sorted. */
export function normalTags(tags: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags) {
    // Not half of a pair.
    const folded = fold(tag)
      .normalize('NFC')
      .slice(0, LONGEST)
      .replace(/[\ud800-\udbff]$/, '')
      .trimEnd();
    const key = folded.toLowerCase();
    if (folded !== '' && !byKey.has(key) && byKey.size < MOST) byKey.set(key, folded);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag);
}
