/** A passage of a text → what it is found by again. Pure. */
import type { Span, Target } from '../highlight';

/** Units of text that are kept before and after a quote. */
const CONTEXT = 32;

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Moves a cut that would part a pair of surrogates. */
const before = (text: string, at: number): number => (at > 0 && isLow(text.charCodeAt(at)) ? at - 1 : at);
const after = (text: string, at: number): number => (at < text.length && isLow(text.charCodeAt(at)) ? at + 1 : at);

/** The passage without white space at its ends; `null` where nothing is left. Offsets outside of the text are mended. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  let from = before(text, Math.max(0, Math.min(start, end, text.length)));
  let to = after(text, Math.min(text.length, Math.max(start, end, 0)));
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

/** What a passage is found by; `null` for one that holds nothing but white space. */
export function describe(text: string, span: Span): Target | null {
  const position = trimmed(text, span);
  if (position === null) return null;
  const { start, end } = position;
  const quote = {
    exact: text.slice(start, end),
    prefix: text.slice(after(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, before(text, Math.min(text.length, end + CONTEXT))),
  };
  return { quote, position };
}
