/** Which blocks are the article: a forest of boosted trees, trained on pages with known text (`npm run bench:train`). */
import type { Block } from '../../blocks';
import type { Nature } from '../../detect/kind';
import type { Facts } from '../../facts/facts';
import type { Ledger, Verdict } from '../ledger';
import { addWhatBelongs } from './belongs';
import { cutOf } from './cut';
import { FEATURES, tableOf } from './features';
import { oddsOf } from './forest';
import { dropFrames, dropStrays } from './home';
import { FOREST } from './weights';

/** Block indexes of the article. */
export type Inside = ReadonlySet<number>;

export interface Judgement {
  readonly inside: Inside;
  /** Odds of each block that was left to be judged, by its index. */
  readonly odds: ReadonlyMap<number, number>;
}

/**
 * Where a box stands, what it is named and whether it is shown are signs, not proofs: the judge weighs them. What looks
 * like comments is the text itself in a discussion.
 */
export const unsure =
  ({ kind: page }: Nature) =>
  ({ kind, rule }: Verdict): boolean =>
    kind === 'navigation' ||
    (kind === 'comments' && page === 'discussion') ||
    rule === 'hidden/folded' ||
    rule === 'overlay/name';

/** Words below which no article was found; then everything that is not under suspicion is the best guess. */
const SOMETHING = 20;

const wordsOf = (blocks: readonly Block[], inside: Inside): number =>
  blocks.reduce((sum, block) => sum + (inside.has(block.index) ? block.words : 0), 0);

/** Odds below this are none. */
const LEAST = 0.02;

/** Odds of all blocks, from those of the blocks that have a row; the others have none. */
function spread(odds: Float32Array, rows: readonly number[], size: number): Float32Array {
  const all = new Float32Array(size);
  for (const [row, block] of rows.entries()) all[block] = odds[row] ?? 0;
  return all;
}

/** Takes back what the strip stages were not sure of, and says which of the blocks that are left are the article. */
export function judge(ledger: Ledger, facts: Facts, nature: Nature): Judgement {
  ledger.reconsider(unsure(nature));
  if (ledger.left().length === 0) return { inside: new Set(), odds: new Map() };
  const { blocks, rows, values } = tableOf(ledger, facts, nature);
  const words = Float32Array.from(blocks, (block) => block.words);
  const judged = spread(oddsOf(FOREST, values, FEATURES.length), rows, blocks.length);
  const cut = Math.max(LEAST, cutOf(judged, words));
  const inside = new Set<number>();
  const odds = new Map<number, number>();
  for (const [i, block] of blocks.entries()) {
    odds.set(block.index, judged[i] ?? 0);
    if ((judged[i] ?? 0) >= cut) inside.add(block.index);
  }
  dropStrays(blocks, inside);
  const free = blocks.filter((block) => inside.has(block.index) || ledger.suspect(block) === null);
  const posts = nature.kind === 'discussion';
  addWhatBelongs(free, inside, odds, posts);
  if (posts) dropFrames(free, inside);
  if (wordsOf(free, inside) < SOMETHING) for (const block of free) inside.add(block.index);
  for (const block of blocks) {
    const suspect = ledger.suspect(block);
    if (suspect && !inside.has(block.index)) ledger.remove(block, suspect);
  }
  return { inside, odds };
}
