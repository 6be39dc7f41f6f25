/**
 * Signs in words: address, title, meta elements, schema.org types, classes of the body. The words are those of
 * several languages, of common software and of the standards; no host is named.
 *
 * Words are looked up in sets: on a page that is seen for the first time, making ready fifty regular expressions takes
 * longer than all the rest of the question.
 */
import type { Glance } from './glance';

const listed = (...words: string[]): ReadonlySet<string> => new Set(words.join(' ').split(' '));

/** How titles of articles begin, and words that they like; in titles and in the words of a path. */
const QUESTION = listed(
  'how what why when which who should does is are can tips guide ways things best top vs versus ultimate complete',
  'beginner beginners trends examples explained reasons mistakes benefits ideas review wie was warum welche tipps beste',
  'comment pourquoi quell quelle conseils meilleur meilleure meilleurs meilleures como que mejor mejores consejos',
  'come perche migliori melhor melhores dicas hoe waarom',
);

/** Names of lists of articles, anywhere in a path. */
const ARCHIVE = listed(
  'category categories categoria categorie kategorie tag tags archive archives search suche buscar recherche directory',
  'directories browse listing listings list latest all hub section page course courses jobs events careers',
  'coupons deals',
);
/** The last name of a path, without its ending. */
const DOOR = listed(
  'login log-in signin sign-in signup sign-up register cart basket checkout account search contact anmelden warenkorb',
  'panier connexion carrito',
);

/** Names of sections. */
const POSTS = listed(
  'story stories post posts magazin magazine insight insights journal editorial opinion feature features resource',
  'resources news press presse noticia noticias nachrichten actualite actualites artikel articulo articulos articolo',
  'articoli beitrag guide guides',
);
/** … also after one word: `company-blog`. */
const BLOG = listed('blog blogs article articles');
const DOCS = listed(
  'doc docs documentation manual manuals reference handbook tutorial tutorials userguide user-guide wiki man learn api',
  'quickstart getting-started dokumentation handbuch hilfe help guide guides knowledge knowledgebase knowledge-base kb',
  'latest stable en',
);
const FORUM = listed(
  'thread threads topic topics t viewtopic.php showthread.php forum forums question questions discussion discussions',
  'discuss comments board boards community answers foro foren thema sujet',
);
const SHOP = listed(
  'product products shop store collection collections cart itm dp ip pd pdp buy catalog catalogue browse c b cat sku',
  'skus produt produte produkt produkte produit produits producto productos tienda boutique prodotto prodotti',
);
/** How names of sections begin. */
const SERVICE = listed(
  'pricing industries platform company companies careers about contact leistungen servicios plans demo coupons software',
  'app apps tools agency',
);
/** … also after one word: `web-services`. */
const SERVICES = listed('service services solution solutions');
const TOPIC = ['t', 'topic', 'thread', 'showtopic'];
const QUERY = ['q', 'query', 'search', 'suche', 'keyword', 'keywords'];

/** What a host begins with, before the registered name. */
const DOCS_HOST = listed('doc docs developer developers devdocs wiki learn manual api help support kb');
const FORUM_HOST = listed('community discuss discussion discussions answers board boards talk');

/** Words of a title, and runs of them. */
const TITLE: Readonly<Record<string, readonly [words: ReadonlySet<string>, ...runs: string[]]>> = {
  titleQuestion: [QUESTION],
  titleForum: [
    listed('forum forums thread threads community discussion discussions foro'),
    // The sign between them is no letter.
    'q a',
  ],
  titleDocs: [listed('documentation docs manual reference wiki tutorial handbook dokumentation handbuch')],
  titleShop: [
    listed('kaufen acheter comprar'),
    'for sale',
    'on sale',
    'best price',
    'free shipping',
    'online store',
    'online shop',
  ],
  titleService: [
    listed('service services solution solutions company companies agency consulting consultant consultants'),
    'software',
    'platform',
    'course',
    'courses',
    'near me',
    'free trial',
    'official site',
  ],
  titleList: [
    listed('archive archives category categories latest news all browse directory search results'),
    'list of',
  ],
};
const SHOPPING = listed('shop buy');
const SHOPS = listed('shop store');

/** How `generator` begins. */
const FORUM_SOFTWARE = 'discourse phpbb vbulletin xenforo invision vanilla flarum nodebb mybb smf'.split(' ');
const DOCS_SOFTWARE =
  'docusaurus sphinx mkdocs gitbook mediawiki vitepress vuepress starlight asciidoc doxygen docbook docutils'.split(
    ' ',
  );

/** schema.org types, whole; those of articles are all that end so. */
const ARTICLE_TYPES = ['Article', 'BlogPosting', 'Report'];
const TYPES: Readonly<Record<string, ReadonlySet<string>>> = {
  product: listed('Product ProductGroup IndividualProduct'),
  offer: listed('Offer AggregateOffer MerchantReturnPolicy Brand'),
  itemList: listed('ItemList CollectionPage SearchResultsPage OfferCatalog'),
  posting: listed('DiscussionForumPosting QAPage Comment'),
  person: listed('Person'),
  breadcrumbs: listed('BreadcrumbList'),
  site: listed('WebSite'),
};

type Write = Record<string, number>;

const sign = (yes: boolean): number => (yes ? 1 : 0);
const any = (words: Iterable<string>, set: ReadonlySet<string>): boolean => [...words].some((word) => set.has(word));
const begins = (text: string, these: readonly string[]): boolean => these.some((start) => text.startsWith(start));
const ends = (text: string, these: readonly string[]): boolean => these.some((end) => text.endsWith(end));

/** Numbers of the address: how deep it lies, how many words its longest name has; and the words of its path. */
function addressOf(address: string, signs: Write): void {
  const web = /^https?:/.test(address) && URL.canParse(address);
  const url = new URL(web ? address : 'https://0/-');
  const path = decoded(url.pathname).toLowerCase().replace(/[_\s]/g, '-');
  const segments = path.split('/').filter(Boolean);
  const words = segments.map((segment) => segment.split(/[-.]/).filter((word) => /\D/.test(word)).length);
  signs['root'] = sign(web && isRoot(path, segments));
  signs['depth'] = Math.min(5, segments.length) / 5;
  signs['name'] = Math.min(10, words.at(-1) ?? 0) / 10;
  signs['longestName'] = Math.min(10, Math.max(0, ...words)) / 10;
  signs['searching'] = sign(asks(url, QUERY, (value) => value !== '' && value[0] !== '/'));
  signs['question'] = sign(any(path.split(/[^a-z0-9]+/), QUESTION));
  signs['dated'] = sign(/\/(?:19|20)\d\d(?:\/|-\d\d)/.test(path));
  signs['archive'] = sign(any(segments, ARCHIVE));
  const last = segments.at(-1) ?? '';
  signs['door'] = sign(DOOR.has(last) || DOOR.has(last.slice(0, Math.max(0, last.lastIndexOf('.')))));
  if (asks(url, TOPIC, (value) => value[0] !== undefined && value[0] >= '0' && value[0] <= '9')) segments.push('t');
  sectionsOf(segments, signs);
  hostOf(url.hostname.startsWith('www.') ? url.hostname.slice(4) : url.hostname, signs);
}

/** The front page of a site, or of one of its languages. */
function isRoot(path: string, segments: readonly string[]): boolean {
  return (
    segments.length === 0 ||
    (path.length < 16 && /^\/(?:(?:index|default|home)(?:\.\w+)?|[a-z]{2}(?:-[a-z]{2})?)\/?$/.test(path))
  );
}

function asks(url: URL, names: readonly string[], such: (value: string) => boolean): boolean {
  if (url.search === '') return false;
  return names.some((name) => url.searchParams.getAll(name).some(such));
}

function sectionsOf(segments: readonly string[], signs: Write): void {
  const parts = segments.map((segment) => segment.split('-'));
  const second = (set: ReadonlySet<string>) =>
    parts.some((words) => set.has(words[0] ?? '') || set.has(words[1] ?? ''));
  const blog = parts.some((words) => words.length <= 2 && BLOG.has(words.at(-1) ?? ''));
  signs['posts'] = sign(blog || any(segments, POSTS));
  signs['docs'] = sign(any(segments, DOCS));
  signs['forum'] = sign(any(segments, FORUM));
  signs['shop'] = sign(any(segments, SHOP));
  const uses = parts.some((words) => words[0] === 'use' && words[1] === 'cases');
  signs['service'] = sign(uses || second(SERVICES) || parts.some((words) => SERVICE.has(words[0] ?? '')));
}

function hostOf(host: string, signs: Write): void {
  const labels = host.split('.');
  const [first = ''] = labels;
  const parts = first.split('-');
  const name = parts[0] ?? '';
  signs['docsHost'] = sign(labels.length > 1 && DOCS_HOST.has(name.replace(/\d.*$/, '')));
  signs['forumHost'] = sign(FORUM_HOST.has(name) || parts.some((part) => ends(part, ['forum', 'forums'])));
  signs['shopHost'] = sign(SHOPS.has(first) || ends(labels.at(-2) ?? '', ['shop', 'store']));
}

function decoded(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    // Bytes of another encoding.
    return path;
  }
}

function titleOf(title: string, signs: Write): void {
  const words = title.split(/[^a-z0-9_]+/).filter(Boolean);
  const run = ` ${words.join(' ')} `;
  for (const [name, [set, ...runs]] of Object.entries(TITLE)) {
    signs[name] = sign(any(words, set) || runs.some((one) => run.includes(` ${one} `)));
  }
  const [first = ''] = words;
  if (SHOPPING.has(first) && title.startsWith(first)) signs['titleShop'] = 1;
  const last = words.at(-1) ?? '';
  if (SHOPS.has(last) && title.endsWith(last)) signs['titleShop'] = 1;
  signs['titleAsks'] = sign(title.includes('?') || title.includes('？'));
  signs['titleYear'] = sign(words.some((word) => word.length === 4 && begins(word, ['201', '202']) && word <= '2029'));
  signs['titleCount'] = sign(/^\d+\s/.test(title));
}

/** Signs of a meta element, by its name and content in lower case. */
const META: Readonly<Record<string, (name: string, content: string) => boolean>> = {
  ogArticle: (name, content) => name === 'og:type' && begins(content, ['article', 'blog']),
  ogProduct: (name, content) =>
    begins(name, ['og:price', 'product:price']) ||
    (name === 'og:type' && content.split(' ', 1)[0]?.includes('product') === true),
  published: (name) => name.startsWith('article:published'),
  // The SEO plugins of WordPress give posts a reading time, and only posts.
  readingTime: (name) => name === 'twitter:label2',
  forumSoftware: (name, content) => name === 'generator' && begins(content, FORUM_SOFTWARE),
  docsSoftware: (name, content) => name === 'generator' && begins(content, DOCS_SOFTWARE),
};

function metaOf(metas: Glance['metas'], signs: Write): void {
  const lower = metas.map(([name, content]) => [name.toLowerCase(), content.toLowerCase()] as const);
  for (const [key, says] of Object.entries(META))
    signs[key] = sign(lower.some(([name, content]) => says(name, content)));
}

/** The types are in the text; the structure is of no interest. */
function typesOf(data: readonly string[], signs: Write): void {
  const types = new Set<string>();
  for (const text of data) {
    for (const after of text.split('"@type"').slice(1)) {
      const [, list = ''] = /^\s{0,9}:\s{0,9}(\[[^\][]{0,200}\]|"[^"]{0,80}")/.exec(after.slice(0, 300)) ?? [];
      for (const type of list.replace(/[[\]"\s]/g, '').split(',')) if (type !== '') types.add(type);
    }
  }
  signs['article'] = sign([...types].some((type) => ends(type, ARTICLE_TYPES)));
  for (const [name, set] of Object.entries(TYPES)) signs[name] = sign(any(types, set));
  signs['anyType'] = sign(types.size > 0);
}

/** Id and classes of the body: WordPress, Drupal, Shopify, MediaWiki and forums say there what it is. */
function bodyOf(names: string, signs: Write): void {
  const all = names.split(' ');
  const called = (whole: readonly string[], starts: readonly string[]) =>
    sign(all.some((name) => whole.includes(name) || begins(name, starts)));
  const holds = (...parts: string[]) => sign(parts.some((part) => names.includes(part)));
  signs['bodySingle'] = called(['single', 'single-post'], ['postid-', 'post-template']);
  signs['bodyPage'] = called(['page', 'page-child'], ['page-template', 'page-id-']);
  signs['bodyProduct'] = holds('product');
  signs['bodyArticle'] = holds(
    'article',
    'blogpost',
    'blog-post',
    'node-type-blog',
    'node-type-news',
    'node-type-story',
  );
  signs['bodyForum'] = holds('thread', 'question-page', 'forum', 'viewtopic', 'topic');
}

export function wordsOf({ title, metas, data, names }: Glance, address: string): Record<string, number> {
  const signs: Write = {};
  addressOf(address, signs);
  titleOf(title.toLowerCase(), signs);
  metaOf(metas, signs);
  typesOf(data, signs);
  bodyOf(names.toLowerCase(), signs);
  return signs;
}
