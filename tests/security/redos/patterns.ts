/** Every regular expression that the product has: the literals by a parser, and where one is made of strings. */
import { calleeOf, lineOf, sourcesIn, walk } from '../../unit/words/sources';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** Files with lines. */
  readonly places: readonly string[];
}

const PRODUCT = ['core', 'components', 'library', 'platform', 'entrypoints'];

interface Literal {
  readonly pattern: string;
  readonly flags: string;
}

/** The literals, each once. */
export function literals(): Pattern[] {
  const found = new Map<string, { source: string; flags: string; places: string[] }>();
  for (const source of sourcesIn(...PRODUCT)) {
    walk(source, (node) => {
      const regex = node.type === 'Literal' ? (node['regex'] as Literal | undefined) : undefined;
      if (regex === undefined) return true;
      const key = `/${regex.pattern}/${regex.flags}`;
      const one = found.get(key) ?? { source: regex.pattern, flags: regex.flags, places: [] };
      one.places.push(lineOf(source, node));
      found.set(key, one);
      return true;
    });
  }
  return [...found.values()];
}

/** Files in which an expression is made of a string, with how many times. */
export function makers(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const source of sourcesIn(...PRODUCT)) {
    walk(source, (node) => {
      if (calleeOf(node) === 'RegExp') found.set(source.file, (found.get(source.file) ?? 0) + 1);
      return true;
    });
  }
  return found;
}
