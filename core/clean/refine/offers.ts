/**
 * Offers without a marker or a telling name: a few blocks of the article that sell, ask or invite, and say nothing about
 * its subject. Articles that recommend, compare or teach are full of calls; theirs are many, alike, and on the subject.
 */

import type { Block } from '../../blocks';
import type { Page } from '../../page';
import { because } from '../../said';
import type { Inside } from '../judge/judge';
import type { Ledger } from '../ledger';
import { isCall, isCallText, isPaid, leadsAway, linksOf, type Pitch, Pitches } from './pitch';
import type { Draft } from './stage';
import { Subject } from './subject';

/** Words of a box around a call, and of a paragraph that ends in one. */
const BOX_WORDS = 130;
const PARAGRAPH_WORDS = 90;
/** A shorter one says too little to be judged. */
const LEAST_WORDS = 12;
/** Words that say something, rather than label a thing. */
const SENTENCE = 8;
/** Points from which an offer goes: in a box of its own, as paragraphs above a call, as a paragraph. */
const LEAST = { box: 3.5, above: 4, paragraph: 4.5 } as const;
/** More than this many on a page are how the page is written. */
const MANY = 3;
/** Share of the article that an offer may be. */
const MOST = 0.25;

interface Offer {
  readonly blocks: readonly Block[];
  readonly rule: keyof typeof LEAST;
  readonly pitch: Pitch;
}

export function offers({ page, facts, ledger, inside }: Draft): void {
  const found = find(ledger, inside);
  if (found.length === 0 || found.length > MANY) return;
  const kept = ledger.left().filter((block) => inside.has(block.index));
  const most = kept.reduce((sum, block) => sum + block.words, 0) * MOST;
  for (const { blocks, pitch, rule } of found) {
    const own = new Set(blocks);
    const subject = new Subject(
      kept.filter((block) => !own.has(block)),
      facts.title ?? '',
    );
    if (pitch.words > most || subject.shared(blocks.map((block) => block.text).join('\n')) > 0) continue;
    if (rule === 'paragraph' && !isForeign(blocks, page) && !pitch.thing && !pitch.told && !pitch.paid) continue;
    const why = because('reason_promo_offer', 'An offer to the reader that has nothing to do with the article.');
    for (const block of blocks) ledger.remove(block, { kind: 'promo', ...why, rule: `promo/${rule}` });
  }
}

/** Whether a link leads to another site: a firm's own closing lines are counted to its article. */
const isForeign = (blocks: readonly Block[], page: Page): boolean =>
  blocks.some((block) => linksOf(block).some((anchor) => leadsAway(anchor, page.baseUrl)));

/** Everything that speaks like an offer, on the subject or not. */
function find(ledger: Ledger, inside: Inside): Offer[] {
  const pitches = new Pitches(ledger, inside);
  const left = ledger.left();
  const found: Offer[] = [];
  const taken = new Set<Block>();
  for (const [i, block] of left.entries()) {
    if (taken.has(block) || block.place.code || !isNear(i, left, inside)) continue;
    for (const [rule, blocks] of candidates(i, left, ledger, inside)) {
      const pitch = pitches.of(blocks);
      if (!pitch.call || pitch.points < LEAST[rule]) continue;
      found.push({ blocks, rule, pitch });
      for (const part of blocks) taken.add(part);
      break;
    }
  }
  return found;
}

const isNear = (i: number, left: readonly Block[], inside: Inside): boolean =>
  [i - 1, i, i + 1].some((at) => inside.has(left[at]?.index ?? -1));

function* candidates(
  i: number,
  left: readonly Block[],
  ledger: Ledger,
  inside: Inside,
): Generator<readonly [Offer['rule'], readonly Block[]]> {
  const block = left[i];
  if (!block) return;
  if (isCall(block) || linksOf(block).some(isPaid)) {
    const box = boxAround(block, ledger);
    if (box) yield ['box', box];
    if (isCall(block)) for (const blocks of above(left, i)) yield ['above', blocks];
  }
  if (inside.has(block.index) && isOffering(block)) yield ['paragraph', [block]];
}

/** The smallest box around a call with a sentence in it, and what short labels and calls stand around that. */
function boxAround(call: Block, ledger: Ledger): readonly Block[] | null {
  let best: readonly Block[] | null = null;
  for (let up: Element | null = call.box; up && up.localName !== 'body'; up = up.parentElement) {
    if (up.matches('main, article, li, td, th, dd')) break;
    const blocks = ledger.left(ledger.blocks.of(up));
    if (blocks.reduce((sum, block) => sum + block.words, 0) > BOX_WORDS || blocks.some(({ place }) => place.code))
      break;
    if (best) {
      const inner = new Set(best);
      if (blocks.some((block) => !inner.has(block) && block.words >= SENTENCE && !isCall(block))) break;
    }
    if (blocks.length > 1 && blocks.some((block) => block !== call && block.words >= SENTENCE)) best = blocks;
  }
  return best;
}

/** A call with one or two paragraphs above it, and the heading over those; the longest first. */
function above(left: readonly Block[], call: number): Block[][] {
  const out: Block[][] = [];
  const end = left[call];
  let blocks = end ? [end] : [];
  for (let i = call - 1; i >= Math.max(0, call - 3); i--) {
    const block = left[i];
    if (!block || block.place.code || block.place.listItem || block.words > PARAGRAPH_WORDS) break;
    if (block.box.parentElement !== end?.box.parentElement) break;
    blocks = [block, ...blocks];
    if (block.place.heading > 0 || block.words >= SENTENCE) out.push(blocks);
    if (block.place.heading > 0) break;
  }
  return out.toReversed();
}

const TELLS = /\b[\w-]{3,}\.[a-z]{2,8}\b|\bcode\b|\b[A-Z]{4,}\d/;

/** A paragraph with a link one is asked to follow, or that tells an address or a code. */
function isOffering(block: Block): boolean {
  const { words, place, text } = block;
  if (words > PARAGRAPH_WORDS || words < LEAST_WORDS || place.heading > 0 || place.cell || place.listItem) return false;
  const anchors = linksOf(block);
  return (
    TELLS.test(text.slice(0, 2000)) ||
    anchors.length === 1 ||
    anchors.some((anchor) => isPaid(anchor) || isCallText(anchor.textContent ?? ''))
  );
}
