/**
 * Which blocks are the article. @mozilla/readability reads a copy in which every block is marked; what it kept is one
 * voice, and running text between and beside the blocks it kept is added, since a lost paragraph weighs more than a
 * leftover.
 */
import { Readability } from '@mozilla/readability';
import type { Block } from '../blocks';
import type { Facts } from '../facts/facts';
import type { Page } from '../page';
import { key } from '../text';
import type { Ledger } from './ledger';

/** Block indexes of the article. */
export type Inside = ReadonlySet<number>;

const MARK = 'data-plainleaf-block';
const GONE = 'data-plainleaf-gone';
/** Characters from which a block counts as running text, if it is not mostly links. */
const RUNNING = 60;
/** Where Readability finds less than this share of the running text that is left, it has missed the article. */
const TOO_LITTLE = 0.2;

export function extract(page: Page, ledger: Ledger, facts: Facts): Inside {
  const left = ledger.left();
  const inside = new Set(readabilityKeeps(page, ledger, left));
  const running = left.filter(isRunning);
  const size = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + block.text.length, 0);
  const found = size(running.filter((block) => inside.has(block.index)));
  if (found < size(running) * TOO_LITTLE) for (const block of running) inside.add(block.index);
  const title = left.find((block) => block.place.heading > 0 && key(block.text).endsWith(key(facts.title ?? '\0')));
  addOpening(left, inside, title);
  addBetween(left, inside, page.doc);
  addBeside(left, inside);
  addAlike(left, inside);
  return inside;
}

/** Characters of a paragraph that stands for itself. */
const PARAGRAPH = 140;
/** … and of an opening sentence right below the title. */
const OPENING = 80;

export const isRunning = (block: Block): boolean =>
  block.text.length >= RUNNING && block.linkDensity < 0.4 && !block.place.control;

function readabilityKeeps(page: Page, ledger: Ledger, left: readonly Block[]): number[] {
  for (const block of left) mark(block, page.doc, MARK, ledger);
  for (const block of ledger.blocks.all) if (ledger.verdict(block)) mark(block, page.doc, GONE, ledger);
  const copy = page.doc.cloneNode(true) as Document;
  for (const gone of copy.querySelectorAll(`[${GONE}]`)) gone.remove();
  const options = { maxElemsToParse: 0, disableJSONLD: true, serializer: (node: Node) => node as Element };
  const content = new Readability<Node>(copy, options).parse()?.content;
  if (!content) return [];
  const kept = (content as Element).querySelectorAll(`[${MARK}]`);
  return [...kept].map((element) => Number(element.getAttribute(MARK)));
}

/** Marks a block on its own box, or on a span around its first words where the box holds more than this block. */
function mark(block: Block, doc: Document, name: string, ledger: Ledger): void {
  const range = ledger.blocks.of(block.box);
  if (range.to - range.from === 1 && block.box !== doc.body) {
    block.box.setAttribute(name, String(block.index));
    return;
  }
  for (const node of name === GONE ? block.nodes : block.nodes.slice(0, 1)) {
    const span = doc.createElement('span');
    span.setAttribute(name, String(block.index));
    node.replaceWith(span);
    span.append(node);
  }
}

/** Paragraphs between the title and the first kept block: an opening set apart from the rest. */
function addOpening(left: readonly Block[], inside: Set<number>, title: Block | undefined): void {
  const first = left.find((block) => inside.has(block.index));
  if (!title || !first || title.index > first.index || first.index - title.index > 16) return;
  for (const block of left) {
    if (block.index <= title.index || block.index >= first.index) continue;
    const sentence = block.text.length >= OPENING && block.linkDensity === 0 && /[.!?。؟]$/.test(block.text);
    const paragraph = block.text.length >= PARAGRAPH && block.linkDensity < 0.3;
    if ((sentence || paragraph) && !block.place.control) inside.add(block.index);
  }
}

/** Running text, and parts of it, between two kept blocks that share their surroundings with it. */
function addBetween(left: readonly Block[], inside: Set<number>, doc: Document): void {
  const after = new Map<Block, Block>();
  let next: Block | undefined;
  for (const block of left.toReversed()) {
    if (inside.has(block.index)) next = block;
    else if (next) after.set(block, next);
  }
  let before: Block | undefined;
  const added: Block[] = [];
  for (const block of left) {
    if (inside.has(block.index)) before = block;
    const next = after.get(block);
    if (!before || !next || inside.has(block.index) || !(isRunning(block) || isPart(block))) continue;
    if (isAmong(block, before, next, doc)) added.push(block);
  }
  for (const block of added) inside.add(block.index);
}

/** A heading, a code listing or a quotation between kept text belongs to it. */
const isPart = (block: Block): boolean =>
  block.linkDensity < 0.5 &&
  (block.place.code || block.place.quote || block.place.heading > 1 || (block.place.control && isQuestion(block)));

/** A question that a button unfolds. */
const isQuestion = (block: Block): boolean => block.words >= 3 && /[?？؟]$/.test(block.text);

/** Whether the nearest element around the kept block before and the one after holds the block too. */
function isAmong(block: Block, before: Block, after: Block, doc: Document): boolean {
  const holder = before.box.contains(after.box) ? before.box : before.box.parentElement;
  for (let up: Element | null = holder, steps = 0; up && up !== doc.body && steps < 4; up = up.parentElement, steps++) {
    if (up.contains(after.box)) return up.contains(block.box);
  }
  return false;
}

/** Running text with the same parent as two or more kept blocks, or in the same box. */
function addBeside(left: readonly Block[], inside: Set<number>): void {
  const parents = new Map<Element, number>();
  for (const block of left) {
    if (!inside.has(block.index)) continue;
    for (const holder of [block.box, block.box.parentElement]) {
      if (holder) parents.set(holder, (parents.get(holder) ?? 0) + 1);
    }
  }
  for (const block of left) {
    if (inside.has(block.index) || !isRunning(block)) continue;
    const beside = Math.max(parents.get(block.box) ?? 0, parents.get(block.box.parentElement ?? block.box) ?? 0);
    if (beside >= 2) inside.add(block.index);
  }
}

/** Running text in boxes of the same make as those of two or more kept ones: the next row of columns. */
function addAlike(left: readonly Block[], inside: Set<number>): void {
  const kept = left.filter((block) => inside.has(block.index) && block.text.length >= PARAGRAPH);
  const made = new Map<string, number>();
  for (const block of kept) made.set(makeOf(block), (made.get(makeOf(block)) ?? 0) + 1);
  const root = kept[0]?.box.parentElement?.parentElement?.parentElement;
  if (!root) return;
  const siblings = new Map<Element | null, number>();
  for (const { box, text } of left) {
    if (text.length >= PARAGRAPH) siblings.set(box.parentElement, (siblings.get(box.parentElement) ?? 0) + 1);
  }
  for (const block of left) {
    if (inside.has(block.index) || block.text.length < PARAGRAPH || block.linkDensity > 0.2) continue;
    if ((made.get(makeOf(block)) ?? 0) < 2 || !root.contains(block.box)) continue;
    // A teaser holds one paragraph; a column of the article holds several.
    if ((siblings.get(block.box.parentElement) ?? 0) >= 2) inside.add(block.index);
  }
}

/** Names and classes of a block's box and its parent. */
function makeOf({ box }: Block): string {
  const of = (element: Element | null) =>
    element ? `${element.localName}.${element.getAttribute('class') ?? ''}` : '';
  return `${of(box)} < ${of(box.parentElement)}`;
}
