/**
 * How much is handed to a voice at once. Chromium stops a voice that comes from a service after about 15 seconds, and says
 * nothing of it (https://issues.chromium.org/issues/40747712), so what it is given has to be shorter.
 */

/** Seconds that a letter takes at the usual speed: Latin script about 15 letters a second, Chinese and Japanese about 5. */
const LETTER = 0.067;
const SIGN = 0.2;

const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** How long a voice takes for a text, roughly, at the usual speed. */
export function secondsOf(text: string): number {
  let seconds = 0;
  for (const letter of text) seconds += SIGNS.test(letter) ? SIGN : LETTER;
  return seconds;
}

/** Ends of clauses, from the best place to cut to the worst. */
const ENDS = [/[;:；：](?=\s|$|\P{ASCII})|[。！？]|\.{3}|…/gu, /[,،、，](?!\d)|\s[–—-](?=\s)|—/gu, /\s(?=\S)/gu];

/** A cut leaves at least so much of what fits. */
const LEAST = 0.35;

/** The end of the last match between the two; `null` where there is none. */
function lastEnd(text: string, end: RegExp, least: number, most: number): number | null {
  let found: number | null = null;
  for (const match of text.matchAll(end)) {
    const at = match.index + match[0].length;
    if (at > most) break;
    if (at >= least) found = at;
  }
  return found;
}

/** Marks, joiners, and the second half of a sign: part of the letter before. */
const BELONGS = /^(?:\p{M}|\u200D|\uFE0F|[\uDC00-\uDFFF])/u;

/** How many characters a voice says in so many seconds; whole letters, with the marks that belong to them. */
function lettersWithin(text: string, seconds: number): number {
  let left = seconds;
  let fits = 0;
  for (const letter of text) {
    left -= SIGNS.test(letter) ? SIGN : LETTER;
    if (left < 0) break;
    fits += letter.length;
  }
  while (fits > 0 && fits < text.length && BELONGS.test(text.slice(fits, fits + 2))) fits--;
  return fits;
}

/**
 * Up to where a voice that is given `text` from `from` on says it in `seconds`: to the end if that fits, else to the end of
 * a clause, else of a word. Always further than `from`, if only by a letter.
 */
export function cutAfter(text: string, from: number, seconds: number): number {
  // No more than that can be said in any time, and text without end is not looked through.
  const rest = text.slice(from, from + 2 * (Math.ceil(seconds / LETTER) + 1));
  const fits = lettersWithin(rest, seconds);
  if (fits >= rest.length && from + rest.length >= text.length) return text.length;
  for (const end of ENDS) {
    const at = lastEnd(rest, end, fits * LEAST, fits);
    if (at !== null) return from + at;
  }
  const first = text.codePointAt(from) ?? 0;
  return from + Math.max(fits, first > 0xffff ? 2 : 1);
}
