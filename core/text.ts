/** Plain-string helpers. White space is what JavaScript's `\s` matches. */
import { extentOf, sizeOf } from './extent';

/** White space that is not one space between two words. */
const LOOSE = /\s\s|[^\S ]/;

/** Runs of white space become one space; none at the ends. Most texts are so already, and are told so in a fifth of the time. */
export function fold(text: string): string {
  const trimmed = text.trim();
  return LOOSE.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** Characters of a text as `fold` leaves it; one that is no longer than `enough` as it stands is not folded. Pages indent. */
export const lengthFrom = (text: string, enough: number): number =>
  text.length > enough ? fold(text).length : text.length;

/**
 * Latin letters and signs of any kind only: most texts. Patterns with properties of Unicode take longer to compile than
 * to match, so for such a text the same classes are spelled out. The signs are currencies, arrows, shapes, most emoji.
 */
const SIGNS = '\\u2000-\\u206f\\u20a0-\\u20bf\\u2122\\u2190-\\u23ff\\u2500-\\u2775\\ud83d\\udc00-\\udfff';
/** Make emoji of signs and digits. */
const MARKS = '\\u20e3\\ufe0f';
/** The first of anything else: looked for, that is eight times as quick as a match of the whole. */
const NOT_LATIN = new RegExp(`[^\\0-\\u024f${SIGNS}${MARKS}]`);
const ALNUM = '0-9A-Za-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f';
const LATIN_SIGNS = new RegExp(`[^${ALNUM}]+`, 'g');

/** Lower case, letters and digits only: for comparing two writings of the same words. */
export function key(text: string): string {
  const lower = text.toLowerCase();
  return lower.replace(NOT_LATIN.test(lower) ? /[^\p{L}\p{N}]+/gu : LATIN_SIGNS, '');
}

/** Same letters and digits in the same order. Texts of very different length are told apart without reading them. */
export const sameWords = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) <= 12 + Math.min(a.length, b.length) / 8 && key(a) === key(b);

/** An absent value is null, never an empty string. */
export const orNull = (text: string | null | undefined): string | null => {
  const folded = fold(text ?? '');
  return folded === '' ? null : folded;
};

/** Tells whether the pattern with properties, which is slow to compile, is needed at all. */
const ANY_CJK = /[\u2e80-\u9fff\uf900-\ufaff\ud840-\ud8ff\uff66-\uff9f]/;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
// Marks, soft hyphens and joiners stand inside words: हिन्दी, dis\u00ADcovery, می‌خواهم.
const WORD =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200C\u200D]*(?:['’\-.][\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200C\u200D]*)*/gu;
const JOINERS = `\\u00ad\\u200c\\u200d${MARKS}`;
const LATIN_WORD = new RegExp(`[${ALNUM}][${ALNUM}${JOINERS}]*(?:['’\\-.][${ALNUM}][${ALNUM}${JOINERS}]*)*`, 'g');

/** Words as a reader counts them; in Chinese and Japanese text each character counts as one. */
export function countWords(text: string): number {
  if (!NOT_LATIN.test(text)) return matchesOf(LATIN_WORD, text);
  const characters = ANY_CJK.test(text) ? matchesOf(CJK, text) : 0;
  const rest = characters > 0 ? text.replace(CJK, ' ') : text;
  return characters + matchesOf(WORD, rest);
}

/** The same, but in scripts without spaces as many as an alphabet would take. */
export const wordsIn = (text: string): number =>
  extentOf(text) > text.length ? sizeOf(fold(text)).words : countWords(text);

/** How often a pattern with the flag `g` matches: counted, so that a long text is not copied word by word. */
function matchesOf(pattern: RegExp, text: string): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count++;
  return count;
}

/** Silent reading of non-fiction, words a minute: Brysbaert, J. of Memory and Language 109 (2019). */
const WORDS_PER_MINUTE = 238;
/** Silent reading of Chinese and Japanese, characters a minute: Brysbaert 2019, table of languages, rounded. */
const CJK_PER_MINUTE = 500;

/**
 * Minutes to read a text, rounded, at least 1; 0 for an empty text.
 *
 * @param count its words, where they have been counted
 */
export function readingMinutes(text: string, count = countWords(text)): number {
  const characters = ANY_CJK.test(text) ? (text.match(CJK)?.length ?? 0) : 0;
  const words = count - characters;
  if (characters + words === 0) return 0;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE + characters / CJK_PER_MINUTE));
}

/** The first `limit` UTF-16 units: bounds what a regular expression can be made to chew on. */
export const clip = (text: string, limit: number): string => (text.length > limit ? text.slice(0, limit) : text);

/** The http(s) address that `href` means on a page at `base`, without user name and password; null if it is none. */
export function webUrl(href: string | null | undefined, base: string): string | null {
  if (!href || href.length > 8000) return null;
  const url = parsed(href, base);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return null;
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  return url.href;
}

function parsed(href: string, base: string): URL | null {
  try {
    return new URL(href, base);
  } catch {
    // Half of an address, or none.
    return null;
  }
}
