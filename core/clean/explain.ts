/**
 * Turns verdicts into the ledger's removals and the copy into the article's tree. Where a removal was, two
 * noncharacters around its number stay in the tree; once the tree is a string they are taken out and their place is the
 * removal's anchor. So putting back is plain string work (`core/restore.ts`), and exact.
 */
import type { Block } from '../blocks';
import { SENTINEL_CLOSE, SENTINEL_OPEN } from '../sentinels';
import type { Ledger, Verdict } from './ledger';
import { isPlain, plainHtml } from './plain';

/** Neighbouring blocks taken out for the same reason. */
export interface Group {
  readonly verdict: Verdict;
  readonly blocks: readonly Block[];
}

export interface Taken extends Group {
  /** What was cut from the copy, to be sanitized; or HTML that is safe already. */
  readonly content: DocumentFragment | string;
}

/**
 * Cuts every removed block out of the copy and leaves a sentinel in its place. In page order.
 *
 * @param baseUrl what relative links are relative to
 * @param odds that a block is of the article, by its index
 */
export function cutOut(doc: Document, ledger: Ledger, baseUrl: string, odds: ReadonlyMap<number, number>): Taken[] {
  const cuts = groups(ledger).map((group) => ({ group, ...edges(group, ledger) }));
  return cuts.map(({ group, first, last }, id) => {
    const range = doc.createRange();
    range.setStartBefore(first);
    range.setEndAfter(last);
    const plain = isPlain(group, odds) ? plainHtml(group.blocks, baseUrl) : null;
    const content = range.extractContents();
    range.insertNode(doc.createTextNode(`${SENTINEL_OPEN}${id}${SENTINEL_CLOSE}`));
    return { ...group, content: plain ?? content };
  });
}

function groups(ledger: Ledger): Group[] {
  const out: { verdict: Verdict; blocks: Block[] }[] = [];
  let open: { verdict: Verdict; blocks: Block[] } | null = null;
  for (const block of ledger.blocks.all) {
    const verdict = ledger.verdict(block);
    if (!verdict) open = null;
    else if (open && sameVerdict(open.verdict, verdict)) open.blocks.push(block);
    else {
      open = { verdict, blocks: [block] };
      out.push(open);
    }
  }
  return out;
}

const sameVerdict = (a: Verdict, b: Verdict): boolean =>
  a === b || (a.kind === b.kind && a.rule === b.rule && a.reason === b.reason);

/** The widest nodes that hold text of this group only: a whole list rather than the words of its items. */
function edges(group: Group, ledger: Ledger): { first: Node; last: Node } {
  const from = group.blocks[0];
  const to = group.blocks.at(-1);
  const first = from?.nodes[0];
  const last = to?.nodes.at(-1);
  if (!from || !to || !first || !last) throw new Error('a group without text');
  const before = ledger.blocks.all[from.index - 1]?.nodes.at(-1) ?? null;
  const after = ledger.blocks.all[to.index + 1]?.nodes[0] ?? null;
  return { first: widest(first, before, after), last: widest(last, before, after) };
}

function widest(node: Node, before: Node | null, after: Node | null): Node {
  let top = node;
  for (let up = node.parentElement; up && up.localName !== 'body'; up = up.parentElement) {
    if ((before && up.contains(before)) || (after && up.contains(after))) break;
    top = up;
  }
  return top;
}

const SENTINEL = new RegExp(`${SENTINEL_OPEN}(\\d{1,9})${SENTINEL_CLOSE}`, 'g');

/** Whether a text is nothing but sentinels and white space. */
export const isOnlySentinels = (text: string): boolean => text.replace(SENTINEL, '').trim() === '';
export const hasSentinel = (text: string): boolean => text.includes(SENTINEL_OPEN);

/** A string without its sentinels, and where each of them was. */
export function takeSentinels(marked: string): { text: string; at: Map<number, number> } {
  const at = new Map<number, number>();
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(SENTINEL)) {
    text += marked.slice(from, match.index);
    at.set(Number(match[1]), text.length);
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), at };
}

/** Blocks of text as readable text, an empty line between two, and where each sentinel was: at the end of what precedes it. */
export function joinBlocks(blocks: readonly string[]): { text: string; at: Map<number, number> } {
  const at = new Map<number, number>();
  let text = '';
  for (const block of blocks) {
    const own = takeSentinels(block);
    const words = own.text.trim();
    const lead = own.text.length - own.text.trimStart().length;
    const gap = text === '' || words === '' ? '' : '\n\n';
    for (const [id, offset] of own.at) {
      const inside = Math.min(Math.max(0, offset - lead), words.length);
      at.set(id, inside === 0 ? text.length : text.length + gap.length + inside);
    }
    text += gap + words;
  }
  return { text, at };
}
