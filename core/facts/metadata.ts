/** Who wrote it, when, where: from JSON-LD, microdata, meta elements and, last, from what the page shows. */
import type { Block, Blocks } from '../blocks';
import type { Page } from '../page';
import { clip, fold, key, orNull, webUrl } from '../text';
import { machineDate, spelledDate, urlDate } from './dates';
import * as json from './jsonld';
import { bylineOf, isPersonName, peopleOf, saysBy } from './people';
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

/** What is read from the page once and asked for by several fields. */
export interface Sources {
  readonly page: Page;
  readonly blocks: Blocks;
  readonly nodes: readonly json.JsonNode[];
  readonly article: json.JsonNode | null;
  /** Content of meta elements by lower-case name or property, first one only. */
  readonly meta: ReadonlyMap<string, string>;
  readonly host: string;
}

const ARTICLE =
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review|Recipe|HowTo|TechArticle|SocialMediaPosting)$/;

export function readSources(page: Page, blocks: Blocks): Sources {
  const nodes = json.jsonNodes(page.jsonLd);
  const meta = new Map<string, string>();
  for (const element of page.doc.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = fold(clip(element.getAttribute('content') ?? '', 3000));
    if (name && content !== '' && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
  }
  const article = nodes.find((node) => json.types(node).some((type) => ARTICLE.test(type))) ?? null;
  const host = URL.canParse(page.url) ? new URL(page.url).hostname : '';
  return { page, blocks, nodes, article, meta, host };
}

export function readMetadata(sources: Sources): Metadata {
  const { page, article, meta } = sources;
  const root = page.doc.documentElement;
  const headings = [...page.doc.querySelectorAll('h1')].map((h1) => fold(clip(h1.textContent ?? '', 500)));
  const document = orNull(page.doc.title);
  const lines = topLines(sources);
  const siteName = readSiteName(sources, document, [...headings, ...lines]);
  const declared = [article && json.text(article, 'headline'), meta.get('og:title'), meta.get('twitter:title')];
  const title = chooseTitle({
    document,
    headings,
    lines,
    declared: declared.filter((text): text is string => typeof text === 'string'),
    siteName,
    host: sources.host,
  });
  const { byline, authors } = readAuthors(sources, siteName);
  const dir = root.getAttribute('dir') ?? page.doc.body.getAttribute('dir');
  const lang = root.getAttribute('lang') || page.doc.body.getAttribute('lang') || meta.get('og:locale') || null;
  return {
    title,
    standfirst: readStandfirst(sources, title),
    byline,
    authors,
    publishedTime: readPublished(sources),
    modifiedTime: machineDate((article && json.text(article, 'dateModified')) ?? meta.get('article:modified_time')),
    siteName,
    canonicalUrl: webUrl(canonical(sources), page.baseUrl),
    lang: lang && /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/.test(lang.trim()) ? lang.trim().replace(/_/g, '-') : null,
    dir: dir === 'rtl' || dir === 'ltr' ? dir : rtlByLang(lang),
    leadImage: webUrl(
      meta.get('og:image') ?? meta.get('twitter:image') ?? (article && json.address(article, 'image')),
      page.baseUrl,
    ),
    declaredArticle: article !== null || meta.get('og:type') === 'article',
  };
}

/** Lines near the top that are as short as a title: old pages set it in bold type, not in a heading. */
const topLines = ({ blocks }: Sources): string[] =>
  blocks.all
    .slice(0, 60)
    .flatMap((block) => block.lines.slice(0, 1))
    .map((line) => line.text)
    .filter((text) => text.length >= 12 && text.length <= 200);

const rtlByLang = (lang: string | null): 'rtl' | null =>
  lang && /^(?:ar|he|fa|ur|yi|ps|dv)\b/i.test(lang) ? 'rtl' : null;

function canonical({ page, meta }: Sources): string | null {
  const link = page.doc.querySelector('link[rel~=canonical]')?.getAttribute('href');
  return link ?? meta.get('og:url') ?? null;
}

function readSiteName(sources: Sources, document: string | null, headings: readonly string[]): string | null {
  const { meta, article, nodes, host } = sources;
  const declared = meta.get('og:site_name') ?? (article && json.text(article, 'publisher'));
  if (declared && declared.length <= 80) return declared;
  const inTitle = siteInTitle(
    document,
    headings.map((text) => text.replace(/^\w+\s*:\s+/, '')),
    host,
  );
  if (inTitle) return inTitle;
  const site = nodes.find((node) => json.types(node).includes('WebSite'));
  const named =
    (site && json.text(site, 'name')) ?? meta.get('application-name') ?? meta.get('apple-mobile-web-app-title');
  if (named && named.length <= 80) return named;
  const logos = [...sources.page.doc.querySelectorAll('a[href="/"] img[alt], header img[alt]')];
  const alt = logos
    .map((logo) => fold(logo.getAttribute('alt') ?? ''))
    .find((text) => key(text).includes(hostKey(host)));
  return host !== '' && alt && alt.length <= 60 ? alt : null;
}

// — authors —

function readAuthors(sources: Sources, siteName: string | null): { byline: string | null; authors: string[] } {
  const { article, nodes, meta, page } = sources;
  const fromJson = article ? json.linked(article, 'author', nodes).map((node) => json.text(node, 'name')) : [];
  const plain = article
    ? json.values(article, 'author').filter((value): value is string => typeof value === 'string')
    : [];
  const declared = [...fromJson, ...plain].filter((name): name is string => name !== null && name !== '');
  const tries: (() => readonly string[])[] = [
    () => declared,
    () => metaAuthors(meta),
    () => marked(page.doc, '[itemprop~=author] [itemprop~=name], [itemprop~=author]:not(:has([itemprop~=name]))'),
    () =>
      marked(
        page.doc,
        'a[rel~=author], .byline [rel~=author], .h-card .p-author, .p-author .p-name, .author.vcard .fn',
      ),
    () => bylineBlocks(sources).map(bylineIn),
    () => marked(page.doc, BYLINE_CLASSES),
    () => namesUnderTitle(sources),
  ];
  for (const attempt of tries) {
    const names = attempt().filter((name) => key(name) !== key(siteName ?? '\0'));
    const people = unique(names.flatMap(peopleOf));
    if (people.length > 0) return { byline: shownByline(sources, people) ?? asWritten(names, people), authors: people };
  }
  const organisation = declared.find((name) => name.length <= 80 && !/^https?:/.test(name));
  return { byline: organisation ?? null, authors: organisation ? [organisation] : [] };
}

const BYLINE_CLASSES =
  '.byline, .article-byline, .entry-author, .author-name, .article-author, .post-author, .article__author, .post__author, .byline__name, .author';

function metaAuthors(meta: ReadonlyMap<string, string>): string[] {
  const names = [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'cxenseparse:author',
  ];
  return names
    .flatMap((name) => meta.get(name) ?? [])
    .filter((value) => !/^https?:|^@/.test(value))
    .slice(0, 1);
}

/** Text of the elements of a selector that stand for the article's own author, not for that of a teaser. */
function marked(doc: Document, selector: string): string[] {
  const found = [...doc.querySelectorAll(selector)].slice(0, 12);
  const texts = found.map((element) => fold(clip(element.textContent ?? '', 200))).filter((text) => text !== '');
  const first = texts.slice(0, 4);
  return unique(first).length > 3 ? first.slice(0, 1) : first;
}

/** The visible byline, if it names exactly these people. */
function shownByline(sources: Sources, people: readonly string[]): string | null {
  for (const block of bylineBlocks(sources)) {
    const line = bylineIn(block);
    if (peopleOf(line).map(key).join() === people.map(key).join()) return asWritten([line], people);
  }
  return null;
}

/** The page's own wording where it holds nothing but names; else the names, parted by commas. */
function asWritten(names: readonly string[], people: readonly string[]): string {
  const line = names.length === 1 ? bylineOf(names[0]) : null;
  const bare = line?.replace(/\s+(?:and|und|et|y|e|og|och|en|i|with|و)\s+|[,&;]/giu, ' ');
  return line && key(bare ?? '') === key(people.join(' ')) ? line : people.join(', ');
}

/** Short blocks with a line "By NAME", near the top of the page or after the article; the first one. */
export function bylineBlocks({ blocks }: Sources): Block[] {
  return blocks.all
    .filter((block) => block.text.length <= 240 && !block.place.code && bylineIn(block) !== '')
    .slice(0, 1);
}

/** The line of a block that says "By NAME"; empty if none does. */
function bylineIn(block: Block): string {
  const line = block.lines.find(
    ({ text }) => text.length <= 120 && saysBy(text) && startsWithPerson(bylineOf(text) ?? ''),
  );
  return line ? withoutDate(line.text) : '';
}

const startsWithPerson = (line: string): boolean =>
  isPersonName(bylineOf(line.split(/\s+(?:and|und|et|y|&)\s+|[,|·•–—]/)[0]) ?? '');

/** A byline up to the date that stands behind it on the same line. */
const withoutDate = (line: string): string =>
  spelledDate(line) === null ? line : line.replace(/[\s,|·•–—(-]*(?:\bon\s)?(?:\p{L}+\.?\s)?\d.*$/u, '');

/** A name alone, or with the date, right below the title. */
function namesUnderTitle({ page, blocks }: Sources): string[] {
  const h1 = page.doc.querySelector('h1');
  const from = h1 ? blocks.of(h1).to : 0;
  if (!h1 || from === 0) return [];
  for (const block of blocks.all.slice(from, from + 4)) {
    if (block.text.length > 80 || block.place.heading > 0 || block.place.control) continue;
    const name = withoutDate(firstLine(block)).replace(/[\s,|·•–—-]+$/u, '');
    if (name !== '' && isPersonName(name) && key(name) !== key(h1.textContent ?? '')) return [name];
  }
  return [];
}

const firstLine = (block: Block): string => block.lines[0]?.text ?? '';

const unique = (names: readonly string[]): string[] => [...new Map(names.map((name) => [key(name), name])).values()];

// — dates —

const PUBLISHED_META =
  'article:published_time og:published_time datepublished date pubdate publishdate publish-date published_time dc.date dc.date.issued dcterms.created dcterms.date dcterms.issued parsely-pub-date sailthru.date cxenseparse:recs:publishtime article.published article:post_date citation_publication_date'.split(
    ' ',
  );
const PUBLISHED_LABEL =
  /^(?:published|posted|publication date|date|first published|veröffentlicht|erschienen|stand|publié|publicado|pubblicato|data|opublikowano|gepubliceerd|опубликовано|公開|公開日|掲載|发布|نشر)\b/iu;

function readPublished(sources: Sources): string | null {
  const { article, meta, page } = sources;
  const structured = machineDate(article && (json.text(article, 'datePublished') ?? json.text(article, 'dateCreated')));
  if (structured) return structured;
  for (const name of PUBLISHED_META) {
    const date = machineDate(meta.get(name));
    if (date) return date;
  }
  const marks =
    'time[itemprop~=datePublished], [itemprop~=datePublished], time.published, time.entry-date, time[pubdate], article time[datetime], header time[datetime]';
  for (const element of page.doc.querySelectorAll(marks)) {
    const said = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
    const date = machineDate(said);
    if (date) return date;
  }
  return shownDate(sources) ?? urlDate(page.url);
}

/** A date that the page shows: labelled, or alone in a short block nearest to the top of the page. */
function shownDate({ blocks }: Sources): string | null {
  const lines = dateBlocks(blocks).flatMap((block) => block.lines.map((line) => line.text));
  const dated = lines.filter((line) => spelledDate(line) !== null);
  const labelled = dated.find((line) => PUBLISHED_LABEL.test(line));
  // Many dates are those of teasers or comments, and none of them is the page's.
  const alone = dated.length <= FEW_DATES ? dated.find((line) => line.length <= 60) : undefined;
  return spelledDate(labelled ?? alone ?? '');
}

const FEW_DATES = 3;

/** Short blocks that hold little but a date. */
export function dateBlocks(blocks: Blocks): Block[] {
  return blocks.all.filter(
    (block) =>
      block.text.length <= 200 &&
      block.linkDensity < 0.6 &&
      !block.place.code &&
      block.lines.some(({ text }) => text.length <= 90 && spelledDate(text) !== null),
  );
}

// — standfirst —

const STANDFIRST_CLASSES =
  '.standfirst, .article-standfirst, .dek, .deck, .article-dek, .subtitle, .sub-title, .subheadline, .sub-headline, .article-subtitle, .entry-subtitle, .article__subtitle, .article-summary, .article__summary, .article-lead, .lede, .chapo, .vorspann, [itemprop~=alternativeHeadline]';
/** A standfirst is a sentence or two; longer ones are the first paragraph. */
const STANDFIRST = 420;

/** A line that the page itself sets apart below its title, or that it gives word for word as its description. */
function readStandfirst(sources: Sources, title: string | null): string | null {
  const { page, blocks, meta, article } = sources;
  const fits = (text: string): boolean =>
    text.length >= 25 && text.length <= STANDFIRST && key(text) !== key(title ?? '');
  for (const element of page.doc.querySelectorAll(STANDFIRST_CLASSES)) {
    const text = fold(clip(element.textContent ?? '', STANDFIRST + 1));
    if (fits(text) && element.querySelectorAll('p').length <= 1) return text;
  }
  const said = [meta.get('description'), meta.get('og:description'), article && json.text(article, 'description')];
  for (const text of said) {
    if (!text || !fits(text)) continue;
    const shown = blocks.all.find((block) => key(block.text) === key(text) && block.linkDensity < 0.3);
    if (shown) return fold(shown.text);
  }
  return null;
}
