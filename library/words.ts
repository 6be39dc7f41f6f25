/**
 * The words of a text as search and likeness see them. Pure; the only importer of `stemmer`.
 *
 * Case, width, diacritics and soft hyphens are folded. Scripts that are written without spaces (Han, kana, Hangul,
 * Thai, …) are taken as pairs of neighbouring characters.
 */
import { stemmer } from 'stemmer';

/**
 * `word`: between spaces. `pair`: two neighbouring characters of a script without spaces. `last`: the last character of
 * such a run, `lone`: one that is a run by itself.
 */
export type TokenKind = 'word' | 'pair' | 'last' | 'lone';

/**
 * Hears of one token, and answers `true` if it has heard enough. `from`, `to`: where it stands in the text, in UTF-16
 * units; `first`: where its first character ends.
 */
export type TokenListener = (
  word: string,
  from: number,
  to: number,
  first: number,
  kind: TokenKind,
) => boolean | undefined;

/** Longer ones are no words: what is cut off would only make the index large. */
const LONGEST = 40;

const RUN = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]+/uy;
const PLAIN = /^[A-Za-z0-9]+$/;
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const BEGINS_UNSPACED = new RegExp(`^${UNSPACED.source}`, 'u');
const UNSPACED_OR_NOT = new RegExp(`${UNSPACED.source}+|(?:(?!${UNSPACED.source}).)+`, 'gsu');

/** Whether a token is of a script without spaces: a pair or a single character. */
export const isUnspaced = (token: string): boolean => BEGINS_UNSPACED.test(token);

/** Diacritics of the Latin, Greek and Cyrillic scripts; points of Hebrew and Arabic; what only joins or parts letters, or chooses how a sign is drawn. */
const FOLDED_AWAY =
  /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200d]|\u20e3|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};
const OWN_LETTERS = /[ßæœøłđðþıς]/g;
const NO_WORD = /[^\p{L}\p{N}\p{M}]/gu;

function fold(text: string): string {
  if (PLAIN.test(text)) {
    return text.toLowerCase();
  }
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(FOLDED_AWAY, '')
    .normalize('NFC')
    .replace(OWN_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replace(NO_WORD, '');
}

/** Pairs of neighbours, and the last character alone, so that every character begins a token. */
function eachPair(run: string, at: number, listener: TokenListener): boolean {
  const characters: { readonly folded: string; readonly from: number; readonly to: number }[] = [];
  let from = at;
  for (const character of run) {
    const to = from + character.length;
    const folded = fold(character);
    if (folded !== '') {
      characters.push({ folded, from, to });
    }
    from = to;
  }
  for (const [index, one] of characters.entries()) {
    const next = characters[index + 1];
    const enough =
      next === undefined
        ? listener(one.folded, one.from, one.to, one.to, characters.length === 1 ? 'lone' : 'last')
        : listener(one.folded + next.folded, one.from, next.to, one.to, 'pair');
    if (enough) {
      return true;
    }
  }
  return false;
}

function wordAt(raw: string, from: number, listener: TokenListener): boolean {
  const word = fold(raw).slice(0, LONGEST);
  const to = from + raw.length;
  return word !== '' && listener(word, from, to, to, 'word') === true;
}

/** The tokens of a run of letters in which scripts with and without spaces may stand side by side. */
function eachPart(run: string, at: number, listener: TokenListener): boolean {
  for (const { 0: part, index } of run.matchAll(UNSPACED_OR_NOT)) {
    if (UNSPACED.test(part) ? eachPair(part, at + index, listener) : wordAt(part, at + index, listener)) {
      return true;
    }
  }
  return false;
}

const ASCII = 128;
const PLAIN_LETTERS: readonly boolean[] = Array.from({ length: ASCII }, (_, code) =>
  PLAIN.test(String.fromCharCode(code)),
);

/** Where the plain letters end that begin here. */
function endOfPlain(text: string, from: number): number {
  let at = from;
  while (PLAIN_LETTERS[text.charCodeAt(at)] === true) {
    at++;
  }
  return at;
}

/**
 * Tells every token of the text in order, until the listener has heard enough. Plain words are cut by hand: a library
 * is searched while its reader types, and patterns of Unicode classes take several times as long.
 */
export function eachToken(text: string, listener: TokenListener): void {
  let at = 0;
  while (at < text.length) {
    const from = at;
    at = endOfPlain(text, from);
    let enough = false;
    if (at === text.length || text.charCodeAt(at) < ASCII) {
      enough =
        at > from && listener(text.slice(from, at).toLowerCase().slice(0, LONGEST), from, at, at, 'word') === true;
    } else {
      RUN.lastIndex = from;
      const run = RUN.exec(text)?.[0] ?? '';
      at = from + run.length;
      enough = UNSPACED.test(run) ? eachPart(run, from, listener) : wordAt(run, from, listener);
    }
    if (enough) {
      return;
    }
    // What ended the run is no letter.
    at++;
  }
}

/** Hyphens and apostrophes, as they are typed and as they are set. */
const JOINERS = new Set([0x27, 0x2d, 0x2010, 0x2011, 0x2019]);
const LETTER = /\p{L}/u;

/**
 * Tells every token as `eachToken` does, and after the parts of a word with hyphens or apostrophes the whole of it
 * without them, so that "email" finds "e-mail" and "dont" finds "don't".
 */
export function eachTokenAndJoined(text: string, listener: TokenListener): void {
  let joined = '';
  let start = 0;
  let end = -1;
  let parts = 0;
  const tellJoined = (): boolean =>
    parts > 1 && LETTER.test(joined) && listener(joined.slice(0, LONGEST), start, end, end, 'word') === true;
  let enough = false;
  eachToken(text, (word, from, to, first, kind) => {
    const goesOn = kind === 'word' && parts > 0 && from === end + 1 && JOINERS.has(text.charCodeAt(end));
    if (!goesOn && tellJoined()) {
      enough = true;
      return true;
    }
    if (goesOn) {
      joined += word;
      parts++;
    } else {
      joined = word;
      start = from;
      parts = kind === 'word' ? 1 : 0;
    }
    end = to;
    enough = listener(word, from, to, first, kind) === true;
    return enough;
  });
  if (!enough) {
    tellJoined();
  }
}

const stems = new Map<string, string>();
/** So many different words stand in some hundred articles. */
const STEMS_KEPT = 50_000;

/** The stem of a folded word, as English makes them; the word itself where it is not written in plain letters. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) {
    return known;
  }
  const stem = /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
  if (stems.size >= STEMS_KEPT) {
    stems.clear();
  }
  stems.set(word, stem);
  return stem;
}
