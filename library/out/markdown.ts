/** Copy → Markdown with what is known of it above, pictures beside it or by their addresses on the web. */
import { frontMatter } from '../../core/export/front-matter';
import { toMarkdown } from '../../core/export/markdown';
import { toText } from '../../core/export/text';
import type { ExportWords } from '../../core/export/words';
import { restore } from '../../core/restore';
import type { StoredImage } from '../copy';
import type { WholeCopy } from '../whole';
import { writeZip, type ZipPart } from '../zip-write';
import { withCarried } from './carried';
import { fileName, uniqueNames } from './names';
import { imageFinder } from './pictures';

/** One text: pictures by their addresses on the web. @param doc lends its DOM only */
export const toMarkdownText = (whole: WholeCopy, doc: Document, words?: ExportWords): string =>
  markdownOf(whole, doc, () => null, words);

/** Plain text, with what is restored. */
export const toPlainText = ({ contents, highlights }: WholeCopy, words?: ExportWords): string =>
  toText(restore(contents.article, contents.restored), words, highlights);

/** A zip of Markdown files, with the pictures of all in `images/`, each once. In pieces, one copy held at a time. */
export const markdownZip = (
  copies: AsyncIterable<WholeCopy> | Iterable<WholeCopy>,
  doc: Document,
  options: ZipOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> => writeZip(partsOf(copies, doc, options));

interface ZipOptions {
  readonly signal?: AbortSignal;
  readonly words?: ExportWords;
}

async function* partsOf(
  copies: AsyncIterable<WholeCopy> | Iterable<WholeCopy>,
  doc: Document,
  { signal, words }: ZipOptions,
): AsyncGenerator<ZipPart, void> {
  const encoder = new TextEncoder();
  const unique = uniqueNames();
  const written = new Set<string>();
  for await (const copy of copies) {
    signal?.throwIfAborted();
    const whole = await withCarried(copy, doc);
    const find = imageFinder(whole);
    const used = new Map<string, StoredImage>();
    const picture = (url: string) => {
      const image = find(url);
      if (image === null) return null;
      used.set(pathOf(image), image);
      return pathOf(image);
    };
    const text = markdownOf(whole, doc, picture, words);
    const name = unique(fileName(whole.copy.title, whole.copy.savedAt));
    yield { path: `${name}.md`, bytes: encoder.encode(text) };
    for (const [path, image] of used) {
      if (written.has(path)) continue;
      written.add(path);
      yield { path, bytes: image.bytes, stored: true };
    }
  }
}

const pathOf = ({ hash, type }: StoredImage): string =>
  `images/${hash.slice(0, 32)}.${type === 'image/jpeg' ? 'jpg' : (/^image\/([a-z\d]+)/.exec(type)?.[1] ?? 'bin')}`;

/** @param picture where the picture of an address lies, `null` for the address itself */
function markdownOf(
  { copy, contents, highlights }: WholeCopy,
  doc: Document,
  picture: (url: string) => string | null,
  words?: ExportWords,
): string {
  const article = restore(contents.article, contents.restored);
  const above = frontMatter({
    title: article.title,
    author: article.authors,
    published: article.publishedTime,
    site: article.siteName,
    source: article.canonicalUrl ?? article.url,
    saved: copy.savedAt,
    lang: article.lang,
    tags: copy.tags,
    favourite: copy.favourite ? true : null,
    archived: copy.archived ? true : null,
  });
  return `${above}\n${toMarkdown(article, doc, { picture, highlights, ...(words && { words }) })}`;
}
