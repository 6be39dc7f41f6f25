/** Words that a person would see and that are not in the messages. */
import { calleeOf, lineOf, type Node, type Source, walk, wordsOf } from './sources';

/** Attributes that are read or read out, and props of ours that are shown. */
const SHOWN = new Set(
  'title alt placeholder label heading hint text message summary caption description note aria-label aria-description aria-roledescription aria-valuetext aria-placeholder'.split(
    ' ',
  ),
);
/** Names of the product and of others, and what is no word in any language. */
const NAMES = new Set(['Plainleaf', 'EPUB', 'Markdown', 'JSON', 'PDF', 'Esc', 'Ctrl', 'Alt', 'Shift']);
/** Their words are for developers, or have a message beside them, which another test holds. */
const EXEMPT = new Set(['because', 'trouble', 'Error', 'TypeError', 'RangeError', 'LibraryError', 'DOMException']);

const SENTENCE = /^\p{L}[^\n]*\p{L} [^\n]*[.!?…]$/u;
/** Two words or more, the first of them with a capital. */
const PHRASE = /^\p{Lu}\p{Ll}+(?: [\p{L}$’']+)+[:…]?$/u;
const isWord = (text: string): boolean => /\p{L}{2}/u.test(text) && !NAMES.has(text.trim());

type Values = ReadonlyMap<string, Node>;

/** What the names of a file stand for, where they are given a value once and for all. */
function valuesOf(source: Source): Values {
  const values = new Map<string, Node>();
  walk(source, (node) => {
    const name = node.type === 'VariableDeclarator' ? (node['id'] as Node)['name'] : undefined;
    if (typeof name === 'string' && node['init'] !== null) values.set(name, node['init'] as Node);
    if (node.type === 'FunctionDeclaration') values.set((node['id'] as Node)['name'] as string, node['body'] as Node);
    return true;
  });
  return values;
}

/** Parts of a value of which each can be what is shown. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  ConditionalExpression: ['consequent', 'alternate'],
  LogicalExpression: ['left', 'right'],
  BinaryExpression: ['left', 'right'],
  ArrayExpression: ['elements'],
  ObjectExpression: ['properties'],
  Property: ['value'],
  TSAsExpression: ['expression'],
  TSSatisfiesExpression: ['expression'],
  MemberExpression: ['object'],
  ArrowFunctionExpression: ['body'],
  ParenthesizedExpression: ['expression'],
  CallExpression: ['callee'],
  BlockStatement: ['body'],
  ReturnStatement: ['argument'],
  IfStatement: ['consequent', 'alternate'],
};

/** The words in a value that is shown: its own, and those that its names stand for. */
function shownWords(node: Node | null, values: Values): readonly string[] {
  if (node === null) return [];
  const words = wordsOf(node);
  if (words !== null) return [words];
  // What a comparison compares is not shown.
  if (node.type === 'BinaryExpression' && node['operator'] !== '+') return [];
  if (node.type === 'Identifier') {
    const name = node['name'] as string;
    const rest = new Map(values);
    rest.delete(name);
    return shownWords(values.get(name) ?? null, rest);
  }
  if (methodOf(node) !== null) return methodOf(node) === 'map' ? mapped(node, values) : [];
  return (PARTS[node.type] ?? []).flatMap((field) =>
    [node[field] as Node | null | readonly Node[]].flat().flatMap((part) => shownWords(part, values)),
  );
}

/** Where the list's members are shown as they are; where they are looked up, they are keys. */
function mapped(node: Node, values: Values): readonly string[] {
  const { object } = node['callee'] as unknown as { readonly object: Node };
  const list = object.type === 'Identifier' ? (values.get(object['name'] as string) ?? null) : object;
  if (list?.type !== 'ArrayExpression') return [];
  const [show] = node['arguments'] as readonly Node[];
  const [member] = (show?.['params'] ?? []) as readonly Node[];
  const body = show?.['body'] as Node | undefined;
  const shown = ((body?.['children'] ?? []) as readonly Node[]).some(
    (child) =>
      child.type === 'JSXExpressionContainer' && (child['expression'] as Node)['name'] === (member?.['name'] ?? ''),
  );
  return shown ? shownWords(list, values) : [];
}

const methodOf = (node: Node): string | null => {
  const callee = node['callee'] as Node | undefined;
  return callee?.type === 'MemberExpression' ? (((callee['property'] as Node)['name'] as string) ?? null) : null;
};

function inMarkup(node: Node, parent: Node | null, values: Values): readonly string[] {
  if (node.type === 'JSXText') return [node['value'] as string];
  if (node.type === 'JSXExpressionContainer' && parent?.type !== 'JSXAttribute') {
    return shownWords(node['expression'] as Node, values);
  }
  if (node.type !== 'JSXAttribute') return [];
  const { name } = node['name'] as unknown as { readonly name: string };
  const value = node['value'] as Node | null;
  if (!SHOWN.has(name) || value === null) return [];
  return shownWords(value.type === 'JSXExpressionContainer' ? (value['expression'] as Node) : value, values);
}

/** Methods that put words into a page. */
const PUT = new Set(['append', 'prepend', 'after', 'before', 'createTextNode']);
const PROPERTY = /^(?:textContent|innerText|title|alt|placeholder|aria(?:Label|Description|ValueText))$/;
const ASKED = new Set(['alert', 'confirm', 'prompt']);

/** What is given to a property that is shown. */
function assigned(node: Node, values: Values): readonly string[] {
  const left = node['left'] as Node;
  const name = left.type === 'MemberExpression' ? (left['property'] as Node)['name'] : null;
  return typeof name === 'string' && PROPERTY.test(name) ? shownWords(node['right'] as Node, values) : [];
}

/** What code shows without markup. */
function inCode(node: Node, values: Values): readonly string[] {
  if (node.type === 'AssignmentExpression') return assigned(node, values);
  if (node.type !== 'CallExpression') return [];
  const given = node['arguments'] as readonly Node[];
  if (ASKED.has(calleeOf(node) ?? '')) return shownWords(given[0] ?? null, values);
  const method = methodOf(node) ?? '';
  if (method === 'setAttribute') {
    return SHOWN.has(wordsOf(given[0]) ?? '') ? shownWords(given[1] ?? null, values) : [];
  }
  // With a name before it, what is appended goes into an address or a form.
  const put = method === 'append' && wordsOf(given[0]) !== null && given.length === 2 ? [] : given;
  return PUT.has(method) ? put.flatMap((one) => shownWords(one, values)) : [];
}

/** @param phrases whether words without a full stop count too */
export function hardCoded(source: Source, phrases: boolean): string[] {
  const found: string[] = [];
  const values = valuesOf(source);
  walk(source, (node, parent) => {
    if (EXEMPT.has(calleeOf(node) ?? '') || /^(?:Import|TS(?!As|Satisfies|NonNull))/.test(node.type)) return false;
    for (const words of [...inMarkup(node, parent, values), ...inCode(node, values)]) {
      if (isWord(words)) found.push(`${lineOf(source, node)} ${words.trim()}`);
    }
    const words = wordsOf(node)?.trim() ?? '';
    if (SENTENCE.test(words) || (phrases && PHRASE.test(words))) found.push(`${lineOf(source, node)} ${words}`);
    return true;
  });
  return [...new Set(found)];
}
