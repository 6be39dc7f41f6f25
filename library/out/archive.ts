/** The whole library as one zip: an HTML file for each copy, a page that leads to them, and a list for us. */

import type { ExportWords } from '../../core/export/words';
import { formulasFor } from '../../core/load-formulas';
import type { Look } from '../../core/look/look';
import type { Copy } from '../copy';
import type { Outgoing } from '../whole';
import { writeZip, type ZipPart } from '../zip-write';
import { toHtmlFile } from './html-file';
import { type IndexRow, indexPage } from './index-page';
import { fileName, uniqueNames } from './names';

/** Says what `manifest.json` is. */
export const ARCHIVE_FORMAT = 'plainleaf-library';
/** Of the archive. A reader refuses later ones by name. */
export const ARCHIVE_VERSION = 1;

/** An address that was never read, as the archive holds it. */
export type LinkRow = Pick<
  Copy,
  'url' | 'title' | 'tags' | 'archived' | 'favourite' | 'savedAt' | 'excerpt' | 'authors' | 'publishedTime'
>;

/** `manifest.json`. A reader goes by it: a file that it names and that is not there is missing. */
export interface Manifest {
  readonly format: typeof ARCHIVE_FORMAT;
  readonly version: number;
  /** ISO 8601. */
  readonly exportedAt: string;
  readonly copies: readonly { readonly path: string; readonly url: string; readonly title: string | null }[];
  readonly links: readonly LinkRow[];
}

export interface ArchiveOptions {
  readonly doc: Document;
  /** ISO 8601. */
  readonly exportedAt: string;
  readonly source?: boolean;
  readonly words?: ExportWords;
  /** How the reader wants articles to look. */
  readonly look?: Look;
  /** Called after each copy with the number written. */
  readonly onProgress?: (done: number) => void;
  /** Ends the writing: the next piece is never given, the reason is thrown. */
  readonly signal?: AbortSignal;
}

/** The archive in pieces, to be written as they come: one copy is held at a time, and a row of each. */
export const libraryArchive = (
  copies: AsyncIterable<Outgoing> | Iterable<Outgoing>,
  options: ArchiveOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> => writeZip(partsOf(copies, options));

async function* partsOf(
  copies: AsyncIterable<Outgoing> | Iterable<Outgoing>,
  { doc, exportedAt, source = true, words, look, onProgress, signal }: ArchiveOptions,
): AsyncGenerator<ZipPart, void> {
  const encoder = new TextEncoder();
  const unique = uniqueNames();
  const entries: { row: IndexRow; path: string | null; deleted: boolean }[] = [];
  const links: LinkRow[] = [];
  for await (const outgoing of copies) {
    signal?.throwIfAborted();
    const { copy } = outgoing;
    if (outgoing.contents === null) {
      links.push(linkOf(copy));
      entries.push({ row: rowOf(copy), path: null, deleted: false });
    } else {
      const path = `copies/${unique(fileName(copy.title, copy.savedAt))}.html`;
      entries.push({ row: rowOf(copy), path, deleted: copy.deletedAt !== null });
      const formulas = await formulasFor(outgoing.contents.article);
      const text = toHtmlFile(outgoing, doc, { source, formulas, ...(words && { words }), ...(look && { look }) });
      yield { path, bytes: encoder.encode(text) };
    }
    onProgress?.(entries.length);
  }
  const manifest: Manifest = {
    format: ARCHIVE_FORMAT,
    version: ARCHIVE_VERSION,
    exportedAt,
    copies: entries.flatMap(({ row, path }) => (path === null ? [] : [{ path, url: row.url, title: row.title }])),
    links,
  };
  // What was deleted is kept, not shown.
  const shown = entries.filter(({ deleted }) => !deleted);
  yield { path: 'index.html', bytes: encoder.encode(indexPage(shown, words, look)) };
  yield { path: 'manifest.json', bytes: encoder.encode(`${JSON.stringify(manifest, null, 1)}\n`) };
}

const rowOf = ({
  title,
  url,
  siteName,
  authors,
  publishedTime,
  savedAt,
  tags,
  lang,
  dir,
  favourite,
}: Copy): IndexRow => ({
  title,
  url,
  siteName,
  authors,
  publishedTime,
  savedAt,
  tags,
  lang,
  dir,
  favourite,
});

const linkOf = (copy: Copy): LinkRow => ({
  url: copy.url,
  title: copy.title,
  tags: copy.tags,
  archived: copy.archived,
  favourite: copy.favourite,
  savedAt: copy.savedAt,
  excerpt: copy.excerpt,
  authors: copy.authors,
  publishedTime: copy.publishedTime,
});
