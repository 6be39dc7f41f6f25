/** Pictures and links of the article as they can stand on another page: whole addresses, real sources. */
import { webUrl } from '../../text';

const LAZY = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-url',
  'data-hi-res-src',
  'data-full-src',
  'data-image',
];
const LAZY_SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];
/** Pictures smaller than this in both directions are bullets, counters and spacers. CSS pixels. */
const TINY = 24;

/** Rewrites links and pictures below `root`; drops pictures that show nothing. */
export function resolveMedia(root: Element, baseUrl: string): void {
  for (const link of root.querySelectorAll('a[href]')) resolveLink(link, baseUrl);
  for (const picture of root.querySelectorAll('picture')) unwrapPicture(picture);
  for (const image of root.querySelectorAll('img')) {
    const url = isTiny(image) ? null : webUrl(sourceOf(image), baseUrl);
    if (url === null) image.remove();
    else image.setAttribute('src', url);
  }
  for (const figure of root.querySelectorAll('figure')) {
    if (!figure.querySelector('img') && (figure.textContent ?? '').trim() === '') figure.remove();
  }
}

function resolveLink(link: Element, baseUrl: string): void {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#') || /^mailto:/i.test(href)) return;
  const url = webUrl(href, baseUrl);
  if (url === null) link.removeAttribute('href');
  else link.setAttribute('href', url);
}

/** A `picture` becomes its image; whatever else stands in it stays beside it. */
function unwrapPicture(picture: Element): void {
  const source = picture.querySelector('source[srcset], source[data-srcset]');
  const set = source?.getAttribute('srcset') ?? source?.getAttribute('data-srcset');
  const image = picture.querySelector('img');
  if (set && image && !image.hasAttribute('srcset')) image.setAttribute('srcset', set);
  picture.replaceWith(...picture.childNodes);
}

function isTiny(image: Element): boolean {
  const size = (name: string): number => Number.parseInt(image.getAttribute(name) ?? '', 10);
  const [width, height] = [size('width'), size('height')];
  return width <= TINY && height <= TINY;
}

function sourceOf(image: Element): string | null {
  for (const name of LAZY) {
    const value = image.getAttribute(name);
    if (value && !value.startsWith('data:')) return value;
  }
  const src = image.getAttribute('src');
  if (
    src &&
    !/^(?:data:|about:)/.test(src) &&
    !/(?:blank|spacer|placeholder|pixel|transparent)\.(?:gif|png|svg)/i.test(src)
  )
    return src;
  for (const name of LAZY_SETS) {
    const value = image.getAttribute(name);
    if (value) return largest(value);
  }
  return null;
}

/** The largest candidate of a srcset. */
function largest(set: string): string | null {
  let best: string | null = null;
  let size = -1;
  for (const candidate of set.slice(0, 20_000).split(/,\s+/)) {
    const [url, descriptor] = candidate.trim().split(/\s+/);
    const value = Number.parseFloat(descriptor ?? '1');
    if (url && value > size) [best, size] = [url, value];
  }
  return best;
}
