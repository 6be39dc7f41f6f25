/** A heading and those below it. `at`: its place among all headings. */
export interface OutlinePart {
  readonly at: number;
  readonly inside: readonly OutlinePart[];
}

/** More entries than this are no help to find a place: the lowest levels are left out, but never the highest. */
const MANY = 400;

/**
 * The tree of headings of these levels. A heading belongs to the last one before it that is above it, however many
 * levels are skipped between the two; one that nothing is above begins at the top.
 */
export function outlineOf(levels: readonly number[]): readonly OutlinePart[] {
  const lowest = lowestShown(levels);
  const top: OutlinePart[] = [];
  const open: { readonly level: number; readonly inside: OutlinePart[] }[] = [];
  for (const [at, level] of levels.entries()) {
    if (level > lowest) continue;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const inside: OutlinePart[] = [];
    (open.at(-1)?.inside ?? top).push({ at, inside });
    open.push({ level, inside });
  }
  return top;
}

function lowestShown(levels: readonly number[]): number {
  const kinds = [...new Set(levels)].sort((one, other) => one - other);
  const countTo = (lowest: number) => levels.filter((level) => level <= lowest).length;
  return kinds.findLast((level) => countTo(level) <= MANY) ?? kinds[0] ?? 0;
}

/** Of the parts shown, the last one at or before `at`: where a heading that is left out belongs. -1: before all. */
export function shownAt(parts: readonly OutlinePart[], at: number): number {
  const last = parts.findLast((part) => part.at <= at);
  return last === undefined ? -1 : Math.max(last.at, shownAt(last.inside, at));
}

/**
 * How many of the things that stand one below the other begin above a line.
 *
 * @param topOf where one of them begins; asked for few of them
 */
export function countAbove(count: number, line: number, topOf: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(middle) <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}
