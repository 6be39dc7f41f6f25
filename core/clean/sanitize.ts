/** The only place where an HTML string becomes nodes. Where it is to be shown, what is allowed is in `allowed.ts`. */
import createDOMPurify, { type Config, type DOMPurify, type WindowLike } from 'dompurify';
import { webUrl } from '../text';
import { ADDRESS, ADDRESSES, FORMULA, isAttributeAllowed, MATHML, sanitizeInPlace, TAGS, WORDS } from './allowed';

const ATTRIBUTES = [...Object.keys(ADDRESSES), ...WORDS];

const CONFIG: Config = {
  ALLOWED_TAGS: [...TAGS, ...FORMULA, '#text'],
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ADD_URI_SAFE_ATTR: WORDS,
  ALLOWED_URI_REGEXP: ADDRESS,
  FORBID_CONTENTS: [
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'object',
    'embed',
    'select',
    'textarea',
    'title',
    'annotation',
    'annotation-xml',
    'xmp',
    'noembed',
    'noframes',
    'plaintext',
  ],
  ALLOW_UNKNOWN_PROTOCOLS: false,
  KEEP_CONTENT: true,
  SANITIZE_DOM: true,
};

/** A purifier that knows no document but one of our own: nothing that a page names can hide what it calls. */
function purifier(doc: Document): DOMPurify {
  if (shared) return shared;
  const own = DOMImplementation.prototype.createHTMLDocument.call(doc.implementation, '');
  const { trustedTypes } = globalThis as unknown as Pick<WindowLike, 'trustedTypes'>;
  const purify = createDOMPurify({
    document: own,
    DocumentFragment,
    HTMLTemplateElement,
    Node,
    Element,
    NodeFilter,
    NamedNodeMap,
    HTMLFormElement,
    DOMParser,
    ...(trustedTypes && { trustedTypes }),
  } as WindowLike);
  purify.addHook('uponSanitizeAttribute', (element, data) => {
    if (base !== null && Object.hasOwn(ADDRESSES, data.attrName)) data.attrValue = wholeOf(data.attrValue, base);
    if (!reading && !isAttributeAllowed(element.localName, data.attrName, data.attrValue)) data.keepAttr = false;
  });
  shared = purify;
  return purify;
}

/** One a world: it holds the Trusted Types policy, which the extension's pages allow once. */
let shared: DOMPurify | null = null;

/** Whether a list is read at the moment, of which nothing is shown. */
let reading = false;

/** What addresses without a scheme or host are relative to at the moment. */
let base: string | null = null;

const wholeOf = (address: string, around: string): string =>
  ADDRESS.test(address) ? address : (webUrl(address, around) ?? address);

/** Lists of links as browsers and services export them: elements, and the attributes that say something of a link. */
const LIST: Config = {
  ALLOWED_TAGS: ['a', 'dl', 'dt', 'dd', 'h1', 'h3', 'ul', 'li', 'p', '#text'],
  ALLOWED_ATTR: ['href', 'add_date', 'time_added', 'tags', 'personal_toolbar_folder', 'unfiled_bookmarks_folder'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Any address, so that one that is not taken can be named.
  ALLOWED_URI_REGEXP: /^/,
  FORBID_CONTENTS: CONFIG.FORBID_CONTENTS ?? [],
  SANITIZE_DOM: false,
  RETURN_DOM_FRAGMENT: true,
};

/** An exported list of links, in pages that allow no string to become nodes either. To be read, never to be shown. */
export function parseList(html: string, doc: Document): DocumentFragment {
  reading = true;
  try {
    return purifier(doc).sanitize(html, LIST) as unknown as DocumentFragment;
  } finally {
    reading = false;
  }
}

/** What a parser is given. The extension's own pages ask for more than a bare string. */
let parsable = (html: string): string => html;

interface Policy {
  createHTML(html: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** To be called once by a page of the extension that parses what is read and never shown. */
export function allowParsing(): void {
  const { trustedTypes } = globalThis as unknown as { readonly trustedTypes?: PolicyFactory };
  const policy = trustedTypes?.createPolicy('plainleaf-inert', { createHTML: (html) => html });
  if (policy) parsable = (html) => policy.createHTML(html);
}

/** A document made of a whole page's markup, without scripts, loading or a window. To be read, never to be shown. */
export const parsePage = (html: string): Document => new DOMParser().parseFromString(parsable(html), 'text/html');

/** The same of a part, beside a document. */
export const parseInert = (html: string, doc: Document): Document => {
  const inert = doc.implementation.createHTMLDocument('');
  const parsed = parsePage(html);
  inert.body.append(...[...parsed.body.childNodes].map((node) => inert.importNode(node, true)));
  return inert;
};

interface NativeElement {
  readonly name: string;
  readonly namespace: string;
}
const NATIVE_ELEMENTS: readonly (string | NativeElement)[] = [
  ...TAGS,
  ...FORMULA.map((name) => ({ name, namespace: MATHML })),
];

interface NativeSanitizer {
  setHTML?: (
    html: string,
    options: { sanitizer: { elements: readonly (string | NativeElement)[]; attributes: readonly string[] } },
  ) => void;
}

/**
 * Puts HTML into `host`: sanitized again, then once more by the browser's own sanitizer where it has one, and looked over
 * by our own list. The host is to be of a document without a window, or detached, until that is done.
 *
 * @param around address of the page that the HTML is of: links and pictures relative to it are made whole. Without it they go
 */
export function fill(host: Element, html: string, around: string | null = null): void {
  base = around;
  try {
    fillSanitized(host, html);
  } finally {
    base = null;
  }
  // The browser's own leaves links that lead nowhere good: `data:`, `blob:`, `vbscript:`.
  sanitizeInPlace(host);
}

function fillSanitized(host: Element, html: string): void {
  const native = host as Element & NativeSanitizer;
  if (typeof native.setHTML === 'function') {
    const clean = purifier(host.ownerDocument).sanitize(html, CONFIG);
    native.setHTML(clean, { sanitizer: { elements: NATIVE_ELEMENTS, attributes: ATTRIBUTES } });
    return;
  }
  host.replaceChildren(purifier(host.ownerDocument).sanitize(html, { ...CONFIG, RETURN_DOM_FRAGMENT: true }));
}
