/**
 * Blocks written anew as plain HTML: text, headings, list items, links. Safe by construction, and much cheaper than
 * sanitizing what the page had: most of a page's nodes are menus and dialogs that nobody puts back.
 */
import type { RemovalKind } from '../article';
import type { Block } from '../blocks';
import { fold, webUrl } from '../text';
import type { Group } from './explain';

/** Kinds whose looks do not matter. The others keep their pictures, emphasis and tables. */
const PLAIN: ReadonlySet<RemovalKind> = new Set([
  'consent',
  'overlay',
  'navigation',
  'tools',
  'debug',
  'hidden',
  'related',
]);
/** What stands outside and has no more than these odds of being of the article does not either. */
const HOPELESS = 0.05;

export function isPlain({ verdict, blocks }: Group, odds: ReadonlyMap<number, number>): boolean {
  if (verdict.kind !== 'outside') return PLAIN.has(verdict.kind);
  return blocks.every((block) => (odds.get(block.index) ?? 0) <= HOPELESS);
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** @param baseUrl what relative links are relative to */
export function plainHtml(blocks: readonly Block[], baseUrl: string): string {
  let html = '';
  let list = false;
  for (const block of blocks) {
    if (block.place.listItem !== list) html += list ? '</ul>' : '<ul>';
    list = block.place.listItem;
    const tag = tagOf(block);
    html += `<${tag}>${inner(block, baseUrl)}</${tag}>`;
  }
  return list ? `${html}</ul>` : html;
}

function tagOf({ place }: Block): string {
  if (place.listItem) return 'li';
  if (place.heading > 0) return `h${Math.max(2, place.heading)}`;
  return place.pre ? 'pre' : 'p';
}

function inner(block: Block, baseUrl: string): string {
  if (block.linkDensity === 0 || block.place.pre)
    return escaped(block.text).replace(/\n/g, block.place.pre ? '\n' : '<br>');
  return block.nodes.map((node) => linkedText(node, baseUrl)).join(' ');
}

function linkedText(node: Text, baseUrl: string): string {
  const text = escaped(fold(node.data));
  const url = webUrl(node.parentElement?.closest('a')?.getAttribute('href'), baseUrl);
  return url === null ? text : `<a href="${escaped(url)}">${text}</a>`;
}
