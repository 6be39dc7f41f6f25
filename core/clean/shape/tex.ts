/** Formulas that are shown: by a script, as TeX, as a picture. */
import { type Formula, formulaIn, written } from './math';

/** Elements of which their name says nothing yet. */
export const mayBeTex = (name: string): boolean => name === 'mjx-container' || name === 'img' || name === 'code';

/** The formula that an element shows; null for none. */
export function shownFormula(element: Element): Formula | null {
  if (element.localName === 'code') return texIn(element);
  return element.localName === 'img' ? texOfPicture(element) : formulaIn(element);
}

/** Whether the formula stands there a second time: drawn here and as TeX behind it, or as TeX here and drawn before it. */
export function isSaidAgain(element: Element, formula: Formula | null): boolean {
  const name = element.localName;
  if (name === 'code') return isTex(element) && isDrawnBefore(element);
  if (formula !== null || name === 'img') return false;
  const { parentElement: around } = element;
  return (
    isTex(element.nextElementSibling) ||
    (/(?:^|\s)MathJax/.test(around?.className ?? '') && isTex(around?.nextElementSibling))
  );
}

function isDrawnBefore(code: Element): boolean {
  const drawn = code.previousElementSibling;
  return drawn !== null && /(?:^|\s)MathJax/.test(drawn.className) && formulaIn(drawn) !== null;
}

const isTex = (element: Element | null | undefined): boolean =>
  element?.getAttribute('data-plainleaf')?.startsWith('tex') === true;

/** The TeX that a script holds, see `core/page/spare.ts`, or that the page says is some. */
function texIn(code: Element): Formula | null {
  const names = code.getAttribute('class') ?? '';
  if (!isTex(code) && !/(?:^|\s)language-math(?:\s|$)/.test(names)) return null;
  return written('tex', undelimited(code.textContent ?? ''));
}

/** What draws TeX as a picture, by the class or the address of the picture. */
const DRAWN_CLASS = /(?:^|[\s_-])(?:latex|tex|math-fallback)/i;
const DRAWN_BY = /[/.](?:latex\.php|codecogs\.com|mathtex\.cgi|mimetex\.cgi)|\/media\/math\/render\//i;

/** The TeX of a formula that is shown as a picture; null for other pictures. */
function texOfPicture(image: Element): Formula | null {
  const names = image.getAttribute('class') ?? '';
  const source = image.getAttribute('src') ?? '';
  if (!DRAWN_CLASS.test(names) && !DRAWN_BY.test(source.slice(0, 300))) return null;
  const tex = undelimited(image.getAttribute('alt') ?? '');
  // Words about the picture are none: a command, an operator or a lone letter is.
  return /[\\^_=+<>]|^\S{1,3}$/.test(tex) ? written('tex', tex) : null;
}

const DELIMITERS = [
  ['$$', '$$'],
  ['$', '$'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
] as const;

/** Without the signs that part TeX from the words around it. */
function undelimited(source: string): string {
  const tex = source.trim();
  for (const [open, close] of DELIMITERS) {
    if (tex.startsWith(open) && tex.endsWith(close) && tex.length > open.length + close.length)
      return tex.slice(open.length, -close.length).trim();
  }
  return tex;
}
