/** What the judge left out although what it kept asks for it. A lost paragraph weighs more than a leftover. */
import type { Block } from '../../blocks';
import { lengthFrom } from '../../text';
import { homeOf } from './home';
import { isRunning } from './sums';

/** Least odds of running text that is added. The judge is sure of what it gives less. */
const DOUBT = 0.12;

/**
 * Adds to the blocks of the article, in this order: the notes that it refers to, its listings, what stands between its
 * blocks, and the headings over them.
 *
 * @param left in page order
 * @param odds of each block, by its index
 * @param posts whether the page is a thread: what stands between its posts is mostly of their frames
 */
export function addWhatBelongs(
  left: readonly Block[],
  inside: Set<number>,
  odds: ReadonlyMap<number, number>,
  posts: boolean,
): void {
  addNotes(left, inside);
  addListings(left, inside);
  addBetween(left, inside, odds, posts);
  if (!posts) {
    addLinkLists(left, inside);
    addEntries(left, inside);
  }
  addSameBox(left, inside);
}

/** Longest text of a link to a note: "[12]", "note 3", "*". Characters. */
const REFERENCE = 8;

/** Blocks that the article links to as notes: by a number or sign, on the same page. */
function addNotes(left: readonly Block[], inside: Set<number>): void {
  const wanted = referredTo(left.filter(({ index, linkDensity }) => inside.has(index) && linkDensity > 0));
  if (wanted.size === 0) return;
  const shared = boxesIn(left);
  for (const block of left) {
    // A name in a box of many blocks says nothing about one of them.
    if (inside.has(block.index) || (shared.get(block.box) ?? 0) > 1) continue;
    if (isNamed(block, wanted)) inside.add(block.index);
  }
}

/** Names on the page that short links in these blocks lead to. */
function referredTo(blocks: readonly Block[]): Set<string> {
  const names = new Set<string>();
  for (const box of new Set(blocks.map((block) => block.box))) {
    for (const link of box.querySelectorAll('a[href*="#"]')) {
      const name = link.getAttribute('href')?.split('#')[1] ?? '';
      if (name !== '' && (link.textContent ?? '').trim().length <= REFERENCE) names.add(name);
    }
  }
  return names;
}

/** How many blocks each box holds directly. */
function boxesIn(blocks: readonly Block[]): ReadonlyMap<Element, number> {
  const boxes = new Map<Element, number>();
  for (const { box } of blocks) boxes.set(box, (boxes.get(box) ?? 0) + 1);
  return boxes;
}

/** Whether the block's box, or what directly holds it, goes by one of these names, or holds what does. */
function isNamed({ box, linkDensity, place }: Block, names: ReadonlySet<string>): boolean {
  if (linkDensity > 0.8 || place.heading > 0) return false;
  if (names.has(box.id) || names.has(box.parentElement?.id ?? '')) return true;
  for (const anchor of box.querySelectorAll('[id], a[name]')) {
    if (names.has(anchor.id) || names.has(anchor.getAttribute('name') ?? '')) return true;
  }
  return false;
}

/** Kept blocks of a box from which it is a box of the article. */
const SAME_BOX = 3;

/** Running text in the very box of kept text: paragraphs parted by `<br><br>` are one column to its end. */
function addSameBox(left: readonly Block[], inside: Set<number>): void {
  const boxes = boxesIn(left.filter((block) => inside.has(block.index) && isRunning(block)));
  for (const block of left) {
    if (!inside.has(block.index) && isRunning(block) && (boxes.get(block.box) ?? 0) >= SAME_BOX)
      inside.add(block.index);
  }
}

/** Listings in the element that holds nearly all of the article, wherever they stand in it, and beside its paragraphs. */
function addListings(left: readonly Block[], inside: Set<number>): void {
  const listings = left.filter(({ index, place, linkDensity }) => place.pre && linkDensity < 0.5 && !inside.has(index));
  if (listings.length === 0) return;
  const kept = left.filter(({ index }) => inside.has(index));
  const home = homeOf(kept);
  const columns = new Set(kept.map(({ box }) => box.parentElement));
  for (const { index, box } of listings) {
    const holder = box.parentElement;
    if (home?.contains(box) || columns.has(holder) || columns.has(holder?.parentElement ?? null)) inside.add(index);
  }
}

/** Running text, and parts of it, between two kept blocks that share their surroundings with it. */
function addBetween(
  left: readonly Block[],
  inside: Set<number>,
  odds: ReadonlyMap<number, number>,
  posts: boolean,
): void {
  const after = nextKept(left, inside);
  let before: Block | undefined;
  const added: Block[] = [];
  for (const [at, block] of left.entries()) {
    if (inside.has(block.index)) before = block;
    const next = after[at];
    if (!before || !next || inside.has(block.index)) continue;
    const likely = (odds.get(block.index) ?? 0) >= DOUBT;
    const leads = block.place.heading > 1 && block.linkDensity < 0.5 && next === left[at + 1];
    const sure = (likely || !posts) && (leads || isBetween(before, block, next));
    if (sure || (likely && isPossible(block) && isAmong(block, before, next))) added.push(block);
  }
  for (const block of added) inside.add(block.index);
}

/** Paragraphs of a column from which a list between two of them is a part of it. */
const COLUMN = 3;

/** Lists of links that stand between paragraphs of the article, in the very column of these: changes, sources, works. */
function addLinkLists(left: readonly Block[], inside: Set<number>): void {
  const columns = new Map<Element | null, number>();
  for (const block of left) {
    if (!inside.has(block.index) || !isRunning(block)) continue;
    columns.set(block.box.parentElement, (columns.get(block.box.parentElement) ?? 0) + 1);
  }
  const after = nextKept(left, inside);
  let before: Block | undefined;
  const added: Block[] = [];
  for (const [at, block] of left.entries()) {
    if (inside.has(block.index)) before = block;
    else if (before && block.place.listItem && block.linkDensity >= 0.5) {
      const column = block.box.closest('ul, ol')?.parentElement ?? null;
      const held = (other: Block | undefined) => other !== undefined && (column?.contains(other.box) ?? false);
      if ((columns.get(column) ?? 0) >= COLUMN && held(before) && held(after[at])) added.push(block);
    }
  }
  for (const block of added) inside.add(block.index);
}

/** Share of the entries of a list from which the others belong to it. */
const ENTRIES = 0.5;

/** The other entries of a list of which most are kept, the last ones too. */
function addEntries(left: readonly Block[], inside: Set<number>): void {
  const lists = new Map<Element, Block[]>();
  for (const block of left) {
    const list = block.place.listItem && block.linkDensity < 0.5 && !block.place.control && block.box.closest(LIST);
    if (!list) continue;
    const entries = lists.get(list);
    if (entries) entries.push(block);
    else lists.set(list, [block]);
  }
  for (const entries of lists.values()) {
    const kept = entries.filter(({ index }) => inside.has(index)).length;
    if (kept > 1 && kept > entries.length * ENTRIES) for (const { index } of entries) inside.add(index);
  }
}

const isBetween = (before: Block, block: Block, after: Block): boolean =>
  block.linkDensity < 0.5 && (isEntryOf(before, block, after) || isSibling(before, block, after));

const isPossible = (block: Block): boolean => isRunning(block) || isPart(block);

/** For each block the next kept one after it. */
function nextKept(left: readonly Block[], inside: ReadonlySet<number>): (Block | undefined)[] {
  const after = new Array<Block | undefined>(left.length);
  let next: Block | undefined;
  for (let at = left.length - 1; at >= 0; at--) {
    after[at] = next;
    const block = left[at];
    if (block && inside.has(block.index)) next = block;
  }
  return after;
}

const LIST = 'ul, ol, dl, tbody, table';

/** An entry of the list or row in which the kept blocks before and after it stand. */
function isEntryOf(before: Block, block: Block, after: Block): boolean {
  if (!block.place.listItem && !block.place.cell) return false;
  const list = block.box.closest(LIST);
  return list ? list.contains(before.box) && list.contains(after.box) : false;
}

/** In a list, table, figure or quotation that stands between the kept paragraphs before and after it. */
function isSibling(before: Block, block: Block, after: Block): boolean {
  const { place, linkDensity } = block;
  if (linkDensity > 0.3 || place.control) return false;
  const part = place.listItem || isDatum(block) || place.caption || place.quote || isUnderPicture(block);
  return part && isAmong(block, before, after);
}

/** In a table of several rows: a single row is mostly one of buttons. */
function isDatum({ box, place }: Block): boolean {
  if (!place.cell) return false;
  const row = box.closest('tr');
  return row !== null && (row.nextElementSibling !== null || row.previousElementSibling !== null);
}

/** Elements of a box around a picture and its words. */
const FEW = 8;

/** The only words beside a picture, in a box of their own. */
function isUnderPicture({ box, text }: Block): boolean {
  const holder = box.parentElement;
  const most = text.length + 40;
  // Its text is read once for each block that asks: a column is none.
  if (!holder || holder.childElementCount > FEW || lengthFrom(holder.textContent ?? '', most) > most) return false;
  return holder.querySelector('img') !== null;
}

/** A heading, a code listing or a quotation between kept text belongs to it. */
const isPart = (block: Block): boolean =>
  block.linkDensity < 0.5 &&
  (block.place.code ||
    block.place.quote ||
    block.place.caption ||
    block.place.heading > 1 ||
    (block.place.control && isQuestion(block)));

/** A question that a button unfolds. */
const isQuestion = (block: Block): boolean => block.words >= 3 && /[?？؟]$/.test(block.text);

/** Whether the nearest element around the kept block before and the one after holds the block too. */
function isAmong(block: Block, before: Block, after: Block): boolean {
  const holder = before.box.contains(after.box) ? before.box : before.box.parentElement;
  for (
    let up: Element | null = holder, steps = 0;
    up && up.localName !== 'body' && steps < 4;
    up = up.parentElement, steps++
  ) {
    if (up.contains(after.box)) return up.contains(block.box);
  }
  return false;
}
