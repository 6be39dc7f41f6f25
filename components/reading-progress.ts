/** How far an article is read, from what the window shows. In CSS pixels, from the upper edge of the window. */
export interface Seen {
  /** How far the page is scrolled, and how far it can be. */
  readonly scrolled: number;
  readonly most: number;
  readonly height: number;
  /** Where the text begins and ends. */
  readonly top: number;
  readonly bottom: number;
}

const within = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** The share of the way from the upper edge of the page to the end of the text, from 0; 1 where the end can be seen. */
export function shareOf({ scrolled, height, bottom }: Seen): number {
  const left = bottom - height;
  // Less than a pixel is not always there to be scrolled.
  return left < 1 ? 1 : within(0, scrolled / (scrolled + left), 1);
}

/** Where the eye reads best, as a share of the height of the window. */
const EYE = 0.38;

/**
 * The line of the window that is read: where the eye rests, but nearer to the edges where the first and the last lines
 * of the text could not be scrolled there.
 */
export function lineRead({ scrolled, most, height, top, bottom }: Seen): number {
  const eye = height * EYE;
  const fromFirst = Math.max(0, scrolled + top) + scrolled;
  if (fromFirst < eye) return fromFirst;
  const left = most - scrolled;
  return within(eye, bottom - 2 * left, height);
}

/** A block of the text: where it begins and ends, and how many letters it has. */
interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly letters: number;
}

/** For each block, the letters of those before it; the last number is the sum of all. */
export function lettersBefore(blocks: readonly string[]): readonly number[] {
  const sums = [0];
  for (const text of blocks) sums.push((sums.at(-1) ?? 0) + text.replace(/\s+/g, '').length);
  return sums;
}

/** The letters of a block that stand above a line. */
export const lettersAbove = ({ top, bottom, letters }: Block, line: number): number =>
  letters * within(0, (line - top) / Math.max(1, bottom - top), 1);

/** Minutes left of all of them, whole; 0 where there is less than half a minute, `null` where nothing is left. */
export function minutesLeft(minutes: number, read: number, all: number): number | null {
  if (all === 0 || minutes === 0 || read >= all) return null;
  return Math.round(minutes * (1 - read / all));
}
