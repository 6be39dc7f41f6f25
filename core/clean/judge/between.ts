/** What the judge left out between blocks that it kept. A lost paragraph weighs more than a leftover. */
import type { Block } from '../../blocks';
import { isRunning } from './sums';

/** Running text, and parts of it, between two kept blocks that share their surroundings with it. */
/** Least odds of what is added. The judge is sure of what it gives less. */
const DOUBT = 0.12;

/** @param odds of each block, by its index */
export function addBetween(left: readonly Block[], inside: Set<number>, odds: ReadonlyMap<number, number>): void {
  const after = new Map<Block, Block>();
  let next: Block | undefined;
  for (const block of left.toReversed()) {
    if (inside.has(block.index)) next = block;
    else if (next) after.set(block, next);
  }
  let before: Block | undefined;
  const added: Block[] = [];
  for (const block of left) {
    if (inside.has(block.index)) before = block;
    const next = after.get(block);
    if (!before || !next || inside.has(block.index) || !(isRunning(block) || isPart(block))) continue;
    if ((odds.get(block.index) ?? 0) < DOUBT) continue;
    if (isAmong(block, before, next)) added.push(block);
  }
  for (const block of added) inside.add(block.index);
}

/** A heading, a code listing or a quotation between kept text belongs to it. */
const isPart = (block: Block): boolean =>
  block.linkDensity < 0.5 &&
  (block.place.code ||
    block.place.quote ||
    block.place.caption ||
    block.place.heading > 1 ||
    (block.place.control && isQuestion(block)));

/** A question that a button unfolds. */
const isQuestion = (block: Block): boolean => block.words >= 3 && /[?？؟]$/.test(block.text);

/** Whether the nearest element around the kept block before and the one after holds the block too. */
function isAmong(block: Block, before: Block, after: Block): boolean {
  const holder = before.box.contains(after.box) ? before.box : before.box.parentElement;
  for (
    let up: Element | null = holder, steps = 0;
    up && up.localName !== 'body' && steps < 4;
    up = up.parentElement, steps++
  ) {
    if (up.contains(after.box)) return up.contains(block.box);
  }
  return false;
}
