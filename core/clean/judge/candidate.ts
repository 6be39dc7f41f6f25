/** The one container that most likely holds the article, and what blocks of the same make have in common. */
import type { Block } from '../../blocks';
import type { Around } from './around';
import { isRunning, type Sums } from './sums';

/** What a score is divided by, so many levels above the block. */
const STEPS = [1, 2, 6, 9, 12];

/**
 * The container with the highest score, as Readability finds its top candidate: a running block counts for its parent in
 * full, for the grandparent half, further up less. Links lower a score.
 */
export function candidateOf(left: readonly Block[], around: readonly Around[], sums: Sums): Around {
  const scores = new Map<Around, number>();
  for (const [i, block] of left.entries()) {
    if (!isRunning(block)) continue;
    const score = 1 + Math.min(3, block.extent / 100) + Math.min(4, block.text.split(/[,،、，]/, 5).length - 1);
    // A box that holds this block alone is the paragraph itself.
    let holder = around[i];
    if (holder && holder.range.to - holder.range.from <= 1) holder = holder.parent ?? holder;
    for (let step = 0, up = holder ?? null; up && step < STEPS.length; step++, up = up.parent) {
      scores.set(up, (scores.get(up) ?? 0) + score / (STEPS[step] ?? 12));
    }
  }
  let best: Around | null = null;
  let most = -1;
  for (const [holder, score] of scores) {
    const { from, to } = holder.range;
    const worth = score * (1 - sums.linked(from, to) / Math.max(1, sums.chars(from, to)));
    if (worth > most) {
      most = worth;
      best = holder;
    }
  }
  return best ?? rootOf(around);
}

function rootOf(around: readonly Around[]): Around {
  let root = around[0];
  if (!root) throw new Error('a page without blocks');
  while (root.parent) root = root.parent;
  return root;
}

/** Blocks whose boxes, and the boxes around those, have the same names. */
export interface Make {
  count: number;
  chars: number;
  linked: number;
  /** How many of them are in the candidate. */
  inside: number;
}

/** For each block what it shares with those of its make. */
export function makesOf(left: readonly Block[], around: readonly Around[], { range }: Around): Make[] {
  const makes = new Map<string, Make>();
  return left.map((block, i) => {
    const holder = around[i];
    const name = `${holder?.make} < ${holder?.parent?.make}`;
    let make = makes.get(name);
    if (!make) {
      make = { count: 0, chars: 0, linked: 0, inside: 0 };
      makes.set(name, make);
    }
    make.count++;
    make.chars += block.extent;
    make.linked += block.extent * block.linkDensity;
    if (block.index >= range.from && block.index < range.to) make.inside++;
    return make;
  });
}
