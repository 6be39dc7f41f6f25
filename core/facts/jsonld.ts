/** schema.org data of a page, as flat nodes. Hostile input: nothing is trusted to have a shape, nothing is recursive. */
import { clip, fold } from '../text';
import { withoutEntities } from './entities';

export type JsonNode = Readonly<Record<string, unknown>>;

/** Objects read from one page at most. */
const MAX_NODES = 3000;

/** All objects of all scripts, outermost first. Scripts that do not parse are skipped. */
export function jsonNodes(scripts: readonly string[]): JsonNode[] {
  const nodes: JsonNode[] = [];
  const queue: unknown[] = scripts.map(parse);
  for (let at = 0; at < queue.length && nodes.length < MAX_NODES; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
    else if (isNode(value)) {
      nodes.push(value);
      for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) queue.push(child);
    }
  }
  return nodes;
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*<!--|-->\s*$/g, '').trim());
  } catch {
    // Broken JSON-LD is common and says nothing about the page; nesting beyond the engine's stack ends here too.
    return null;
  }
}

const isNode = (value: unknown): value is JsonNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The names of a node's types. */
export function types(node: JsonNode): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === 'string');
}

/** Text of a property: a string, or the name of what it points to; null if there is none. */
export function text(node: JsonNode, property: string): string | null {
  const [first] = values(node, property);
  const value = isNode(first) ? first['name'] : first;
  if (typeof value !== 'string') return null;
  const folded = fold(withoutEntities(clip(value, 5000)));
  return folded === '' ? null : folded;
}

/** All values of a property, a single one as a list of one. */
export function values(node: JsonNode, property: string): unknown[] {
  const value = node[property];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 50) : [value];
}

/** The nodes a property points to, directly or by `@id`. */
export function linked(node: JsonNode, property: string, all: readonly JsonNode[]): JsonNode[] {
  return values(node, property).flatMap((value) => {
    if (!isNode(value)) return [];
    const id = value['@id'];
    if (typeof id !== 'string' || typeof value['name'] === 'string') return [value];
    return [all.find((other) => other['@id'] === id && other !== value && typeof other['name'] === 'string') ?? value];
  });
}

/** An address in a property: a string, or the `url` of what it points to. */
export function address(node: JsonNode, property: string): string | null {
  const [first] = values(node, property);
  const value = isNode(first) ? (first['url'] ?? first['contentUrl']) : first;
  return typeof value === 'string' ? value : null;
}
