/**
 * Formulas, from MathML, KaTeX, MathJax and Wikipedia: as MathML of presentation elements only, with the TeX source
 * beside it where the page has it; else as the TeX source. A second writing of the same formula is left out.
 *
 * MathML is foreign to HTML, and parsers disagree with serializers about what may stand in it. So every element here is
 * made anew, elements that hold HTML or raw text are not among them, and words stand in token elements only.
 */
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

/** The MathML of a formula, else its TeX source; null where an element holds neither. */
export function formulaIn(element: Element): Element | string | null {
  const math = element.localName === 'math' ? element : element.querySelector('math');
  if (math && hasContent(math)) return math;
  if (element.localName === 'mjx-assistive-mml') return null;
  const source =
    sourceIn(element) ??
    element.querySelector('[data-latex]')?.getAttribute('data-latex') ??
    element.querySelector('img[class*="math-fallback"]')?.getAttribute('alt') ??
    glyphs(element);
  return source?.trim() ? source.trim().slice(0, MAX_SOURCE) : null;
}

/** Whether the formula that a script has drawn here follows as TeX, see `core/spare.ts`. */
export const isSaidNext = (drawn: Element): boolean =>
  isTex(drawn.nextElementSibling) ||
  (/(?:^|\s)MathJax/.test(drawn.parentElement?.className ?? '') && isTex(drawn.parentElement?.nextElementSibling));

/** Whether this TeX is the source of the formula before it. */
export function isSaidBefore(code: Element): boolean {
  const drawn = isTex(code) ? code.previousElementSibling : null;
  return drawn !== null && /(?:^|\s)MathJax/.test(drawn.className) && formulaIn(drawn) !== null;
}

const isTex = (element: Element | null | undefined): boolean => element?.getAttribute('data-plainleaf') === 'tex';

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
export function writeFormula(formula: Element | string, around: Element, doc: Document): Element | null {
  if (typeof formula === 'string') {
    const code = doc.createElement('code');
    code.textContent = formula;
    return code;
  }
  const copy = copied(formula, doc, 0);
  // Elements of a frame's page are no instances of this world's `Element`.
  if (copy?.nodeType !== 1) return null;
  const math = copy as Element;
  const source = sourceIn(formula)?.trim();
  if (source && source.length <= MAX_SOURCE) math.setAttribute('alttext', source);
  if (isDisplayed(formula, around)) math.setAttribute('display', 'block');
  return math;
}

function isDisplayed(math: Element, around: Element): boolean {
  if (math.getAttribute('display') === 'block') return true;
  const names = `${around.getAttribute('class') ?? ''} ${around.parentElement?.getAttribute('class') ?? ''}`;
  return /(?:^|\s)(?:katex-display|MathJax_\w*Display|mwe-math-element-block)(?:\s|$)/.test(names);
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
