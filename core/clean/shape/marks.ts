/** The places of removals in text that is read as a whole. */
import { SENTINEL_CLOSE, SENTINEL_OPEN } from '../../sentinels';
import { hasSentinel } from '../explain';

const MARK = `${SENTINEL_OPEN}\\d{1,9}${SENTINEL_CLOSE}`;

/** All sentinels of a text in a row. */
export const marksIn = (text: string): string =>
  hasSentinel(text) ? (text.match(new RegExp(MARK, 'g')) ?? []).join('') : '';

/** A text without the sentinels at its ends, and these. */
export function partMarks(text: string): { before: string; text: string; after: string } {
  if (!hasSentinel(text)) return { before: '', text, after: '' };
  const before = new RegExp(`^(?:\\s*${MARK})+`).exec(text)?.[0] ?? '';
  const rest = text.slice(before.length);
  const after = new RegExp(`(?:${MARK}\\s*)+$`).exec(rest)?.[0] ?? '';
  return { before: marksIn(before), text: rest.slice(0, rest.length - after.length), after: marksIn(after) };
}
