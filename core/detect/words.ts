/**
 * Signs in words: address, title, meta elements, schema.org types, classes of the body. The words are those of
 * several languages, of common software and of the standards; no host is named.
 */

/** Regular expressions over one text; the sign is 1 where it matches. */
type Words = Readonly<Record<string, RegExp>>;

/** How titles of articles begin, and words that they like. `\b` also parts the words of a path. */
const QUESTION =
  /\b(?:how|what|why|when|which|who|should|does|is|are|can|tips|guide|ways|things|best|top|vs|versus|ultimate|complete|beginners?|trends|examples|explained|reasons|mistakes|benefits|ideas|review|wie|was|warum|welche|tipps|beste|comment|pourquoi|quelle?|conseils|meilleure?s?|como|que|mejor(?:es)?|consejos|come|perche|migliori|melhor(?:es)?|dicas|hoe|waarom)\b/;

/** Over the path, lower case, percent signs decoded; `_` made `-`. */
const PATH: Words = {
  question: QUESTION,
  dated: /\/(?:19|20)\d\d(?:\/|-\d\d)/,
  archive:
    /\/(?:categor(?:y|ies|ia|ie)|kategorie|tags?|archives?|search|suche|buscar|recherche|director(?:y|ies)|browse|listings?|list|latest|all|hub|section|page|courses?|jobs|events|careers|coupons|deals)(?:\/|$)/,
  door: /\/(?:log-?in|sign-?(?:in|up)|register|cart|basket|checkout|account|search|contact|anmelden|warenkorb|panier|connexion|carrito)(?:\.\w+)?\/?$/,
};

/** Over the short segments of the path: names of sections, not words of a title. */
const SECTION: Words = {
  posts:
    /\/(?:(?:\w+-)?(?:blogs?|articles?)|stor(?:y|ies)|posts?|magazine?|insights?|journal|editorial|opinion|features?|resources?|news|press|presse|noticias?|nachrichten|actualites?|artikel|articulos?|articol[oi]|beitrag|guides?)(?:\/|$)/,
  docs: /\/(?:docs?|documentation|manuals?|reference|handbook|tutorials?|user-?guide|wiki|man|learn|api|quickstart|getting-started|dokumentation|handbuch|hilfe|help|guides?|knowledge(?:-?base)?|kb|latest|stable|en)(?:\/|$)/,
  forum:
    /\/(?:threads?|topics?|t|viewtopic\.php|showthread\.php|forums?|questions?|discussions?|discuss|comments|boards?|community|answers|foro|foren|thema|sujet)(?:\/|$)/,
  shop: /\/(?:products?|shop|store|collections?|cart|itm|dp|ip|pdp?|buy|catalog(?:ue)?|browse|c|b|cat|skus?|produk?te?|produits?|productos?|tienda|boutique|prodott[oi])(?:\/|$)/,
  service:
    /\/(?:(?:\w+-)?services?|(?:\w+-)?solutions?|pricing|industries|platform|compan(?:y|ies)|careers|about|contact|leistungen|servicios|plans|use-cases|demo|coupons|software|apps?|tools|agency)(?:[-/]|$)/,
};

/** Over the host: what comes before the registered name. */
const HOST: Words = {
  docsHost: /^(?:docs?|developers?|devdocs|wiki|learn|manual|api|help|support|kb)[.\d-]/,
  forumHost: /^(?:[\w-]*forums?|community|discuss(?:ions?)?|answers|boards?|talk)[.-]/,
  shopHost: /^(?:shop|store)\.|(?:shop|store)\.\w+$/,
};

/** Over the title of the document, lower case. */
const TITLE: Words = {
  titleQuestion: QUESTION,
  titleAsks: /[?？]/,
  titleYear: /\b20[12]\d\b/,
  titleCount: /^\d+\s/,
  titleForum: /\b(?:forums?|threads?|community|discussions?|q&a|foro|forum)\b/,
  titleDocs: /\b(?:documentation|docs|manual|reference|wiki|tutorial|handbook|dokumentation|handbuch)\b/,
  titleShop:
    /^(?:shop|buy)\b|\b(?:for sale|on sale|best price|free shipping|online (?:store|shop)|kaufen|acheter|comprar)\b|\b(?:shop|store)$/,
  titleService:
    /\b(?:services?|solutions?|compan(?:y|ies)|agency|consult(?:ing|ants?)|software|platform|courses?|near me|free trial|official site)\b/,
  titleList: /\b(?:archives?|categor(?:y|ies)|latest|news|all|browse|directory|list of|search|results)\b/,
};

/** Over `name=content` of the meta elements, one a line, lower case. */
const META: Words = {
  ogArticle: /^og:type=(?:article|blog)/m,
  ogProduct: /^og:type=\S*product|^(?:og|product):price/m,
  published: /^article:published/m,
  // The SEO plugins of WordPress give posts a reading time, and only posts.
  readingTime: /^twitter:label2=/m,
  forumSoftware: /^generator=(?:discourse|phpbb|vbulletin|xenforo|invision|vanilla|flarum|nodebb|mybb|smf)/m,
  docsSoftware:
    /^generator=(?:docusaurus|sphinx|mkdocs|gitbook|mediawiki|vitepress|vuepress|starlight|asciidoc|doxygen|docbook|docutils)/m,
};

/** Over the schema.org types of JSON-LD, one a line. */
const TYPES: Words = {
  article: /(?:Article|BlogPosting|Report)$/m,
  product: /^(?:Product|ProductGroup|IndividualProduct)$/m,
  offer: /^(?:Offer|AggregateOffer|MerchantReturnPolicy|Brand)$/m,
  itemList: /^(?:ItemList|CollectionPage|SearchResultsPage|OfferCatalog)$/m,
  posting: /^(?:DiscussionForumPosting|QAPage|Comment)$/m,
  person: /^Person$/m,
  breadcrumbs: /^BreadcrumbList$/m,
  site: /^WebSite$/m,
  anyType: /./,
};

/** Over id and classes of the body, lower case; WordPress, Drupal, Shopify, MediaWiki and forums say there what it is. */
const BODY: Words = {
  bodySingle: /(?:^| )(?:single|single-post|postid-\d+|post-template\S*)(?: |$)/,
  bodyPage: /(?:^| )(?:page|page-template\S*|page-id-\d+|page-child)(?: |$)/,
  bodyProduct: /product/,
  bodyArticle: /article|blog-?post|node-type-(?:blog|news|story)/,
  bodyForum: /thread|question-page|forum|viewtopic|topic/,
};

/** JSON-LD read for its types at most. Characters. */
const DATA = 60_000;

function match(words: Words, text: string, signs: Record<string, number>): void {
  for (const name in words) if (Object.hasOwn(words, name)) signs[name] = words[name]?.test(text) ? 1 : 0;
}

/** Numbers of the address: how deep it lies, how many words its longest name has. */
function addressOf(address: string, signs: Record<string, number>): void {
  const web = /^https?:/.test(address) && URL.canParse(address);
  const url = new URL(web ? address : 'https://0/-');
  const path = decoded(url.pathname).toLowerCase().replace(/[_\s]/g, '-');
  const segments = path.split('/').filter(Boolean);
  const words = segments.map((segment) => segment.split(/[-.]/).filter((word) => /[^\d]/.test(word)).length);
  signs['root'] = web && /^\/(?:(?:index|default|home)(?:\.\w+)?|[a-z]{2}(?:-[a-z]{2})?)?\/?$/.test(path) ? 1 : 0;
  signs['depth'] = Math.min(5, segments.length) / 5;
  signs['name'] = Math.min(10, words.at(-1) ?? 0) / 10;
  signs['longestName'] = Math.min(10, Math.max(0, ...words)) / 10;
  signs['searching'] = /[?&](?:q|query|search|suche|keywords?)=[^&/]/.test(url.search) ? 1 : 0;
  match(PATH, path, signs);
  match(SECTION, path + (/[?&](?:t|topic|thread|showtopic)=\d/.test(url.search) ? '/t/' : ''), signs);
  match(HOST, url.hostname.replace(/^www\./, ''), signs);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Bytes of another encoding.
    return path;
  }
}

/** The meta elements that `META` looks at; most pages have many more. */
const TELLING = [
  'meta:is([property="og:type" i], [property*=":price" i], [property="article:published_time" i], [name=generator i])',
  'meta:is([name="twitter:label2" i], [name="og:type" i], [property="twitter:label2" i])',
].join(', ');

function metaOf(page: Document): string {
  let text = '';
  for (const meta of Document.prototype.querySelectorAll.call(page, TELLING)) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name');
    text += `${name}=${meta.getAttribute('content')?.slice(0, 40)}\n`;
  }
  return text.toLowerCase();
}

/** The types are in the text; the structure is of no interest. */
function typesOf(data: readonly string[]): string {
  let types = '';
  let left = DATA;
  for (const text of data) {
    for (const [, list = ''] of text.slice(0, left).matchAll(/"@type"\s*:\s*(\[[^\]]{0,200}\]|"[^"]{0,80}")/g)) {
      types += `${list.replace(/[[\]"\s]/g, '').replace(/,/g, '\n')}\n`;
    }
    left = Math.max(0, left - text.length);
  }
  return types;
}

export function wordsOf(page: Document, address: string, data: readonly string[]): Record<string, number> {
  const signs: Record<string, number> = {};
  const body = Document.prototype.querySelector.call(page, 'body');
  const title = Document.prototype.querySelector.call(page, 'title')?.textContent?.trim() ?? '';
  addressOf(address, signs);
  match(TITLE, title.slice(0, 300).toLowerCase(), signs);
  match(META, metaOf(page), signs);
  match(TYPES, typesOf(data), signs);
  match(BODY, `${body?.getAttribute('id') ?? ''} ${body?.getAttribute('class') ?? ''}`.toLowerCase(), signs);
  return signs;
}
