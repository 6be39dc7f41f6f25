/** The places of a text that a query found, with the words marked. Pure. */
import type { Copy } from './copy';
import type { Hit } from './library';
import { isWanted, type Wanted } from './terms';
import { eachTokenAndJoined, type TokenKind } from './words';

type Marks = Hit['titleMarks'];
type Snippet = Hit['snippets'][number];

interface Found {
  readonly from: number;
  readonly to: number;
  /** Which of the wanted words. */
  readonly word: number;
}

/** UTF-16 units of text around what was found, and before the first mark. */
const WIDTH = 220;
const BEFORE = 50;
/** How far a cut moves to fall between words. */
const TO_A_SPACE = 24;
const MOST_SNIPPETS = 2;
/** A word that stands everywhere need not be marked everywhere. */
const MOST_FOUND = 500;

/** Says which of the wanted words a word of a text is; -1 if none. Asked about the words of all texts of one search. */
function makeWhich(wanted: readonly Wanted[]): (word: string, kind: TokenKind) => number {
  // A text has each word many times, and stems and prefixes cost.
  const known = new Map<string, number>();
  return (word, kind) => {
    let which = known.get(word);
    if (which === undefined) {
      which = wanted.findIndex((one) => isWanted(word, kind, one));
      known.set(word, which);
    }
    return which;
  };
}

/** What a search looks for in the texts that it found. */
interface Looked {
  readonly wanted: readonly Wanted[];
  readonly which: ReturnType<typeof makeWhich>;
}

/** Knows when a window that holds all of the words has been seen: no later one is better. */
function makeEnough(words: number): (found: Found) => number {
  const last = new Map<number, number>();
  return ({ word, from, to }) => {
    last.set(word, from);
    const first = Math.min(...last.values());
    return last.size === words && to <= first + WIDTH - BEFORE ? first + WIDTH : Number.POSITIVE_INFINITY;
  };
}

/** @param all whether what comes after the best window is looked for too */
function findIn(text: string, { wanted, which: whichOf }: Looked, all: boolean): readonly Found[] {
  const found: Found[] = [];
  const enough = makeEnough(wanted.length);
  let end = Number.POSITIVE_INFINITY;
  eachTokenAndJoined(text, (word, from, to, first, kind) => {
    const which = whichOf(word, kind);
    const one = wanted[which];
    if (one !== undefined && to <= end) {
      // Of a pair that only begins with what is wanted the first character is meant.
      const half = kind === 'pair' && word !== one.term && one.prefix !== null;
      const place: Found = { from, to: half ? first : to, word: which };
      found.push(place);
      end = all ? end : Math.min(end, enough(place));
    }
    return from > end || found.length >= MOST_FOUND;
  });
  return found;
}

/** Pairs of characters overlap: they become one mark. */
function merged(found: readonly Found[], shift: number): Marks {
  const marks: [number, number][] = [];
  for (const { from, to } of found) {
    const last = marks.at(-1);
    if (last !== undefined && from + shift <= last[1]) {
      last[1] = Math.max(last[1], to + shift);
    } else {
      marks.push([from + shift, to + shift]);
    }
  }
  return marks;
}

/** Ranges of the wanted words in a text. */
function marksIn(text: string, looked: Looked): Marks {
  return merged(findIn(text, looked, true), 0);
}

/** Whether a cut here would part what belongs together. */
const partsCharacter = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /^(?:[\udc00-\udfff]|\p{M})/u.test(text.slice(at, at + 2));

function cutBefore(text: string, first: number): number {
  let at = Math.max(0, first - BEFORE);
  if (at === 0) {
    return 0;
  }
  const space = text.slice(at, Math.min(first, at + TO_A_SPACE)).search(/\s\S/);
  at = space < 0 ? at : at + space + 1;
  while (partsCharacter(text, at)) {
    at--;
  }
  return at;
}

function cutAfter(text: string, from: number, last: number): number {
  let at = Math.max(last, Math.min(text.length, from + WIDTH));
  if (at === text.length) {
    return at;
  }
  const tail = text.slice(Math.max(last, at - TO_A_SPACE), at);
  const space = tail.search(/\s\S*$/);
  at = space < 0 ? at : at - tail.length + space;
  while (partsCharacter(text, at)) {
    at++;
  }
  return at;
}

/** The window with the most of the words that are still to be shown; of equals that with the most marks, then the first. */
function bestWindow(found: readonly Found[], shown: ReadonlySet<number>): readonly Found[] {
  let best: readonly Found[] = [];
  let bestScore = 0;
  let end = 0;
  for (let start = 0; start < found.length; start++) {
    const limit = (found[start]?.from ?? 0) + WIDTH - BEFORE;
    while (end < found.length && (found[end]?.to ?? 0) <= limit) {
      end++;
    }
    const window = found.slice(start, Math.max(end, start + 1));
    const words = new Set(window.map(({ word }) => word).filter((word) => !shown.has(word)));
    const score = words.size === 0 ? 0 : words.size * MOST_FOUND + window.length;
    if (score > bestScore) {
      best = window;
      bestScore = score;
    }
  }
  return best;
}

function snippetOf(text: string, window: readonly Found[]): Snippet {
  const from = cutBefore(text, window[0]?.from ?? 0);
  const to = cutAfter(text, from, window.at(-1)?.to ?? from);
  const lead = from > 0 ? '…' : '';
  const tail = to < text.length ? '…' : '';
  return {
    text: `${lead}${text.slice(from, to).replace(/\s/g, ' ')}${tail}`,
    marks: merged(window, lead.length - from),
  };
}

/** The best places of the text, then of the bios, until each word that stands there has been shown. */
function snippetsOf(texts: readonly string[], looked: Looked): readonly Snippet[] {
  const snippets: Snippet[] = [];
  const shown = new Set<number>();
  for (const text of texts) {
    const found = shown.size < looked.wanted.length ? findIn(text, looked, false) : [];
    let window = bestWindow(found, shown);
    while (window.length > 0 && snippets.length < MOST_SNIPPETS) {
      snippets.push(snippetOf(text, window));
      for (const { word } of window) {
        shown.add(word);
      }
      window = bestWindow(found, shown);
    }
  }
  return snippets;
}

/** Makes the hits of one search as they are shown. */
export function makeHits(wanted: readonly Wanted[]): (copy: Copy, texts: readonly string[]) => Hit {
  const looked: Looked = { wanted, which: makeWhich(wanted) };
  return (copy, texts) => {
    const all = copy.holds === 'link' ? [copy.excerpt ?? ''] : texts;
    return { copy, snippets: snippetsOf(all, looked), titleMarks: marksIn(copy.title ?? '', looked) };
  };
}
