/**
 * What an article's HTML may hold, and the last step before it leaves the engine. Strict allow-list: no style, data or
 * aria attributes, no scripts, frames, forms or SVG elements; of MathML what lays out a formula; no class but the
 * language of a listing, no id but ours; links to http(s), mail and anchors only, and pictures from there or in themselves.
 */
import { isDataPicture } from '../data-picture';
import { SENTINEL_OPEN } from '../sentinels';

export const TAGS =
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );
/** No element that may hold HTML or another's text: `core/clean/shape/math.ts` says why. */
export const FORMULA =
  'math mi mn mo ms mtext mrow mfrac msup msub msubsup msqrt mroot mover munder munderover mmultiscripts mprescripts none mstyle mtable mtr mtd mspace mpadded mphantom menclose'.split(
    ' ',
  );
/** Attributes that hold an address, and the elements that may have them. */
export const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  href: ['a'],
  src: ['img'],
  cite: ['blockquote', 'q', 'ins', 'del'],
};
export const WORDS =
  'alt title lang dir datetime colspan rowspan scope start reversed value open width height id class alttext display displaystyle scriptlevel mathvariant stretchy fence separator accent accentunder form lspace rspace linethickness depth notation columnalign columnspan'.split(
    ' ',
  );
/** The values that the two attributes may have which could mean something to whoever shows an article. */
const OURS: Readonly<Record<string, RegExp>> = {
  id: /^pl-\w[\w-]*$/,
  class: /^language-[a-z][a-z0-9+#-]{0,19}$/,
};

export const ADDRESS = /^(?:https?:|mailto:|#)/i;

const HTML = 'http://www.w3.org/1999/xhtml';
export const MATHML = 'http://www.w3.org/1998/Math/MathML';
const ELEMENTS = new Set(TAGS);
const FORMULA_ELEMENTS = new Set(FORMULA);
const WORD_NAMES = new Set(WORDS);
/** All kinds of nodes, for a tree walker. */
const ALL = 0xffffffff;

/**
 * Sanitizes a detached element where it stands. What the engine writes is of allowed parts to begin with
 * (`core/clean/shape/`); each is looked at here again, without trust in who wrote it. Attributes that are not on the
 * list go; of an element that is not on it, or not where it may be, its text stays. Who shows the HTML sanitizes it
 * again, by other means: `core/mount.ts`.
 */
export function sanitizeInPlace(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, ALL);
  const wrong: ChildNode[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) continue;
    if (node.nodeType === 1 && isAllowed(node as Element)) checkAttributes(node as Element);
    else wrong.push(node as ChildNode);
  }
  for (const node of wrong) node.replaceWith(node.nodeType === 1 ? (node.textContent ?? '') : '');
}

/** In its own namespace, and no HTML inside a formula. */
function isAllowed({ namespaceURI, localName, parentNode }: Element): boolean {
  if (namespaceURI === MATHML) return FORMULA_ELEMENTS.has(localName);
  const around = (parentNode as Partial<Element> | null)?.namespaceURI;
  return namespaceURI === HTML && ELEMENTS.has(localName) && around !== MATHML;
}

function checkAttributes(element: Element): void {
  if (!element.hasAttributes()) return;
  for (const { name, value } of [...element.attributes])
    if (!isAttributeAllowed(element.localName, name, value)) element.removeAttribute(name);
}

/** @param element local name of the element that has the attribute */
export function isAttributeAllowed(element: string, name: string, value: string): boolean {
  // A sentinel in an attribute would pass for the anchor of a removal.
  if (value.includes(SENTINEL_OPEN) || OURS[name]?.test(value) === false) return false;
  const holders = ADDRESSES[name];
  if (!holders) return WORD_NAMES.has(name);
  return holders.includes(element) && (ADDRESS.test(value) || (name === 'src' && isDataPicture(value)));
}

/** Serialises the children of a sanitized element. */
export const htmlOf = (root: Element): string => root.innerHTML;
