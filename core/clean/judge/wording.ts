/** What a block's own characters say, whatever its language. */

import { extentOf } from '../../extent';

/** Characters looked at: what a block is shows in its first lines. */
const LOOKED_AT = 320;

export interface Wording {
  readonly commas: number;
  readonly digits: number;
  readonly capitals: number;
  readonly sentences: number;
  /** How much of it was looked at, as `extentOf` counts; at least 1. */
  readonly looked: number;
}

const COMMA = new Set([',', '،', '、', '，', ';']);
const STOP = new Set(['.', '!', '?', '。', '！', '？', '؟', '…', '।']);

export function wordingOf(text: string): Wording {
  const looked = Math.min(text.length, LOOKED_AT);
  let commas = 0;
  let digits = 0;
  let capitals = 0;
  let sentences = 0;
  for (let i = 0; i < looked; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || (code >= 97 && code <= 122)) continue;
    if (code >= 48 && code <= 57) digits++;
    else if (code >= 65 && code <= 90) capitals++;
    else {
      const sign = text.charAt(i);
      if (COMMA.has(sign)) commas++;
      else if (STOP.has(sign)) sentences++;
    }
  }
  return { commas, digits, capitals, sentences, looked: Math.max(1, extentOf(text.slice(0, looked))) };
}

/** Ends as a sentence does, closing quotation marks and brackets aside. */
export const endsSentence = (text: string): boolean => /[.!?。！？؟…।]["'”’»)\]]*$/.test(text.slice(-4));

/** Longer lines tell something besides a time. Characters. */
const DATE = 60;
const TIME =
  /\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d{2}\b|\d\s?(?:min|h|d|w|mo|y)\b|\b(?:ago|vor|il y a|hace|há|fa|geleden|temu|назад)\b|\d\s?[年月日前]/;

/** A short line with a year, a time of day, or how long ago. */
export const isDateLike = (text: string): boolean => extentOf(text) <= DATE && TIME.test(text);
