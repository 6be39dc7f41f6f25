/** XPath by the browser's own evaluator, with errors as values. */

import { FORM_MARK } from '../page/limits';
import { type Trouble, trouble } from '../said';

/** Nodes taken of one answer. */
const MAX_NODES = 5000;
/** Characters of an expression; more is no rule. */
const MAX_LENGTH = 3000;
/** Axes over the whole page in one expression that are still affordable. */
const MAX_WIDE = 1;

export type XPathAnswer =
  /** In page order; `cut` where there were more than are taken. */
  | { readonly kind: 'nodes'; readonly nodes: readonly Node[]; readonly cut: boolean }
  /** Of `concat(…)`, `count(…)` and the like. */
  | { readonly kind: 'text'; readonly text: string }
  | ({ readonly kind: 'error' } & Trouble);

const TOO_MUCH = trouble('trouble_xpath_much', 'The expression asks too much of a page.');
const INVALID = trouble('trouble_xpath_invalid', 'This is not a valid XPath expression.');

/** Evaluates an expression on a document, which is only read. Never throws. */
export function evaluate(doc: Document, expression: string): XPathAnswer {
  if (expression.length > MAX_LENGTH)
    return { kind: 'error', ...trouble('trouble_xpath_long', 'The expression is too long.') };
  if (asksTooMuch(expression)) return { kind: 'error', ...TOO_MUCH };
  try {
    return answerOf(
      Document.prototype.evaluate.call(doc, withForms(expression), doc, null, XPathResult.ANY_TYPE, null),
    );
  } catch {
    // Any expression may stand in a rule; what is no XPath has no answer.
    return { kind: 'error', ...INVALID };
  }
}

function answerOf(result: XPathResult): XPathAnswer {
  switch (result.resultType) {
    case XPathResult.STRING_TYPE:
      return { kind: 'text', text: result.stringValue };
    case XPathResult.NUMBER_TYPE:
      return { kind: 'text', text: Number.isNaN(result.numberValue) ? '' : String(result.numberValue) };
    case XPathResult.BOOLEAN_TYPE:
      return { kind: 'text', text: result.booleanValue ? 'true' : '' };
  }
  const nodes: Node[] = [];
  for (let node = result.iterateNext(); node; node = result.iterateNext()) {
    if (nodes.length === MAX_NODES) return { kind: 'nodes', nodes, cut: true };
    nodes.push(node);
  }
  return { kind: 'nodes', nodes, cut: false };
}

/** Parts of an expression outside its string literals, with the brackets around each. */
function* outsideStrings(expression: string): Generator<{ at: number; sign: string; depth: number }> {
  let quote = '';
  let depth = 0;
  for (let at = 0; at < expression.length; at++) {
    const sign = expression[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
      continue;
    }
    if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '[') depth++;
    else if (sign === ']') depth--;
    yield { at, sign, depth };
  }
}

/** Axes that reach over the page from every element, and those that lead up to what holds most of it. */
const WIDE_AXIS = /^(?:following|preceding)\s*::/;
const DOWN_AXIS = /^descendant(?:-or-self)?\s*::/;
/** Of a text in a predicate: that of the parent or an ancestor, or of what a name finds, is read anew for each element. */
const FAR_TEXT =
  /^(?:contains|starts-with|string|string-length|normalize-space|translate|substring[a-z-]*)\s*\(\s*(?:\.\.|parent\s*::|ancestor|id\s*\()[^,@[]*[,)]/;
/** In a predicate, up and then down again through all that is there. */
const UP_AND_DOWN =
  /^(?:\.\.|(?:parent|ancestor(?:-or-self)?) ?::)(?:(?! (?:and|or) )[^\]=,|<>])*(?:\/\/|\bdescendant)/;
const NAME_GOES_ON = /[\w.-]/;
/** After these a path begins. */
const BEFORE_PATH = /[([,=<>+|!-]$|(?:^|[\s)\]'"])(?:and|or|div|mod)$/;
/** After these a star is a name, not a product. */
const BEFORE_NAME = /[/@:([,=<>+|!*-]$|^$|(?:^|[\s)\]'"])(?:and|or|div|mod)$/;

const goesFar = (rest: string): boolean => FAR_TEXT.test(rest) || UP_AND_DOWN.test(rest);

/** Whether the slash here begins a path, at the root. */
function beginsPath(expression: string, at: number): boolean {
  const before = expression.slice(Math.max(0, at - 200), at).trimEnd();
  if (before.endsWith('*')) return !BEFORE_NAME.test(before.slice(0, -1).trimEnd());
  return before === '' || BEFORE_PATH.test(before);
}

/**
 * Whether an expression would keep a page busy for long. What stands in a predicate is done for each element again: there
 * it may not begin at the root, nor search within a search. Of axes over the whole page one is enough.
 */
function asksTooMuch(expression: string): boolean {
  const text = expression.replace(/\s+/g, ' ');
  let wide = 0;
  for (const { at, sign, depth } of outsideStrings(text)) {
    if (depth > 0 && sign === '/' && text[at - 1] !== '/' && beginsPath(text, at)) return true;
    const rest = /[a-z.]/.test(sign) && !NAME_GOES_ON.test(text[at - 1] ?? '') ? text.slice(at, at + 200) : '';
    if (WIDE_AXIS.test(rest)) wide++;
    if (wide > MAX_WIDE || (depth > 1 && (WIDE_AXIS.test(rest) || DOWN_AXIS.test(rest)))) return true;
    if (depth > 0 && goesFar(rest)) return true;
  }
  return false;
}

const FORM_TEST = `*[self::form or @data-plainleaf='${FORM_MARK}']`;

/** An expression in which the name test `form` also means a form of the copy. */
function withForms(expression: string): string {
  if (!expression.includes(FORM_MARK)) return expression;
  let out = '';
  let from = 0;
  for (const { at } of outsideStrings(expression)) {
    if (!expression.startsWith(FORM_MARK, at)) continue;
    const before = expression[at - 1] ?? '/';
    const after = expression.slice(at + FORM_MARK.length).trimStart()[0] ?? '';
    const named = /[\w@$.-]/.test(before) || /[\w:(.-]/.test(expression[at + FORM_MARK.length] ?? ' ') || after === '(';
    if (named) continue;
    out += expression.slice(from, at) + FORM_TEST;
    from = at + FORM_MARK.length;
  }
  return out + expression.slice(from);
}
