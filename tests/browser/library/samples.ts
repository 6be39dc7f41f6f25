import type { Article } from '../../../core/article';
import type { NewCopy, NewHighlight, StoredImage } from '../../../library/copy';
import { sha256 } from '../../../library/hash';

/** Bytes that stand for a picture. */
export async function picture(name: string): Promise<StoredImage> {
  const bytes = new TextEncoder().encode(`picture of ${name}`);
  return { hash: await sha256(bytes), type: 'image/png', bytes };
}

async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export function article(given: Partial<Article> = {}): Article {
  const text = given.text ?? 'A short text about nothing much.';
  return {
    url: 'https://news.example/story',
    canonicalUrl: null,
    title: 'A story',
    standfirst: null,
    byline: null,
    authors: [],
    publishedTime: null,
    modifiedTime: null,
    siteName: null,
    lang: 'en',
    dir: null,
    html: `<p>${text}</p>`,
    text,
    wordCount: text.split(/\s+/).length,
    readingMinutes: 1,
    leadImage: null,
    bios: [],
    removed: [],
    kept: { blocks: 1, blocksSeen: 1, characters: text.length },
    kind: 'article',
    readable: true,
    warnings: [],
    ...given,
  };
}

export interface Given {
  readonly article?: Partial<Article>;
  readonly pictures?: readonly StoredImage[];
  /** Named in the article but not handed over. */
  readonly unsent?: readonly StoredImage[];
  readonly source?: string | null;
  readonly row?: NewCopy['row'];
}

/** A copy as the save makes it. */
export async function newCopy({
  article: given = {},
  pictures = [],
  unsent = [],
  source,
  row,
}: Given = {}): Promise<NewCopy> {
  const made = article(given);
  const html = source === undefined ? `<html>${made.html}</html>` : source;
  return {
    contents: {
      article: made,
      restored: [],
      images: [...pictures, ...unsent].map(({ hash }, index) => ({
        url: `https://news.example/${index}.png`,
        hash,
        missing: null,
      })),
      provenance: {
        askedUrl: made.url,
        finalUrl: made.url,
        canonicalUrl: made.canonicalUrl,
        savedAt: '2026-03-01T10:00:00.000Z',
        engine: '0.1.0',
        rule: null,
        sourceHash: html === null ? null : await sha256(html),
        textHash: await sha256(made.text),
      },
    },
    source: html === null ? null : { bytes: await gzip(html), length: new TextEncoder().encode(html).length },
    images: pictures,
    ...(row === undefined ? {} : { row }),
  };
}

/** A passage to be marked. */
export const marked = (exact: string, note: string | null = null, start = 0): NewHighlight => ({
  colour: 'yellow',
  note,
  quote: { exact, prefix: 'before ', suffix: ' after' },
  position: { start, end: start + exact.length },
});

const SYLLABLES = 'ba ke li mo nu pa re si to vu da fe gi ho ju'.split(' ');

/** Words that no other seed has in that order. */
export function prose(seed: number, words: number): string {
  let state = seed * 2654435761 + 1;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    return (state ^ (state >>> 13)) >>> 0;
  };
  const word = () => [1, 2, 3].map(() => SYLLABLES[next() % SYLLABLES.length]).join('');
  return Array.from({ length: words }, word).join(' ');
}
