/**
 * Videos, players and posts of other sites, as a card: a link to where they can be seen. The page's frame is never
 * loaded. A card holds no words of ours, so the text of an article stays what the page says; its label stands in
 * `title`, and `core/mount.ts` shows it.
 */
import { fold, orNull, webUrl } from '../../text';

export interface Card {
  readonly url: string;
  readonly label: string;
  /** Address of the picture that the page shows before it plays. */
  readonly poster: string | null;
}

interface Provider {
  readonly name: string;
  /** Matched against the host. */
  readonly host: RegExp;
  /** Where a reader can see what the frame shows; null where the frame shows something else. */
  readonly page: (url: URL) => string | null;
}

const by =
  (pattern: RegExp, target: (id: string, more: string) => string) =>
  ({ pathname }: URL): string | null => {
    const found = pattern.exec(pathname);
    return found?.[1] ? target(found[1], found[2] ?? '') : null;
  };
const param =
  (name: string) =>
  (url: URL): string | null =>
    url.searchParams.get(name);
const video = (id: string) => `https://www.youtube.com/watch?v=${id}`;

const PROVIDERS: readonly Provider[] = [
  {
    name: 'YouTube',
    host: /(?:^|\.)youtu(?:be(?:-nocookie)?\.com|\.be)$/,
    page: (url) => {
      const list = url.searchParams.get('list');
      if (/\/embed\/(?:videoseries)?$/.test(url.pathname) && list)
        return `https://www.youtube.com/playlist?list=${list}`;
      return by(/^\/(?:embed\/|v\/|shorts\/|live\/)?([\w-]{6,20})$/, video)(url);
    },
  },
  { name: 'Vimeo', host: /(?:^|\.)vimeo\.com$/, page: by(/\/video\/(\d+)/, (id) => `https://vimeo.com/${id}`) },
  {
    name: 'Dailymotion',
    host: /(?:^|\.)dailymotion\.com$/,
    page: (url) => {
      const id = url.searchParams.get('video') ?? /\/embed\/video\/(\w+)/.exec(url.pathname)?.[1];
      return id ? `https://www.dailymotion.com/video/${id}` : null;
    },
  },
  {
    name: 'Spotify',
    host: /^open\.spotify\.com$/,
    page: by(/\/embed(?:-podcast)?\/(\w+)\/(\w+)/, (kind, id) => `https://open.spotify.com/${kind}/${id}`),
  },
  { name: 'SoundCloud', host: /^w\.soundcloud\.com$/, page: param('url') },
  {
    name: 'Apple Podcasts',
    host: /^embed\.podcasts\.apple\.com$/,
    page: ({ pathname }) => `https://podcasts.apple.com${pathname}`,
  },
  {
    name: 'X',
    host: /^platform\.(?:twitter|x)\.com$/,
    page: (url) => (url.searchParams.get('id') ? `https://x.com/i/status/${url.searchParams.get('id')}` : null),
  },
  {
    name: 'Instagram',
    host: /(?:^|\.)instagram\.com$/,
    page: by(/^\/(p|reel|tv)\/([\w-]+)/, (kind, id) => `https://www.instagram.com/${kind}/${id}/`),
  },
  {
    name: 'Bluesky',
    host: /^embed\.bsky\.app$/,
    page: by(
      /\/embed\/([^/]+)\/app\.bsky\.feed\.post\/(\w+)/,
      (who, id) => `https://bsky.app/profile/${who}/post/${id}`,
    ),
  },
  {
    name: 'TikTok',
    host: /(?:^|\.)tiktok\.com$/,
    page: by(/\/(?:embed|player)\/(?:v\d\/)?(\d+)/, (id) => `https://www.tiktok.com/@/video/${id}`),
  },
  { name: 'Facebook', host: /(?:^|\.)facebook\.com$/, page: param('href') },
  {
    name: 'CodePen',
    host: /^codepen\.io$/,
    page: by(/^\/([\w-]+)\/embed\/(?:preview\/)?(\w+)/, (who, id) => `https://codepen.io/${who}/pen/${id}`),
  },
  { name: 'Mastodon', host: /./, page: by(/^(\/@[\w.]+(?:@[\w.-]+)?\/\d+)\/embed\/?$/, (post) => post) },
];

const SOURCES = ['src', 'data-src', 'data-lazy-src', 'data-url', 'data'];
/** Frames with these words in their title or address are advertising, counters, forms and dialogs. */
const NOT_CONTENT =
  /\b(?:ads?|adverti[sz]\w*|anzeige|werbung|publicit\w*|sponsor\w*|re?captcha|captcha|consent|cookies?|tracking|analytics|pixel|newsletter|sign-?up|subscri\w*|comments?|disqus|login|chat|share|like button|widget)\b/i;
/** What players call themselves. */
const GENERIC = /^(?:(?:youtube|vimeo|embedded) )?(?:video player|video|player|embed|content|post)$/i;
/** A frame smaller than this shows no content. CSS pixels. */
const SMALL = 80;

/** What a frame or player shows; null where that is unknown or nothing. */
export function cardOf(element: Element, baseUrl: string): Card | null {
  const said = orNull(element.getAttribute('title') ?? element.getAttribute('aria-label'));
  const title = said !== null && GENERIC.test(said) ? null : said;
  const name = element.localName;
  if (name === 'video' || name === 'audio') return played(element, title, baseUrl);
  const id = element.getAttribute('videoid') ?? element.getAttribute('data-videoid');
  if (id && /^[\w-]{6,20}$/.test(id)) {
    if (name.includes('youtube')) return card(video(id), 'YouTube', title);
    if (name.includes('vimeo')) return card(`https://vimeo.com/${id}`, 'Vimeo', title);
  }
  return framed(element, title, baseUrl);
}

function card(url: string, name: string, title: string | null, poster: string | null = null): Card {
  const said = title?.toLowerCase().includes(name.toLowerCase());
  const label = title === null ? name : `${title}${said ? '' : ` – ${name}`}`;
  return { url, label: label.slice(0, 300), poster };
}

function played(element: Element, title: string | null, baseUrl: string): Card | null {
  const poster = webUrl(element.getAttribute('poster'), baseUrl);
  const url = webUrl(element.getAttribute('src') ?? element.getAttribute('data-src'), baseUrl) ?? poster;
  if (url === null) return null;
  return card(url, fileName(url), title, poster);
}

const fileName = (url: string): string => {
  const { hostname, pathname } = new URL(url);
  return fold(pathname.split('/').at(-1) ?? '') || hostname;
};

function framed(element: Element, title: string | null, baseUrl: string): Card | null {
  let source: string | null = null;
  for (const name of SOURCES) source ??= webUrl(element.getAttribute(name), baseUrl);
  if (source === null) return null;
  const known = pageOf(source);
  if (known !== null) return card(known.url, known.name, title === known.name ? null : title);
  if (title === null || title.length < 4 || isSmall(element)) return null;
  const url = new URL(source);
  if (NOT_CONTENT.test(title) || NOT_CONTENT.test(`${url.hostname}${url.pathname}`)) return null;
  return card(source, url.hostname.replace(/^www\./, ''), title);
}

/** Where a reader can see what a known provider's frame shows. @param source address of the frame */
export function pageOf(source: string): { readonly name: string; readonly url: string } | null {
  const frame = new URL(source);
  for (const { name, host, page } of PROVIDERS) {
    const url = host.test(frame.hostname) ? webUrl(page(frame), source) : null;
    if (url !== null) return { name, url };
  }
  return null;
}

const isSmall = (element: Element): boolean => {
  const size = (name: string) => Number.parseInt(element.getAttribute(name) ?? '', 10);
  return size('width') < SMALL || size('height') < SMALL;
};

/** A card as it is written. @param bare whether it stands in a figure already */
export function writeCard({ url, label, poster }: Card, bare: boolean, doc: Document): Element {
  const link = doc.createElement('a');
  link.setAttribute('href', url);
  link.setAttribute('title', label);
  if (poster !== null) {
    const image = doc.createElement('img');
    image.setAttribute('src', poster);
    image.setAttribute('alt', label);
    link.append(image);
  }
  if (bare) return link;
  const figure = doc.createElement('figure');
  figure.append(link);
  return figure;
}
