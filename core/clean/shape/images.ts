/** Pictures as they can stand on another page: the real source of each, whole, and its measures. */
import { dataPicture } from '../../data-picture';
import { webUrl } from '../../text';

/** Where scripts that load pictures late keep the address. */
const LAZY = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-original-src',
  'data-orig-file',
  'data-url',
  'data-hi-res-src',
  'data-full-src',
  'data-image',
  'data-large-file',
];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set'];
/** Pictures smaller than this in both directions are bullets, counters and spacers. CSS pixels. */
const TINY = 24;
/** Wider candidates than this are for printing. Pixels. */
const WIDE = 2400;

const PLACEHOLDER =
  /(?:blank|spacer|placeholder|pixel|transparent|loading|loader|lazy|1x1)[^/]{0,20}\.(?:gif|png|svg|webp|jpe?g)/i;
/** UTF-16 units. */
const LONGEST_ADDRESS = 2000;
/** UTF-16 units of all pictures that an article carries: with its text they must fit where browsers keep 10 MB for us. */
const MOST_CARRIED = 5_000_000;
const PICTURE_FILE = /^[^\s{}<>]+\.(?:jpe?g|png|webp|avif|gif)(?:[?#][^\s{}<>]*)?$/i;

export class Images {
  readonly #baseUrl: string;
  /** The last picture written, and its address. */
  #last: { readonly element: Element; readonly url: string } | null = null;
  /** UTF-16 units. */
  #carried = 0;

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  /** The picture to write; its words where it is a character; null where it shows nothing. */
  of(image: Element): Element | string | null {
    const alt = (image.getAttribute('alt') ?? '').trim();
    if (isEmoji(image, alt)) return alt;
    if (isTiny(image)) return null;
    const url = webUrl(sourceOf(image), this.#baseUrl) ?? this.#carriedBy(image);
    if (url === null || this.#isFallback(image, url)) return null;
    this.#last = { element: image, url };
    const own = image.ownerDocument.createElement('img');
    own.setAttribute('src', url);
    if (alt !== '') own.setAttribute('alt', alt);
    for (const name of ['width', 'height']) {
      const value = image.getAttribute(name) ?? '';
      if (/^\d{1,5}(?:px)?$/.test(value)) own.setAttribute(name, String(Number.parseInt(value, 10)));
    }
    return own;
  }

  /** What the page has of a picture that it asks nobody for, unless a spare one says that this is not it. */
  #carriedBy(image: Element): string | null {
    const picture = hasSpare(image) ? null : dataPicture(image.getAttribute('src') ?? '');
    if (picture === null || this.#carried + picture.length > MOST_CARRIED) return null;
    this.#carried += picture.length;
    return picture;
  }

  /** What `noscript` holds for a picture that is there already, or the other way round. */
  #isFallback(image: Element, url: string): boolean {
    const last = this.#last;
    if (last === null) return false;
    if (!isSpare(image) && !isSpare(last.element)) return false;
    if (last.url === url) return true;
    const beside = image.previousElementSibling;
    return isSpare(image) && beside !== null && (beside === last.element || beside.contains(last.element));
  }
}

/** From a `noscript`. */
const isSpare = (image: Element): boolean => image.getAttribute('data-plainleaf') === 'noscript';

function hasSpare(image: Element): boolean {
  const near = image.parentElement?.localName === 'picture' ? image.parentElement : image;
  const [before, after] = [near.previousElementSibling, near.nextElementSibling];
  if (after !== null && isSpare(after)) return true;
  // What stands right behind another picture is that one's.
  const other = before?.previousElementSibling?.localName;
  return before !== null && isSpare(before) && other !== 'img' && other !== 'picture';
}

function isTiny(image: Element): boolean {
  const [width, height] = [sizeOf(image, 'width'), sizeOf(image, 'height')];
  return (width <= TINY && height <= TINY) || width <= 2 || height <= 2;
}

/** NaN where it says nothing; a share of the page's width is no measure. */
function sizeOf(image: Element, name: string): number {
  const value = image.getAttribute(name);
  return value === null || value.includes('%') ? Number.NaN : Number.parseInt(value, 10);
}

/** A picture that stands for one character, as WordPress and others show them. */
const isEmoji = (image: Element, alt: string): boolean =>
  alt !== '' &&
  alt.length <= 12 &&
  /emoji/i.test(image.getAttribute('class') ?? '') &&
  /^\p{Extended_Pictographic}/u.test(alt);

function sourceOf(image: Element): string | null {
  const set = bestOf(setsOf(image));
  if (set !== null) return set;
  for (const name of LAZY) {
    const value = image.getAttribute(name)?.trim();
    if (value && isAddress(value)) return value;
  }
  const src = image.getAttribute('src')?.trim();
  if (src && isAddress(src) && !PLACEHOLDER.test(src)) return src;
  for (const { name, value } of image.attributes) {
    if (
      name.startsWith('data-') &&
      value.length <= LONGEST_ADDRESS &&
      PICTURE_FILE.test(value) &&
      !PLACEHOLDER.test(value)
    )
      return value;
  }
  return null;
}

const isAddress = (value: string): boolean => !/^(?:data|about|blob|javascript):/i.test(value) && !/[\s{}]/.test(value);

/** Its own candidates, and those of the `picture` around it. */
function setsOf(image: Element): string[] {
  const sets: string[] = [];
  const take = (element: Element): void => {
    for (const name of SETS) {
      const value = element.getAttribute(name);
      if (value) sets.push(value);
    }
  };
  take(image);
  if (sets.length === 0 && image.parentElement?.localName === 'picture') {
    for (const sibling of image.parentElement.children) if (sibling.localName === 'source') take(sibling);
  }
  return sets;
}

/** The widest candidate of all `srcset`s that is not for printing. */
export function bestOf(sets: readonly string[]): string | null {
  let best: string | null = null;
  let size = -1;
  for (const set of sets) {
    for (const { url, width } of candidates(set)) {
      if (!isAddress(url) || PLACEHOLDER.test(url)) continue;
      const better = width <= WIDE ? width > size || size > WIDE : size < 0 || (size > WIDE && width < size);
      if (better) [best, size] = [url, width];
    }
  }
  return best;
}

/** A density counts as so many thousand pixels. Addresses may hold commas, so candidates end at a comma and a space. */
function* candidates(set: string): Generator<{ url: string; width: number }> {
  for (const candidate of set.slice(0, 20_000).split(/,\s+|(?<=\s[\d.]+[wx]),/)) {
    const [url, descriptor = '1x'] = candidate.trim().split(/\s+/);
    const value = Number.parseFloat(descriptor);
    if (url) yield { url, width: descriptor.endsWith('w') ? value : (value || 1) * 1000 };
  }
}
