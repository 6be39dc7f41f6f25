/** What is a keyword, a string, a comment in a listing. With `languages.ts` the only importer of highlight.js. */
import hljs from 'highlight.js/lib/core';
import { PlaceEmitter, type Token } from './emitter';
import { GUESSED, grammarsOf, languageNamed } from './languages';

/** Characters; a longer listing stays as it is: nobody reads it for its colours. */
const LONGEST = 200_000;
/** Characters read at a time, about; then others have their turn. */
const SLICE = 4000;
/** Pieces more that are read with one which ends inside a string, a comment and the like. */
const LONGER = 4;
/** Characters of a listing by which its language is guessed, at least and at most. */
const SAMPLE = { least: 40, most: 800 };
/** Below this, or this near to the next, a guess is none: highlight.js counts a point or so for each word it knows. */
const SURE = { least: 5, lead: 1 };
/** Signs of code among all that is no white space; prose of words that are keywords has fewer. */
const SIGNS = 0.08;

const own = hljs.newInstance();
own.configure({ __emitter: PlaceEmitter });
own.safeMode();

/**
 * What differs in colour in a listing. Its text is only read.
 *
 * @param named its language as the page names it; `null` to guess it
 * @param pause awaited between two pieces of work
 */
export async function tokensOf(
  text: string,
  named: string | null,
  pause: () => Promise<void>,
): Promise<readonly Token[]> {
  if (text.length > LONGEST || text.trim() === '') return [];
  const language = named === null ? await guess(text, pause) : languageNamed(named);
  if (language === null || !(await know([language]))) return [];
  const tokens: Token[] = [];
  const cuts = cutsOf(text);
  for (let at = 0, start = 0; at < cuts.length; ) {
    let last = at;
    let read = readPart(text.slice(start, cuts[last]), language);
    for (; !read.whole && last < cuts.length - 1 && last - at < LONGER; ) {
      last++;
      read = readPart(text.slice(start, cuts[last]), language);
    }
    for (const { start: from, end, kind } of read.tokens)
      if (kind !== null) tokens.push({ start: from + start, end: end + start, kind });
    start = cuts[last] ?? text.length;
    at = last + 1;
    await pause();
  }
  return tokens;
}

/** Where a long listing can be cut: before a line at the margin that follows an empty one, else before any line. */
function cutsOf(text: string): readonly number[] {
  const cuts: number[] = [];
  let start = 0;
  while (text.length - start > SLICE) {
    const reach = text.slice(start + SLICE / 2, start + SLICE * 2);
    const margin = /\n[ \t]*\n(?=\S)/.exec(reach);
    const end = margin === null ? reach.indexOf('\n', SLICE / 2) + 1 : margin.index + margin[0].length;
    // No line ends here: what is read in one piece may be as long as a listing may be.
    if (end <= 0) break;
    start += SLICE / 2 + end;
    cuts.push(start);
  }
  if (start < text.length) cuts.push(text.length);
  return cuts;
}

/** `whole`: it ends where another listing could begin. */
function readPart(text: string, language: string): { tokens: PlaceEmitter['tokens']; whole: boolean } {
  const { _emitter: emitter, _top: top }: { _emitter: unknown; _top?: { parent?: unknown } } = own.highlight(text, {
    language,
    ignoreIllegals: true,
  });
  const places = emitter instanceof PlaceEmitter && emitter.length === text.length ? emitter.tokens : [];
  return { tokens: places, whole: top?.parent === undefined };
}

/** Whether the first of the languages can be had; those in them come along. */
async function know(names: readonly string[]): Promise<boolean> {
  const missing = names.filter((name) => own.getLanguage(name) === undefined);
  for (const grammars of await Promise.all(missing.map(grammarsOf))) {
    for (const [name, grammar] of grammars)
      if (own.getLanguage(name) === undefined) own.registerLanguage(name, grammar);
  }
  return own.getLanguage(names[0] ?? '') !== undefined;
}

async function guess(text: string, pause: () => Promise<void>): Promise<string | null> {
  const sample = text.slice(0, SAMPLE.most);
  if (text.length < SAMPLE.least || !looksLikeCode(sample)) return null;
  await know(GUESSED);
  const found: { readonly language: string; readonly points: number }[] = [];
  for (const language of GUESSED) {
    if (own.getLanguage(language) === undefined) continue;
    const { relevance, illegal } = own.highlight(sample, { language, ignoreIllegals: false });
    found.push({ language, points: illegal ? 0 : relevance });
    await pause();
  }
  const [best, next] = found.sort((a, b) => b.points - a.points);
  if (best === undefined || best.points < SURE.least) return null;
  // Its grammar takes nothing else.
  const alone = next === undefined || best.language === 'json';
  const sure = alone || best.points - next.points >= SURE.lead || areAlike(best.language, next.language);
  return sure ? best.language : null;
}

const looksLikeCode = (text: string): boolean =>
  /^\s*(?:ALTER|CREATE|DELETE|INSERT|SELECT|UPDATE|WITH)\s/.test(text) ||
  (text.match(/[(){}[\];=<>"'`$#@|&*/\\_:]/g)?.length ?? 0) >= SIGNS * text.replace(/\s+/g, '').length;

/** Those that look the same to whoever reads them. */
const FAMILIES = [
  ['c', 'cpp', 'csharp', 'java'],
  ['javascript', 'typescript'],
];
const areAlike = (one: string, other: string): boolean =>
  FAMILIES.some((family) => family.includes(one) && family.includes(other));
