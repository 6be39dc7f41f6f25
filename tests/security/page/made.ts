/** From a vector to an article: by way of the engine, or past it as if its sanitizer had slept. */
import type { Article } from '../../../core/article';
import { clean } from '../../../core/clean/clean';
import { parsePage } from '../../../core/clean/sanitize';
import type { Vector } from '../vectors/vectors';

const PROSE = Array.from(
  { length: 4 },
  (_, i) =>
    `<p>Paragraph ${i} of a story about a lighthouse, which is long enough to be read as running text, with commas, and clauses, and an end.</p>`,
).join('');

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The vector before all of a page. */
const before = ({ html }: Vector): string =>
  `${html}<article><h1>On lighthouses and their keepers</h1>${PROSE}</article>`;

const META =
  'author description og:title og:description og:site_name og:image og:url twitter:title twitter:image twitter:creator article:author article:published_time article:modified_time article:tag keywords dc.title dc.creator parsely-author sailthru.author citation_title application-name'.split(
    ' ',
  );

/** The vector in all that a page tells of itself, in its text and beside it. */
function inside({ html }: Vector): string {
  const field = escaped(html);
  const names = META.map((name) => `<meta name="${name}" property="${name}" content="${field}">`).join('');
  const person = { '@type': 'Person', name: html, description: html, url: html, image: html, sameAs: [html] };
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: html,
    description: html,
    image: { '@type': 'ImageObject', url: html },
    author: [person],
    publisher: { '@type': 'Organization', name: html, description: html, logo: html },
    datePublished: html,
    dateModified: html,
    inLanguage: html,
    keywords: html,
    articleBody: html,
    mainEntityOfPage: html,
  };
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return `<html lang="${field}" dir="${field}"><head><title>${field}</title>${names}<link rel="canonical" href="${field}"><link rel="author" href="${field}"><script type="application/ld+json">${json}</script></head><body><article itemscope><h1 itemprop="headline">${field}</h1><p class="standfirst">${field}</p><p class="byline">By <a rel="author" href="${field}">${field}</a> <time datetime="${field}">${field}</time></p><img src="${field}" alt="${field}" title="${field}">${PROSE}<div class="author-bio vcard"><a class="fn url" href="${field}">${field}</a><p class="note">Ada Quill is a writer. ${field}</p></div><div>${html}</div></article><aside>${html}</aside></body></html>`;
}

export const PLACES = { inside, before };
export type Placed = keyof typeof PLACES;

/** What the engine makes of it; null where there is nothing to read. */
export function byEngine(vector: Vector, placed: Placed): Article | null {
  const result = clean(parsePage(PLACES[placed](vector)), { url: 'https://lights.example/a/b' });
  return result.ok ? result.article : null;
}

/** The vector in every field of an article, untouched. */
export function raw({ html }: Vector): Article {
  return {
    url: html,
    canonicalUrl: html,
    title: html,
    standfirst: html,
    byline: html,
    authors: [html],
    publishedTime: html,
    modifiedTime: `${html}z`,
    siteName: html,
    lang: html,
    dir: 'ltr',
    html: `<p>Words.</p>${html}<p>More words.</p>`,
    text: html,
    wordCount: 10,
    readingMinutes: 1,
    leadImage: html,
    bios: [{ kind: 'person', name: html, text: html, html, url: html, image: html }],
    removed: [{ id: 'r1', kind: 'promo', reason: html, rule: html, text: html, html, anchor: { html: 0, text: 0 } }],
    kept: { blocks: 1, blocksSeen: 1, characters: 5 },
    kind: 'article',
    readable: true,
    warnings: [],
  };
}
