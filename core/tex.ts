/**
 * Formulas of which an article has the TeX source only. In its HTML such a source is the text of a `code` whose class
 * says so, so that whoever shows the article without setting formulas shows the source.
 */
const INLINE = 'language-math';
const DISPLAYED = 'language-math-display';
/** Selects the sources. */
export const TEX_CODES = `code.${INLINE}, code.${DISPLAYED}`;

/** MathML for TeX; `null` for what is none. What it gives is sanitized before it is shown. */
export type Typeset = (tex: string, displayed: boolean) => string | null;

/** Sets the formulas in an element. */
export type SetFormulas = (root: Element) => void;

export function texCode(tex: string, displayed: boolean, doc: Document): Element {
  const code = doc.createElement('code');
  code.setAttribute('class', displayed ? DISPLAYED : INLINE);
  code.textContent = tex;
  return code;
}

/** Whether there is TeX in an article's HTML. It may say yes to a text that speaks of it. */
export const hasTex = (html: string): boolean => html.includes(`"${INLINE}`);

export const isTexDisplayed = (code: Element): boolean => code.classList.contains(DISPLAYED);
