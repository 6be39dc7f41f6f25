/** Copies for tests of what goes out and comes in: one by hand, and any by fast-check. */
import fc from 'fast-check';
import type { Article } from '../../../core/article';
import { COLOURS, type Highlight } from '../../../core/highlight';
import { countWords, readingMinutes } from '../../../core/text';
import type { Contents, Copy, Source, StoredImage } from '../../../library/copy';
import { sha256 } from '../../../library/hash';
import { inOrder } from '../../../library/highlights';
import { sanitizer } from '../../../library/in/sanitized';
import { normalTags } from '../../../library/tags';
import type { WholeCopy } from '../../../library/whole';
import { article as sample } from './samples';

const sanitize = sanitizer(document);

export async function gzip(text: string): Promise<Source> {
  const bytes = new TextEncoder().encode(text);
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return { bytes: new Uint8Array(await new Response(packed).arrayBuffer()), length: bytes.length };
}

export async function imageOf(bytes: Uint8Array<ArrayBuffer>, type = 'image/png'): Promise<StoredImage> {
  return { hash: await sha256(bytes), type, bytes };
}

/** A picture of one colour. */
export async function painted(colour: string, width: number, height: number, type = 'image/png'): Promise<StoredImage> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  const blob = await canvas.convertToBlob({ type });
  return imageOf(new Uint8Array(await blob.arrayBuffer()), type);
}

/** An article with nothing in it but what is given. */
export function articleWith(part: Partial<Article>): Article {
  const text = part.text ?? 'The lighthouse keeper counts the ships.';
  return sample({
    url: 'https://harbour.example/keeper',
    title: 'The keeper',
    html: '<p>The lighthouse keeper counts the ships.</p>',
    text,
    wordCount: countWords(text),
    readingMinutes: readingMinutes(text),
    ...part,
  });
}

export interface Extra {
  readonly copy?: Partial<Copy>;
  readonly contents?: Partial<Contents>;
  readonly source?: Source | null;
  readonly images?: readonly StoredImage[];
  readonly highlights?: readonly Highlight[];
}

/** A copy of that article. */
export async function wholeWith(article: Article, extra: Extra = {}): Promise<WholeCopy> {
  const savedAt = extra.copy?.savedAt ?? '2026-11-03T08:00:00.000Z';
  const contents: Contents = {
    article,
    restored: [],
    images: [],
    provenance: {
      askedUrl: article.url,
      finalUrl: article.url,
      canonicalUrl: article.canonicalUrl,
      savedAt,
      engine: '0.1.0',
      rule: null,
      sourceHash: null,
      textHash: await sha256(article.text),
    },
    ...extra.contents,
  };
  const copy: Copy = {
    id: 'c1',
    key: article.url,
    url: article.url,
    title: article.title,
    siteName: article.siteName,
    authors: article.authors,
    publishedTime: article.publishedTime,
    lang: article.lang,
    dir: article.dir,
    excerpt: article.standfirst ?? article.text.slice(0, 240),
    wordCount: article.wordCount,
    readingMinutes: article.readingMinutes,
    holds: 'article',
    savedAt,
    openedAt: null,
    tags: [],
    archived: false,
    favourite: false,
    place: null,
    deletedAt: null,
    bytes: 0,
    missingImages: contents.images.filter(({ hash }) => hash === null).length,
    revision: 1,
    ...extra.copy,
  };
  const { source = null, images = [], highlights = [] } = extra;
  return { copy, contents, source, images, highlights };
}

const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const time = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const url = fc
  .tuple(fc.webUrl({ withQueryParameters: true }), fc.nat())
  .map(([address, n]) => `${address}${address.includes('?') ? '&' : '?'}n=${n}`);
const count = fc.nat(100_000);

const pieces = fc.constantFrom(
  '<p>Words & <em>more</em> words</p>',
  '<h2>Part</h2><p dir="rtl" lang="ar">سفن</p>',
  '<figure><img src="https://a.example/1.png" alt="one"><figcaption>One</figcaption></figure>',
  '<p><img src="https://a.example/2.png" alt=""> sign <a href="https://b.example/?a=1&amp;b=2">link</a></p>',
  '<table><tbody><tr><td colspan="2">cell</td></tr></tbody></table>',
  '<pre><code class="language-js">if (a &lt; b) {}</code></pre>',
  '<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>',
  '<p>--&gt; &lt;/script&gt; <!-- gone --> 😀</p>',
);
const html = fc.array(pieces, { maxLength: 6 }).map((parts) => sanitize(parts.join('')));

const bio = fc.record({
  kind: fc.constantFrom('person' as const, 'organisation' as const),
  name: words,
  text: words,
  html,
  url: orNull(url),
  image: fc.constantFrom(null, 'https://a.example/3.png'),
});

/** Copies saved by early versions have none. */
const said = fc.option(
  fc.record({
    key: fc.constantFrom('reason_hidden', 'reason_sponsor_label'),
    values: fc.array(words, { maxLength: 2 }),
  }),
  { nil: null },
);

const removal = fc
  .record({
    kind: fc.constantFrom('sponsor' as const, 'consent' as const, 'moved' as const, 'outside' as const),
    reason: words,
    said,
    rule: words,
    text: words,
    html,
  })
  .map(({ said: own, ...rest }) => (own === null ? rest : { ...rest, said: own }));

const article: fc.Arbitrary<Article> = fc
  .record({
    url,
    canonicalUrl: orNull(url),
    title: orNull(words),
    standfirst: orNull(words),
    byline: orNull(words),
    authors: fc.array(words, { maxLength: 3 }),
    publishedTime: orNull(time),
    modifiedTime: orNull(time),
    siteName: orNull(words),
    lang: fc.constantFrom(null, 'en', 'de-AT', 'ar', 'x'),
    dir: fc.constantFrom(null, 'ltr' as const, 'rtl' as const),
    html,
    text: fc.string({ unit: 'binary', maxLength: 300 }),
    wordCount: count,
    readingMinutes: count,
    leadImage: orNull(url),
    bios: fc.array(bio, { maxLength: 2 }),
    removed: fc.array(removal, { maxLength: 3 }),
    kept: fc.record({ blocks: count, blocksSeen: count, characters: count }),
    kind: fc.constantFrom('article' as const, 'discussion' as const, 'other' as const),
    readable: fc.boolean(),
    warnings: fc.array(fc.record({ kind: fc.constant('unsure' as const), text: words }), { maxLength: 1 }),
  })
  .map((made) => ({
    ...made,
    removed: made.removed.map((one, at) => ({
      ...one,
      id: `r${at + 1}`,
      anchor: { html: made.html.length, text: made.text.length },
    })),
  }));

const row = fc.record({
  savedAt: time,
  openedAt: orNull(time),
  tags: fc.array(words, { maxLength: 4 }).map(normalTags),
  archived: fc.boolean(),
  favourite: fc.boolean(),
  place: orNull(
    fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0), offset: count }),
  ),
});

const highlight: fc.Arbitrary<Highlight> = fc.record({
  id: fc.uuid(),
  createdAt: time,
  modifiedAt: time,
  colour: fc.constantFrom(...COLOURS),
  note: orNull(words.filter((note) => note.trim() !== '')),
  quote: fc.record({ exact: words, prefix: fc.string({ maxLength: 32 }), suffix: fc.string({ maxLength: 32 }) }),
  position: fc.record({ start: count, end: count }),
});
const highlights = fc.uniqueArray(highlight, { maxLength: 3, selector: ({ id }) => id }).map(inOrder);

const image = fc.tuple(
  fc.constantFrom('image/png', 'image/svg+xml', 'image/avif'),
  fc.uint8Array({ minLength: 1, maxLength: 80 }),
);

/** Any copy: whatever is in its fields, pictures shown, hidden, missing and shared, with or without its source. */
export const anyCopy: fc.Arbitrary<() => Promise<WholeCopy>> = fc
  .record({
    article,
    row,
    restore: fc.boolean(),
    images: fc.array(image, { maxLength: 3 }),
    source: orNull(words),
    highlights,
  })
  .map((made) => async () => {
    const images = await Promise.all(made.images.map(([type, bytes]) => imageOf(new Uint8Array(bytes), type)));
    const unique = [...new Map(images.map((one) => [one.hash, one])).values()];
    const source = made.source === null ? null : await gzip(made.source);
    return wholeWith(made.article, {
      copy: made.row,
      contents: {
        restored: made.restore ? made.article.removed.slice(0, 1).map(({ id }) => id) : [],
        images: [1, 2, 3, 4].map((n) => {
          const hash = images[n - 1]?.hash ?? null;
          return { url: `https://a.example/${n}.png`, hash, missing: hash === null ? 'gone' : null };
        }),
      },
      source,
      images: unique,
      highlights: made.highlights,
    });
  });
