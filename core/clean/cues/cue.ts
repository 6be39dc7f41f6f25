import { fold } from '../../text';

/**
 * A list of phrases that a text is matched against. The text is brought to one form first (lower case, one space between
 * words, straight apostrophes, no punctuation at its ends), so the pattern needs neither the `i` nor the `u` flag: with them, compiling the
 * lists took longer than cleaning a page. Compiled when first used.
 */
export class Cue {
  readonly #source: () => string;
  #pattern: RegExp | null = null;

  /** @param source asked for when first used */
  constructor(source: () => string) {
    this.#source = source;
  }

  test(text: string): boolean {
    this.#pattern ??= new RegExp(this.#source());
    return this.#pattern.test(normal(text));
  }
}

/** Longer texts are cut: no cue needs more, and no pattern is given more to chew on. */
const LIMIT = 2000;
/** Inside of a character class: small letters of all scripts. Symbols, emoji and punctuation of any script are none. */
export const LETTER =
  'a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u060b\\u060d-\\u061a\\u0620-\\u1fff\\u2c00-\\u2dff\\u2e80-\\u2fff\\u3005-\\u3007\\u3021-\\u30fa\\u30fc-\\ud83b\\ud83f-\\udbff\\ue000-\\ufe0d\\ufe10-\\ufeff\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffff';
/** What is dropped at the ends. A question mark stays: "Enjoyed this article?" */
const EDGE = new RegExp(`[^0-9A-Z?${LETTER}]`);

function isEdge(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return false;
  return EDGE.test(text.charAt(at));
}

let lastText = '';
let lastNormal = '';

/** The form in which a text is matched. */
export function normal(text: string): string {
  if (text === lastText) return lastNormal;
  let from = 0;
  let to = Math.min(text.length, LIMIT);
  while (from < to && isEdge(text, from)) from++;
  while (to > from && isEdge(text, to - 1)) to--;
  lastText = text;
  lastNormal = fold(text.slice(from, to).toLowerCase()).replace(/[’ʼ]/g, "'");
  return lastNormal;
}
