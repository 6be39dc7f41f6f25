/** The files of an EPUB 3 book but for its pictures: https://www.w3.org/publishing/epub32/epub-packages.html */
import type { Article } from '../article';
import type { Highlight } from '../highlight';
import { type BodyTools, bioGroups, bodyOf, standfirstOf } from './body';
import { escapeText, inXml, langTag, longDay, safeUrl } from './markup';
import { markPassages } from './passages';
import type { ExportWords } from './words';
import { toXhtml } from './xhtml';

export interface Chapter {
  readonly path: string;
  readonly title: string;
  readonly xhtml: string;
  /** Whether there is a formula in it: the manifest must say so. */
  readonly math: boolean;
}

export interface BookItem {
  readonly id: string;
  readonly path: string;
  readonly type: string;
  readonly properties?: string;
}

export interface Book {
  /** A UUID. */
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** BCP 47; at least one. */
  readonly languages: readonly string[];
  /** Addresses of the articles. */
  readonly sources: readonly string[];
  /** ISO 8601 in UTC, to the second. */
  readonly modified: string;
  readonly rightToLeft: boolean;
  readonly chapters: readonly Chapter[];
  readonly pictures: readonly BookItem[];
}

export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

interface PageOptions {
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
}

function page(title: string, body: string, { lang, dir }: PageOptions): string {
  const language = lang === null ? '' : ` lang="${lang}" xml:lang="${lang}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${language}${dir === null ? '' : ` dir="${dir}"`}>
<head><title>${escapeText(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}

/** @param article as it is to be read. @param tools pictures as paths in the book */
export function chapterOf(
  article: Article,
  path: string,
  tools: BodyTools,
  highlights: readonly Highlight[] = [],
): Chapter {
  const { words } = tools;
  // A book wants words for a title, and not those that no file can hold.
  const title = inXml(article.title ?? '').trim() || words.untitled;
  const nodes = bodyOf(article.html, tools);
  // In the text, so that references lead to them.
  nodes.append(markPassages(nodes, highlights, words) ?? '');
  const body = withKinds(toXhtml(nodes));
  const bios = bioGroups(article.bios, words).map((group) => {
    const parts = group.bios.map((bio) => {
      const { xhtml, math } = toXhtml(bodyOf(bio.html, tools));
      const name = bio.text.trimStart().startsWith(bio.name) ? '' : `<h3>${escapeText(bio.name)}</h3>`;
      return { xhtml: `<div class="bio">${name}${xhtml}</div>`, math };
    });
    const xhtml = `<section class="bios"><h2>${escapeText(group.heading)}</h2>${parts.map((part) => part.xhtml).join('')}</section>`;
    return { xhtml, math: parts.some((part) => part.math) };
  });
  const standfirst = standfirstOf(article);
  const facts = [
    article.byline,
    article.publishedTime && longDay(article.publishedTime, article.lang),
    article.siteName,
  ]
    .filter((part) => part !== null && part !== '')
    .map((part) => escapeText(part ?? ''));
  const content = `<article>
<header><h1>${escapeText(title)}</h1>
${standfirst === null ? '' : `<p class="standfirst">${escapeText(standfirst)}</p>\n`}${facts.length === 0 ? '' : `<p class="facts">${facts.join(' · ')}</p>\n`}</header>
<div class="text">${body.xhtml}</div>
${bios.map((bio) => bio.xhtml).join('\n')}
${sourceOf(article, words)}</article>`;
  const xhtml = page(title, content, { lang: langTag(article.lang), dir: article.dir });
  return { path, title, xhtml, math: body.math || bios.some((bio) => bio.math) };
}

/** So that a device shows a note where its reference stands: https://www.w3.org/TR/epub-ssv-11/#notes */
const withKinds = <Made extends { readonly xhtml: string }>(made: Made): Made => ({
  ...made,
  xhtml: made.xhtml
    .replaceAll('<a class="noteref"', '<a epub:type="noteref" class="noteref"')
    .replaceAll('<aside class="note"', '<aside epub:type="footnote" class="note"'),
});

function sourceOf(article: Article, words: ExportWords): string {
  const url = safeUrl(article.canonicalUrl) ?? safeUrl(article.url);
  return url === null ? '' : `<footer><p>${escapeText(words.source)}: ${escapeText(url)}</p></footer>\n`;
}

export function coverPage(book: Book): string {
  const titles = book.chapters.length < 2 ? [] : book.chapters.slice(0, MOST).map(({ title }) => title);
  const more = book.chapters.length > MOST ? ['…'] : [];
  const lines = [...(titles.length === 0 ? book.authors.slice(0, MOST) : titles), ...more];
  const body = `<section class="cover" epub:type="cover"><h1>${escapeText(book.title)}</h1>
${lines.map((line) => `<p>${escapeText(line)}</p>`).join('\n')}</section>`;
  return page(book.title, body, aroundBook(book));
}

/** Titles on the cover. */
const MOST = 12;

const aroundBook = ({ languages, rightToLeft }: Book): PageOptions => ({
  lang: languages[0] === 'und' ? null : (languages[0] ?? null),
  dir: rightToLeft ? 'rtl' : null,
});

export function navPage(book: Book, words: ExportWords): string {
  const items = book.chapters.map(({ path, title }) => `<li><a href="${path}">${escapeText(title)}</a></li>`);
  const body = `<nav epub:type="toc" id="toc"><h1>${escapeText(words.contents)}</h1>
<ol>
${items.join('\n')}
</ol></nav>`;
  return page(words.contents, body, aroundBook(book));
}

/** For readers of EPUB 2: http://idpf.org/epub/20/spec/OPF_2.0.1_draft.htm#Section2.4.1 */
export function ncx(book: Book): string {
  const points = book.chapters.map(
    ({ path, title }, at) =>
      `<navPoint id="p${at + 1}" playOrder="${at + 1}"><navLabel><text>${escapeText(title)}</text></navLabel><content src="${path}"/></navPoint>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<head><meta name="dtb:uid" content="urn:uuid:${book.id}"/><meta name="dtb:depth" content="1"/><meta name="dtb:totalPageCount" content="0"/><meta name="dtb:maxPageNumber" content="0"/></head>
<docTitle><text>${escapeText(book.title)}</text></docTitle>
<navMap>
${points.join('\n')}
</navMap>
</ncx>
`;
}

export function packageFile(book: Book): string {
  const items: BookItem[] = [
    { id: 'nav', path: 'nav.xhtml', type: 'application/xhtml+xml', properties: 'nav' },
    { id: 'ncx', path: 'toc.ncx', type: 'application/x-dtbncx+xml' },
    { id: 'style', path: 'style.css', type: 'text/css' },
    { id: 'cover', path: 'cover.xhtml', type: 'application/xhtml+xml' },
    ...book.chapters.map(({ path, math }, at) => ({
      id: `c${at + 1}`,
      path,
      type: 'application/xhtml+xml',
      ...(math && { properties: 'mathml' }),
    })),
    ...book.pictures,
  ];
  const manifest = items.map(
    ({ id, path, type, properties }) =>
      `<item id="${id}" href="${path}" media-type="${type}"${properties === undefined ? '' : ` properties="${properties}"`}/>`,
  );
  const several = book.chapters.length > 1;
  const spine = ['cover', ...(several ? ['nav'] : []), ...book.chapters.map((_, at) => `c${at + 1}`)];
  const about = [
    `<dc:identifier id="id">urn:uuid:${book.id}</dc:identifier>`,
    `<dc:title>${escapeText(book.title)}</dc:title>`,
    ...book.languages.map((language) => `<dc:language>${escapeText(language)}</dc:language>`),
    ...book.authors.map((author) => `<dc:creator>${escapeText(author)}</dc:creator>`),
    ...book.sources.map((source) => `<dc:source>${escapeText(source)}</dc:source>`),
    `<meta property="dcterms:modified">${book.modified}</meta>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${about.join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine toc="ncx"${book.rightToLeft ? ' page-progression-direction="rtl"' : ''}>
${spine.map((id) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}
