/** The sources as trees, to be searched for words. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { root } from '../../build/build-target';

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

export interface Source {
  /** From the root. */
  readonly file: string;
  readonly text: string;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

export const sourcesIn = (...folders: readonly string[]): Source[] =>
  folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => path.join(folder, name))
      .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') })),
  );

/** Calls `see` with every node, parents first; where it says no, what is in the node is passed over. */
export function walk({ file, text }: Source, see: (node: Node, parent: Node | null) => boolean): void {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const visit = (node: Node, parent: Node | null): void => {
    if (!see(node, parent)) return;
    for (const [field, value] of Object.entries(node)) {
      if (field === 'parent') continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node);
    }
  };
  visit(program as unknown as Node, null);
}

/** The characters of a string or a template, a value in it as `$`; null for any other node. */
export function wordsOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type !== 'TemplateLiteral') return null;
  const quasis = node['quasis'] as readonly { readonly value: { readonly cooked: string | null } }[];
  return quasis.map(({ value }) => value.cooked ?? '').join('$');
}

export const lineOf = ({ file, text }: Source, node: Node): string =>
  `${file}:${text.slice(0, node.start).split('\n').length}`;

/** The name of a called function, or of a constructor. */
export function calleeOf(node: Node): string | null {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null;
  const callee = node['callee'] as Node;
  return callee.type === 'Identifier' ? (callee['name'] as string) : null;
}
