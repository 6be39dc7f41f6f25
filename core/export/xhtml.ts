/**
 * Article nodes as XHTML that a strict reader of books takes. A browser mends what a page got wrong each time it shows
 * it; EPUB 3 wants the content model of HTML to be kept (EPUB Content Documents 3.2, section 2; checked by epubcheck).
 * Where a choice must be made text and order win over the kind of an element.
 */
import { inXml } from './markup';
import { keepAttributes, keepTargets } from './xhtml-attributes';
import { isStrictMath } from './xhtml-math';
import { isStrictRuby, orderTable, settleDefinitions, settleFigure, settleList } from './xhtml-shapes';

const PHRASING = new Set(
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark math q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** Those of them that may hold blocks where their parent may. */
const TRANSPARENT = new Set(['a', 'ins', 'del']);
/** Blocks that may hold no blocks. */
const LINES = new Set(['p', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** What has a meaning only in a parent of its own kind. */
const PARENTS: Readonly<Record<string, string>> = {
  li: 'ul, ol',
  dt: 'dl',
  dd: 'dl',
  figcaption: 'figure',
  rt: 'ruby',
  rp: 'ruby',
};
/** What is written as something plain: a book that shows only the first line of `details` would hide text. */
const PLAIN: Readonly<Record<string, string>> = { details: 'div', summary: 'div', rp: 'span', rt: 'span' };

/** The children of `host`, which are changed to fit, as XHTML. `features` for the manifest of the book. */
export function toXhtml(host: Element): { readonly xhtml: string; readonly math: boolean } {
  for (const math of host.querySelectorAll('math')) {
    if (!isStrictMath(math)) math.replaceWith(spoken(math));
  }
  const blocky = new Set<Element>();
  // Innermost first: what an element has become decides what its parent may be.
  for (const element of [...host.querySelectorAll('*')].reverse()) {
    if (element.closest('math')) continue;
    const settled = settle(element, blocky);
    if (!PHRASING.has(settled.localName) || [...settled.children].some((child) => blocky.has(child)))
      blocky.add(settled);
  }
  keepTargets(host);
  const holder = host.ownerDocument.createElement('div');
  holder.append(...host.childNodes);
  const serializer = new XMLSerializer();
  const xhtml = [...holder.childNodes].map((node) => serializer.serializeToString(node)).join('');
  return { xhtml: inXml(xhtml), math: holder.querySelector('math') !== null };
}

/** A formula that is none by the letter, as its TeX or its signs. */
function spoken(math: Element): Element {
  const code = math.ownerDocument.createElement('code');
  code.textContent = math.getAttribute('alttext') ?? (math.textContent ?? '').trim();
  return code;
}

function settle(element: Element, blocky: ReadonlySet<Element>): Element {
  const other = plainName(element, blocky);
  if (other !== null) return rename(element, other);
  if (element.localName === 'a') for (const inner of element.querySelectorAll('a')) rename(inner, 'span');
  keepAttributes(element);
  if (element.localName === 'time' && !element.hasAttribute('datetime')) return rename(element, 'span');
  return settleChildren(element, element.localName);
}

/** What an element must be called where it stands and with what is in it; `null` for one that is right. */
function plainName(element: Element, blocky: ReadonlySet<Element>): string | null {
  const name = element.localName;
  const parent = PARENTS[name];
  if (parent !== undefined && !element.parentElement?.matches(parent)) return PLAIN[name] ?? 'div';
  const lines = LINES.has(name) || (PHRASING.has(name) && !TRANSPARENT.has(name));
  if (lines && [...element.children].some((child) => blocky.has(child))) return 'div';
  if (name === 'details' || name === 'summary') return 'div';
  if (name === 'bdo') return /^(?:ltr|rtl)$/.test(element.getAttribute('dir') ?? '') ? null : 'span';
  return name === 'dfn' && element.querySelector('dfn') !== null ? 'span' : null;
}

function settleChildren(element: Element, name: string): Element {
  if (name === 'ul' || name === 'ol') return settleList(element) ? element : rename(element, 'div');
  if (name === 'figure') settleFigure(element, rename);
  if (name === 'table') orderTable(element, rename);
  if (name === 'dt' || name === 'th') for (const heading of element.querySelectorAll(HEADINGS)) rename(heading, 'div');
  if (name === 'dl' && !settleDefinitions(element)) {
    for (const part of element.querySelectorAll(':scope > dt, :scope > dd')) rename(part, 'div');
    return rename(element, 'div');
  }
  if (name === 'ruby' && !isStrictRuby(element)) {
    for (const part of element.querySelectorAll('rt, rp')) rename(part, 'span');
    return rename(element, 'span');
  }
  return element;
}

/** The same content in an element of another name; of the attributes those that every element may have. */
function rename(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name);
  for (const { name: key, value } of element.attributes) other.setAttribute(key, value);
  other.append(...element.childNodes);
  keepAttributes(other);
  element.replaceWith(other);
  return other;
}
