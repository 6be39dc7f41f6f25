/** XPath by the browser's own evaluator, with errors as values. */
import { FORM_MARK } from '../page/limits';

/** Nodes taken of one answer. */
const MAX_NODES = 5000;
/** Characters of an expression; more is no rule. */
const MAX_LENGTH = 3000;
/** Searches of the whole page within one another that are still affordable: each multiplies the work. */
const MAX_NESTED = 1;

export type XPathAnswer =
  /** In page order; `cut` where there were more than are taken. */
  | { readonly kind: 'nodes'; readonly nodes: readonly Node[]; readonly cut: boolean }
  /** Of `concat(…)`, `count(…)` and the like. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string };

/** Evaluates an expression on a document, which is only read. Never throws. */
export function evaluate(doc: Document, expression: string): XPathAnswer {
  if (expression.length > MAX_LENGTH) return { kind: 'error', text: 'The expression is too long.' };
  if (searchesWithin(expression) > MAX_NESTED)
    return { kind: 'error', text: 'The expression asks too much of a page.' };
  try {
    return answerOf(
      Document.prototype.evaluate.call(doc, withForms(expression), doc, null, XPathResult.ANY_TYPE, null),
    );
  } catch {
    // Any expression may stand in a rule; what is no XPath has no answer.
    return { kind: 'error', text: 'This is not a valid XPath expression.' };
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

const WIDE_AXIS = /^(?:descendant|following|preceding)/;

/** How many brackets deep an expression still searches widely: `//a[//b]` 1, `//a[//b[//c]]` 2. `//a[.//b]` stays below. */
function searchesWithin(expression: string): number {
  let deepest = 0;
  for (const { at, sign, depth } of outsideStrings(expression)) {
    if (depth <= deepest) continue;
    const wide = sign === '/' ? expression[at + 1] === '/' && expression[at - 1] !== '.' : false;
    if (wide || (depth > 1 && WIDE_AXIS.test(expression.slice(at, at + 10)))) deepest = depth;
  }
  return deepest;
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
