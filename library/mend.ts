/** What of a copy can be made again from what is left of it. Pure. */
import type { Article } from '../core/article';
import type { Contents, Copy } from './copy';
import { newRow } from './row';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as paragraphs. */
const asHtml = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((block) => `<p>${block.replace(/[&<>]/g, (sign) => ESCAPED[sign] ?? sign)}</p>`)
    .join('');

/** What of the HTML can be read without a parser: enough to find the copy again. */
export const asText = (html: string): string =>
  html
    .replace(/<\/(?:p|div|h[1-6]|li|blockquote|pre|tr)>/g, '\n\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .trim();

/** Contents from a row and the text. Layout, pictures and removals are lost. */
export function contentsFrom(row: Copy, text: string, textHash: string): Contents {
  const article: Article = {
    url: row.url,
    canonicalUrl: null,
    title: row.title,
    standfirst: null,
    byline: row.authors.join(', ') || null,
    authors: row.authors,
    publishedTime: row.publishedTime,
    modifiedTime: null,
    siteName: row.siteName,
    lang: row.lang,
    dir: row.dir,
    html: asHtml(text),
    text,
    wordCount: row.wordCount,
    readingMinutes: row.readingMinutes,
    leadImage: null,
    bios: [],
    removed: [],
    kept: { blocks: 0, blocksSeen: 0, characters: text.length },
    kind: 'article',
    readable: true,
    warnings: [],
  };
  return {
    article,
    restored: [],
    images: [],
    provenance: {
      askedUrl: row.url,
      finalUrl: row.url,
      canonicalUrl: null,
      savedAt: row.savedAt,
      engine: null,
      rule: null,
      sourceHash: null,
      textHash,
    },
  };
}

/** A row from contents; what the reader said of it is lost. */
export function rowFromContents(id: string, contents: Contents): Copy {
  return newRow({ contents, source: null, images: [] }, { id, now: contents.provenance.savedAt, bytes: 0 });
}
