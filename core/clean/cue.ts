/**
 * A list of phrases that a text is matched against. The text is brought to one form first (lower case, one space between
 * words, no punctuation at its ends), so the pattern needs neither the `i` nor the `u` flag: with them, compiling the
 * lists took longer than cleaning a page. Compiled when first used.
 */
export class Cue {
  readonly #source: string;
  #pattern: RegExp | null = null;
  /** Sticky, so that what was read is never read again. */
  #next: RegExp | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  test(text: string): boolean {
    this.#pattern ??= new RegExp(this.#source);
    return this.#pattern.test(normal(text));
  }

  /** How many matches, one right after another, make up the whole text; 0 where something else stands in it. */
  countAll(text: string): number {
    const all = normal(text);
    this.#next ??= new RegExp(this.#source, 'y');
    const next = this.#next;
    let count = 0;
    for (let end = 0; end < all.length; end = next.lastIndex) {
      next.lastIndex = end;
      if (!next.test(all)) return /^[^a-z\u00c0-\uffff]*$/.test(all.slice(end)) ? count : 0;
      count++;
    }
    return count;
  }
}

/** Longer texts are cut: no cue needs more, and no pattern is given more to chew on. */
const LIMIT = 2000;
const EDGE = new Set(' \t\n\r\f\v\u00a0!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~…“”„«»‹›‘’‚–—−•·→←↑↓▶►▼✓✔×©®™|。、，：；！？（）「」『』【】・～،؛؟'.split(''));

let lastText = '';
let lastNormal = '';

function normal(text: string): string {
  if (text === lastText) return lastNormal;
  let from = 0;
  let to = Math.min(text.length, LIMIT);
  while (from < to && EDGE.has(text[from] ?? '')) from++;
  while (to > from && EDGE.has(text[to - 1] ?? '')) to--;
  lastText = text;
  lastNormal = text.slice(from, to).toLowerCase().replace(/\s+/g, ' ');
  return lastNormal;
}
