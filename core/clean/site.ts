/**
 * The rule for the site, over what the judge found. A rule is made for pages as they were once: where it would lose most
 * of what the engine keeps by itself, it is not followed, and that is told.
 */

import type { Block } from '../blocks';
import { because, trouble } from '../said';
import type { Matched, Ruled } from '../sites/follow';
import type { RuleAtWork } from '../sites/work';
import type { Inside, Judgement } from './judge/judge';
import { isRunning } from './judge/sums';
import type { Ledger } from './ledger';

export interface Settled extends Judgement {
  /** Whether the rule says what the article is. */
  readonly bodyByRule: boolean;
}

/** Share of the article, or of the page's running text, that nothing in a rule may lose. */
const MOST = 0.5;
/** Share of the article from which running text outside counts as well. */
const SOME = 0.2;
const MAX_TOLD = 3;

const STRIPPED = {
  kind: 'site-rule',
  ...because('reason_rule_strip', 'The rule for this site takes it out.'),
  rule: 'site-rule/strip',
} as const;

/** What the rule keeps stays through every stage. */
export function keepByRule({ keep }: Ruled, ledger: Ledger, work: RuleAtWork): void {
  if (keep.length === 0) return;
  const holders = new Holders(ledger);
  for (const element of keep) {
    if (element.matches('html, body'))
      work.problem('keep', '', trouble('trouble_keeps_page', 'It would keep the whole page.'));
    else for (const block of holders.of(element).blocks) ledger.protect(block);
  }
}

export function settleByRule(ruled: Ruled, ledger: Ledger, judged: Judgement, work: RuleAtWork): Settled {
  const { bodies, strip, keep } = ruled;
  if (bodies.length + strip.length + keep.length === 0) return { ...judged, bodyByRule: false };
  const holders = new Holders(ledger);
  const body = bodyOf(bodies, ledger, judged.inside, holders, work);
  const inside = new Set(body?.map(({ index }) => index) ?? judged.inside);
  for (const block of ledger.protected()) inside.add(block.index);
  const stripper = new Stripper(ledger, judged.inside, holders, work);
  for (const line of strip) for (const block of stripper.take(line, keep)) inside.delete(block.index);
  return { ...judged, inside, bodyByRule: body !== null };
}

const wordsOf = (blocks: readonly Block[], inside: Inside): number =>
  blocks.reduce((sum, block) => sum + (inside.has(block.index) ? block.words : 0), 0);

/** The blocks of the first body that holds enough; what the strip stages were not sure of is given back to it. */
function bodyOf(
  bodies: readonly Matched[],
  ledger: Ledger,
  inside: Inside,
  holders: Holders,
  work: RuleAtWork,
): Block[] | null {
  const enough = wordsOf(ledger.blocks.all, inside) * MOST;
  for (const { directive, value, elements } of bodies) {
    if (elements.some((element) => element.matches('html, body'))) {
      work.problem(directive, value, trouble('trouble_whole_page', 'It is the whole page.'));
      continue;
    }
    const blocks = elements
      .flatMap((element) => holders.of(element).blocks)
      .filter((block) => ledger.verdict(block) === null || ledger.suspect(block) !== null);
    const words = blocks.reduce((sum, block) => sum + block.words, 0);
    if (words > 0 && words >= enough) {
      for (const block of blocks) ledger.giveBack(block);
      return blocks;
    }
    work.problem(directive, value, trouble('trouble_less_than_half', 'It holds less than half of the article.'));
  }
  return null;
}

class Stripper {
  readonly #ledger: Ledger;
  readonly #inside: Inside;
  readonly #holders: Holders;
  readonly #work: RuleAtWork;
  readonly #article: number;
  readonly #running: number;
  #taken = 0;

  constructor(ledger: Ledger, inside: Inside, holders: Holders, work: RuleAtWork) {
    this.#ledger = ledger;
    this.#inside = inside;
    this.#holders = holders;
    this.#work = work;
    this.#article = wordsOf(ledger.blocks.all, inside);
    this.#running = runningWords(ledger.left());
  }

  /** The blocks that one line of the rule takes out; none where together they are too much. */
  take({ directive, value, elements }: Matched, keep: readonly Element[]): readonly Block[] {
    const told = { parts: 0, most: 0 };
    const pictures: Element[] = [];
    const blocks = elements.flatMap((element) => {
      const held = this.#holders.of(element);
      if (element.matches('html, body, main') || this.#isMost(held.blocks)) {
        if (told.most++ < MAX_TOLD) this.#work.problem(directive, value, TOO_MUCH);
        return [];
      }
      if (!held.text) pictures.push(element);
      else if (held.blocks.length === 0 && told.parts++ < MAX_TOLD) this.#work.problem(directive, value, PART);
      return held.blocks;
    });
    const words = wordsOf(blocks, this.#inside);
    if (this.#isMost(blocks) || this.#taken + words > this.#article * MOST) {
      this.#work.problem(directive, value, TOO_MUCH);
      return [];
    }
    this.#taken += words;
    for (const block of blocks) this.#ledger.remove(block, STRIPPED);
    // What shows no text has no line in the ledger.
    for (const picture of pictures) if (!keep.some((kept) => kept.contains(picture))) picture.remove();
    return blocks.filter((block) => this.#ledger.verdict(block) !== null);
  }

  #isMost(blocks: readonly Block[]): boolean {
    const words = wordsOf(blocks, this.#inside);
    if (words > this.#article * MOST) return true;
    const left = blocks.filter((block) => this.#ledger.verdict(block) === null);
    return words > this.#article * SOME && runningWords(left) > this.#running * MOST;
  }
}

const TOO_MUCH = trouble('trouble_too_much', 'It would take out most of the article.');
const PART = trouble('trouble_part', 'It is a part of a paragraph, which stays whole.');

const runningWords = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (isRunning(block) ? block.words : 0), 0);

interface Held {
  /** Blocks all of whose text stands in the element. */
  readonly blocks: readonly Block[];
  /** Whether there is any text in it. */
  readonly text: boolean;
}

/** Which blocks stand whole in an element, inline ones too. */
class Holders {
  readonly #blocks = new Map<Node, Block>();

  constructor(ledger: Ledger) {
    for (const block of ledger.blocks.all) for (const node of block.nodes) this.#blocks.set(node, block);
  }

  of(element: Element): Held {
    const seen = new Map<Block, number>();
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const block = this.#blocks.get(node);
      if (block) seen.set(block, (seen.get(block) ?? 0) + 1);
    }
    const blocks = [...seen].filter(([block, nodes]) => nodes === block.nodes.length).map(([block]) => block);
    return { blocks, text: seen.size > 0 };
  }
}
