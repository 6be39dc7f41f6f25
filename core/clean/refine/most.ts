/** Clutter is the lesser part of a page: what a name says of most of the text is how the page is made. */
import type { Range } from '../../blocks';
import type { Inside } from '../judge/judge';
import type { Ledger } from '../ledger';

/** Share of the characters inside the article. On the dev pages boxes of this many were the page in all cases. */
const MOST = 0.35;

/** Whether ranges hold most of what is left of the article. */
export function areMost(ranges: readonly Range[], ledger: Ledger, inside: Inside): boolean {
  const within = new Set(ranges.flatMap((range) => ledger.left(range)));
  let [all, held] = [0, 0];
  for (const block of ledger.left()) {
    if (!inside.has(block.index)) continue;
    all += block.extent;
    if (within.has(block)) held += block.extent;
  }
  return held > all * MOST;
}
