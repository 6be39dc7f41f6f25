/** What of a copy can be found, and what a query asks for. Pure. */
import type { Copy } from './copy';
import { webAddress } from './key-of';
import { eachToken, eachTokenAndJoined, stemOf } from './words';

/** Fields as bits, the heavier the more a word in them says. */
export const FIELDS = { text: 1, bios: 2, site: 4, authors: 8, tags: 16, title: 32 } as const;

/** Terms of one copy in the order of their code units, parted by line feeds, and beside each the fields it stands in. */
export interface Terms {
  readonly terms: string;
  readonly fields: Uint8Array<ArrayBuffer>;
}

/** One word that a copy must hold. */
export interface Wanted {
  /** A stem, or a pair of characters: found as it is. */
  readonly term: string;
  /** Also what begins with this. */
  readonly prefix: string | null;
}

/** What of a copy is searched: the row, and what is not in it. */
export interface Searchable {
  readonly row: Pick<Copy, 'title' | 'authors' | 'siteName' | 'url' | 'tags' | 'excerpt' | 'holds'>;
  readonly text: string;
  readonly bios: readonly string[];
  /** What the reader wrote beside its highlights. */
  readonly notes: readonly string[];
}

/** More words than that are not typed, and each costs. */
const MOST_WORDS = 12;

const hostOf = (url: string): string => webAddress(url)?.hostname.replace(/^www\./, '') ?? '';

/** Every word with its stem; both "running" and "run" for "running", so that "run" and "runn" find it. */
export function termsOf({ row, text, bios, notes }: Searchable): Terms {
  const found = new Map<string, number>();
  const add = (from: string, field: number) =>
    eachTokenAndJoined(from, (word, _from, _to, _first, kind) => {
      found.set(word, (found.get(word) ?? 0) | field);
      if (kind === 'word') {
        const stem = stemOf(word);
        if (stem !== word) {
          found.set(stem, (found.get(stem) ?? 0) | field);
        }
      }
      return false;
    });
  add(text, FIELDS.text);
  // Of a link there is no text but what the service that it comes from quoted.
  add(row.holds === 'link' ? (row.excerpt ?? '') : '', FIELDS.text);
  add(bios.join('\n'), FIELDS.bios);
  add(`${row.siteName ?? ''}\n${hostOf(row.url)}`, FIELDS.site);
  add(row.authors.join('\n'), FIELDS.authors);
  // Both are the reader's own words.
  add([...row.tags, ...notes].join('\n'), FIELDS.tags);
  add(row.title ?? '', FIELDS.title);
  const terms = [...found.keys()].sort();
  return { terms: terms.join('\n'), fields: Uint8Array.from(terms, (term) => found.get(term) ?? 0) };
}

/** The words of a query. The last one may be the beginning of a word, unless a space follows it. */
export function wantedOf(query: string): readonly Wanted[] {
  const wanted = new Map<string, Wanted>();
  eachToken(query, (word, _from, to, _first, kind) => {
    if (kind === 'last') {
      return false;
    }
    const term = kind === 'word' ? stemOf(word) : word;
    const begins = kind === 'lone' || (kind === 'word' && to === query.length);
    wanted.set(begins ? `${word}*` : term, { term, prefix: begins ? word : null });
    return wanted.size >= MOST_WORDS;
  });
  return [...wanted.values()];
}

/** Whether a word of a text is the one that is wanted. */
export function isWanted(word: string, kind: string, { term, prefix }: Wanted): boolean {
  if (word === term || (prefix !== null && word.startsWith(prefix))) {
    return true;
  }
  // A stem begins as its word does, but for its last letter; and to make one costs.
  if (kind !== 'word' || !word.startsWith(term.slice(0, term.length > 2 ? 2 : 1))) {
    return false;
  }
  const stem = stemOf(word);
  return stem === term || (prefix !== null && stem.startsWith(prefix));
}

/** Where the first of the sorted words stands that is not before this one. */
export function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The places of the terms in a sorted list that stand for a wanted word. */
export function placesOf(sorted: readonly string[], { term, prefix }: Wanted): readonly number[] {
  const places: number[] = [];
  const exact = firstFrom(sorted, term);
  if (sorted[exact] === term) {
    places.push(exact);
  }
  if (prefix !== null) {
    for (let at = firstFrom(sorted, prefix); sorted[at]?.startsWith(prefix); at++) {
      if (sorted[at] !== term) {
        places.push(at);
      }
    }
  }
  return places;
}

/** How many line feeds stand before that place. */
function linesBefore(text: string, place: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) {
    lines++;
  }
  return lines;
}

/** In which fields of the copy a wanted word stands, 0 where in none. */
function fieldsOfWord({ terms, fields }: Terms, { term, prefix }: Wanted): number {
  // The list is searched as it is stored: to part it costs more than all the rest.
  const list = `\n${terms}\n`;
  let found = 0;
  const exact = list.indexOf(`\n${term}\n`);
  if (exact >= 0) {
    found |= fields[linesBefore(list, exact)] ?? 0;
  }
  const first = prefix === null ? -1 : list.indexOf(`\n${prefix}`);
  if (first >= 0) {
    let place = linesBefore(list, first);
    for (let at = first; list.startsWith(`\n${prefix}`, at); at = list.indexOf('\n', at + 1)) {
      found |= fields[place++] ?? 0;
    }
  }
  return found;
}

/** In which fields of the copy each wanted word stands. */
export function fieldsOf(terms: Terms, wanted: readonly Wanted[]): readonly number[] {
  const fields: number[] = [];
  for (const word of wanted) {
    const found = fieldsOfWord(terms, word);
    if (found === 0) {
      return [0];
    }
    fields.push(found);
  }
  return fields;
}
