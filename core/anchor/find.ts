/** A text, and what a passage is found by → where it stands now. Pure. */
import type { Span, Target } from '../highlight';
import { alike, type Work } from './alike';
import { trimmed } from './describe';
import { agreeing, around } from './near';
import { type PlainWords, plainWords } from './plain-words';

/** Places of a quote that stands in a text many times over which are looked at. */
const PLACES = 200;
/** Steps for all passages of one text that are not there word by word. */
const WORK = 60_000_000;
/** So many units of a short quote and what is around it must agree before it is taken for one that was edited. */
const SHORT = 24;
const AGREED = 8;

export type Finder = (target: Target) => Span | null;

/**
 * Finds passages in one text: at the old place if the quote stands there as it did, else where it stands in the same
 * words, the best by what is around it and the nearest of equals; else where only case, punctuation and white space
 * differ; else where most of its words stand (`alike.ts`). `null`: the text does not say it any more.
 */
export function makeFinder(text: string): Finder {
  let plain: PlainWords | null = null;
  const work: Work = { left: WORK };
  return (target) => {
    if (target.quote.exact === '') return null;
    const exact = inSameWords(text, target);
    if (exact !== null) return exact;
    plain ??= plainWords(text);
    return inOtherWords(text, plain, target, work);
  };
}

function inSameWords(text: string, { quote, position }: Target): Span | null {
  const { exact, prefix, suffix } = quote;
  const { length } = exact;
  const whole = prefix.length + suffix.length;
  const spanAt = (start: number): Span => ({ start, end: start + length });
  const { start } = position;
  if (text.startsWith(exact, start) && agreeing(text, start, start + length, prefix, suffix) === whole) {
    return spanAt(start);
  }
  for (const place of around(text, prefix + exact + suffix, start - prefix.length, 1)) {
    return spanAt(place + prefix.length);
  }
  const best = bestPlace(text, exact, start, prefix, suffix);
  return best === null ? null : spanAt(best.place);
}

/** The place with the most of what was around the quote. */
function bestPlace(text: string, exact: string, near: number, prefix: string, suffix: string) {
  let best: { place: number; agreed: number } | null = null;
  for (const place of around(text, exact, near, PLACES)) {
    const agreed = agreeing(text, place, place + exact.length, prefix, suffix);
    if (best === null || agreed > best.agreed) best = { place, agreed };
  }
  return best;
}

/** How much of each kind of text there is before that place: the old place, in the plain text. */
function placeIn({ from }: PlainWords, start: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inOtherWords(text: string, plain: PlainWords, { quote, position }: Target, work: Work): Span | null {
  const exact = plainWords(quote.exact).text;
  if (exact === '') return null;
  const prefix = withSpaceAfter(plainWords(quote.prefix).text);
  const suffix = withSpaceBefore(plainWords(quote.suffix).text);
  const near = placeIn(plain, position.start);
  const same = bestPlace(plain.text, exact, near, prefix, suffix);
  if (same !== null && exact.length + same.agreed >= SHORT / 2) {
    return spanIn(text, plain, same.place, same.place + exact.length);
  }
  const like = alike(exact, plain.text, near, work);
  if (like === null) return null;
  const agreed = agreeing(plain.text, like.start, like.end, prefix, suffix);
  return weight(exact) < SHORT && agreed < AGREED ? null : spanIn(text, plain, like.start, like.end);
}

/** How much a quote says: a character of a script without spaces says as much as two or three letters. */
const weight = (words: string): number => words.length + (words.match(/[\u2e80-\uffff]/g)?.length ?? 0);

const withSpaceAfter = (words: string): string => (words === '' ? '' : `${words} `);
const withSpaceBefore = (words: string): string => (words === '' ? '' : ` ${words}`);

/** The passage of the text that a run of its plain words stands for. */
function spanIn(text: string, { from }: PlainWords, start: number, end: number): Span | null {
  const first = from[start];
  const last = from[end - 1];
  return first === undefined || last === undefined ? null : trimmed(text, { start: first, end: last + 1 });
}
