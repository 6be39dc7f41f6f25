/** Logistic regression by Newton's method on standardized columns, with a penalty on the squares of the weights. */

export interface Model {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Rounds of Newton's method at most; it has settled by then, or when no weight moves by more than `STILL`. */
const ROUNDS = 15;
const STILL = 1e-6;

const column = (rows: readonly (readonly number[])[], at: number): number[] => rows.map((row) => row[at] ?? 0);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The product of two columns, of their first `until` entries. */
function dot(a: Float64Array, b: Float64Array, until: number): number {
  let sum = 0;
  for (let at = 0; at < until; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** The lower triangle whose product with itself turned over is the matrix (Cholesky). */
function rootOf(matrix: readonly Float64Array[]): Float64Array[] {
  const lower: Float64Array[] = [];
  matrix.forEach((line, i) => {
    const row = new Float64Array(matrix.length);
    for (let j = 0; j < i; j++) {
      const other = lower[j] ?? row;
      row[j] = ((line[j] ?? 0) - dot(row, other, j)) / (other[j] ?? 1);
    }
    row[i] = Math.sqrt(Math.max((line[i] ?? 0) - dot(row, row, i), 1e-12));
    lower.push(row);
  });
  return lower;
}

/** Solves a x = b for a symmetric positive definite matrix given by its lower triangle. */
function solve(a: readonly Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  const lower = rootOf(a);
  const x = Float64Array.from(b);
  lower.forEach((row, i) => {
    x[i] = ((x[i] ?? 0) - dot(row, x, i)) / (row[i] ?? 1);
  });
  for (let i = n - 1; i >= 0; i--) {
    const column = Float64Array.from(lower, (row) => row[i] ?? 0);
    const rest = dot(column, x, n) - dot(column, x, i + 1);
    x[i] = ((x[i] ?? 0) - rest) / (column[i] ?? 1);
  }
  return x;
}

/** Adds a row's outer product with itself, times `by`, to a lower triangle. */
function addSquare(curve: readonly Float64Array[], row: Float64Array, by: number): void {
  curve.forEach((line, i) => {
    const factor = by * (row[i] ?? 0);
    if (factor !== 0) for (let j = 0; j <= i; j++) line[j] = (line[j] ?? 0) + factor * (row[j] ?? 0);
  });
}

/** One step of Newton's method: how far each weight moves. The last column is the constant. */
function step(rows: readonly Float64Array[], truth: readonly boolean[], weights: Float64Array, penalty: number) {
  const n = weights.length;
  const slope = weights.map((weight, at) => (at < n - 1 ? -penalty * weight : 0));
  const curve = Array.from({ length: n }, () => new Float64Array(n));
  rows.forEach((row, index) => {
    const chance = 1 / (1 + Math.exp(-dot(row, weights, n)));
    const off = (truth[index] ? 1 : 0) - chance;
    for (let i = 0; i < n; i++) slope[i] = (slope[i] ?? 0) + off * (row[i] ?? 0);
    addSquare(curve, row, chance * (1 - chance) + 1e-6);
  });
  curve.slice(0, -1).forEach((line, at) => {
    line[at] = (line[at] ?? 0) + penalty;
  });
  return solve(curve, slope);
}

/** @returns weights for the columns as they are given, not standardized */
export function modelOf(rows: readonly (readonly number[])[], truth: readonly boolean[], penalty: number): Model {
  const width = rows[0]?.length ?? 0;
  const means = Array.from({ length: width }, (_, at) => mean(column(rows, at)));
  const spreads = means.map((middle, at) => Math.sqrt(mean(column(rows, at).map((v) => (v - middle) ** 2))) || 1);
  const standard = rows.map((row) =>
    Float64Array.from([...row.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1)), 1]),
  );
  const weights = new Float64Array(width + 1);
  for (let round = 0; round < ROUNDS; round++) {
    const moves = step(standard, truth, weights, penalty);
    moves.forEach((move, at) => {
      weights[at] = (weights[at] ?? 0) + move;
    });
    if (moves.every((move) => Math.abs(move) < STILL)) break;
  }
  const own = Array.from({ length: width }, (_, at) => (weights[at] ?? 0) / (spreads[at] ?? 1));
  const shift = own.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0);
  return { bias: (weights[width] ?? 0) - shift, weights: own };
}

export const oddsOf = ({ bias, weights }: Model, row: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (row[at] ?? 0), bias);
