/** The library as a page has it, for the benchmark and the crash test: bundled, and driven from outside. */
import type { Article } from '../../core/article';
import type { NewCopy } from '../../library/copy';
import { sha256 } from '../../library/hash';
import { openLibrary } from '../../library/indexed';
import type { Library, Outcome } from '../../library/library';
import { settle } from '../../library/settle';

function must<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) {
    throw new Error(`The library failed: ${outcome.failure}`);
  }
  return outcome.value;
}

/** Numbers from 0 to 1 that are the same in each run. */
function seeded(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mix = Math.imul(state ^ (state >>> 15), state | 1);
    mix ^= mix + Math.imul(mix ^ (mix >>> 7), mix | 61);
    return ((mix ^ (mix >>> 14)) >>> 0) / 4294967296;
  };
}

const VOCABULARY = 60_000;
const CONSONANTS = 'b c d f g h k l m n p r s t v z'.split(' ');
const ENDINGS = ['', 's', 'ing', 'ed', 'er', 'ly', '', ''];

/** The word of that rank: the same for each copy. */
export function word(rank: number): string {
  let left = Math.imul(rank + 1, 40503) & 0xffff;
  let made = '';
  for (let syllable = 0; syllable < 3; syllable++) {
    made += (CONSONANTS[left & 15] ?? '') + ('aeiou'[(left >> 4) % 5] ?? '');
    left = (left >> 5) + (rank & 31);
  }
  return made + (ENDINGS[rank % ENDINGS.length] ?? '') + (rank >> 13 > 0 ? 'xyzqwj'[rank >> 13] : '');
}

/** As in a language, the word of rank n stands about 1/n as often as the first; half of the words are among 400. */
const zipf = (next: () => number): string => word(Math.floor((VOCABULARY + 2.7) ** next() * 1.0 - 1));

function textOf(seed: number, words: number): string {
  const next = seeded(seed);
  const paragraphs: string[] = [];
  for (let left = words; left > 0; left -= 80) {
    paragraphs.push(`${Array.from({ length: Math.min(80, left) }, () => zipf(next)).join(' ')}.`);
  }
  return paragraphs.join('\n\n');
}

/** A copy of 1,000 words; what is not searched is as large as in life. */
export async function makeCopy(seed: number, words = 1000): Promise<NewCopy> {
  const text = textOf(seed, words);
  const url = `https://site${seed % 97}.example/article/${seed}`;
  const article: Article = {
    url,
    canonicalUrl: url,
    title: textOf(seed + 1_000_000, 8).replaceAll('\n\n', ' '),
    standfirst: null,
    byline: null,
    authors: [`${word(5000 + (seed % 300))} ${word(9000 + (seed % 700))}`],
    publishedTime: '2026-01-01',
    modifiedTime: null,
    siteName: `Site ${seed % 97}`,
    lang: 'en',
    dir: null,
    html: `<p>${text.replaceAll('\n\n', '</p><p>')}</p>`,
    text,
    wordCount: words,
    readingMinutes: 4,
    leadImage: null,
    bios: [],
    removed: [],
    kept: { blocks: 13, blocksSeen: 13, characters: text.length },
    kind: 'article',
    readable: true,
    warnings: [],
  };
  const source = crypto.getRandomValues(new Uint8Array(15_000));
  const provenance: NewCopy['contents']['provenance'] = {
    askedUrl: url,
    finalUrl: url,
    canonicalUrl: url,
    savedAt: new Date(Date.UTC(2020, 0, 1) + seed * 3_600_000).toISOString(),
    engine: '0.1.0',
    rule: null,
    sourceHash: await sha256(source),
    textHash: await sha256(text),
  };
  return {
    contents: { article, restored: [], images: [], provenance },
    source: { bytes: source, length: 60_000 },
    images: [],
  };
}

let library: Library | null = null;

export async function open(): Promise<Library> {
  library ??= must(await openLibrary());
  return library;
}

/** Saves the copies of these seeds, some at a time. */
export async function fill(from: number, to: number): Promise<void> {
  const into = await open();
  for (let seed = from; seed < to; seed += 20) {
    const copies = await Promise.all(
      Array.from({ length: Math.min(20, to - seed) }, (_, more) => makeCopy(seed + more)),
    );
    await Promise.all(copies.map(async (copy) => must(await into.save(copy))));
  }
}

/** As the extension does once after each start of the browser. */
export async function settled(): Promise<void> {
  if (!(await settle())) throw new Error('The library was not settled.');
}

/** Milliseconds from now to the first row, and how long the first of some searches takes, each in a page of its own. */
export async function timeOpening(): Promise<number> {
  const start = performance.now();
  const rows = must(await (await open()).newest(40));
  if (rows.length !== 40) {
    throw new Error(`${rows.length} rows`);
  }
  return performance.now() - start;
}

/** Hits that the library page asks for first. */
const FIRST = 10;

export async function timeSearch(query: string): Promise<{ readonly ms: number; readonly hits: number }> {
  const into = await open();
  const start = performance.now();
  const hits = must(await into.search(query, { limit: FIRST }));
  return { ms: performance.now() - start, hits: hits.length };
}

export async function timeSave(seed: number): Promise<{ readonly ms: number; readonly id: string }> {
  const into = await open();
  const copy = await makeCopy(seed);
  const start = performance.now();
  const { id } = must(await into.save(copy));
  return { ms: performance.now() - start, id };
}

export async function timePurge(id: string): Promise<number> {
  const into = await open();
  const start = performance.now();
  must(await into.purge([id]));
  return performance.now() - start;
}
