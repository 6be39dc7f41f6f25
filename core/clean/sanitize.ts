/**
 * The only place where an HTML string becomes nodes, and the last step before an Article leaves the engine.
 * Strict allow-list: no style, data or aria attributes, no scripts, frames, forms or SVG elements; of MathML what lays
 * out a formula; no class but the language of a listing, no id but ours; links to http(s), mail and anchors only.
 */
import createDOMPurify, { type Config, type DOMPurify, type WindowLike } from 'dompurify';
import { SENTINEL_OPEN } from '../sentinels';

const TAGS =
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );
/** No element that may hold HTML or another's text: `core/clean/shape/math.ts` says why. */
const FORMULA =
  'math mi mn mo ms mtext mrow mfrac msup msub msubsup msqrt mroot mover munder munderover mmultiscripts mprescripts none mstyle mtable mtr mtd mspace mpadded mphantom menclose'.split(
    ' ',
  );
const ADDRESSES = ['href', 'src', 'cite'];
const WORDS =
  'alt title lang dir datetime colspan rowspan scope start reversed value open width height id class alttext display displaystyle scriptlevel mathvariant stretchy fence separator accent accentunder form lspace rspace linethickness depth notation columnalign columnspan'.split(
    ' ',
  );
const ATTRIBUTES = [...ADDRESSES, ...WORDS];
/** The values that the two attributes may have which could mean something to whoever shows an article. */
const OURS: Readonly<Record<string, RegExp>> = {
  id: /^pl-\w[\w-]*$/,
  class: /^language-[a-z][a-z0-9+#-]{0,19}$/,
};

const CONFIG: Config = {
  ALLOWED_TAGS: [...TAGS, ...FORMULA, '#text'],
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ADD_URI_SAFE_ATTR: WORDS,
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

/** Text of these is text of the page, so only the tag goes: the ledger promises that nothing is lost. */
const CONTENT_STAYS = new Set(['select', 'textarea', 'iframe', 'object']);

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
    if (OURS[data.attrName]?.test(data.attrValue) === false) data.keepAttr = false;
  });
  shared = purify;
  return purify;
}

/** One a world: it holds the Trusted Types policy, which the extension's pages allow once. */
let shared: DOMPurify | null = null;

const HTML = 'http://www.w3.org/1999/xhtml';
const MATHML = 'http://www.w3.org/1998/Math/MathML';
const ADDRESS = CONFIG.ALLOWED_URI_REGEXP ?? /^(?!)/;
const ELEMENTS = new Set(TAGS);
const FORMULA_ELEMENTS = new Set(FORMULA);
const ADDRESS_NAMES = new Set(ADDRESSES);
const WORD_NAMES = new Set(WORDS);

/**
 * Sanitizes a detached element where it stands. What the engine writes is of allowed parts to begin with
 * (`core/clean/shape/`); each is looked at here again, and the sanitizer proper is asked only where one is not.
 */
export function sanitizeInPlace(root: Element): void {
  if (isAllowed(root)) return;
  const forbid = CONFIG.FORBID_CONTENTS ?? [];
  purifier(root.ownerDocument).sanitize(root, {
    ...CONFIG,
    FORBID_CONTENTS: forbid.filter((name) => !CONTENT_STAYS.has(name)),
    IN_PLACE: true,
  });
}

/** Whether everything below an element is on the list: elements in their own namespace, attributes, text. */
function isAllowed(root: Element): boolean {
  const walker = root.ownerDocument.createTreeWalker(root, 0xffffffff);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) continue;
    if (node.nodeType !== 1 || !isElementAllowed(node as Element)) return false;
  }
  return true;
}

function isElementAllowed(element: Element): boolean {
  const formula = element.namespaceURI === MATHML;
  if (formula ? !FORMULA_ELEMENTS.has(element.localName) : !isHtmlAllowed(element)) return false;
  if (!element.hasAttributes()) return true;
  for (const { name, value } of element.attributes) {
    const allowed = ADDRESS_NAMES.has(name) ? ADDRESS.test(value) : WORD_NAMES.has(name);
    if (!allowed || OURS[name]?.test(value) === false || value.includes(SENTINEL_OPEN)) return false;
  }
  return true;
}

const isHtmlAllowed = (element: Element): boolean =>
  element.namespaceURI === HTML &&
  ELEMENTS.has(element.localName) &&
  (element.parentNode as Element | null)?.namespaceURI !== MATHML;

/** A document made of a string, without scripts, loading or a window. To be read, never to be shown. */
export const parseInert = (html: string, doc: Document): Document => {
  const inert = doc.implementation.createHTMLDocument('');
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  inert.body.append(...[...parsed.body.childNodes].map((node) => inert.importNode(node, true)));
  return inert;
};

/** Serialises the children of a sanitized element. */
export const htmlOf = (root: Element): string => root.innerHTML;

interface NativeElement {
  readonly name: string;
  readonly namespace: string;
}
const NATIVE_ELEMENTS: readonly (string | NativeElement)[] = [
  ...TAGS,
  ...FORMULA.map((name) => ({ name, namespace: 'http://www.w3.org/1998/Math/MathML' })),
];

interface NativeSanitizer {
  setHTML?: (
    html: string,
    options: { sanitizer: { elements: readonly (string | NativeElement)[]; attributes: readonly string[] } },
  ) => void;
}

/** Puts HTML into `host`: sanitized again, then once more by the browser's own sanitizer where it has one. */
export function fill(host: Element, html: string): void {
  const native = host as Element & NativeSanitizer;
  if (typeof native.setHTML === 'function') {
    const clean = purifier(host.ownerDocument).sanitize(html, CONFIG);
    native.setHTML(clean, { sanitizer: { elements: NATIVE_ELEMENTS, attributes: ATTRIBUTES } });
    return;
  }
  host.replaceChildren(purifier(host.ownerDocument).sanitize(html, { ...CONFIG, RETURN_DOM_FRAGMENT: true }));
}
