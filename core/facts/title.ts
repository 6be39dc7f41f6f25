/** Title and name of the site: which part of what the page says is which. */
import { Pattern } from '../pattern';
import { fold, key, orNull } from '../text';

const SEPARATOR = /\s+[|\-–—:·•»«›~]+\s+|\s*[|｜»]+\s*/g;
/** In a title with both guillemets they are quotation marks. */
const SEPARATOR_BESIDE_QUOTES = /\s+[|\-–—:·•›~]+\s+|\s*[|｜]+\s*/g;
/** What some systems put before the title: the kind of the page, or what it is. */
const LABEL =
  /^(?:(?:article|blog|blog post|news|press release|post|story|pressemitteilung|communiqué de presse)\s*:\s+|title\s*:\s*)/i;

export interface TitleClues {
  /** Text of `<title>`. */
  readonly document: string | null;
  /** Text of the headings of the first level, in page order. */
  readonly headings: readonly string[];
  /** Headings of lower levels near the top of the page. */
  readonly subheadings: readonly string[];
  /** Other short lines near the top of the page. */
  readonly lines: readonly string[];
  /** og:title, JSON-LD headline and the like, most trusted first. */
  readonly declared: readonly string[];
  readonly siteName: string | null;
  readonly host: string;
  /** Path of the address, whose last part often spells the title out. */
  readonly path: string;
}

/** The words of a host without `www` and the top level: `www.contact-us.co.uk` → `contactus`. */
export const hostKey = (host: string): string =>
  key(host.replace(/^www\d?\./, '').replace(/\.(?:(?:co|com|org|net|ac|gov)\.)?[a-z]{2,}$/i, ''));

const isSite = (part: string, clues: Pick<TitleClues, 'siteName' | 'host'>): boolean => {
  const name = key(part);
  if (name === '') return false;
  if (clues.siteName !== null && name === key(clues.siteName)) return true;
  const host = hostKey(clues.host);
  if (host.length < 3) return false;
  return name === host || name === key(clues.host.replace(/^www\d?\./, '')) || name === `the${host}`;
};

/** `text` without the name of the site and a label before it. */
function bareTitle(text: string, clues: Pick<TitleClues, 'siteName' | 'host'>): string {
  let title = fold(text);
  for (let i = 0; i < 2; i++) {
    const parts = pieces(title);
    const last = parts.at(-1);
    const first = parts[0];
    if (parts.length < 2 || !last || !first) break;
    const before = parts.slice(0, -1).findLast((part) => part.text !== '');
    if (isSite(last.text, clues)) title = title.slice(0, before?.end ?? 0);
    else if (isSite(first.text, clues)) title = title.slice(parts[1]?.start ?? 0);
    else break;
  }
  title = title.replace(LABEL, '');
  return title.replace(TAIL.in(title), '$1');
}

/** A bar sets off the section, the site or words for searchers; before it stand at least twelve characters of title. */
const TAIL = new Pattern(String.raw`^(.{12,}?\S\s\S.*?)\s+[|｜]\s.*$`);

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function pieces(title: string): Piece[] {
  const out: Piece[] = [];
  let start = 0;
  const quoted = title.includes('«') && title.includes('»');
  for (const match of title.matchAll(quoted ? SEPARATOR_BESIDE_QUOTES : SEPARATOR)) {
    out.push({ text: title.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  out.push({ text: title.slice(start), start, end: title.length });
  return out;
}

/** What a script failed to fill in, unless the page says nothing else. */
const NOT_FILLED = /^(?:undefined|null|NaN|\[object \w+\]|\{\{.*\}\})$/;

/** The title: the heading that the page's own words about itself agree with, else what it declares. */
export function chooseTitle(clues: TitleClues): string | null {
  const said = [...clues.declared, clues.document ?? ''].map((text) => bareTitle(text, clues)).filter(Boolean);
  const written = clues.headings.map((text) => bareTitle(text, clues)).filter(Boolean);
  const headings = said.some((text) => !NOT_FILLED.test(text))
    ? written.filter((text) => !NOT_FILLED.test(text))
    : written;
  const best =
    headings.find((heading) => said.some((text) => agrees(heading, text))) ??
    clues.subheadings.find((line) => said.some((text) => key(text) === key(line))) ??
    nearest(headings, [...said, slugWords(clues.path)]);
  if (best) return wellWritten(best, said);
  const declared = clues.declared.map((text) => bareTitle(text, clues)).find(Boolean);
  if (declared) return declared;
  const document = bareTitle(clues.document ?? '', clues);
  const known = document !== fold(clues.document ?? '');
  const ends = known ? undefined : clues.lines.find((line) => endsOf(clues.document ?? '', line));
  if (ends) return bareTitle(ends, clues);
  return orNull(withoutTail(document, headings)) ?? headings[0] ?? null;
}

/** Words that a heading has to share with what is said about the page: a third of the shorter of the two. */
const SHARED = 0.33;
/** Fewer words may name a section of the site, more characters are an introduction. */
const FEWEST_WORDS = 3;
const LONGEST = 180;

/** The heading with the most words in common with one of the texts: pages word their titles for searchers anew. */
function nearest(headings: readonly string[], texts: readonly string[]): string | null {
  let best: string | null = null;
  let most = SHARED;
  for (const heading of headings) {
    if (heading.length > LONGEST || heading.split(' ').length < FEWEST_WORDS) continue;
    for (const text of texts) {
      const share = sharedWords(heading, text);
      if (share > most) [best, most] = [heading, share];
    }
  }
  return best;
}

const WORDS = new Pattern(
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\p{L}\p{N}]{4,}`,
  'g',
);

function wordsOf(text: string): Set<string> {
  const small = text.toLowerCase();
  return new Set(small.match(WORDS.in(small)));
}

function sharedWords(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const both = [...x].filter((word) => y.has(word)).length;
  return both / Math.max(1, Math.min(x.size, y.size));
}

const slugWords = (path: string): string =>
  (path.split('/').findLast((part) => part.length > 8) ?? '').replace(/[-_.]/g, ' ');

/** Begins with a word of some length. */
const WORD = new Pattern(String.raw`^[\p{L}]{4,}`);

/** A day and its year; a year alone belongs to the title. */
const DAY = /\b\d{1,2}\b.{0,12}\b(?:19|20)\d\d$|^\d{4}-\d\d-\d\d$/;
/** Sites of links name the source behind the title, and count what is said of it. */
const SOURCE = / \([a-z\d.-]{2,60}\.[a-z]{2,12}\)(?: \d{1,5})?$/i;

/** The heading as it is meant: without a label or a day that only it has, without the source behind it, and in the case of its twin where it is in capitals. */
function wellWritten(heading: string, said: readonly string[]): string {
  const words = heading.split(' ');
  for (const skip of [1, 2, 3]) {
    const rest = words
      .slice(skip)
      .join(' ')
      .replace(/^[|:·•–—-]\s*/, '');
    const label = WORD.test(heading) || DAY.test(words.slice(0, skip).join(' '));
    if (words.length < skip + 4 || !label || !said.some((text) => key(text) === key(rest))) continue;
    if (!said.some((text) => key(text) === key(heading))) return rest;
  }
  const styled = heading === heading.toUpperCase() || heading === heading.toLowerCase() || !heading.includes(' ');
  const twin = styled ? said.find((text) => key(text) === key(heading) && text !== text.toUpperCase()) : undefined;
  return twin ?? heading.replace(/\s*[¶#]$/, '').replace(SOURCE, '');
}

/** Whether a title is this line and something before or after it, such as the site's name. */
function endsOf(title: string, line: string): boolean {
  const [whole, part] = [key(title), key(line)];
  return part.length >= 10 && part.length >= whole.length * 0.4 && (whole.endsWith(part) || whole.startsWith(part));
}

/** Same words, or one begins with most of the other. */
function agrees(heading: string, text: string): boolean {
  const [a, b] = [key(heading), key(text)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 8 && long.includes(short) && short.length >= long.length * 0.5;
}

const LAST_PART = new Pattern(String.raw`^(.{12,})\s+[|–—-]\s+(\S+(?:\s\S+){0,3})$`);

/** Without a declared site name, a last part of up to four words after a bar is taken for one. */
function withoutTail(title: string, headings: readonly string[]): string {
  const match = LAST_PART.exec(title);
  if (!match?.[1]) return title;
  const start = match[1];
  return title.includes(' | ') || headings.some((heading) => key(heading) === key(start)) ? start : title;
}

/** The site's name in the document's title: the last or first part, if it is the host's name or follows a heading. */
export function siteInTitle(document: string | null, headings: readonly string[], host: string): string | null {
  const title = fold(document ?? '');
  const parts = pieces(title);
  const named =
    parts.length < 2
      ? undefined
      : parts.find((part, i) => (i === 0 || i === parts.length - 1) && isSite(part.text, { siteName: null, host }));
  if (named) return named.text;
  for (const heading of headings) {
    const rest = besides(title, heading);
    if (rest !== null && rest.split(' ').length <= 4) return rest;
  }
  return null;
}

const SIGNS_AROUND = new Pattern(String.raw`^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$`, 'g');

/** What a title says besides a heading that it begins or ends with; null where it does not, or says nothing more. */
function besides(title: string, heading: string): string | null {
  const words = fold(heading);
  if (words.length < 10 || words.length >= title.length) return null;
  let rest = '';
  if (title.startsWith(words)) rest = title.slice(words.length);
  else if (title.endsWith(words)) rest = title.slice(0, -words.length);
  const bare = rest.replace(SIGNS_AROUND.in(rest), '');
  return bare === '' || bare === rest ? null : bare;
}
