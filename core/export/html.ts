/** Article → one HTML file that needs nothing else: pictures inside, no script, nothing loaded. */
import type { Article, Bio } from '../article';
import { htmlOf } from '../clean/allowed';
import type { Highlight } from '../highlight';
import type { Look } from '../look/look';
import type { SetFormulas } from '../tex';
import { type BodyTools, bioGroups, bodyOf, type Pictures, standfirstOf } from './body';
import { lookStyle } from './look-style';
import { escapeText, langTag, longDay, safeUrl, scriptJson } from './markup';
import { markPassages } from './passages';
import { PAGE_STYLE } from './style';
import { type ExportWords, WORDS } from './words';

/** What the file may do: show itself. */
const POLICY =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export interface HtmlOptions {
  /** Pictures as `data:` addresses. */
  readonly pictures: Pictures;
  /** When the copy was saved, ISO 8601. */
  readonly savedAt: string;
  readonly tags?: readonly string[];
  readonly highlights?: readonly Highlight[];
  /** Data to be kept in the file, in a `script` of a type that no browser runs. Asked for once every picture is placed. */
  readonly data?: { readonly id: string; value(): unknown };
  readonly words?: ExportWords;
  /** How the reader wants articles to look. */
  readonly look?: Look;
  /** `@font-face` rules of the look's face, the files in them as `data:`; without them the face is only named. */
  readonly faces?: string;
  readonly formulas?: SetFormulas | undefined;
}

/** @param article as it is to be read: with what is restored. @param doc lends its DOM only */
export function toHtml(article: Article, doc: Document, options: HtmlOptions): string {
  const { pictures, savedAt, words = WORDS, formulas } = options;
  const tools: BodyTools = { doc, pictures, words, formulas };
  const lang = langTag(article.lang);
  const title = article.title ?? words.untitled;
  const nodes = bodyOf(article.html, tools);
  const notes = markPassages(nodes, options.highlights ?? [], words);
  const body = htmlOf(nodes);
  const standfirst = standfirstOf(article);
  const bios = biosOf(article.bios, tools);
  const data =
    options.data === undefined
      ? ''
      : `<script type="application/json" id="${escapeText(options.data.id)}">${scriptJson(options.data.value())}</script>\n`;
  return `<!doctype html>
<html${lang === null ? '' : ` lang="${escapeText(lang)}"`}${article.dir === null ? '' : ` dir="${article.dir}"`}>
<head>
${headOf(title, styleOf(options.look, lang, options.faces))}
<script type="application/ld+json">${scriptJson(linkedData(article, options.tags ?? []))}</script>
</head>
<body>
<main>
<article>
<header>
<h1 dir="auto">${escapeText(title)}</h1>
${standfirst === null ? '' : `<p class="standfirst">${escapeText(standfirst)}</p>\n`}${factsOf(article)}</header>
<div class="text">
${body}
</div>
${notes === null ? '' : `<section class="notes" lang="${escapeText(words.lang)}">${htmlOf(notes)}</section>\n`}${bios}<footer lang="${escapeText(words.lang)}">
${sourceOf(article, words)}<p>${escapeText(words.savedOn)} <time datetime="${escapeText(savedAt)}">${escapeText(longDay(savedAt, words.lang))}</time></p>
</footer>
</article>
</main>
${data}</body>
</html>
`;
}

/** The look of a page. @param lang BCP 47 @param faces `@font-face` rules that hold the look's face */
export const styleOf = (look: Look | undefined, lang: string | null, faces = ''): string =>
  look === undefined ? PAGE_STYLE : PAGE_STYLE + lookStyle(look, lang, faces);

/** What stands in the head of each of our pages. */
export const headOf = (title: string, style: string): string => `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeText(POLICY)}">
<meta http-equiv="x-dns-prefetch-control" content="off">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Plainleaf">
<title>${escapeText(title)}</title>
<style>${style}</style>`;

function factsOf(article: Article): string {
  const parts = [
    article.byline === null ? '' : `<b>${escapeText(article.byline)}</b>`,
    article.publishedTime === null
      ? ''
      : `<time datetime="${escapeText(article.publishedTime)}">${escapeText(longDay(article.publishedTime, article.lang))}</time>`,
    article.siteName === null ? '' : escapeText(article.siteName),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `<p class="facts">${parts.join(' · ')}</p>\n`;
}

function biosOf(bios: readonly Bio[], tools: BodyTools): string {
  const { words } = tools;
  const sections = bioGroups(bios, words).map(
    (group) => `<section class="bios">
<h2 lang="${escapeText(words.lang)}">${escapeText(group.heading)}</h2>
${group.bios.map((bio) => bioOf(bio, tools)).join('')}</section>
`,
  );
  return sections.join('');
}

function bioOf(bio: Bio, tools: BodyTools): string {
  const picture = bio.image === null ? null : tools.pictures(bio.image);
  const image =
    picture === null ? '' : `<img alt="" data-sha256="${picture.hash ?? ''}" src="${escapeText(picture.src)}">`;
  const url = safeUrl(bio.url);
  const name = escapeText(bio.name);
  const linked = url === null ? name : `<a href="${escapeText(url)}" rel="noopener noreferrer nofollow">${name}</a>`;
  const heading = bio.text.trimStart().startsWith(bio.name) && url === null ? '' : `<h3>${linked}</h3>`;
  return `<div class="bio">${image}${heading}${htmlOf(bodyOf(bio.html, tools))}</div>\n`;
}

function sourceOf(article: Article, words: ExportWords): string {
  const url = safeUrl(article.canonicalUrl) ?? safeUrl(article.url);
  if (url === null) return '';
  const shown = escapeText(url);
  return `<p>${escapeText(words.source)}: <a href="${shown}" rel="noopener noreferrer nofollow">${shown}</a></p>\n`;
}

/** https://schema.org/Article */
function linkedData(article: Article, tags: readonly string[]): Readonly<Record<string, unknown>> {
  const all = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: article.title,
    description: article.standfirst,
    author: article.authors.map((name) => ({ '@type': 'Person', name })),
    datePublished: article.publishedTime,
    dateModified: article.modifiedTime,
    publisher: article.siteName === null ? null : { '@type': 'Organization', name: article.siteName },
    inLanguage: article.lang,
    wordCount: article.wordCount,
    keywords: tags.join(', '),
    url: article.url,
    mainEntityOfPage: article.canonicalUrl ?? article.url,
  };
  return Object.fromEntries(
    Object.entries(all).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
