/**
 * How much a text says, in one unit for all scripts: thresholds and weights are learned on alphabets, and a Chinese
 * paragraph has a third of the characters of an English one.
 */

/** Scripts of more than letters, or without spaces between words: Thai, Lao, Burmese, Khmer, Korean, Chinese, Japanese. */
const OTHER_THAN_ALPHABET =
  /[\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7ff\ud840-\ud8ff\uf900-\ufaff\uff00-\uffef]/;
/** Of these Korean has spaces. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u3190-\ua4cf\ud840-\ud8ff\uf900-\ufaff\uff00-\uffef]+/g;

/**
 * Letters of an alphabet that say as much as one Chinese character, and as one Japanese or Korean one. The longer
 * sentences of this extension (`public/_locales`) have 15,457 characters in English, 4,760 in Chinese, and in Japanese
 * 1,536 Chinese characters and 6,035 others.
 */
const CHINESE = 3;
const OTHER = 2;
/** Letters of a word and the space after it. */
const WORD = 6;

function lettersOf(code: number, sign: string): number {
  // Thai, Burmese and Khmer take about as many characters as an alphabet.
  if (code < 0x1100 || (code >= 0x1780 && code <= 0x17ff)) return 1;
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xd840 && code <= 0xd8ff)) return CHINESE;
  return OTHER_THAN_ALPHABET.test(sign) ? OTHER : 1;
}

function extentIn(text: string): number {
  let extent = 0;
  for (let i = 0; i < text.length; i++) extent += lettersOf(text.charCodeAt(i), text.charAt(i));
  return extent;
}

/** UTF-16 units of a text, as many as an alphabet would take. */
export const extentOf = (text: string): number => (OTHER_THAN_ALPHABET.test(text) ? extentIn(text) : text.length);

const PARTING = /[ \n]/g;

/** Words of a folded text, counted by its spaces: a sign that stands alone counts too. Quick. */
const wordsOf = (text: string): number => (text === '' ? 0 : text.length - text.replace(PARTING, '').length + 1);

export interface Size {
  /** As `extentOf` counts. */
  readonly extent: number;
  /** Words, as many as an alphabet would take. */
  readonly words: number;
}

/** @param text folded */
export function sizeOf(text: string): Size {
  if (!OTHER_THAN_ALPHABET.test(text)) return { extent: text.length, words: wordsOf(text) };
  let unspaced = 0;
  const rest = text.replace(UNSPACED, (run) => {
    unspaced += extentIn(run);
    return ' ';
  });
  return { extent: extentIn(text), words: wordsOf(rest.trim().replace(/\s+/g, ' ')) + Math.ceil(unspaced / WORD) };
}
