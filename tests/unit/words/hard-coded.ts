/** Words that a person would see and that are not in the messages. */
import { calleeOf, lineOf, type Node, type Source, walk, wordsOf } from './sources';

/** Attributes that are read or read out, and props of ours that are shown. */
const SHOWN = new Set(
  'title alt placeholder label heading hint text aria-label aria-description aria-roledescription aria-valuetext aria-placeholder'.split(
    ' ',
  ),
);
/** Names of the product and of others, and what is no word in any language. */
const NAMES = new Set(['Plainleaf', 'EPUB', 'Markdown', 'JSON', 'PDF', 'Esc', 'Ctrl', 'Alt', 'Shift']);
/** Their words are for developers, or have a message beside them, which another test holds. */
const EXEMPT = new Set(['because', 'trouble', 'Error', 'TypeError', 'RangeError', 'LibraryError', 'DOMException']);

const SENTENCE = /^\p{Lu}[^\n]*\p{L} [^\n]*[.!?…]$/u;
/** Two words or more, the first of them with a capital. */
const PHRASE = /^\p{Lu}\p{Ll}+(?: [\p{L}$’']+)+[:…]?$/u;
const isWord = (text: string): boolean => /\p{L}{2}/u.test(text) && !NAMES.has(text.trim());

/** Where a value stands that is shown as it is: between tags, or in an attribute that is shown. */
function shownWords(node: Node): readonly string[] {
  const words = wordsOf(node);
  if (words !== null) return [words];
  if (node.type === 'ConditionalExpression') {
    return [...shownWords(node['consequent'] as Node), ...shownWords(node['alternate'] as Node)];
  }
  if (node.type === 'LogicalExpression') return shownWords(node['right'] as Node);
  return [];
}

function inMarkup(node: Node, parent: Node | null): readonly string[] {
  if (node.type === 'JSXText') return [node['value'] as string];
  if (node.type === 'JSXExpressionContainer' && parent?.type !== 'JSXAttribute') {
    return shownWords(node['expression'] as Node);
  }
  if (node.type !== 'JSXAttribute') return [];
  const { name } = node['name'] as unknown as { readonly name: string };
  const value = node['value'] as Node | null;
  if (!SHOWN.has(name) || value === null) return [];
  return shownWords(value.type === 'JSXExpressionContainer' ? (value['expression'] as Node) : value);
}

/** @param phrases whether words without a full stop count too */
export function hardCoded(source: Source, phrases: boolean): string[] {
  const found: string[] = [];
  walk(source, (node, parent) => {
    if (EXEMPT.has(calleeOf(node) ?? '') || /^(?:Import|TS)/.test(node.type)) return false;
    for (const words of inMarkup(node, parent)) {
      if (isWord(words)) found.push(`${lineOf(source, node)} ${words.trim()}`);
    }
    const words = wordsOf(node)?.trim() ?? '';
    if (SENTENCE.test(words) || (phrases && PHRASE.test(words))) found.push(`${lineOf(source, node)} ${words}`);
    return true;
  });
  return [...new Set(found)];
}
