/** Every regular expression that the product has: the literals by a parser, and where one is made of strings. */
import { spelledOut } from '../../../core/pattern';
import { calleeOf, lineOf, type Node, sourcesIn, walk } from '../../unit/words/sources';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** As it is written; `core/pattern.ts` makes two of some. */
  readonly written: string;
  /** Files with lines. */
  readonly places: readonly string[];
}

const PRODUCT = ['core', 'components', 'library', 'platform', 'entrypoints'];

interface Literal {
  readonly pattern: string;
  readonly flags: string;
  readonly written?: string;
}

/** The makes of a `new Pattern(String.raw`…`, flags)` in which nothing is filled in. */
function makes(node: Node): Literal[] {
  if (calleeOf(node) !== 'Pattern') return [];
  const [source, flags] = node['arguments'] as readonly [Node, Node | undefined];
  const quasis = (source['quasi'] as Node | undefined)?.['quasis'] as readonly { value: { raw: string } }[] | undefined;
  const raw = quasis?.[0]?.value.raw;
  if (quasis?.length !== 1 || raw === undefined) return [];
  const given = typeof flags?.['value'] === 'string' ? flags['value'] : '';
  return [
    { pattern: raw, flags: `${given}u`, written: raw },
    { pattern: spelledOut(raw, given.includes('i')), flags: given, written: raw },
  ];
}

/** All that are written out, each once. */
export function literals(): Pattern[] {
  const found = new Map<string, Omit<Pattern, 'places'> & { places: string[] }>();
  for (const source of sourcesIn(...PRODUCT)) {
    walk(source, (node) => {
      const regex = node.type === 'Literal' ? (node['regex'] as Literal | undefined) : undefined;
      for (const { pattern, flags, written = pattern } of regex ? [regex] : makes(node)) {
        const key = `/${pattern}/${flags}`;
        const one = found.get(key) ?? { source: pattern, flags, written, places: [] };
        one.places.push(lineOf(source, node));
        found.set(key, one);
      }
      return true;
    });
  }
  return [...found.values()];
}

const isMade = (node: Node): boolean =>
  calleeOf(node) === 'RegExp' || (calleeOf(node) === 'Pattern' && makes(node).length === 0);

/** Files in which an expression is made of a string, with how many times. */
export function makers(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const source of sourcesIn(...PRODUCT)) {
    walk(source, (node) => {
      if (isMade(node)) found.set(source.file, (found.get(source.file) ?? 0) + 1);
      return true;
    });
  }
  return found;
}
