/** The lines of a block, from the boxes that the browser draws of its words. */

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** Boxes that share more than half of the lower one's height stand in one line: small print and raised signs do. */
export function linesOf(boxes: readonly Extent[]): readonly Extent[] {
  const lines: { top: number; bottom: number }[] = [];
  for (const { top, bottom } of [...boxes].sort((one, other) => one.top - other.top)) {
    if (bottom <= top) continue;
    const line = lines.at(-1);
    const shared = line === undefined ? 0 : Math.min(line.bottom, bottom) - top;
    if (line !== undefined && shared > Math.min(line.bottom - line.top, bottom - top) / 2) {
      line.bottom = Math.max(line.bottom, bottom);
    } else lines.push({ top, bottom });
  }
  return lines;
}

/** The line that a height is in, or the last that begins above it; the first where none does. */
export const lineAt = (lines: readonly Extent[], height: number): number =>
  Math.max(
    0,
    lines.findLastIndex(({ top }) => top <= height),
  );
