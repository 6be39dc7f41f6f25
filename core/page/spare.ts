/** What a page keeps in elements that show nothing themselves: formulas in scripts, pictures in `noscript`. */
import { parseInert } from '../clean/sanitize';
import type { Reads } from '../reads';

/** Characters of TeX, of a picture's markup. */
const MAX = 5000;
/** Around a `noscript`, these say that the picture in it is one of the article and no counter. */
const AROUND = new Set(['figure', 'picture', 'a', 'amp-img']);
const PICTURE = new Set(['img', 'picture', 'amp-img']);

/** The formula in a `script` of MathJax 2, as `code`; null for other scripts. */
export function texOf(script: Element, doc: Document, read: Reads): Element | null {
  const type = read.attribute(script, 'type');
  if (!type?.startsWith('math/tex')) return null;
  const text = read.textContent(script) ?? '';
  if (text.trim() === '' || text.length > MAX) return null;
  const code = doc.createElement('code');
  code.setAttribute('data-plainleaf', /mode\s*=\s*display/.test(type) ? 'tex-displayed' : 'tex');
  code.textContent = text;
  return code;
}

/**
 * The picture in a `noscript` that stands beside the one which a script was to load, marked as the spare one.
 *
 * @param holder what the `noscript` stands in @param before the element before it there
 */
export function spareImageOf(
  noscript: Element,
  { holder, before, doc }: { holder: Element; before: Element | null; doc: Document },
  read: Reads,
): Element | null {
  if (read.firstChild(noscript) === null || !isBeside(noscript, holder, before, read)) return null;
  const text = read.textContent(noscript) ?? '';
  const parsed = text.length < MAX && text.includes('<img') ? parseInert(text, doc).body : noscript;
  const image = Element.prototype.querySelector.call(parsed, 'img');
  if (image === null) return null;
  const copy = doc.importNode(image, false);
  copy.removeAttribute('name');
  copy.removeAttribute('id');
  copy.setAttribute('data-plainleaf', 'noscript');
  return copy;
}

function isBeside(noscript: Element, holder: Element, before: Element | null, read: Reads): boolean {
  if (AROUND.has(read.localName(holder))) return true;
  if (before && (PICTURE.has(before.localName) || before.querySelector('img') !== null)) return true;
  let next = read.nextSibling(noscript);
  while (next && read.nodeType(next) !== 1) next = read.nextSibling(next);
  return next !== null && PICTURE.has(read.localName(next));
}
