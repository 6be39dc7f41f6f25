/** How much text stands in a range of blocks, in constant time. */
import type { Block, Range } from '../../blocks';

/** Characters from which a block counts as running text, if it is not mostly links. */
const RUNNING = 60;

export const isRunning = (block: Block): boolean =>
  block.text.length >= RUNNING && block.linkDensity < 0.4 && !block.place.control;

/** Characters, those of them in links and in running text; blocks, and running ones. */
export interface Sum {
  readonly chars: number;
  readonly linked: number;
  readonly running: number;
  readonly blocks: number;
  readonly runningBlocks: number;
}

export class Sums {
  readonly #chars: Float64Array;
  readonly #linked: Float64Array;
  readonly #running: Float64Array;
  readonly #blocks: Int32Array;
  readonly #runningBlocks: Int32Array;
  readonly all: Sum;

  /** @param size how many blocks the page has @param left those that count */
  constructor(size: number, left: readonly Block[]) {
    this.#chars = new Float64Array(size + 1);
    this.#linked = new Float64Array(size + 1);
    this.#running = new Float64Array(size + 1);
    this.#blocks = new Int32Array(size + 1);
    this.#runningBlocks = new Int32Array(size + 1);
    for (const block of left) {
      const at = block.index + 1;
      const length = block.text.length;
      this.#chars[at] = length;
      this.#linked[at] = length * block.linkDensity;
      this.#blocks[at] = 1;
      if (!isRunning(block)) continue;
      this.#running[at] = length;
      this.#runningBlocks[at] = 1;
    }
    for (const sums of [this.#chars, this.#linked, this.#running, this.#blocks, this.#runningBlocks]) {
      for (let i = 1; i <= size; i++) sums[i] = (sums[i] ?? 0) + (sums[i - 1] ?? 0);
    }
    this.all = this.of({ from: 0, to: size });
  }

  /** A range may reach beyond the page. */
  of({ from, to }: Range): Sum {
    const end = Math.min(to, this.#chars.length - 1);
    const start = Math.min(from, end);
    const between = (sums: Float64Array | Int32Array) => (sums[end] ?? 0) - (sums[start] ?? 0);
    return {
      chars: between(this.#chars),
      linked: between(this.#linked),
      running: between(this.#running),
      blocks: between(this.#blocks),
      runningBlocks: between(this.#runningBlocks),
    };
  }
}
