/** What blocks have in common with others of the page: the same text, or a box that stands there many times. */
import type { Block, Range } from '../../blocks';
import { extentOf } from '../../extent';
import type { Around } from './around';
import type { Sums } from './sums';

/** Levels above a block at which boxes are compared with their siblings. */
const LEVELS = 5;

export interface Card {
  /** Siblings of the same make around the block; 0 where no box around it is repeated. */
  readonly siblings: number;
  /** Levels up to the repeated box. */
  readonly up: number;
  /** The blocks of the one of them that the block is in. */
  readonly range: Range;
  /** Blocks, characters, running characters and link density of the repeated boxes, on average. */
  readonly blocks: number;
  readonly chars: number;
  readonly running: number;
  readonly links: number;
  /** Share of them that hold a link. */
  readonly linking: number;
}

interface Siblings {
  count: number;
  blocks: number;
  chars: number;
  linked: number;
  running: number;
  linking: number;
}

const NO_CARD: Card = {
  siblings: 0,
  up: 0,
  range: { from: 0, to: 0 },
  blocks: 0,
  chars: 0,
  running: 0,
  links: 0,
  linking: 0,
};

/** Finds, for blocks, the most repeated box around them that holds more than the block. */
export class Cards {
  readonly #siblings = new Map<Around | null, Map<string, Siblings>>();

  constructor(around: readonly Around[], sums: Sums) {
    const seen = new Set<Around>();
    for (const own of around) {
      for (let up: Around | null = own, level = 0; up && level < LEVELS && !seen.has(up); up = up.parent, level++) {
        seen.add(up);
        this.#count(up, sums);
      }
    }
  }

  of(own: Around): Card {
    let best: Siblings | null = null;
    let at = 0;
    let range = own.range;
    for (let up: Around | null = own, level = 0; up && level < LEVELS; up = up.parent, level++) {
      const same = this.#siblings.get(up.parent)?.get(up.make);
      if (!same || same.count < 2 || same.blocks <= same.count * 1.5) continue;
      if (best && best.count >= same.count) continue;
      best = same;
      at = level;
      range = up.range;
    }
    if (!best) return NO_CARD;
    const { count, blocks, chars, linked, running, linking } = best;
    return {
      siblings: count,
      up: at,
      range,
      blocks: blocks / count,
      chars: chars / count,
      running: running / count,
      links: linked / Math.max(1, chars),
      linking: linking / count,
    };
  }

  #count(box: Around, sums: Sums): void {
    let makes = this.#siblings.get(box.parent);
    if (!makes) {
      makes = new Map();
      this.#siblings.set(box.parent, makes);
    }
    let same = makes.get(box.make);
    if (!same) {
      same = { count: 0, blocks: 0, chars: 0, linked: 0, running: 0, linking: 0 };
      makes.set(box.make, same);
    }
    const { from, to } = box.range;
    const linked = sums.linked(from, to);
    same.count++;
    same.blocks += sums.blocks(from, to);
    same.chars += sums.chars(from, to);
    same.linked += linked;
    same.running += sums.running(from, to);
    if (linked > 0) same.linking++;
  }
}

/** How many blocks of the page have the same text. */
export function copiesOf(left: readonly Block[]): number[] {
  const counts = new Map<string, number>();
  for (const { text } of left) counts.set(text, (counts.get(text) ?? 0) + 1);
  return left.map(({ text }) => counts.get(text) ?? 1);
}

/** Shorter lines are said more than once by chance. Characters; of longer ones so many are compared. */
const LINE = 25;
const COMPARED = 80;

/** For each block the share of its characters in lines that an earlier block has too: threads quote what was said. */
export function echoesOf(left: readonly Block[]): number[] {
  const said = new Set<string>();
  return left.map(({ lines, text }) => {
    const own = lines.filter((line) => extentOf(line.text) >= LINE);
    const again = own.filter((line) => said.has(line.text.slice(0, COMPARED)));
    for (const line of own) said.add(line.text.slice(0, COMPARED));
    return again.reduce((sum, line) => sum + line.text.length, 0) / Math.max(1, text.length);
  });
}
