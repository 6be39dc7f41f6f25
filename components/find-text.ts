/** Finding words in a text as people mean them: whatever the case, the accents, the width and the kind of quotation marks. */

/** A piece of text, in order. `breaks`: no match reaches from the piece before into this one. */
export interface Piece {
  readonly text: string;
  readonly breaks: boolean;
}

/** Where a match begins and ends: the piece, and the offset in it in UTF-16 units. */
export interface Match {
  readonly from: readonly [piece: number, offset: number];
  readonly to: readonly [piece: number, offset: number];
}

/** A text made ready to be searched. */
export interface Searchable {
  readonly folded: string;
  /** For each UTF-16 unit of `folded`: its piece, and where in that piece the letter begins and ends. */
  readonly piece: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** What is between two blocks; no query holds it. */
const WALL = '\n';
const NOWHERE = 0xffffffff;

/** Accents of Latin, Greek and Cyrillic letters; points of Hebrew and Arabic; what joins, parts or stretches letters. */
const AWAY =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u2060\ufeff]/gu;
/** Also the half-wide marks of kana, which Unicode does not count as marks. */
const MARK = /[\p{M}\uff9e\uff9f]/u;
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
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
};

/** One letter with its marks. Latin letters lose them, others keep what makes another letter of them (か, が). */
function foldLetter(letter: string): string {
  const bare = letter.normalize('NFKD').replace(AWAY, '').normalize('NFC').toLowerCase().replace(AWAY, '');
  return [...bare].map((part) => LETTERS[part] ?? part).join('');
}

/** Folds letter by letter, remembering the rare ones. */
function folder(): (letter: string) => string {
  const known = new Map<string, string>();
  return (letter) => {
    const code = letter.charCodeAt(0);
    if (letter.length === 1 && code < 0x80) return code > 0x40 && code < 0x5b ? letter.toLowerCase() : letter;
    let folded = known.get(letter);
    if (folded === undefined) {
      folded = foldLetter(letter);
      known.set(letter, folded);
    }
    return folded;
  };
}

/** Where the letter that begins at `at` ends, with the marks on it. */
function letterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= 0x300 && MARK.test(text[end] ?? '')) end++;
  return end;
}

const isSpace = (letter: string): boolean => /^\s$/.test(letter);

/** Makes a text ready. Runs of white space are one space, also across pieces. */
export function searchable(pieces: readonly Piece[]): Searchable {
  const fold = folder();
  const parts: string[] = [];
  const piece: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let last = WALL;
  const put = (folded: string, index: number, begins: number, ends: number) => {
    parts.push(folded);
    last = folded.at(-1) ?? last;
    for (let unit = 0; unit < folded.length; unit++) {
      piece.push(index);
      from.push(begins);
      to.push(ends);
    }
  };
  for (const [index, { text, breaks }] of pieces.entries()) {
    if (breaks && last !== WALL) put(WALL, index, NOWHERE, NOWHERE);
    for (let at = 0, end = 0; at < text.length; at = end) {
      end = letterEnd(text, at);
      const letter = text.slice(at, end);
      if (!isSpace(letter)) put(fold(letter), index, at, end);
      else if (last !== ' ' && last !== WALL) put(' ', index, at, end);
    }
  }
  return {
    folded: parts.join(''),
    piece: Uint32Array.from(piece),
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
  };
}

/** What is searched for, folded as the text is; empty where nothing is. */
export function foldQuery(query: string): string {
  return searchable([{ text: query.normalize('NFC'), breaks: false }]).folded.trim();
}

/** Where each match begins in the folded text. None overlaps another; none begins or ends inside a letter such as ß. */
export function findAll(text: Searchable, query: string): readonly number[] {
  const { folded, piece, from } = text;
  const found: number[] = [];
  if (query === '') return found;
  const inside = (at: number) => at > 0 && piece[at] === piece[at - 1] && from[at] === from[at - 1];
  for (let at = folded.indexOf(query); at !== -1; ) {
    const fits = !inside(at) && !inside(at + query.length);
    if (fits) found.push(at);
    at = folded.indexOf(query, at + (fits ? query.length : 1));
  }
  return found;
}

/** Where in the pieces a match stands. */
export function matchAt({ piece, from, to }: Searchable, at: number, length: number): Match {
  const end = at + length - 1;
  return { from: [piece[at] ?? 0, from[at] ?? 0], to: [piece[end] ?? 0, to[end] ?? 0] };
}
