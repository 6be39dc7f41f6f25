/** Title and name of the site: which part of what the page says is which. */
import { fold, key, orNull } from '../text';

const SEPARATOR = /\s+[|\-–—:·•»«›~]+\s+|\s*[|｜»]+\s*/gu;
/** In a title with both guillemets they are quotation marks. */
const SEPARATOR_BESIDE_QUOTES = /\s+[|\-–—:·•›~]+\s+|\s*[|｜]+\s*/gu;
/** What some systems put before the title: the kind of the page. */
const LABEL = /^(?:article|blog|blog post|news|press release|post|story|pressemitteilung|communiqué de presse)\s*:\s+/i;

export interface TitleClues {
  /** Text of `<title>`. */
  readonly document: string | null;
  /** Text of the headings of the first level, in page order. */
  readonly headings: readonly string[];
  /** Other short lines near the top of the page. */
  readonly lines: readonly string[];
  /** og:title, JSON-LD headline and the like, most trusted first. */
  readonly declared: readonly string[];
  readonly siteName: string | null;
  readonly host: string;
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
  return title.replace(LABEL, '');
}

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

/** The title: a heading that the document's title agrees with, else what the page declares, else the document's. */
export function chooseTitle(clues: TitleClues): string | null {
  const said = [...clues.declared, clues.document ?? ''].map(fold).filter((text) => text !== '');
  const headings = clues.headings.map((text) => bareTitle(text, clues)).filter((text) => text !== '');
  for (const heading of headings) {
    if (said.some((text) => agrees(heading, bareTitle(text, clues)))) return heading;
  }
  // The only heading of its level, and the title is its beginning: the longer one is the title.
  const [only] = headings;
  if (headings.length === 1 && only && said.some((text) => key(only).startsWith(key(bareTitle(text, clues)))))
    return only;
  const declared = clues.declared.map((text) => bareTitle(text, clues)).find((text) => text !== '');
  if (declared) return declared;
  const ends = clues.lines.find((line) => endsOf(clues.document ?? '', line));
  if (ends) return bareTitle(ends, clues);
  return orNull(withoutTail(bareTitle(clues.document ?? '', clues), headings)) ?? headings[0] ?? null;
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

/** Without a declared site name, a last part of up to four words after a bar is taken for one. */
function withoutTail(title: string, headings: readonly string[]): string {
  const match = /^(.{12,})\s+[|–—-]\s+(\S+(?:\s\S+){0,3})$/u.exec(title);
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

/** What a title says besides a heading that it begins or ends with; null where it does not, or says nothing more. */
function besides(title: string, heading: string): string | null {
  const words = fold(heading);
  if (words.length < 10 || words.length >= title.length) return null;
  let rest = '';
  if (title.startsWith(words)) rest = title.slice(words.length);
  else if (title.endsWith(words)) rest = title.slice(0, -words.length);
  const bare = rest.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');
  return bare === '' || bare === rest ? null : bare;
}
