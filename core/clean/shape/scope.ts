/** Language and direction of text, which must outlive the containers that say them. */
export interface Scope {
  readonly lang: string | null;
  readonly dir: string | null;
}

export const NO_SCOPE: Scope = { lang: null, dir: null };

/** BCP 47, roughly. */
const LANG = /^[a-z]{2,8}(?:[-_][a-z0-9]{1,8}){0,4}$/i;
const DIR = /^(?:ltr|rtl|auto)$/i;

/** What holds inside an element. The same object where it says nothing new. */
export function scopeOf(element: Element, above: Scope): Scope {
  const lang = valid(element.getAttribute('lang'), LANG) ?? above.lang;
  const dir = valid(element.getAttribute('dir'), DIR)?.toLowerCase() ?? above.dir;
  return lang === above.lang && dir === above.dir ? above : { lang, dir };
}

const valid = (value: string | null, pattern: RegExp): string | null =>
  value !== null && pattern.test(value) ? value : null;

/** Writes down what holds in an element and not around it. */
export function setScope(element: Element, own: Scope, around: Scope): void {
  if (own === around) return;
  if (own.lang !== null && own.lang !== around.lang) element.setAttribute('lang', own.lang);
  if (own.dir !== null && own.dir !== around.dir) element.setAttribute('dir', own.dir);
}
