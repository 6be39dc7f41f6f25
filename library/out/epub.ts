/** Copies as one book: EPUB 3, with a table of contents for older readers too. */
import {
  type Book,
  type BookItem,
  type Chapter,
  CONTAINER,
  chapterOf,
  coverPage,
  navPage,
  ncx,
  packageFile,
} from '../../core/export/epub';
import { inXml, langTag, safeUrl } from '../../core/export/markup';
import { BOOK_STYLE } from '../../core/export/style';
import { type ExportWords, WORDS } from '../../core/export/words';
import { formulasFor } from '../../core/load-formulas';
import { restore } from '../../core/restore';
import type { StoredImage } from '../copy';
import { sha256 } from '../hash';
import type { WholeCopy } from '../whole';
import { writeZip, type ZipPart } from '../zip-write';
import { withCarried } from './carried';
import { hasSize } from './picture-size';
import { imageFinder } from './pictures';

export interface EpubOptions {
  /** Lends its DOM only. */
  readonly doc: Document;
  /** Of the book; that of the only article where it is `null`. */
  readonly title: string | null;
  /** ISO 8601. */
  readonly modified: string;
  readonly words?: ExportWords;
  /** Makes a JPEG, PNG or GIF of a picture of another type; without it those are left out, with a note each. */
  readonly convert?: (image: StoredImage) => Promise<StoredImage | null>;
  readonly signal?: AbortSignal;
}

/** Types that every reader of EPUB 3 shows, by what such files begin with. EPUB 3.2, section 3.2.1. */
const TYPES: Readonly<Record<string, { readonly extension: string; readonly magic: readonly number[] }>> = {
  'image/jpeg': { extension: 'jpg', magic: [0xff, 0xd8, 0xff] },
  'image/png': { extension: 'png', magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  'image/gif': { extension: 'gif', magic: [0x47, 0x49, 0x46, 0x38] },
};

/** The book in pieces, to be written as they come: one copy is held at a time. */
export const epubBook = (
  copies: AsyncIterable<WholeCopy> | Iterable<WholeCopy>,
  options: EpubOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> => writeZip(partsOf(copies, options));

interface Gathered {
  readonly chapters: Chapter[];
  readonly pictures: BookItem[];
  readonly authors: Set<string>;
  readonly languages: Set<string>;
  readonly sources: string[];
  readonly directions: ('ltr' | 'rtl' | null)[];
  readonly times: string[];
}

async function* partsOf(
  copies: AsyncIterable<WholeCopy> | Iterable<WholeCopy>,
  options: EpubOptions,
): AsyncGenerator<ZipPart, void> {
  const words = options.words ?? WORDS;
  // First and as it is, so that the kind of file can be told from its first bytes: OCF 3.2, section 4.3.
  yield { path: 'mimetype', bytes: encoded('application/epub+zip'), stored: true };
  yield { path: 'META-INF/container.xml', bytes: encoded(CONTAINER) };
  yield { path: 'OEBPS/style.css', bytes: encoded(BOOK_STYLE) };
  const gathered: Gathered = {
    chapters: [],
    pictures: [],
    authors: new Set(),
    languages: new Set(),
    sources: [],
    directions: [],
    times: [],
  };
  for await (const whole of copies) {
    options.signal?.throwIfAborted();
    yield* chapterParts(await withCarried(whole, options.doc), gathered, options, words);
  }
  const book = await bookOf(gathered, options, words);
  yield { path: 'OEBPS/cover.xhtml', bytes: encoded(coverPage(book)) };
  yield { path: 'OEBPS/nav.xhtml', bytes: encoded(navPage(book, words)) };
  yield { path: 'OEBPS/toc.ncx', bytes: encoded(ncx(book)) };
  yield { path: 'OEBPS/package.opf', bytes: encoded(packageFile(book)) };
}

const encoded = (text: string) => new TextEncoder().encode(text);

async function* chapterParts(
  whole: WholeCopy,
  gathered: Gathered,
  { doc, convert }: EpubOptions,
  words: ExportWords,
): AsyncGenerator<ZipPart, void> {
  const article = restore(whole.contents.article, whole.contents.restored);
  const find = imageFinder(whole);
  const usable = new Map<string, StoredImage>();
  for (const image of whole.images) {
    const fit = isFit(image) ? image : ((await convert?.(image)) ?? null);
    if (fit !== null && isFit(fit)) usable.set(image.hash, fit);
  }
  const used = new Set<StoredImage>();
  const path = `article-${gathered.chapters.length + 1}.xhtml`;
  const pictures = (url: string) => {
    const image = usable.get(find(url)?.hash ?? '');
    if (image === undefined) return null;
    used.add(image);
    return { src: pathOf(image), hash: image.hash };
  };
  const tools = { doc, pictures, words, formulas: await formulasFor(article) };
  const chapter = chapterOf(article, path, tools, whole.highlights);
  yield { path: `OEBPS/${path}`, bytes: encoded(chapter.xhtml) };
  for (const image of used) {
    if (gathered.pictures.some((item) => item.path === pathOf(image))) continue;
    gathered.pictures.push({ id: `i${gathered.pictures.length + 1}`, path: pathOf(image), type: image.type });
    yield { path: `OEBPS/${pathOf(image)}`, bytes: image.bytes, stored: true };
  }
  gathered.chapters.push(chapter);
  for (const author of article.authors) gathered.authors.add(author);
  const lang = langTag(article.lang);
  if (lang !== null) gathered.languages.add(lang);
  const source = safeUrl(article.canonicalUrl) ?? safeUrl(article.url);
  if (source !== null) gathered.sources.push(source);
  gathered.directions.push(article.dir);
  gathered.times.push(whole.copy.savedAt);
}

const pathOf = (image: StoredImage): string =>
  `images/${image.hash.slice(0, 32)}.${TYPES[image.type]?.extension ?? 'bin'}`;

const isFit = (image: StoredImage): boolean => {
  const magic = TYPES[image.type]?.magic;
  return (magic?.every((byte, at) => image.bytes[at] === byte) ?? false) && hasSize(image);
};

async function bookOf(gathered: Gathered, { title, modified }: EpubOptions, words: ExportWords): Promise<Book> {
  const { chapters, pictures, sources } = gathered;
  const authors = [...gathered.authors].map((author) => inXml(author).trim()).filter((author) => author !== '');
  return {
    id: uuidOf(await sha256(JSON.stringify([title, sources, gathered.times]))),
    title: inXml(title ?? '').trim() || chapters[0]?.title || words.untitled,
    authors,
    languages: gathered.languages.size === 0 ? ['und'] : [...gathered.languages],
    sources,
    modified: `${new Date(modified).toISOString().slice(0, 19)}Z`,
    rightToLeft: chapters.length > 0 && gathered.directions.every((dir) => dir === 'rtl'),
    chapters,
    pictures,
  };
}

/** The same book has the same name: RFC 9562, version 8. */
const uuidOf = (hash: string): string =>
  `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
