import type { Signs } from './signs';

/** A logistic model: the logarithm of the odds is `bias` plus each sign times its weight; from 0 on it says yes. */
export interface Weights {
  readonly bias: number;
  readonly of: Readonly<Record<string, number>>;
}

export function weigh(signs: Signs, { bias, of }: Weights): number {
  let odds = bias;
  for (const name in of) if (Object.hasOwn(of, name)) odds += (of[name] ?? 0) * (signs[name] ?? 0);
  return odds;
}
