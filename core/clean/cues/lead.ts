/** Phrases that a text begins with, or is. */
import { normal } from './cue';

/** First characters by which phrases are told apart. */
const HEAD = 3;
const LITERAL = /^[^\\.()[\]{}?*+|^$]{1,3}(?![?*+{])/;
const GROUP = /^\(\?:([^()]*)\)(\??)(?![*+{])/;

/** Whether a phrase is several, with a bar between them. */
function isSeveral(phrase: string): boolean {
  if (!phrase.includes('|')) return false;
  let rest = phrase.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
  for (let before = ''; rest !== before; ) {
    before = rest;
    rest = rest.replace(/\([^()]*\)/g, '');
  }
  return rest.includes('|');
}

/** Up to three characters each, with one of which all that a phrase matches begins; '' where they cannot be told. */
export function headsOf(phrase: string): ReadonlySet<string> {
  if (isSeveral(phrase)) return new Set(['']);
  const heads = new Set<string>();
  for (let rest = phrase; ; ) {
    const group = GROUP.exec(rest);
    for (const each of group?.[1]?.split('|') ?? [rest]) heads.add(LITERAL.exec(each)?.[0] ?? '');
    // What is there only perhaps leaves the beginning to what follows.
    if (group?.[2] !== '?') return heads;
    rest = rest.slice(group[0].length);
  }
}

interface Phrases {
  source: string;
  pattern: RegExp | null;
}

/**
 * Like a `Cue`, and compiled phrase by phrase: only those that begin with the first characters of some text. Of the sixty
 * invitations, whose common pattern took 3 ms to compile and to try, most pages need a handful.
 */
export class Lead {
  readonly #phrases: string;
  readonly #end: string;
  #byHead: ReadonlyMap<string, Phrases> | null = null;

  /** @param phrases one a line @param end of the pattern, behind the phrase */
  constructor(phrases: string, end: string) {
    this.#phrases = phrases;
    this.#end = end;
  }

  test(text: string): boolean {
    const said = normal(text);
    this.#byHead ??= byHead(this.#phrases);
    for (let size = Math.min(HEAD, said.length); size >= 0; size--) {
      const phrases = this.#byHead.get(said.slice(0, size));
      if (!phrases) continue;
      phrases.pattern ??= new RegExp(`^(?:${phrases.source})${this.#end}`);
      if (phrases.pattern.test(said)) return true;
    }
    return false;
  }
}

function byHead(list: string): Map<string, Phrases> {
  const all = new Map<string, Phrases>();
  for (const line of list.trim().split('\n')) {
    const phrase = line.trim();
    for (const head of headsOf(phrase)) {
      const same = all.get(head);
      if (same) same.source += `|${phrase}`;
      else all.set(head, { source: phrase, pattern: null });
    }
  }
  return all;
}
