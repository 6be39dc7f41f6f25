/**
 * The only place where an HTML string becomes nodes, and the last step before an Article leaves the engine.
 * Strict allow-list: no style, class, id, data or aria attributes, no scripts, frames, forms, SVG or MathML elements;
 * links to http(s), mail and anchors only.
 */
import createDOMPurify, { type Config, type DOMPurify, type WindowLike } from 'dompurify';
import { SENTINEL_OPEN } from '../sentinels';

const TAGS =
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );
const ATTRIBUTES =
  'href src alt title lang dir datetime cite colspan rowspan scope start reversed value open width height'.split(' ');

const CONFIG: Config = {
  ALLOWED_TAGS: [...TAGS, '#text'],
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#)/i,
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
    'math',
    'xmp',
    'noembed',
    'noframes',
    'plaintext',
  ],
  ALLOW_UNKNOWN_PROTOCOLS: false,
  KEEP_CONTENT: true,
  SANITIZE_DOM: true,
};

/** Text of these is text of the page, so only the tag goes: the ledger promises that nothing is lost. */
const CONTENT_STAYS = new Set(['select', 'textarea', 'math', 'iframe', 'object']);

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
  purify.addHook('uponSanitizeAttribute', (_element, data) => {
    // A sentinel in an attribute would pass for the anchor of a removal.
    if (data.attrValue.includes(SENTINEL_OPEN)) data.keepAttr = false;
  });
  shared = purify;
  return purify;
}

/** One a world: it holds the Trusted Types policy, which the extension's pages allow once. */
let shared: DOMPurify | null = null;

/** Sanitizes a detached element where it stands. */
export function sanitizeInPlace(root: Element): void {
  const forbid = CONFIG.FORBID_CONTENTS ?? [];
  purifier(root.ownerDocument).sanitize(root, {
    ...CONFIG,
    FORBID_CONTENTS: forbid.filter((name) => !CONTENT_STAYS.has(name)),
    IN_PLACE: true,
  });
}

/** A document made of a string, without scripts, loading or a window. To be read, never to be shown. */
export const parseInert = (html: string, doc: Document): Document => {
  const inert = doc.implementation.createHTMLDocument('');
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  inert.body.append(...[...parsed.body.childNodes].map((node) => inert.importNode(node, true)));
  return inert;
};

/** Serialises the children of a sanitized element. */
export const htmlOf = (root: Element): string => root.innerHTML;

interface NativeSanitizer {
  setHTML?: (
    html: string,
    options: { sanitizer: { elements: readonly string[]; attributes: readonly string[] } },
  ) => void;
}

/** Puts HTML into `host`: sanitized again, then once more by the browser's own sanitizer where it has one. */
export function fill(host: Element, html: string): void {
  const native = host as Element & NativeSanitizer;
  if (typeof native.setHTML === 'function') {
    const clean = purifier(host.ownerDocument).sanitize(html, CONFIG);
    native.setHTML(clean, { sanitizer: { elements: TAGS, attributes: ATTRIBUTES } });
    return;
  }
  host.replaceChildren(purifier(host.ownerDocument).sanitize(html, { ...CONFIG, RETURN_DOM_FRAGMENT: true }));
}
