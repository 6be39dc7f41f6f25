/** What the first judgement says of a block's neighbours: features of the second. */

/** Odds and words from which a block is an anchor: surely of the article. */
const SURE = 0.6;
const ANCHOR = 8;
const FAR = 99;

/** Blocks before and after, first and last, whose odds are averaged by words. */
const WINDOWS = [
  [-3, -1],
  [1, 3],
  [-3, 3],
  [-8, 8],
  [-8, -1],
  [1, 8],
] as const;

export const CONTEXT: readonly string[] = [
  ...['own', 'before', 'after', 'before2', 'after2'].map((name) => `odds.${name}`),
  ...WINDOWS.map(([from, to]) => `odds.${from}…${to}`),
  ...['sinceFirst', 'sinceLast', 'sinceAnchor', 'toAnchor', 'best', 'expected', 'share'].map((name) => `odds.${name}`),
];

/**
 * @param odds of each block
 * @param words of each block
 * @returns `CONTEXT.length` numbers a block
 */
export function contextOf(odds: Float32Array, words: Float32Array): Float32Array {
  const size = odds.length;
  const expected = new Float64Array(size + 1);
  const all = new Float64Array(size + 1);
  const isAnchor = (i: number): boolean => (odds[i] ?? 0) > SURE && (words[i] ?? 0) > ANCHOR;
  const toAnchor = new Float32Array(size).fill(FAR);
  let best = 0;
  let first = -1;
  let last = -1;
  for (let i = 0; i < size; i++) {
    expected[i + 1] = (expected[i] ?? 0) + (odds[i] ?? 0) * (words[i] ?? 0);
    all[i + 1] = (all[i] ?? 0) + (words[i] ?? 0);
    best = Math.max(best, odds[i] ?? 0);
    if (!isAnchor(i)) continue;
    if (first < 0) first = i;
    last = i;
  }
  for (let i = size - 1, next = -1; i >= 0; i--) {
    if (next >= 0) toAnchor[i] = Math.min(FAR, next - i);
    if (isAnchor(i)) next = i;
  }
  const mean = (from: number, to: number): number => {
    const start = Math.max(0, from);
    const end = Math.min(size, to + 1);
    if (end <= start) return -1;
    const count = (all[end] ?? 0) - (all[start] ?? 0);
    return count > 0 ? ((expected[end] ?? 0) - (expected[start] ?? 0)) / count : -1;
  };
  const out = new Float32Array(size * CONTEXT.length);
  let put = 0;
  let before = -1;
  const sum = expected[size] ?? 0;
  const total = Math.max(1, all[size] ?? 0);
  for (let i = 0; i < size; i++) {
    for (const at of [i, i - 1, i + 1, i - 2, i + 2]) out[put++] = odds[at] ?? -1;
    for (const [from, to] of WINDOWS) out[put++] = mean(i + from, i + to);
    out[put++] = first < 0 ? -FAR : Math.max(-FAR, Math.min(FAR, i - first));
    out[put++] = last < 0 ? FAR : Math.max(-FAR, Math.min(FAR, i - last));
    out[put++] = before < 0 ? FAR : Math.min(FAR, i - before);
    out[put++] = toAnchor[i] ?? FAR;
    out[put++] = best;
    out[put++] = Math.log2(1 + sum);
    out[put++] = sum / total;
    if (isAnchor(i)) before = i;
  }
  return out;
}

/**
 * Rows of features and of context, side by side.
 *
 * @param rows which block each row of `values` is of
 * @param more context of all blocks
 */
export function beside(values: Float32Array, width: number, rows: readonly number[], more: Float32Array): Float32Array {
  const wide = width + CONTEXT.length;
  const out = new Float32Array(rows.length * wide);
  for (const [row, block] of rows.entries()) {
    out.set(values.subarray(row * width, (row + 1) * width), row * wide);
    out.set(more.subarray(block * CONTEXT.length, (block + 1) * CONTEXT.length), row * wide + width);
  }
  return out;
}
