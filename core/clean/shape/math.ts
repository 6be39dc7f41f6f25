/**
 * Formulas, from MathML, KaTeX, MathJax, Wikipedia and pictures of them: as MathML of presentation elements only, with
 * the TeX source beside it where the page has it; else as the TeX source (`core/tex.ts`). A second writing of the same
 * formula is left out.
 *
 * MathML is foreign to HTML, and parsers disagree with serializers about what may stand in it. So every element here is
 * made anew, elements that hold HTML or raw text are not among them, and words stand in token elements only.
 */
import { texCode } from '../../tex';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const TOKENS = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);
const LAYOUT = new Set(
  'math mrow mfrac msup msub msubsup msqrt mroot mover munder munderover mmultiscripts mprescripts none mstyle mtable mtr mtd mspace mpadded mphantom menclose'.split(
    ' ',
  ),
);
/** Other writings of the formula inside it. */
const SOURCES = new Set(['annotation', 'annotation-xml', 'maction', 'mglyph', 'malignmark', 'script', 'style']);
const ATTRIBUTES =
  'display displaystyle scriptlevel mathvariant stretchy fence separator accent accentunder form lspace rspace linethickness width height depth notation columnalign rowspan columnspan'.split(
    ' ',
  );
const MAX_DEPTH = 80;
/** Characters of TeX. */
const MAX_SOURCE = 20_000;

/** A formula as its page has it: MathML, TeX, or nothing but its signs. */
export type Formula =
  | { readonly as: 'mathml'; readonly math: Element }
  | { readonly as: 'tex' | 'signs'; readonly text: string };

/** The MathML of a formula, else its TeX source, else its signs; null where an element holds none. */
export function formulaIn(element: Element): Formula | null {
  const math = element.localName === 'math' ? element : element.querySelector('math');
  if (math && hasContent(math)) return { as: 'mathml', math };
  if (element.localName === 'mjx-assistive-mml') return null;
  const source =
    sourceIn(element) ??
    element.querySelector('[data-latex]')?.getAttribute('data-latex') ??
    element.querySelector('img[class*="math-fallback"]')?.getAttribute('alt');
  return written('tex', source) ?? written('signs', glyphs(element));
}

export function written(as: 'tex' | 'signs', source: string | null | undefined): Formula | null {
  const text = (source ?? '').trim();
  return text === '' || text.length > MAX_SOURCE ? null : { as, text };
}

const hasContent = (math: Element): boolean =>
  math.querySelector('mi, mn, mo, mtext, ms') !== null && /\S/.test(math.textContent ?? '');

function sourceIn(element: Element): string | null {
  for (const annotation of element.querySelectorAll('annotation')) {
    if (/tex/i.test(annotation.getAttribute('encoding') ?? '')) return annotation.textContent;
  }
  return element.getAttribute('alttext') ?? element.getAttribute('data-latex') ?? element.getAttribute('data-tex');
}

/** MathJax 3 shows each character by a class that says its number. */
function glyphs(element: Element): string | null {
  if (element.localName !== 'mjx-container') return null;
  let text = '';
  for (const glyph of element.querySelectorAll('mjx-c')) {
    const code = Number.parseInt(/mjx-c([0-9A-F]{2,5})(?:\s|$)/.exec(glyph.getAttribute('class') ?? '')?.[1] ?? '', 16);
    if (code > 0 && code <= 0x10ffff) text += String.fromCodePoint(code);
  }
  return text === '' ? null : text.normalize('NFKC');
}

/**
 * Writes a formula.
 *
 * @param around what the page has around it
 * @returns null where there is nothing to write
 */
export function writeFormula(formula: Formula, around: Element, doc: Document): Element | null {
  if (formula.as === 'tex') return texCode(formula.text, isDisplayed(around), doc);
  if (formula.as !== 'mathml') {
    const code = doc.createElement('code');
    code.textContent = formula.text;
    return code;
  }
  const copy = copied(formula.math, doc, 0);
  // Elements of a frame's page are no instances of this world's `Element`.
  if (copy?.nodeType !== 1) return null;
  const math = copy as Element;
  const source = sourceIn(formula.math)?.trim();
  if (source && source.length <= MAX_SOURCE) math.setAttribute('alttext', source);
  if (formula.math.getAttribute('display') === 'block' || isDisplayed(around)) math.setAttribute('display', 'block');
  return math;
}

/** Whether the page gives a formula a line of its own. */
function isDisplayed(around: Element): boolean {
  if (around.getAttribute('data-plainleaf') === 'tex-displayed') return true;
  if (around.localName === 'mjx-container' && around.getAttribute('display') === 'true') return true;
  const names = `${around.getAttribute('class') ?? ''} ${around.parentElement?.getAttribute('class') ?? ''}`;
  if (/(?:^|\s)(?:katex-display|MathJax_\w*Display|mwe-math-element-block)(?:\s|$)/.test(names)) return true;
  return around.localName === 'img' && isAloneInBlock(around);
}

/** Whether a picture is all that a paragraph or the like holds. */
function isAloneInBlock(image: Element): boolean {
  const { parentElement: parent } = image;
  return (
    parent !== null &&
    /^(?:p|div|center|figure|dd|blockquote)$/.test(parent.localName) &&
    parent.childElementCount === 1 &&
    !/\S/.test(parent.textContent ?? '')
  );
}

/** A copy of an element, its children where it is none of ours, or nothing. */
function copied(from: Element, doc: Document, depth: number): Node | null {
  const name = from.localName;
  if (depth > MAX_DEPTH || SOURCES.has(name)) return null;
  if (TOKENS.has(name)) return token(name, from, doc);
  const known = LAYOUT.has(name);
  const to = known ? doc.createElementNS(MATHML, name) : doc.createDocumentFragment();
  if (known) keepAttributes(from, to as Element);
  for (const child of from.childNodes) {
    const copy = child.nodeType === 1 ? copied(child as Element, doc, depth + 1) : words(child, doc);
    if (copy) to.append(copy);
    // The first child of `semantics` is the formula, the others say it again.
    if (copy && name === 'semantics') break;
  }
  return to;
}

function token(name: string, from: Element, doc: Document): Element {
  const to = doc.createElementNS(MATHML, name);
  keepAttributes(from, to);
  const text = (from.textContent ?? '').replace(/\s+/g, ' ');
  to.textContent = name === 'mtext' || name === 'ms' ? text : text.trim();
  return to;
}

function words(node: Node, doc: Document): Element | null {
  const text = node.nodeType === 3 ? (node as Text).data : '';
  if (!/\S/.test(text)) return null;
  const to = doc.createElementNS(MATHML, 'mtext');
  to.textContent = text;
  return to;
}

function keepAttributes(from: Element, to: Element): void {
  for (const name of ATTRIBUTES) {
    const value = from.getAttribute(name);
    if (value !== null && /^[\w.%+\- ]{1,40}$/.test(value)) to.setAttribute(name, value);
  }
}
