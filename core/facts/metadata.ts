/** Title, standfirst, site, language and the rest: from JSON-LD and meta elements, last from what the page shows. */
import { extentOf } from '../extent';
import { elementsCalled } from '../named';
import { clip, fold, key, orNull, sameWords, webUrl } from '../text';
import { readAuthors } from './authors';
import { withoutEntities } from './entities';
import { address, text, types } from './jsonld';
import { readLanguage, rtlByLang } from './language';
import { modifiedTime, readPublished } from './published';
import type { Sources } from './sources';
import { chooseTitle, hostKey, siteInTitle } from './title';

export interface Metadata {
  readonly title: string | null;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly authors: readonly string[];
  readonly publishedTime: string | null;
  readonly modifiedTime: string | null;
  readonly siteName: string | null;
  readonly canonicalUrl: string | null;
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  readonly leadImage: string | null;
  /** Whether the page calls itself an article (JSON-LD type, og:type). */
  readonly declaredArticle: boolean;
}

export function readMetadata(sources: Sources): Metadata {
  const { page, article, meta } = sources;
  const root = page.doc.documentElement;
  const headings = [...page.doc.querySelectorAll('h1')]
    .filter((h1) => !isHomeLink(h1, sources))
    .map((h1) => headingText(h1, sources));
  const document = orNull(clip(page.doc.title, 500));
  const lines = topLines(sources);
  const siteName = readSiteName(sources, document, [...headings, ...lines]);
  const declared = [
    article && text(article, 'headline'),
    ...[
      'dc.title',
      'dcterm.title',
      'og:title',
      'weibo:article:title',
      'parsely-title',
      'citation_title',
      'twitter:title',
      'title',
    ].map((name) => meta.get(name)),
  ];
  const title = chooseTitle({
    document,
    headings,
    subheadings: subheadings(sources),
    lines,
    path: pathOf(page.url),
    declared: declared.filter((value): value is string => typeof value === 'string'),
    siteName,
    host: sources.host,
  });
  const { byline, authors } = readAuthors(sources, title, siteName);
  const dir = root.getAttribute('dir') ?? page.doc.body.getAttribute('dir');
  const lang = readLanguage(sources);
  return {
    title,
    standfirst: readStandfirst(sources, title),
    byline,
    authors,
    publishedTime: readPublished(sources, title),
    modifiedTime: modifiedTime(sources),
    siteName,
    canonicalUrl: webUrl(canonical(sources), page.baseUrl),
    lang,
    dir: dir === 'rtl' || dir === 'ltr' ? dir : rtlByLang(lang),
    leadImage: webUrl(
      meta.get('og:image') ?? meta.get('twitter:image') ?? (article && address(article, 'image')),
      page.baseUrl,
    ),
    declaredArticle: article !== null || meta.get('og:type') === 'article',
  };
}

/** Lines near the top that are as short as a title: old pages set it in bold type, not in a heading. A mere link is none. */
const topLines = ({ blocks }: Sources): string[] =>
  blocks.all
    .slice(0, 60)
    .filter(({ linkDensity, place }) => linkDensity < 0.6 || place.heading > 0)
    .flatMap((block) => block.lines.slice(0, 1))
    .map((line) => line.text)
    .filter((text) => text.length >= 12 && text.length <= 200);

/** Lines of a heading are parted by spaces, however they are broken. */
function headingText(h1: Element, { blocks }: Sources): string {
  const { from, to } = blocks.of(h1);
  const lines = blocks.all.slice(from, to).map((block) => block.text);
  return fold(withoutEntities(clip(lines.length > 0 ? lines.join(' ') : (h1.textContent ?? ''), 500)));
}

/** A heading that is nothing but a link to the front page names the site. */
function isHomeLink(h1: Element, { page }: Sources): boolean {
  const link = h1.querySelector('a[href]');
  const to = link && key(link.textContent ?? '') === key(h1.textContent ?? '') ? link.getAttribute('href') : null;
  const address = webUrl(to, page.baseUrl);
  return address !== null && new URL(address).pathname === '/' && new URL(page.url).pathname !== '/';
}

const pathOf = (url: string): string => (URL.canParse(url) ? decodePath(new URL(url).pathname) : '');

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Half an escape in an address is no error of ours.
    return path;
  }
}

const subheadings = ({ blocks }: Sources): string[] =>
  blocks.all.slice(0, 60).flatMap((block) => (block.place.heading > 1 ? [fold(block.text)] : []));

function canonical({ page, meta }: Sources): string | null {
  const link = page.doc.querySelector('link[rel~=canonical]')?.getAttribute('href');
  return link ?? meta.get('og:url') ?? null;
}

function readSiteName(sources: Sources, document: string | null, headings: readonly string[]): string | null {
  const { meta, article, nodes, host } = sources;
  const declared = meta.get('og:site_name') ?? (article && text(article, 'publisher'));
  if (declared && declared.length <= 80) return declared;
  const inTitle = siteInTitle(
    document,
    headings.map((text) => text.replace(/^\w+\s*:\s+/, '')),
    host,
  );
  if (inTitle) return inTitle;
  const site = nodes.find((node) => types(node).includes('WebSite'));
  const named = (site && text(site, 'name')) ?? meta.get('application-name') ?? meta.get('apple-mobile-web-app-title');
  if (named && named.length <= 80) return named;
  const logos = [...sources.page.doc.querySelectorAll('a[href="/"] img[alt], header img[alt]')];
  const alt = logos
    .map((logo) => withoutLogo(fold(logo.getAttribute('alt') ?? '')))
    .find((text) => key(text).includes(hostKey(host)));
  return host !== '' && alt && alt.length <= 60 ? alt : null;
}

/** "Mill News logo", "Logo of Mill News", "Mill News logo - all about bees". */
const withoutLogo = (alt: string): string =>
  alt.replace(/^(?:the )?logo (?:(?:of|for|von|de|du|di) )?/i, '').split(/ logo\b/i, 1)[0] ?? alt;

const NAMED_STANDFIRST =
  /\s(?:standfirst|article-standfirst|dek|deck|article-dek|subtitle|sub-title|subheadline|sub-headline|article-subtitle|entry-subtitle|article__subtitle|article-summary|article__summary|article-lead|lede|chapo|vorspann)(?:\s|$)/;
/** A standfirst is a sentence or two; longer ones are the first paragraph. */
const STANDFIRST = 420;

/** A line that the page itself sets apart below its title, or that it gives word for word as its description. */
function readStandfirst(sources: Sources, title: string | null): string | null {
  const { page, blocks, meta, article } = sources;
  const fits = (text: string): boolean =>
    extentOf(text) >= 25 && extentOf(text) <= STANDFIRST && key(text) !== key(title ?? '');
  const named = [
    ...elementsCalled(page, NAMED_STANDFIRST),
    ...page.doc.querySelectorAll('[itemprop~=alternativeHeadline]'),
  ].sort((a, b) => blocks.of(a).from - blocks.of(b).from);
  for (const element of named) {
    const text = fold(clip(element.textContent ?? '', STANDFIRST + 1));
    if (fits(text) && element.querySelectorAll('p').length <= 1) return text;
  }
  const said = [meta.get('description'), meta.get('og:description'), article && text(article, 'description')];
  for (const text of said) {
    if (!text || !fits(text)) continue;
    const shown = blocks.all.find((block) => block.linkDensity < 0.3 && sameWords(block.text, text));
    if (shown) return fold(shown.text);
  }
  return null;
}
