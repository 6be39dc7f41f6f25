/** Bag-of-words F1 of two lists of words, as WCXB has it. */
export function f1Of(got: readonly string[], want: readonly string[]): number {
  if (want.length === 0) return got.length === 0 ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of want) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of got) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(word, count - 1);
  }
  return (2 * common) / (got.length + want.length);
}
