/** The copy that everything else reads: in an inert document, defused. The live page is only read. */
import type { Refusal } from './article';
import { Copier } from './page/careful';
import { quickCopy } from './page/quick';
import { type Reads, safeReads } from './reads';
import { webUrl } from './text';

export interface Page {
  /** Address without user name and password; as the page says it where it is not http(s). */
  readonly url: string;
  /** What relative links are relative to. */
  readonly baseUrl: string;
  /** Inert: no scripts, no loading, no forms, no names that clobber. */
  readonly doc: Document;
  readonly jsonLd: readonly string[];
  /** Topmost copies of what the page did not display; empty where the page is not rendered. */
  readonly hidden: ReadonlySet<Element>;
  /** Copies of elements laid over the page: `position: fixed` or `sticky`. */
  readonly overlays: ReadonlySet<Element>;
  /** True where a limit was met and only a part was copied. */
  readonly partial: boolean;
  /** The element of the page that each one of the copy was made from; null where it was not asked for. */
  readonly origins: ReadonlyMap<Element, Element> | null;
}

/** Why a document of this type gives no article; null for HTML. */
function refusalFor(contentType: string): Refusal | null {
  if (contentType === 'text/html' || contentType === 'application/xhtml+xml') return null;
  if (contentType === 'application/pdf') return 'pdf';
  if (contentType.startsWith('image/')) return 'image';
  if (/^(?:video|audio)\//.test(contentType)) return 'media';
  if (/\bjson$/.test(contentType)) return 'json';
  if (/\bxml$/.test(contentType)) return 'xml';
  return 'plain-text';
}

/**
 * Copies a page.
 *
 * @param source a document, rendered or not; it is only read
 * @param address its address where it does not know it itself
 * @param traced whether to note where each element comes from
 * @returns the copy, or why there is nothing to read
 */
export function copyPage(source: Document, address?: string, traced = false): Page | Refusal {
  const read = safeReads();
  const refusal = refusalFor(read.contentType(source));
  if (refusal) return refusal;
  const root = read.documentElement(source);
  const body = read.body(source);
  if (!root || !body) return 'empty';
  if (isPdfViewer(body, read)) return 'pdf';
  const copier = new Copier(source, read, traced);
  copier.head(root);
  if (!quickCopy(source, body, read, copier)) {
    copier.body(body);
    copier.readNoscript();
  }
  const url = address ?? read.url(source);
  return {
    url: webUrl(url, url) ?? url,
    baseUrl: address === undefined ? read.baseUri(source) : baseOf(copier.doc, address),
    doc: copier.doc,
    jsonLd: copier.jsonLd,
    hidden: copier.hidden,
    overlays: copier.overlays,
    partial: copier.partial,
    origins: copier.origins,
  };
}

/** Chromium shows a PDF as an HTML page with nothing but an `embed`. */
function isPdfViewer(body: Element, read: Reads): boolean {
  const only = read.firstChild(body);
  if (!only || read.nodeType(only) !== 1 || read.nextSibling(only) !== null) return false;
  return read.localName(only) === 'embed' && read.attribute(only as Element, 'type') === 'application/pdf';
}

/** The base of a document that stands at another address than its own. */
function baseOf(doc: Document, address: string): string {
  return webUrl(doc.querySelector('base[href]')?.getAttribute('href'), address) ?? address;
}
