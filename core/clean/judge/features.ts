/**
 * A row of numbers a block: its own words, the containers around it, its place on the page. All of it in time linear in
 * the number of blocks and of elements around them.
 */
import type { Block } from '../../blocks';
import type { Nature } from '../../detect/kind';
import type { Facts } from '../../facts/facts';
import { key } from '../../text';
import type { Ledger } from '../ledger';
import { type Around, nearOf, SEMANTICS, Surroundings } from './around';
import { candidateOf, type Make, makesOf } from './candidate';
import { GROUP_NAMES } from './names';
import { Cards, copiesOf, echoesOf } from './repeats';
import { type Said, saidBy } from './said';
import { type Section, sectionsOf } from './sections';
import { isRunning, Sums } from './sums';
import { endsSentence, isDateLike, wordingOf } from './wording';

const TAGS = ['p', 'li', 'div', 'td', 'span', 'figcaption', 'pre', 'blockquote', 'dd', 'dt', 'section', 'article'];
const SUSPECTS = ['none', 'hidden', 'navigation', 'comments', 'overlay'];
const CONTAINER = ['runningShare', 'links', 'blocks', 'meanChars', 'runningBlocks'];
const CONTAINERS = ['box', 'parent', 'grandparent', 'article', 'branch'];

/** Names of the features, in the order of a row. */
export const FEATURES: readonly string[] = [
  ...['chars', 'words', 'wordLength', 'links', 'commas', 'digits', 'capitals', 'sentences', 'endsSentence'],
  ...[
    'heading',
    'listItem',
    'cell',
    'caption',
    'code',
    'control',
    'tag',
    'running',
    'suspect',
    'copies',
    'echo',
    'date',
    'role',
  ],
  ...['chars-1', 'links-1', 'chars+1', 'links+1', 'sameMake+1'],
  ...CONTAINERS.flatMap((holder) => CONTAINER.map((name) => `${holder}.${name}`)),
  ...['at', 'charsBefore', 'runningBefore', 'runningAfter', 'sinceTitle', 'depth', 'inCandidate', 'candidateUp'],
  ...['besideCandidate', 'candidateDepth', 'runningNear', 'linksNear', 'inBody'],
  ...['sameMake', 'sameMakeMean', 'sameMakeLinks', 'sameMakeInCandidate'],
  ...['sinceHeading', 'headingLevel', 'headingLinks', 'headingCue', 'sinceCue', 'sinceBio'],
  ...['siblings', 'up', 'blocks', 'chars', 'running', 'links', 'linking', 'at', 'left'].map((name) => `card.${name}`),
  ...['pageRunning', 'pageBlocks', 'pageLinks', 'pageArticles', 'candidateShare', 'bodyKnown'],
  ...['declared', 'discussion', 'pathDepth', 'slug', 'dated', 'signed'],
  ...Array.from({ length: SEMANTICS }, (_, bit) => `semantic${bit}`),
  ...GROUP_NAMES.map((name) => `near.${name}`),
];

export interface Table {
  /** All blocks that are left, in page order. */
  readonly blocks: readonly Block[];
  /** Which of them have a row: all but those inside of runs of links. */
  readonly rows: readonly number[];
  /** `FEATURES.length` numbers a row. */
  readonly values: Float32Array;
}

const log = (value: number): number => Math.log2(1 + value);

/** A link and nothing else: entries of menus, tags, indexes. Characters. */
const LINK = 80;
const isLink = (block: Block | undefined): boolean =>
  block === undefined || (block.linkDensity > 0.9 && block.extent < LINK && block.place.heading === 0);

/** The features of the blocks that are left; inside of a run of links there is nothing to judge. */
export function tableOf(ledger: Ledger, facts: Facts, nature: Nature): Table {
  const blocks = ledger.left();
  const links = blocks.map(isLink);
  const rows = blocks.flatMap((_, i) => (links[i] && links[i - 1] !== false && links[i + 1] !== false ? [] : [i]));
  return { blocks, rows, values: new Tabulator(blocks, ledger, saidBy(facts, nature)).valuesOf(rows) };
}

class Tabulator {
  readonly #left: readonly Block[];
  readonly #around: readonly Around[];
  readonly #sums: Sums;
  readonly #said: Said;
  readonly #makes: readonly Make[];
  readonly #candidate: Around;
  readonly #cards: Cards;
  readonly #copies: readonly number[];
  readonly #echoes: readonly number[];
  readonly #sections: readonly Section[];
  readonly #ledger: Ledger;
  readonly #running: number;
  readonly #chars: number;
  /** Where in the values a container was described first. */
  readonly #held = new Map<Around, number>();
  #values = new Float32Array(0);
  #at = 0;

  constructor(left: readonly Block[], ledger: Ledger, said: Said) {
    const surroundings = new Surroundings((element) => ledger.blocks.of(element));
    this.#left = left;
    this.#ledger = ledger;
    this.#said = said;
    this.#around = left.map(({ box }) => surroundings.of(box));
    this.#sums = new Sums(ledger.blocks.all.length, left);
    this.#running = Math.max(1, this.#sums.running(0, this.#sums.size));
    this.#chars = Math.max(1, this.#sums.chars(0, this.#sums.size));
    this.#candidate = candidateOf(left, this.#around, this.#sums);
    this.#makes = makesOf(left, this.#around, this.#candidate);
    this.#cards = new Cards(this.#around, this.#sums);
    this.#copies = copiesOf(left);
    // Elsewhere it is a refrain.
    this.#echoes = said.posts ? echoesOf(left) : [];
    this.#sections = sectionsOf(left);
  }

  valuesOf(rows: readonly number[]): Float32Array {
    this.#values = new Float32Array(rows.length * FEATURES.length);
    const page = this.#page();
    const { title } = this.#said;
    const titleAt = this.#left.findIndex(
      (block) => block.place.heading > 0 && title !== '' && key(block.text).startsWith(title),
    );
    for (const i of rows) {
      const block = this.#left[i];
      const around = this.#around[i];
      if (!block || !around) continue;
      this.#own(block, i, around);
      this.#neighbours(i, around);
      this.#containers(around);
      this.#place(i, block, around, titleAt);
      this.#repeats(i, block, around);
      for (const value of page) this.#put(value);
      for (let bit = 0; bit < SEMANTICS; bit++) this.#put((around.semantic >> bit) & 1);
      for (const near of nearOf(around)) this.#put(near);
    }
    return this.#values;
  }

  #put(value: number): void {
    this.#values[this.#at++] = value;
  }

  #own(block: Block, i: number, around: Around): void {
    const { text, extent, words, place, linkDensity } = block;
    const { commas, digits, capitals, sentences, looked } = wordingOf(text);
    this.#put(log(extent));
    this.#put(log(words));
    this.#put(Math.min(60, extent / Math.max(1, words)));
    this.#put(linkDensity);
    this.#put(commas / looked);
    this.#put(digits / looked);
    this.#put(capitals / looked);
    this.#put(sentences / looked);
    this.#put(endsSentence(text) ? 1 : 0);
    this.#put(place.heading);
    this.#put(place.listItem ? 1 : 0);
    this.#put(place.cell ? 1 : 0);
    this.#put(place.caption ? 1 : 0);
    this.#put(place.code ? 1 : 0);
    this.#put(place.control ? 1 : 0);
    this.#put(TAGS.indexOf(block.box.localName));
    this.#put(isRunning(block) ? 1 : 0);
    this.#put(SUSPECTS.indexOf(this.#ledger.suspect(block)?.kind ?? 'none'));
    this.#put(this.#copies[i] ?? 1);
    this.#put(this.#echoes[i] ?? 0);
    this.#put(isDateLike(text) ? 1 : 0);
    this.#put(around.role);
  }

  #neighbours(i: number, around: Around): void {
    const before = this.#left[i - 1];
    const after = this.#left[i + 1];
    this.#put(before ? log(before.extent) : -1);
    this.#put(before ? before.linkDensity : -1);
    this.#put(after ? log(after.extent) : -1);
    this.#put(after ? after.linkDensity : -1);
    this.#put(this.#around[i + 1]?.make === around.make ? 1 : 0);
  }

  #containers(around: Around): void {
    const parent = around.parent;
    this.#container(around);
    this.#container(parent);
    this.#container(parent?.parent ?? null);
    this.#container(around.article);
    this.#container(this.#branch(around));
  }

  /** The part of what holds the candidate too that a block is in. */
  #branch(around: Around): Around | null {
    const { from, to } = this.#candidate.range;
    let below = around;
    for (let up: Around | null = around; up; up = up.parent) {
      if (up.range.from <= from && up.range.to >= to) return below;
      below = up;
    }
    return null;
  }

  #container(holder: Around | null): void {
    if (!holder) {
      for (let i = 0; i < CONTAINER.length; i++) this.#put(-1);
      return;
    }
    // Blocks share most of what is around them.
    const known = this.#held.get(holder);
    if (known !== undefined) {
      this.#values.copyWithin(this.#at, known, known + CONTAINER.length);
      this.#at += CONTAINER.length;
      return;
    }
    this.#held.set(holder, this.#at);
    const { from, to } = holder.range;
    const sums = this.#sums;
    const chars = sums.chars(from, to);
    const blocks = sums.blocks(from, to);
    this.#put(sums.running(from, to) / this.#running);
    this.#put(sums.linked(from, to) / Math.max(1, chars));
    this.#put(log(blocks));
    this.#put(log(chars / Math.max(1, blocks)));
    this.#put(log(sums.runningBlocks(from, to)));
  }

  #place(i: number, block: Block, around: Around, titleAt: number): void {
    const { index } = block;
    const sums = this.#sums;
    const candidate = this.#candidate;
    const { from, to } = candidate.range;
    const inside = index >= from && index < to;
    const runningBefore = sums.running(0, index);
    const near = Math.max(1, sums.chars(index - 6, index + 7));
    let up = 0;
    for (let holder: Around | null = around; holder && up < 12; holder = holder.parent, up++) {
      if (holder.range.from <= from && holder.range.to >= to) break;
    }
    this.#put(i / this.#left.length);
    this.#put(sums.chars(0, index) / this.#chars);
    this.#put(runningBefore / this.#running);
    this.#put(log(Math.max(0, this.#running - runningBefore)));
    this.#put(titleAt < 0 ? -50 : Math.max(-40, Math.min(200, i - titleAt)));
    this.#put(around.depth);
    this.#put(inside ? 1 : 0);
    this.#put(up);
    this.#put(inside ? 0 : log(Math.min(Math.abs(index - from), Math.abs(index - to))));
    this.#put(around.depth - candidate.depth);
    this.#put(sums.running(index - 6, index + 7) / near);
    this.#put(sums.linked(index - 6, index + 7) / near);
    const { body } = this.#said;
    this.#put(body === '' ? -1 : Number(body.includes(key(block.text.slice(0, 60)))));
  }

  #repeats(i: number, { index }: Block, around: Around): void {
    const make = this.#makes[i];
    const { at, level, links, cue, cueAt } = this.#sections[i] ?? NO_SECTION;
    const card = this.#cards.of(around);
    const { bio } = this.#said;
    const count = make?.count ?? 1;
    this.#put(log(count));
    this.#put(log((make?.chars ?? 0) / count));
    this.#put((make?.linked ?? 0) / Math.max(1, make?.chars ?? 0));
    this.#put((make?.inside ?? 0) / count);
    this.#put(at < 0 ? -1 : Math.min(60, i - at));
    this.#put(level);
    this.#put(links);
    this.#put(cue);
    this.#put(cueAt < 0 ? -1 : Math.min(60, i - cueAt));
    this.#put(bio < 0 ? -50 : Math.max(-20, Math.min(40, index - bio)));
    this.#put(log(card.siblings));
    this.#put(card.up);
    this.#put(card.blocks);
    this.#put(log(card.chars));
    this.#put(log(card.running));
    this.#put(card.links);
    this.#put(card.linking);
    this.#put(card.siblings === 0 ? -1 : Math.min(40, index - card.range.from));
    this.#put(card.siblings === 0 ? -1 : Math.min(40, card.range.to - 1 - index));
  }

  #page(): number[] {
    const sums = this.#sums;
    const articles = new Set(this.#around.map(({ article }) => article));
    articles.delete(null);
    const { from, to } = this.#candidate.range;
    return [
      log(this.#running),
      log(this.#left.length),
      sums.linked(0, sums.size) / this.#chars,
      log(articles.size),
      sums.running(from, to) / this.#running,
      this.#said.body === '' ? 0 : 1,
      ...this.#said.page,
    ];
  }
}

const NO_SECTION: Section = { at: -1, level: 0, links: 0, cue: 0, cueAt: -1 };
