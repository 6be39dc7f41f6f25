/** Sponsor interruptions: from the marker that opens one to the marker that closes it, whatever the markup. */

import type { Block, Range } from '../../blocks';
import { type Because, because } from '../../said';
import { isAboutAds, isLabel, type Marker, markerOf, promisesMore } from '../cues/markers';
import { isEntry } from '../entry';
import type { Inside } from '../judge/judge';
import type { Ledger, Verdict } from '../ledger';
import { banners } from './banner';
import { hostReads } from './hostread';
import { paidBoxes } from './paid-boxes';
import { Pitches } from './pitch';
import type { Draft, Stage } from './stage';
import { Subject } from './subject';

/** How far the closing marker may be from the opening one, and how much may lie between. */
const MOST_BLOCKS = 60;
const MOST_WORDS = 1500;
/** More than this between two markers must be announced in so many words, not by a bare label. */
const LABEL_WORDS = 250;
/** Share of the running text of the article that a pair may span. */
const MOST = 0.5;
/** Words of a box that begins with a marker, and points of the offer in it. */
const BOX_WORDS = 130;
const OFFER = 2;
/** … and of paragraphs that only stand beside one. */
const LONE_OFFER = 3;
const FOLLOWING = 4;
/** Words between a label and a line that may as well announce the next advertisement. */
const BETWEEN_WORDS = 150;

export const sponsor: Stage = (draft) => {
  const { page, ledger, inside } = draft;
  const pitches = new Pitches(ledger, inside);
  const strange = stranger(draft);
  const lines = linesOf(ledger);
  for (const [i, line] of lines.entries()) {
    if (ledger.verdict(line.block) || line.marker === null || line.marker === 'end') continue;
    const end = closing(lines, i, { strange, sells: (between) => sells(between, pitches) }, totalWords(lines, inside));
    if (end) close(lines, i, end, ledger);
    else open(i, lines, strange, pitches, draft);
  }
  hostReads(ledger, inside, pitches);
  strayEnds(lines, ledger, inside);
  banners(page, ledger);
  paidBoxes(page, ledger, inside);
};

/** Whether blocks say nothing about the subject of the article. */
type Stranger = (blocks: readonly Block[]) => boolean;

/** What may be asked of the blocks between two markers. */
interface Tests {
  readonly strange: Stranger;
  /** Whether they offer something to click on, to type in or to go to. */
  readonly sells: (blocks: readonly Block[]) => boolean;
}

function sells(blocks: readonly Block[], pitches: Pitches): boolean {
  const pitch = pitches.of(blocks);
  return pitch.call && pitch.points >= OFFER;
}

/** Pages with more interruptions than this are made to slow us down. */
const MOST_ASKED = 60;

/** Looks the article through only where it is asked for. */
function stranger({ facts, ledger, inside }: Draft): Stranger {
  let asked = 0;
  return (blocks) => {
    if (++asked > MOST_ASKED) return false;
    const own = new Set(blocks);
    const others = ledger.blocks.all.filter((block) => inside.has(block.index) && !own.has(block));
    return new Subject(others, facts.title ?? '').shared(blocks.map(({ text }) => text).join('\n')) === 0;
  };
}

/** A block that is left, and what it says as a marker. */
interface Line {
  readonly block: Block;
  readonly marker: Marker | null;
  /** Only its first line or its first words are the marker; the message begins in the same block. */
  readonly more: boolean;
}

const totals = new WeakMap<readonly Line[], number>();

function totalWords(lines: readonly Line[], inside: ReadonlySet<number>): number {
  const known = totals.get(lines);
  if (known !== undefined) return known;
  const total = lines.reduce((sum, { block }) => sum + (inside.has(block.index) ? block.words : 0), 0);
  totals.set(lines, total);
  return total;
}

function linesOf(ledger: Ledger): Line[] {
  return ledger.left().map((block) => {
    const none = { block, marker: null, more: false };
    if (block.place.code || block.text === '') return none;
    // "Advertising" in a table of income is data, not a label.
    const whole = markerOf(block.text);
    // "Continue reading" as a link leads elsewhere.
    if (whole && whole !== 'begin' && block.linkDensity > 0.5) return none;
    if (whole)
      return isEntry(block, ledger.blocks) && !block.text.includes(' ') ? none : { block, marker: whole, more: false };
    const first = opening(block);
    return first ? { block, marker: first, more: true } : none;
  });
}

/** What is parted from the rest of a block by a line break, a colon, a full stop. Characters, words. */
const OPENING = 130;
const OPENED_WORDS = 160;

function opening(block: Block): Marker | null {
  if (block.words > OPENED_WORDS) return null;
  const line = block.lines.length > 1 ? (block.lines[0]?.text ?? '') : '';
  const head = /^(.{2,130}?)(?:[.!?。](?=\s)|[:：]|\s[–—|-]\s)/.exec(block.text.slice(0, OPENING + 2))?.[1] ?? '';
  for (const text of [line, head]) if (text !== '' && markerOf(text) === 'begin') return 'begin';
  return null;
}

/** Index of the line that closes what the one at `from` opens; null where none does. */
function closing(lines: readonly Line[], from: number, tests: Tests, total: number): number | null {
  const begin = lines[from];
  if (!begin) return null;
  let size = begin.more ? begin.block.words : 0;
  for (const [at, line] of lines.slice(from + 1, from + 1 + MOST_BLOCKS).entries()) {
    const { marker } = line;
    if (marker === 'end' || marker === 'onward') {
      const between = lines.slice(from + 1, from + 1 + at).map(({ block }) => block);
      if (closes(marker, line, begin, between, size, tests)) return from + 1 + at;
    }
    size += line.block.words;
    if (stops(line, at) || size > Math.min(MOST_WORDS, total * MOST)) return null;
  }
  return null;
}

/** An end that did not close; a title; another one that opens, unless the two stand together. */
const stops = ({ marker, more, block }: Line, distance: number): boolean =>
  marker === 'end' ||
  (marker === 'onward' && distance > 1) ||
  block.place.heading === 1 ||
  (marker === 'begin' && !more && distance > 1);

/** A line that says "continues below" may announce the next one, and a bare label may belong to an empty slot. */
function closes(
  marker: 'end' | 'onward',
  end: Line,
  begin: Line,
  between: readonly Block[],
  size: number,
  { strange, sells }: Tests,
): boolean {
  // "Continue reading" ends many things; what it ends must speak of something else than the article.
  const told = isAboutAds(end.block.text) && (size <= LABEL_WORDS || !isLabel(first(begin.block)));
  // "A word from our sponsor, the text goes on below": where it says that it goes on, it does; an empty slot sells nothing.
  const promised = size <= BETWEEN_WORDS && promisesMore(opened(begin)) && sells(between);
  if (marker === 'end') return between.length === 0 || told || promised || strange(between);
  return begin.marker === 'begin' && between.length > 0 && size <= BETWEEN_WORDS && (promised || strange(between));
}

/** The words of an opening line that are the marker. */
const opened = ({ block, more }: Line): string => (more ? first(block).slice(0, OPENING) : block.text);

const first = (block: Block): string => block.lines[0]?.text ?? block.text;

function close(lines: readonly Line[], from: number, end: number, ledger: Ledger): void {
  const [opened, closed] = [quote(lines[from]?.block), quote(lines[end]?.block)];
  const why = because('reason_sponsor_markers', 'Announced as “$1”, ended by “$2”.', opened, closed);
  for (const { block } of lines.slice(from, end + 1)) {
    ledger.remove(block, { kind: 'sponsor', ...why, rule: 'sponsor/markers' });
  }
}

const quote = (block: Block | undefined): string => (block ? first(block).slice(0, 60) : '');

/**
 * A marker that nothing closes: the label; with it the box that begins with it, where it is small and speaks like an
 * offer; or the rest of its own block. Prose after a label of a slot that is filled with a picture stays.
 */
function open(
  at: number,
  lines: readonly Line[],
  strange: Stranger,
  pitches: Pitches,
  { ledger, inside }: Draft,
): void {
  const line = lines[at];
  if (!line) return;
  const { block, marker, more } = line;
  if (marker === 'onward') {
    if (!inside.has(block.index) || /\b(?:ad|advert\w*|sponsor\w*)\b/i.test(block.text)) label(block, ledger);
    return;
  }
  const offer = more ? [block] : (inBox(block, ledger) ?? following(at, lines));
  const { call, points } = pitches.of(offer);
  const boxed = !more && offer.length > 0 && inBox(block, ledger) !== null;
  const speaks = call && points >= OFFER && (more || boxed || (points >= LONE_OFFER && strange(offer)));
  if (speaks || (boxed && strange(offer))) {
    const why = because('reason_sponsor_offer', 'An offer under “$1”.', quote(block));
    for (const part of [block, ...offer]) ledger.remove(part, { kind: 'sponsor', ...why, rule: 'sponsor/offer' });
  } else if (!more && isLoneLabel(block) && !isBoldHeading(block, ledger, inside)) label(block, ledger);
}

function inBox(block: Block, ledger: Ledger): readonly Block[] | null {
  const box = boxOf(block, ledger);
  return box ? ledger.left(box) : null;
}

const copies = new WeakMap<readonly Line[], ReadonlyMap<string, number>>();

function copiesIn(lines: readonly Line[]): ReadonlyMap<string, number> {
  const known = copies.get(lines);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { block } of lines) counts.set(block.text, (counts.get(block.text) ?? 0) + 1);
  copies.set(lines, counts);
  return counts;
}

/** The paragraphs beside a marker that stands only once on the page, up to the last call among them. */
function following(at: number, lines: readonly Line[]): readonly Block[] {
  const block = lines[at]?.block;
  if (!block || (copiesIn(lines).get(block.text) ?? 0) > 1) return [];
  const taken: Block[] = [];
  let best: readonly Block[] = [];
  for (const { block: next, marker } of lines.slice(at + 1, at + 1 + FOLLOWING)) {
    if (marker !== null || next.place.code || next.box.parentElement !== block.box.parentElement) break;
    taken.push(next);
    if (taken.reduce((sum, part) => sum + part.words, 0) > BOX_WORDS) break;
    if (next.linkDensity > 0 || next.place.control) best = [...taken];
  }
  return best;
}

/** A heading, an item of a list or a cell is the article's own where no offer follows. */
const isLoneLabel = ({ place, text }: Block): boolean =>
  place.heading === 0 && !place.listItem && !place.cell && !place.quote && (isLabel(text) || text.length > 12);

/** "Advertising" in bold among other lines in bold is a heading of the article. */
function isBoldHeading(block: Block, ledger: Ledger, inside: Inside): boolean {
  if (!inside.has(block.index) || !isBold(block)) return false;
  return hasBoldLines(ledger, inside);
}

const boldLines = new WeakMap<Ledger, boolean>();

function hasBoldLines(ledger: Ledger, inside: Inside): boolean {
  const known = boldLines.get(ledger);
  if (known !== undefined) return known;
  const has = ledger.left().some((block) => inside.has(block.index) && isBold(block) && markerOf(block.text) === null);
  boldLines.set(ledger, has);
  return has;
}

const isBold = ({ words, nodes, linkDensity }: Block): boolean =>
  words <= 8 && linkDensity === 0 && nodes.every((node) => node.parentElement?.closest('b, strong') !== null);

/** The largest small box that begins with a block, and holds more than it. */
function boxOf(block: Block, ledger: Ledger): Range | null {
  let best: Range | null = null;
  for (let up: Element | null = block.box; up && up.localName !== 'body'; up = up.parentElement) {
    const range = ledger.blocks.of(up);
    if (range.from !== block.index || up.matches('main, article')) break;
    const words = ledger.left(range).reduce((sum, part) => sum + part.words, 0);
    if (words > BOX_WORDS) break;
    if (range.to - range.from > 1) best = range;
  }
  return best;
}

const LABEL = (why: Because): Verdict => ({ kind: 'sponsor', ...why, rule: 'sponsor/label' });

const label = (block: Block, ledger: Ledger): void =>
  ledger.remove(block, LABEL(because('reason_sponsor_label', 'A label: “$1”.', quote(block))));

/** A closing marker alone goes beside an interruption that went, or outside. "The story continues." is a sentence. */
function strayEnds(lines: readonly Line[], ledger: Ledger, inside: ReadonlySet<number>): void {
  for (const { block, marker } of lines) {
    if (marker !== 'end' || block.extent > 60 || ledger.verdict(block)) continue;
    const beside = [-1, 1].some((step) => {
      const other = ledger.blocks.all[block.index + step];
      return other !== undefined && ledger.verdict(other)?.kind === 'sponsor';
    });
    if (inside.has(block.index) && !beside) continue;
    ledger.remove(block, LABEL(because('reason_sponsor_end', 'The end marker of an interruption.')));
  }
}
