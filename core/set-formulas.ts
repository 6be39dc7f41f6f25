/** Sets the formulas that an article has as TeX. */
import { fill } from './clean/sanitize';
import { isTexDisplayed, TEX_CODES, type Typeset } from './tex';

/** Formulas set in one article: beyond this they stay as they are, so that a page of nothing else opens. */
const MOST = 2000;

/** Sets the formulas in `root` in place of their sources, which stay beside them as `alttext`. What is no TeX stays. */
export function setFormulas(root: Element, typeset: Typeset): void {
  const set: { readonly code: Element; readonly markup: string }[] = [];
  for (const code of [...root.querySelectorAll(TEX_CODES)].slice(0, MOST)) {
    const markup = typeset(code.textContent ?? '', isTexDisplayed(code));
    if (markup !== null) set.push({ code, markup });
  }
  if (set.length === 0) return;
  const holder = root.ownerDocument.implementation.createHTMLDocument('').createElement('div');
  fill(holder, set.map(({ markup }) => markup).join(''));
  const formulas = [...holder.children];
  // Where one of them was more or less than a formula, none can be told from its neighbour.
  if (formulas.length !== set.length || formulas.some(({ localName }) => localName !== 'math')) return;
  for (const [at, { code }] of set.entries()) put(code, formulas[at]);
}

function put(code: Element, math: Element | undefined): void {
  if (math === undefined || (math.textContent ?? '').trim() === '') return;
  math.setAttribute('alttext', code.textContent ?? '');
  if (isTexDisplayed(code)) math.setAttribute('display', 'block');
  const id = code.getAttribute('id');
  if (id !== null) math.setAttribute('id', id);
  code.replaceWith(math);
}
