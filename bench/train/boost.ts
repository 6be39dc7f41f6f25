/** Gradient-boosted trees for a weighted logistic loss, on features put into at most 64 bins. Deterministic. */

const BINS = 64;

/** A tree of depth at most `depth`; a leaf has feature -1. Children stand behind their parent. */
export interface TreeNode {
  readonly feature: number;
  /** Left: value <= threshold. */
  readonly threshold: number;
  readonly left: number;
  readonly right: number;
  readonly value: number;
}

export type Tree = readonly TreeNode[];

export interface Settings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leafWeight: number;
  readonly lambda: number;
  /** Share of the features, and of the rows, that a tree sees. */
  readonly features: number;
  readonly rows: number;
  readonly seed: number;
}

/** Binned columns of a table. */
export interface Binned {
  readonly rows: number;
  readonly columns: readonly Uint8Array[];
  /** Upper edges of the bins of each column. */
  readonly edges: readonly Float32Array[];
}

/** @param values row by row */
export function bin(values: Float32Array, width: number): Binned {
  const rows = values.length / width;
  const columns: Uint8Array[] = [];
  const edges: Float32Array[] = [];
  for (let f = 0; f < width; f++) {
    const step = Math.max(1, Math.floor(rows / 20_000));
    const sample: number[] = [];
    for (let i = 0; i < rows; i += step) sample.push(values[i * width + f] ?? 0);
    sample.sort((a, b) => a - b);
    const cuts: number[] = [];
    for (let b = 1; b < BINS; b++) {
      const cut = sample[Math.floor((b * sample.length) / BINS)] ?? 0;
      if (cuts.length === 0 || cut > (cuts.at(-1) ?? 0)) cuts.push(cut);
    }
    // As they will be shipped.
    const edge = Float32Array.from(new Set(cuts.map((cut) => Math.f16round(cut))));
    const column = new Uint8Array(rows);
    for (let i = 0; i < rows; i++) column[i] = binOf(edge, values[i * width + f] ?? 0);
    columns.push(column);
    edges.push(edge);
  }
  return { rows, columns, edges };
}

/** The first edge that the value does not exceed. */
function binOf(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A generator of numbers in [0, 1): mulberry32. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Trains on the rows given; `base` is the score every row starts from. */
export function boost(
  table: Binned,
  rows: Int32Array,
  labels: Float32Array,
  weights: Float32Array,
  settings: Settings,
): { base: number; trees: Tree[] } {
  let positive = 0;
  let total = 0;
  for (const row of rows) {
    positive += (labels[row] ?? 0) * (weights[row] ?? 0);
    total += weights[row] ?? 0;
  }
  const base = Math.log(positive / Math.max(1e-9, total - positive));
  const scores = new Float32Array(table.rows).fill(base);
  const gradients = new Float32Array(table.rows);
  const hessians = new Float32Array(table.rows);
  const next = random(settings.seed);
  const trees: Tree[] = [];
  for (let t = 0; t < settings.trees; t++) {
    const sample = rows.filter(() => next() < settings.rows);
    const features = table.columns.map((_, f) => f).filter(() => next() < settings.features);
    for (const row of rows) {
      const p = sigmoid(scores[row] ?? 0);
      const weight = weights[row] ?? 0;
      gradients[row] = (p - (labels[row] ?? 0)) * weight;
      hessians[row] = Math.max(1e-6, p * (1 - p)) * weight;
    }
    const tree = grow(table, sample, features, gradients, hessians, settings);
    trees.push(tree);
    for (const row of rows) scores[row] = (scores[row] ?? 0) + valueIn(tree, table, row);
  }
  return { base, trees };
}

interface Growing {
  feature: number;
  threshold: number;
  bin: number;
  left: number;
  right: number;
  value: number;
}

function grow(
  table: Binned,
  sample: Int32Array,
  features: readonly number[],
  gradients: Float32Array,
  hessians: Float32Array,
  settings: Settings,
): Tree {
  const nodes: Growing[] = [];
  const queue: { rows: Int32Array; depth: number; node: number }[] = [];
  const add = (rows: Int32Array, depth: number): number => {
    let g = 0;
    let h = 0;
    for (const row of rows) {
      g += gradients[row] ?? 0;
      h += hessians[row] ?? 0;
    }
    const value = (-g / (h + settings.lambda)) * settings.rate;
    nodes.push({ feature: -1, threshold: 0, bin: 0, left: 0, right: 0, value });
    queue.push({ rows, depth, node: nodes.length - 1 });
    return nodes.length - 1;
  };
  add(sample, 0);
  for (let open = queue.shift(); open; open = queue.shift()) {
    if (open.depth >= settings.depth) continue;
    const split = bestSplit(table, open.rows, features, gradients, hessians, settings);
    const node = nodes[open.node];
    if (!split || !node) continue;
    const column = table.columns[split.feature];
    const goesLeft = (row: number) => (column?.[row] ?? 0) <= split.bin;
    node.feature = split.feature;
    node.bin = split.bin;
    node.threshold = table.edges[split.feature]?.[split.bin] ?? 0;
    node.left = add(open.rows.filter(goesLeft), open.depth + 1);
    node.right = add(
      open.rows.filter((row) => !goesLeft(row)),
      open.depth + 1,
    );
  }
  bins.set(
    nodes,
    Uint8Array.from(nodes, (node) => node.bin),
  );
  return nodes;
}

/** The bin of each node's threshold, for trees that are still being used on binned rows. */
const bins = new WeakMap<Tree, Uint8Array>();

/** Sums of both derivatives. */
interface Slopes {
  g: number;
  h: number;
}

function bestSplit(
  table: Binned,
  rows: Int32Array,
  features: readonly number[],
  gradients: Float32Array,
  hessians: Float32Array,
  settings: Settings,
): { feature: number; bin: number } | null {
  const all: Slopes = { g: 0, h: 0 };
  const g = new Float32Array(rows.length);
  const h = new Float32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    g[i] = gradients[row] ?? 0;
    h[i] = hessians[row] ?? 0;
    all.g += g[i] ?? 0;
    all.h += h[i] ?? 0;
  }
  if (all.h < 2 * settings.leafWeight) return null;
  let best: { feature: number; bin: number } | null = null;
  let most = 1e-6;
  const sumsG = new Float64Array(BINS);
  const sumsH = new Float64Array(BINS);
  for (const feature of features) {
    const column = table.columns[feature];
    const size = table.edges[feature]?.length ?? 0;
    if (!column || size === 0) continue;
    sumsG.fill(0);
    sumsH.fill(0);
    for (let i = 0; i < rows.length; i++) {
      const b = column[rows[i] as number] as number;
      (sumsG[b] as number) += g[i] as number;
      (sumsH[b] as number) += h[i] as number;
    }
    const { bin, gain } = bestBin(sumsG, sumsH, size, all, settings);
    if (gain <= most) continue;
    most = gain;
    best = { feature, bin };
  }
  return best;
}

/** The bin after which to split, and what that gains. */
function bestBin(
  sumsG: Float64Array,
  sumsH: Float64Array,
  size: number,
  all: Slopes,
  { lambda, leafWeight }: Settings,
): { bin: number; gain: number } {
  const own = (all.g * all.g) / (all.h + lambda);
  const left: Slopes = { g: 0, h: 0 };
  let bin = -1;
  let most = 0;
  for (let b = 0; b < size; b++) {
    left.g += sumsG[b] ?? 0;
    left.h += sumsH[b] ?? 0;
    const right = all.h - left.h;
    if (left.h < leafWeight || right < leafWeight) continue;
    const gain = (left.g * left.g) / (left.h + lambda) + (all.g - left.g) ** 2 / (right + lambda) - own;
    if (gain <= most) continue;
    most = gain;
    bin = b;
  }
  return { bin, gain: most };
}

/** What a tree says of a binned row. */
function valueIn(tree: Tree, table: Binned, row: number): number {
  const edges = bins.get(tree);
  let at = 0;
  for (;;) {
    const node = tree[at];
    if (!node) return 0;
    if (node.feature < 0) return node.value;
    at = (table.columns[node.feature]?.[row] ?? 0) <= (edges?.[at] ?? 0) ? node.left : node.right;
  }
}

/** Scores of all rows, before the logistic function. */
export function scoresOf(
  { base, trees }: { base: number; trees: readonly Tree[] },
  table: Binned,
  rows: Int32Array,
): Float32Array {
  const scores = new Float32Array(table.rows);
  for (const row of rows) {
    let score = base;
    for (const tree of trees) score += valueIn(tree, table, row);
    scores[row] = score;
  }
  return scores;
}
