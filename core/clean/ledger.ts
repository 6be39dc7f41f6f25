/** What every stage writes to: which block is taken out of the article, and why. */
import type { RemovalKind, Said } from '../article';
import type { Block, Blocks, Range } from '../blocks';

export interface Verdict {
  readonly kind: RemovalKind;
  /** One sentence for the reader. */
  readonly reason: string;
  readonly said: Said;
  /** `<file>/<what decided>` */
  readonly rule: string;
}

/** Characters of a sentence that says something. */
const SENTENCE = 60;

/** One verdict a block at most; the first one stands, so a stage never has to ask what an earlier one took. */
export class Ledger {
  readonly blocks: Blocks;
  readonly #verdicts: (Verdict | null)[];
  readonly #suspects: (Verdict | null)[];
  readonly #elements = new Set<Element>();
  /** Indexes of blocks that no stage takes out. */
  readonly #protected = new Set<number>();

  constructor(blocks: Blocks) {
    this.blocks = blocks;
    this.#verdicts = new Array<Verdict | null>(blocks.all.length).fill(null);
    this.#suspects = new Array<Verdict | null>(blocks.all.length).fill(null);
  }

  verdict(block: Block): Verdict | null {
    return this.#verdicts[block.index] ?? null;
  }

  /** What a verdict that was taken back said. */
  suspect(block: Block): Verdict | null {
    return this.#suspects[block.index] ?? null;
  }

  /** Takes back verdicts: what was removed is left again, under suspicion. */
  reconsider(which: (verdict: Verdict) => boolean): void {
    for (const [i, verdict] of this.#verdicts.entries()) {
      if (!verdict || !which(verdict)) continue;
      this.#suspects[i] = verdict;
      this.#verdicts[i] = null;
    }
  }

  /** Takes back what a stage said of one block. */
  giveBack(block: Block): void {
    this.#verdicts[block.index] = null;
  }

  /** From now on the block is article, whatever is said of it. */
  protect(block: Block): void {
    this.#protected.add(block.index);
    this.#verdicts[block.index] = null;
  }

  protected(): Block[] {
    return this.blocks.all.filter((block) => this.#protected.has(block.index));
  }

  /** Blocks that nobody has taken out, in page order. */
  left(range: Range = { from: 0, to: this.blocks.all.length }): Block[] {
    const left: Block[] = [];
    for (let i = range.from; i < range.to; i++) {
      const block = this.blocks.all[i];
      if (block && this.#verdicts[i] === null) left.push(block);
    }
    return left;
  }

  remove(block: Block, verdict: Verdict): void {
    if (!this.#protected.has(block.index)) this.#verdicts[block.index] ??= verdict;
  }

  /** Takes out `from` up to, not including, `to`. */
  removeRange(range: Range, verdict: Verdict): void {
    for (let i = range.from; i < range.to; i++) if (!this.#protected.has(i)) this.#verdicts[i] ??= verdict;
  }

  /** Whether an element was taken out as a whole, with the pictures in it. */
  isWhole(element: Element): boolean {
    return this.#elements.has(element);
  }

  /** Takes out all text of an element. */
  removeElement(element: Element, verdict: Verdict): void {
    this.#elements.add(element);
    this.removeRange(this.blocks.of(element), verdict);
  }

  /** Whether what is left in a range is prose and nothing else: sentences, without a link or a control beside them. */
  isProse(range: Range): boolean {
    const left = this.left(range);
    const plain = left.every(({ linkDensity, place }) => linkDensity === 0 && !place.control);
    return plain && left.some(({ text }) => text.length >= SENTENCE && /[.!?。؟…]["”’)]?$/.test(text));
  }

  /** Characters of the blocks that are left in a range. */
  textLeft(range: Range): number {
    let length = 0;
    for (let i = range.from; i < range.to; i++) {
      if (this.#verdicts[i] === null) length += this.blocks.all[i]?.text.length ?? 0;
    }
    return length;
  }
}
