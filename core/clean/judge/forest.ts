/** Boosted trees as data: decoded when first used, and asked for the odds of rows of features. */

/**
 * A tree stands in preorder, three bytes a node: the feature, then a threshold as a half-precision float; or `LEAF` and
 * a value in units of 1 / `UNIT`, as a signed 16-bit integer. Low byte first. The left child follows its parent.
 */
export const LEAF = 255;
export const UNIT = 4096;

export interface Forest {
  /** Score that every row starts from. */
  readonly base: number;
  /** Base64. */
  readonly trees: string;
}

interface Decoded {
  readonly feature: Uint8Array;
  readonly value: Float32Array;
  /** Where the right child stands. */
  readonly right: Uint16Array;
  readonly roots: readonly number[];
}

const decoded = new WeakMap<Forest, Decoded>();

/** What a fraction of a half-precision float counts, by its exponent; the last one says that it is no number but infinity. */
const SCALE = Float64Array.from({ length: 32 }, (_, exponent) => 2 ** (exponent === 31 ? 1023 : exponent - 25));

function half(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const size = exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * (SCALE[exponent] as number);
  return bits & 0x8000 ? -size : size;
}

function decode(forest: Forest): Decoded {
  const known = decoded.get(forest);
  if (known) return known;
  const bytes = atob(forest.trees);
  const size = bytes.length / 3;
  const feature = new Uint8Array(size);
  const value = new Float32Array(size);
  const right = new Uint16Array(size);
  const roots: number[] = [];
  const open: number[] = [];
  let pending = 0;
  for (let i = 0; i < size; i++) {
    if (pending === 0) roots.push(i);
    pending = Math.max(1, pending);
    const bits = bytes.charCodeAt(i * 3 + 1) | (bytes.charCodeAt(i * 3 + 2) << 8);
    feature[i] = bytes.charCodeAt(i * 3);
    if (feature[i] !== LEAF) {
      value[i] = half(bits);
      open.push(i);
      pending++;
      continue;
    }
    value[i] = (bits > 0x7fff ? bits - 0x10000 : bits) / UNIT;
    pending--;
    // The next node is the right child of the nearest parent that has none yet.
    const parent = open.pop();
    if (parent !== undefined) right[parent] = i + 1;
  }
  const made: Decoded = { feature, value, right, roots };
  decoded.set(forest, made);
  return made;
}

/** Trees after which a row is sure that scores so far from even: most of a page is its menus. Later trees say little more. */
const EARLY = 60;
const SURE = 4;

/** @param values `width` features a row @returns for each row the odds, 0–1 */
export function oddsOf(forest: Forest, values: Float32Array, width: number): Float32Array {
  const { feature, value, right, roots } = decode(forest);
  const rows = values.length / width;
  const odds = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const start = row * width;
    let score = forest.base;
    for (let tree = 0; tree < roots.length; tree++) {
      if (tree === EARLY && (score > SURE || score < -SURE)) break;
      let at = roots[tree] as number;
      let asked = feature[at] as number;
      while (asked !== LEAF) {
        at = (values[start + asked] as number) <= (value[at] as number) ? at + 1 : (right[at] as number);
        asked = feature[at] as number;
      }
      score += value[at] as number;
    }
    odds[row] = 1 / (1 + Math.exp(-score));
  }
  return odds;
}
