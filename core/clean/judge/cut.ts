/**
 * The odds from which blocks are kept: those that make the expected F1 of the kept words the highest. On a page where
 * all is clear that is close to one half; where little is sure, unsure blocks are kept too (Ye et al., ICML 2012, on
 * optimal thresholds for F-measures).
 *
 * @param odds of each block @param words of each block
 */
export function cutOf(odds: Float32Array, words: Float32Array): number {
  const order = [...odds.keys()].sort((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0));
  let wanted = 0;
  for (const i of order) wanted += (odds[i] ?? 0) * (words[i] ?? 0);
  let right = 0;
  let kept = 0;
  let most = -1;
  let cut = 1;
  for (const i of order) {
    right += (odds[i] ?? 0) * (words[i] ?? 0);
    kept += words[i] ?? 0;
    const f1 = (2 * right) / Math.max(1e-9, kept + wanted);
    if (f1 <= most) continue;
    most = f1;
    cut = odds[i] ?? 1;
  }
  return cut;
}
