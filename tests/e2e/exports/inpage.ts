/** What goes out of a library, made in a page: bundled by `made.ts`. */
import type { Article } from '../../../core/article';
import { clean } from '../../../core/clean/clean';
import { fill } from '../../../core/clean/sanitize';
import { isDataPicture } from '../../../core/data-picture';
import { COLOURS, type Highlight } from '../../../core/highlight';
import { toBase64 } from '../../../library/base64';
import type { StoredImage } from '../../../library/copy';
import { openImport } from '../../../library/in/open';
import { sanitizer } from '../../../library/in/sanitized';
import { libraryArchive } from '../../../library/out/archive';
import { pngMaker } from '../../../library/out/convert';
import { epubBook } from '../../../library/out/epub';
import { toHtmlFile } from '../../../library/out/html-file';
import type { WholeCopy } from '../../../library/whole';
import { articleWith, gzip, imageOf, painted, wholeWith } from '../../browser/library/whole-samples';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"><script>document.title="ran"</script><rect width="120" height="80" fill="#2c6a4d"/></svg>';

/** Pictures of every kind, in turn: one is missing, three are cut off. */
async function pictures(): Promise<readonly (StoredImage | null)[]> {
  return [
    await painted('#2c6a4d', 640, 360),
    await painted('#86c5a4', 320, 480, 'image/jpeg'),
    await painted('#a49d91', 600, 300, 'image/webp'),
    await imageOf(new TextEncoder().encode(SVG), 'image/svg+xml'),
    null,
    await imageOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])),
    await imageOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 2]), 'image/jpeg'),
    await imageOf(new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61]), 'image/gif'),
  ];
}

/** Passages all over an article, over each other, across blocks, and one that is lost; each second has a note. */
function passagesOf({ text }: Article): readonly Highlight[] {
  const marked = Array.from({ length: 8 }, (_, at) => {
    const start = Math.floor((text.length * at) / 8);
    const exact =
      at === 7 ? 'Words that were never in any of these articles' : text.slice(start, start + 90 * (at + 1));
    return {
      id: `h${at}`,
      createdAt: '2026-11-03T08:00:00.000Z',
      modifiedAt: '2026-11-03T08:00:00.000Z',
      colour: COLOURS[at % 4] ?? 'yellow',
      note: at % 2 === 0 ? null : 'Said <b>& noted</b>\n\ntwice',
      quote: { exact, prefix: '', suffix: '' },
      position: { start, end: start + exact.length },
    };
  });
  return marked.filter(({ quote }) => quote.exact.trim() !== '');
}

/** A copy of that article, with a picture for each of its addresses that it does not carry itself. */
async function filled(article: Article): Promise<WholeCopy> {
  const kinds = await pictures();
  const holder = document.implementation.createHTMLDocument('').body;
  fill(holder, [article.html, ...article.removed.map(({ html }) => html)].join(''));
  const urls = new Set([...holder.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? ''));
  for (const { image } of article.bios) if (image !== null) urls.add(image);
  const elsewhere = [...urls].filter((url) => !isDataPicture(url));
  const uses = elsewhere.map((url, at) => ({ url, image: kinds[at % kinds.length] ?? null }));
  return wholeWith(article, {
    contents: {
      images: uses.map(({ url, image }) => ({
        url,
        hash: image?.hash ?? null,
        missing: image === null ? 'gone' : null,
      })),
    },
    images: [...new Set(uses.flatMap(({ image }) => image ?? []))],
    source: await gzip('<!doctype html><title>The page as it was</title>'),
    highlights: passagesOf(article),
  });
}

async function bytesOf(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<string> {
  const list: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of chunks) list.push(chunk);
  return toBase64(new Uint8Array(await new Blob(list).arrayBuffer()));
}

/** The articles of pages, as the engine makes them. */
function articlesOf(pages: readonly { readonly html: string; readonly url: string }[]): Article[] {
  return pages.flatMap(({ html, url }) => {
    const result = clean(new DOMParser().parseFromString(html, 'text/html'), { url });
    return result.ok ? [result.article] : [];
  });
}

const whole = (articles: readonly Partial<Article>[]) =>
  Promise.all(articles.map((article) => filled(articleWith(article))));

const made = {
  articlesOf,
  read: (text: string) => read(text),
  async epub(articles: readonly Partial<Article>[], title: string | null): Promise<string> {
    const copies = await whole(articles);
    return bytesOf(
      epubBook(copies, { doc: document, title, modified: '2026-11-22T10:00:00.000Z', convert: pngMaker(document) }),
    );
  },
  async html(article: Partial<Article>): Promise<string> {
    const [copy] = await whole([article]);
    return copy === undefined ? '' : toHtmlFile(copy, document);
  },
  async archive(articles: readonly Partial<Article>[]): Promise<string> {
    return bytesOf(libraryArchive(await whole(articles), { doc: document, exportedAt: '2026-11-22T10:00:00.000Z' }));
  },
};

/** What an import finds in a file. */
async function read(text: string): Promise<readonly string[]> {
  const setting = { doc: document, sanitize: sanitizer(document), now: '2026-11-22T10:00:00.000Z' };
  const opened = await openImport(new Blob([text]), setting);
  if (typeof opened === 'string') return [opened];
  const list = [opened.format as string];
  for await (const found of opened.records()) list.push(found.holds);
  return list;
}

export type Made = typeof made;

Object.assign(globalThis, { made });
