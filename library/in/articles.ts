/** An article that another service has cleaned: its HTML sanitized, its text as the engine would write it. */
import type { Article } from '../../core/article';
import { blockTexts } from '../../core/blocks';
import { htmlOf } from '../../core/clean/allowed';
import { joinBlocks } from '../../core/clean/explain';
import { fill } from '../../core/clean/sanitize';
import { isDataPicture } from '../../core/data-picture';
import { countWords, fold, readingMinutes, webUrl } from '../../core/text';
import type { ImageUse, NewCopy } from '../copy';
import { sha256 } from '../hash';
import { type Found, type Place, refuse } from './found';
import { LIMITS } from './limits';
import { addressOf, type Loose, linkOf, rowOf, textOf, timeOf } from './link';
import { isTooDeep } from './nesting';
import type { ReadSetting } from './setting';

export interface LooseArticle extends Loose {
  readonly html: unknown;
  readonly lang?: unknown;
  readonly siteName?: unknown;
  readonly image?: unknown;
  /** Share of it that was read, 0 to 1. */
  readonly read?: number | null;
  /** Of what nothing can be kept. */
  readonly without?: readonly string[];
}

/** `now`: ISO 8601, for what does not say when it was saved. */
export type Surroundings = Pick<ReadSetting, 'doc' | 'now'>;

/** A copy; only its address where there is no text in it. */
export async function articleOf(loose: LooseArticle, at: Place, { doc, now }: Surroundings): Promise<Found> {
  const title = textOf(loose.title);
  const url = addressOf(loose.url, at, title);
  if (typeof url !== 'string') return url;
  if (typeof loose.html === 'string' && loose.html.length > LIMITS.long)
    return refuse('too-large', at, { name: title });
  if (typeof loose.html === 'string' && isTooDeep(loose.html)) return refuse('too-deep', at, { name: title });
  const body = bodyOf(typeof loose.html === 'string' ? loose.html : '', url, doc);
  if (body.text === '') return withLost(linkOf(loose, at), loose.without);
  const { row, without } = rowOf(loose);
  const place =
    loose.read === undefined || loose.read === null || !(loose.read > 0 && loose.read <= 1)
      ? null
      : { share: loose.read, offset: Math.floor(loose.read * body.text.length) };
  const article = made(loose, url, body);
  const savedAt = row.savedAt ?? now;
  const copy: NewCopy = {
    contents: {
      article,
      restored: [],
      images: body.images,
      provenance: {
        askedUrl: url,
        finalUrl: url,
        canonicalUrl: null,
        savedAt,
        engine: null,
        rule: null,
        sourceHash: null,
        textHash: await sha256(body.text),
      },
    },
    source: null,
    images: [],
    row: { ...row, place },
  };
  return { holds: 'copy', copy, own: false, at, without: [...without, ...(loose.without ?? [])] };
}

/** An address has no text that notes could stand beside. */
const withLost = (found: Found, lost: readonly string[] = []): Found =>
  found.holds === 'refused' ? found : { ...found, without: [...found.without, ...lost] };

interface Body {
  readonly html: string;
  readonly text: string;
  readonly blocks: number;
  readonly images: readonly ImageUse[];
}

function bodyOf(html: string, url: string, doc: Document): Body {
  const inert = doc.implementation.createHTMLDocument('');
  const host = inert.createElement('div');
  fill(host, html, url);
  const blocks = blockTexts(host);
  const urls = [...host.querySelectorAll('img[src]')]
    .map((image) => image.getAttribute('src') ?? '')
    .filter((address) => !isDataPicture(address));
  return {
    html: htmlOf(host),
    text: joinBlocks(blocks).text,
    blocks: blocks.length,
    images: [...new Set(urls)].map((address) => ({ url: address, hash: null, missing: 'imported' })),
  };
}

function made(loose: LooseArticle, url: string, { html, text, blocks }: Body): Article {
  const authors = (loose.authors ?? []).flatMap((author) => textOf(author) ?? []);
  const words = countWords(text);
  const title = textOf(loose.title);
  return {
    url,
    canonicalUrl: null,
    title: title === url ? null : title,
    standfirst: textOf(loose.excerpt),
    byline: authors.length === 0 ? null : authors.join(', '),
    authors,
    publishedTime: timeOf(loose.publishedTime),
    modifiedTime: null,
    siteName: textOf(loose.siteName),
    lang: langOf(loose.lang),
    dir: null,
    html,
    text,
    wordCount: words,
    readingMinutes: readingMinutes(text, words),
    leadImage: webUrl(textOf(loose.image), url),
    bios: [],
    removed: [],
    kept: { blocks, blocksSeen: blocks, characters: fold(text).length },
    kind: 'article',
    readable: true,
    warnings: [],
  };
}

/** Services write `fr_FR` too. */
function langOf(lang: unknown): string | null {
  const tag = textOf(lang, 35)?.replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : null;
}
