/** How much text stands in a range of blocks, in constant time. */
import type { Block } from '../../blocks';

/** Characters from which a block counts as running text, if it is not mostly links. */
const RUNNING = 60;

export const isRunning = (block: Block): boolean =>
  block.extent >= RUNNING && block.linkDensity < 0.4 && !block.place.control;

/** Sums over the blocks of a page up to each block: a sum between two is a difference. */
export class Sums {
  readonly #chars: Float64Array;
  readonly #linked: Float64Array;
  readonly #running: Float64Array;
  readonly #blocks: Float64Array;
  readonly #runningBlocks: Float64Array;
  readonly size: number;

  /** @param size how many blocks the page has @param left those that count */
  constructor(size: number, left: readonly Block[]) {
    this.size = size;
    this.#chars = new Float64Array(size + 1);
    this.#linked = new Float64Array(size + 1);
    this.#running = new Float64Array(size + 1);
    this.#blocks = new Float64Array(size + 1);
    this.#runningBlocks = new Float64Array(size + 1);
    for (const block of left) {
      const at = block.index + 1;
      const length = block.extent;
      this.#chars[at] = length;
      this.#linked[at] = length * block.linkDensity;
      this.#blocks[at] = 1;
      if (!isRunning(block)) continue;
      this.#running[at] = length;
      this.#runningBlocks[at] = 1;
    }
    for (const sums of [this.#chars, this.#linked, this.#running, this.#blocks, this.#runningBlocks]) {
      let sum = 0;
      for (let i = 1; i <= size; i++) {
        sum += sums[i] as number;
        sums[i] = sum;
      }
    }
  }

  /** Characters of `blocks[from]` up to, not including, `blocks[to]`; a range may reach beyond the page. */
  chars(from: number, to: number): number {
    return this.#between(this.#chars, from, to);
  }

  /** Characters in links. */
  linked(from: number, to: number): number {
    return this.#between(this.#linked, from, to);
  }

  /** Characters of running text. */
  running(from: number, to: number): number {
    return this.#between(this.#running, from, to);
  }

  blocks(from: number, to: number): number {
    return this.#between(this.#blocks, from, to);
  }

  runningBlocks(from: number, to: number): number {
    return this.#between(this.#runningBlocks, from, to);
  }

  #between(sums: Float64Array, from: number, to: number): number {
    const end = Math.min(to, this.size);
    return (sums[end] as number) - (sums[Math.max(0, Math.min(from, end))] as number);
  }
}
