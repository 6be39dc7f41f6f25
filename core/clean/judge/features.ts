/**
 * A row of numbers a block: its own words, its neighbours, the containers around it, its place on the page. All of it in
 * time linear in the number of blocks and of elements around them.
 */
import type { Block } from '../../blocks';
import type { Facts } from '../../facts/facts';
import { key } from '../../text';
import type { Ledger } from '../ledger';
import { type Around, FAR, SEMANTICS, Surroundings } from './around';
import { candidateOf, type Make, makesOf } from './candidate';
import { GROUP_NAMES } from './names';
import { Cards, copiesOf } from './repeats';
import { type Said, saidBy } from './said';
import { type Section, sectionsOf } from './sections';
import { isRunning, Sums } from './sums';
import { endsSentence, wordingOf } from './wording';

const TAGS = ['p', 'li', 'div', 'td', 'span', 'figcaption', 'pre', 'blockquote', 'dd', 'dt', 'section', 'article'];

const OWN = [
  'chars',
  'words',
  'wordLength',
  'links',
  'lines',
  'commas',
  'digits',
  'capitals',
  'sentences',
  'bars',
  'endsSentence',
  'cutShort',
  'marks',
  'question',
  'colon',
  'heading',
  'listItem',
  'cell',
  'quote',
  'caption',
  'code',
  'control',
  'tag',
  'running',
] as const;
const SUSPECTS = ['none', 'hidden', 'navigation', 'comments', 'overlay'];
const NEIGHBOUR = ['chars', 'links', 'running', 'sameMake', 'sameParent', 'heading'] as const;
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3] as const;
const CONTAINER = ['runningShare', 'links', 'blocks', 'meanChars', 'runningBlocks'] as const;
const CONTAINERS = ['box', 'parent', 'grandparent', 'article', 'candidate'] as const;
const PLACE = [
  'at',
  'charsBefore',
  'runningBefore',
  'runningAfter',
  'sinceTitle',
  'depth',
  'inCandidate',
  'candidateUp',
  'besideCandidate',
  'candidateDepth',
  'runningNear',
  'linksNear',
  'sameMake',
  'sameMakeMean',
  'sameMakeLinks',
  'sameMakeInCandidate',
  'isTitle',
  'isDescription',
  'inBody',
  'namesAuthor',
  'suspect',
  'copies',
] as const;
const SECTION = ['sinceHeading', 'headingLevel', 'headingLinks', 'headingCue'] as const;
const CARD = ['siblings', 'up', 'blocks', 'chars', 'running', 'links', 'linking'] as const;
const PAGE = [
  'pageRunning',
  'pageBlocks',
  'pageLinks',
  'pageArticles',
  'candidateShare',
  'bodyKnown',
  'declared',
  'discussion',
  'pathDepth',
  'slug',
  'dated',
  'signed',
] as const;

/** Names of the features, in the order of a row. */
export const FEATURES: readonly string[] = [
  ...OWN,
  ...NEIGHBOURS.flatMap((at) => NEIGHBOUR.map((name) => `${name}${at}`)),
  ...CONTAINERS.flatMap((holder) => CONTAINER.map((name) => `${holder}.${name}`)),
  ...PLACE,
  ...SECTION,
  ...CARD.map((name) => `card.${name}`),
  ...PAGE,
  ...Array.from({ length: SEMANTICS }, (_, bit) => `semantic${bit}`),
  ...GROUP_NAMES.map((name) => `near.${name}`),
];

export interface Table {
  readonly blocks: readonly Block[];
  /** `FEATURES.length` numbers a block. */
  readonly values: Float32Array;
  readonly around: readonly Around[];
}

/** Signs that prose has none of, by the first that is found: rights, addresses of mail, code, rows. */
function marksOf(text: string): number {
  const start = text.slice(0, 200);
  if (start.includes('©') || start.includes('®')) return 1;
  if (start.includes('@')) return 2;
  if (start.includes('{') || start.includes('}')) return 3;
  return /^[\d#•*–—-]/.test(start) ? 4 : 0;
}

const log = (value: number): number => Math.log2(1 + value);

/** The blocks that are left, and their features. */
export function tableOf(ledger: Ledger, facts: Facts): Table {
  const left = ledger.left();
  return new Tabulator(left, ledger, facts).table();
}

class Tabulator {
  readonly #left: readonly Block[];
  readonly #around: readonly Around[];
  readonly #sums: Sums;
  readonly #said: Said;
  readonly #values: Float32Array;
  readonly #makes: readonly Make[];
  readonly #candidate: Around;
  readonly #cards: Cards;
  readonly #copies: readonly number[];
  readonly #sections: readonly Section[];
  readonly #ledger: Ledger;
  #at = 0;

  constructor(left: readonly Block[], ledger: Ledger, facts: Facts) {
    const surroundings = new Surroundings((element) => ledger.blocks.of(element));
    this.#left = left;
    this.#said = saidBy(facts);
    this.#around = left.map(({ box }) => surroundings.of(box));
    this.#sums = new Sums(ledger.blocks.all.length, left);
    this.#candidate = candidateOf(left, this.#around, this.#sums);
    this.#makes = makesOf(left, this.#around, this.#candidate);
    this.#cards = new Cards(this.#around, this.#sums);
    this.#copies = copiesOf(left);
    this.#sections = sectionsOf(left);
    this.#ledger = ledger;
    this.#values = new Float32Array(left.length * FEATURES.length);
  }

  table(): Table {
    const page = this.#page();
    const { title } = this.#said;
    const titleAt = this.#left.findIndex(
      (block) => block.place.heading > 0 && title !== '' && key(block.text).startsWith(title),
    );
    for (const [i, block] of this.#left.entries()) {
      this.#own(block);
      for (const offset of NEIGHBOURS) this.#neighbour(i, offset);
      this.#containers(i);
      this.#place(i, block, titleAt);
      for (const value of page) this.#put(value);
      this.#surroundings(i);
    }
    return { blocks: this.#left, values: this.#values, around: this.#around };
  }

  #put(value: number): void {
    this.#values[this.#at++] = value;
  }

  #own(block: Block): void {
    const { text, words, place, lines, linkDensity } = block;
    const { commas, digits, capitals, sentences, bars, looked } = wordingOf(text);
    this.#put(log(text.length));
    this.#put(log(words));
    this.#put(text.length / Math.max(1, words));
    this.#put(linkDensity);
    this.#put(lines.length);
    for (const count of [commas, digits, capitals, sentences, bars]) this.#put(count / Math.max(1, looked));
    this.#put(endsSentence(text) ? 1 : 0);
    this.#put(/(?:…|\.\.\.|\[…\])$/.test(text.slice(-4)) ? 1 : 0);
    this.#put(marksOf(text));
    this.#put(text.endsWith('?') ? 1 : 0);
    this.#put(text.endsWith(':') ? 1 : 0);
    this.#put(place.heading);
    for (const is of [place.listItem, place.cell, place.quote, place.caption, place.code, place.control])
      this.#put(is ? 1 : 0);
    this.#put(TAGS.indexOf(block.box.localName));
    this.#put(isRunning(block) ? 1 : 0);
  }

  #neighbour(i: number, offset: number): void {
    const block = this.#left[i + offset];
    const around = this.#around[i];
    const other = this.#around[i + offset];
    if (!block || !around || !other) {
      for (const _ of NEIGHBOUR) this.#put(-1);
      return;
    }
    this.#put(log(block.text.length));
    this.#put(block.linkDensity);
    this.#put(isRunning(block) ? 1 : 0);
    this.#put(around.make === other.make ? 1 : 0);
    this.#put(around.parent === other.parent ? 1 : 0);
    this.#put(block.place.heading);
  }

  #containers(i: number): void {
    const around = this.#around[i];
    const holders = [
      around,
      around?.parent,
      around?.parent?.parent,
      around?.article,
      around ? this.#under(around) : null,
    ];
    for (const holder of holders) this.#container(holder ?? null);
  }

  /** The child of the candidate, or of what holds it too, that a block is in. */
  #under(around: Around): Around | null {
    let below = around;
    for (let up: Around | null = around; up; up = up.parent) {
      if (up.range.from <= this.#candidate.range.from && up.range.to >= this.#candidate.range.to) return below;
      below = up;
    }
    return null;
  }

  #container(holder: Around | null): void {
    if (!holder) {
      for (const _ of CONTAINER) this.#put(-1);
      return;
    }
    const { chars, linked, running, blocks, runningBlocks } = this.#sums.of(holder.range);
    this.#put(running / Math.max(1, this.#sums.all.running));
    this.#put(linked / Math.max(1, chars));
    this.#put(log(blocks));
    this.#put(log(chars / Math.max(1, blocks)));
    this.#put(log(runningBlocks));
  }

  #place(i: number, block: Block, titleAt: number): void {
    const around = this.#around[i];
    const make = this.#makes[i];
    if (!around || !make) throw new Error('a block without surroundings');
    const { all } = this.#sums;
    const before = this.#sums.of({ from: 0, to: block.index });
    const near = this.#sums.of({ from: Math.max(0, block.index - 6), to: block.index + 7 });
    const candidate = this.#candidate;
    const inside = block.index >= candidate.range.from && block.index < candidate.range.to;
    let up = 0;
    for (let holder: Around | null = around; holder && up < 12; holder = holder.parent, up++) {
      if (holder.range.from <= candidate.range.from && holder.range.to >= candidate.range.to) break;
    }
    const away = inside
      ? 0
      : Math.min(Math.abs(block.index - candidate.range.from), Math.abs(block.index - candidate.range.to));
    this.#put(i / this.#left.length);
    this.#put(before.chars / Math.max(1, all.chars));
    this.#put(before.running / Math.max(1, all.running));
    this.#put(Math.max(0, log(all.running - before.running)));
    this.#put(titleAt < 0 ? -50 : Math.max(-40, Math.min(200, i - titleAt)));
    this.#put(around.depth);
    this.#put(inside ? 1 : 0);
    this.#put(up);
    this.#put(log(away));
    this.#put(around.depth - candidate.depth);
    this.#put(near.running / Math.max(1, near.chars));
    this.#put(near.linked / Math.max(1, near.chars));
    this.#put(log(make.count));
    this.#put(log(make.chars / make.count));
    this.#put(make.linked / Math.max(1, make.chars));
    this.#put(make.inside / make.count);
    this.#named(block);
    this.#put(SUSPECTS.indexOf(this.#ledger.suspect(block)?.kind ?? 'none'));
    this.#put(this.#copies[i] ?? 1);
    this.#section(i);
    const card = this.#cards.of(around);
    for (const name of CARD)
      this.#put(name === 'siblings' || name === 'chars' || name === 'running' ? log(card[name]) : card[name]);
  }

  #named(block: Block): void {
    const { title, description, authors, body } = this.#said;
    const text = block.text.length <= 400 ? key(block.text) : '';
    this.#put(text !== '' && (text === title || (title.length > 12 && text.startsWith(title))) ? 1 : 0);
    this.#put(
      text.length > 20 && description !== '' && (description.startsWith(text) || text.startsWith(description)) ? 1 : 0,
    );
    this.#put(body === '' ? -1 : Number(body.includes(key(block.text.slice(0, 60)))));
    this.#put(block.text.length < 120 && authors.some((name) => block.text.includes(name)) ? 1 : 0);
  }

  #section(i: number): void {
    const { at, level, links, cue } = this.#sections[i] ?? { at: -1, level: 0, links: 0, cue: 0 };
    this.#put(at < 0 ? -1 : Math.min(60, i - at));
    this.#put(level);
    this.#put(links);
    this.#put(cue);
  }

  #page(): number[] {
    const { chars, linked, running, blocks } = this.#sums.all;
    const articles = new Set(this.#around.map(({ article }) => article));
    articles.delete(null);
    const held = this.#sums.of(this.#candidate.range);
    return [
      log(running),
      log(blocks),
      linked / Math.max(1, chars),
      log(articles.size),
      held.running / Math.max(1, running),
      this.#said.body === '' ? 0 : 1,
      ...this.#said.page,
    ];
  }

  #surroundings(i: number): void {
    const around = this.#around[i];
    for (let bit = 0; bit < SEMANTICS; bit++) this.#put(((around?.semantic ?? 0) >> bit) & 1);
    for (let group = 0; group < GROUP_NAMES.length; group++) this.#put(around?.near[group] ?? FAR);
  }
}
