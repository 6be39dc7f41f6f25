/** What a page keeps in elements that show nothing themselves: formulas in scripts, pictures in `noscript`. */
import { parseInert } from './clean/sanitize';
import type { Reads } from './reads';

/** Characters of TeX, of a picture's markup. */
const MAX = 5000;
/** Around a `noscript`, these say that the picture in it is one of the article and no counter. */
const AROUND = new Set(['figure', 'picture', 'a', 'amp-img']);
const PICTURE = new Set(['img', 'picture', 'amp-img']);

/** Copies the formula in a `script` of MathJax 2, as `code`; nothing of other scripts. */
export function keepTex(script: Element, into: Node, read: Reads): void {
  if (!read.attribute(script, 'type')?.startsWith('math/tex')) return;
  const text = read.textContent(script) ?? '';
  if (text.trim() === '' || text.length > MAX) return;
  const code = into.ownerDocument?.createElement('code');
  if (!code) return;
  code.setAttribute('data-plainleaf', 'tex');
  code.textContent = text;
  into.appendChild(code);
}

/** Copies the picture in a `noscript` that stands beside the one which a script was to load; marked as the spare one. */
export function keepSpareImage(noscript: Element, into: Node, read: Reads): void {
  const doc = into.ownerDocument;
  if (!doc || read.firstChild(noscript) === null || !isBeside(noscript, into as Element, read)) return;
  const text = read.textContent(noscript) ?? '';
  const parsed = text.length < MAX && text.includes('<img') ? parseInert(text, doc).body : noscript;
  const image = Element.prototype.querySelector.call(parsed, 'img');
  if (image === null) return;
  const copy = doc.importNode(image, false);
  copy.removeAttribute('name');
  copy.removeAttribute('id');
  copy.setAttribute('data-plainleaf', 'noscript');
  into.appendChild(copy);
}

function isBeside(noscript: Element, into: Element, read: Reads): boolean {
  if (AROUND.has(into.localName)) return true;
  const before = into.lastElementChild;
  if (before && (PICTURE.has(before.localName) || before.querySelector('img') !== null)) return true;
  let next = read.nextSibling(noscript);
  while (next && read.nodeType(next) !== 1) next = read.nextSibling(next);
  return next !== null && PICTURE.has(read.localName(next));
}
