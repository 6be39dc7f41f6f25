/** What to tell somebody who writes a rule, line by line: what is wrong, what does nothing, what takes too much. */
import type { Said } from '../article';
import { parseRule } from './parse';
import { evaluate } from './xpath';

export interface RuleRemark {
  /** From 1; 0 is the rule as a whole. */
  readonly line: number;
  /** `wrong`: it cannot be kept so. `idle`: the line does nothing. `broad`: it takes out much that may be article. */
  readonly kind: 'wrong' | 'idle' | 'broad';
  /** One sentence in English; of `broad`, the value. */
  readonly text: string;
  /** The same sentence in any language; null of `broad`. */
  readonly said: Said | null;
}

/** Directives whose value is an XPath. */
const XPATHS = new Set(
  'title author date body strip strip_attr keep dissolve single_page_link next_page_link if_page_contains'.split(' '),
);

/** Elements that hold the text of an article as well as its clutter. */
const COMMON =
  'a|article|b|blockquote|body|div|em|figure|h[1-6]|html|i|img|li|main|p|section|span|strong|table|td|tr|ul|\\*';
const EVERY = new RegExp(`^(?:\\.?//|/html/body//?|/)(?:${COMMON})/?$|^/html(?:/body)?$`, 'i');
/** Characters of a part of a name below which it is part of nearly every name. */
const SHORT_PART = 3;

/** @param doc an empty document, to try expressions on */
export function checkRule(name: string, text: string, doc: Document): RuleRemark[] {
  const { problems } = parseRule(name, text);
  const parsed = problems.map(
    ({ line, kind, text: words, said }): RuleRemark => ({
      line,
      kind: kind === 'malformed' ? 'wrong' : 'idle',
      text: words,
      said,
    }),
  );
  const known = new Set(parsed.map(({ line }) => line));
  const found = text.split(/\r\n|\n|\r/).flatMap((line, at) => (known.has(at + 1) ? [] : remarkOn(line, at + 1, doc)));
  return [...parsed, ...found].sort((a, b) => a.line - b.line);
}

function remarkOn(line: string, number: number, doc: Document): RuleRemark[] {
  const [, directive = '', said = ''] = /^\s*([a-z_]+)\s*:(.*)$/i.exec(line) ?? [];
  const value = said.trim();
  const what = directive.toLowerCase();
  if (XPATHS.has(what)) {
    const answer = evaluate(doc, value);
    if (answer.kind === 'error') return [{ line: number, kind: 'wrong', text: answer.text, said: answer.said }];
  }
  if (isBroad(what, value)) return [{ line: number, kind: 'broad', text: value, said: null }];
  return [];
}

function isBroad(directive: string, value: string): boolean {
  if (directive === 'strip' || directive === 'dissolve') return value.split('|').some((one) => EVERY.test(one.trim()));
  if (directive === 'strip_id_or_class') return value.replace(/['"\s]/g, '').length < SHORT_PART;
  return false;
}
