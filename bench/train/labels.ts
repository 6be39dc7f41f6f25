/** Which blocks of a page the gold text holds. */

const WORD = /[\p{L}\p{N}_]+/gu;
export const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** Words from which a block can be an anchor of the alignment. */
const ANCHOR = 6;
const GRAM = 3;

const gramAt = (words: readonly string[], at: number): string => `${words[at]} ${words[at + 1]} ${words[at + 2]}`;

interface Found {
  readonly block: number;
  /** Index of its first word in the gold text. */
  readonly at: number;
  readonly size: number;
}

/**
 * For each block the share of its words that the gold text holds at that place, 0–1.
 * Long blocks are aligned first, by a phrase that the gold text has once; short ones are looked for between those.
 */
export function labelsOf(blocks: readonly (readonly string[])[], gold: readonly string[]): Float32Array {
  const labels = new Float32Array(blocks.length);
  const places = new Map<string, number[]>();
  for (let i = 0; i + GRAM <= gold.length; i++) {
    const gram = gramAt(gold, i);
    const known = places.get(gram);
    if (known) known.push(i);
    else places.set(gram, [i]);
  }
  const chain = longestChain(anchorsOf(blocks, places));
  const covered = new Uint8Array(gold.length);
  for (const { block } of chain) cover(block);
  const inChain = new Set(chain.map(({ block }) => block));
  for (const [index, words] of blocks.entries()) {
    if (inChain.has(index) || words.length === 0) continue;
    const before = chain.findLast(({ block }) => block < index);
    const after = chain.find(({ block }) => block > index);
    if (words.length < ANCHOR) short(index, before ? before.at : 0, after ? after.at : gold.length);
    else cover(index);
  }
  return labels;

  /** Covers the words of the gold text that the block has, where nothing else has covered them. */
  function cover(index: number): void {
    const words = blocks[index] ?? [];
    const hit = new Uint8Array(words.length);
    for (let i = 0; i + GRAM <= words.length; i++) {
      const at = places.get(gramAt(words, i))?.find((place) => !covered[place + 1] || !covered[place]);
      if (at === undefined) continue;
      hit.fill(1, i, i + GRAM);
      mark(at);
    }
    for (let i = 0; i < covered.length; i++) if (covered[i] === 2) covered[i] = 1;
    labels[index] = hit.reduce((sum, is) => sum + is, 0) / Math.max(1, words.length);
  }

  /** A first word that something else has covered may be shared; marks of this block are 2 until it is done. */
  function mark(at: number): void {
    for (let k = covered[at] ? 1 : 0; k < GRAM; k++) covered[at + k] = covered[at + k] || 2;
  }

  function short(index: number, from: number, to: number): void {
    const words = blocks[index] ?? [];
    for (let at = Math.max(0, from); at + words.length <= to; at++) {
      if (covered[at] || words.some((word, k) => gold[at + k] !== word)) continue;
      for (let k = 0; k < words.length; k++) covered[at + k] = 1;
      labels[index] = 1;
      return;
    }
  }
}

/** Blocks with a phrase that stands once in the gold text. */
function anchorsOf(blocks: readonly (readonly string[])[], places: ReadonlyMap<string, readonly number[]>): Found[] {
  const found: Found[] = [];
  for (const [block, words] of blocks.entries()) {
    if (words.length < ANCHOR) continue;
    for (let i = 0; i + GRAM <= words.length; i++) {
      const at = places.get(gramAt(words, i));
      if (at?.length !== 1 || at[0] === undefined) continue;
      found.push({ block, at: Math.max(0, at[0] - i), size: words.length });
      break;
    }
  }
  return found;
}

/** The chain of anchors in the order of both texts that holds the most words. */
function longestChain(found: readonly Found[]): Found[] {
  const best = found.map(({ size }) => size);
  const from = found.map(() => -1);
  for (let i = 0; i < found.length; i++) {
    for (let k = Math.max(0, i - 400); k < i; k++) {
      const one = found[i];
      const other = found[k];
      if (!one || !other || other.at >= one.at) continue;
      const sum = (best[k] ?? 0) + one.size;
      if (sum > (best[i] ?? 0)) {
        best[i] = sum;
        from[i] = k;
      }
    }
  }
  let at = best.indexOf(Math.max(...best));
  const chain: Found[] = [];
  while (at >= 0) {
    const one = found[at];
    if (one) chain.push(one);
    at = from[at] ?? -1;
  }
  return chain.toReversed();
}
