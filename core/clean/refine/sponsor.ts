/** Sponsor interruptions: from the marker that opens one to the marker that closes it, whatever the markup. */
import type { Block, Range } from '../../blocks';
import type { Page } from '../../page';
import { isLabel, type Marker, markerOf } from '../cues/markers';
import { HOST_OPENS, HOST_RETURNS } from '../cues/sponsor';
import { elementsNamed } from '../elements';
import { isEntry } from '../entry';
import type { Inside } from '../extract';
import type { Ledger } from '../ledger';
import { isPaid, leadsAway, Pitches } from './pitch';
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
/** Words between a label and a line that may as well announce the next advertisement. */
const BETWEEN_WORDS = 150;

const NAMED =
  / (?:ad|ads|sponsor|sponsored|sponsorship|advert|adverts|advertisement|advertorial|ad slot|ad unit|ad container|ad wrapper|adsbygoogle|dfp ad|native ad|promoted content|sponsored content|outbrain|taboola) /;
const NAMED_WORDS = 120;

export const sponsor: Stage = (draft) => {
  const { page, ledger, inside } = draft;
  const pitches = new Pitches(ledger, inside);
  const strange = stranger(draft);
  const lines = linesOf(ledger);
  for (const [i, line] of lines.entries()) {
    if (ledger.verdict(line.block) || line.marker === null || line.marker === 'end') continue;
    const end = closing(lines, i, strange, totalWords(lines, inside));
    if (end) close(lines, i, end, ledger);
    else open(line, pitches, strange, ledger, inside);
  }
  hostReads(ledger, inside, pitches);
  strayEnds(lines, ledger, inside);
  banners(page, ledger);
  for (const element of elementsNamed(page, NAMED)) {
    if (element.localName === 'p' || element.querySelector('h1, article, main')) continue;
    const range = ledger.blocks.of(element);
    const text = ledger.left(range);
    if (text.length === 0 || text.reduce((sum, block) => sum + block.words, 0) > NAMED_WORDS) continue;
    const labelled = text.some((block) => markerOf(block.lines[0]?.text ?? '') === 'begin');
    if (!labelled && text.some(({ index }) => inside.has(index)) && ledger.isProse(range)) continue;
    const reason = 'A box that its own name calls sponsored.';
    ledger.removeRange(range, { kind: 'sponsor', reason, rule: 'sponsor/name' });
  }
};

/** Whether blocks say nothing about the subject of the article. */
type Stranger = (blocks: readonly Block[]) => boolean;

/** Looks the article through only where it is asked for. */
function stranger({ facts, ledger, inside }: Draft): Stranger {
  return (blocks) => {
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
    if (whole) return isEntry(block, ledger.blocks) && !block.text.includes(' ') ? none : { block, marker: whole, more: false };
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

/** Index of the line that closes what the one at `from` opens, and how it is known; null where none does. */
function closing(lines: readonly Line[], from: number, strange: Stranger, total: number): number | null {
  const begin = lines[from];
  if (!begin) return null;
  const label = isLabel(begin.block.lines[0]?.text ?? begin.block.text);
  let size = begin.more ? begin.block.words : 0;
  for (let i = from + 1; i < lines.length && i <= from + MOST_BLOCKS; i++) {
    const line = lines[i];
    if (!line) break;
    if (line.marker === 'end') {
      const between = lines.slice(from + 1, i).map(({ block }) => block);
      return size > LABEL_WORDS && label && !strange(between) ? null : i;
    }
    if (line.marker === 'onward' && begin.marker === 'begin' && i > from + 1) {
      const between = lines.slice(from + 1, i).map(({ block }) => block);
      if (size <= BETWEEN_WORDS && strange(between)) return i;
    }
    // Another one opens: the first was a label of its own, unless the two stand together.
    if (line.marker === 'begin' && !line.more && i > from + 2) return null;
    if (line.block.place.heading === 1) return null;
    size += line.block.words;
    if (size > MOST_WORDS || size > total * MOST) return null;
  }
  return null;
}

function close(lines: readonly Line[], from: number, end: number, ledger: Ledger): void {
  const opened = quote(lines[from]?.block);
  const reason = `Announced as “${opened}”, ended by “${quote(lines[end]?.block)}”.`;
  for (const { block } of lines.slice(from, end + 1)) {
    ledger.remove(block, { kind: 'sponsor', reason, rule: 'sponsor/markers' });
  }
}

const quote = (block: Block | undefined): string => (block?.lines[0]?.text ?? '').slice(0, 60);

/**
 * A marker that nothing closes: the label; with it the box that begins with it, where it is small and speaks like an
 * offer; or the rest of its own block. Prose after a label of a slot that is filled with a picture stays.
 */
function open(
  { block, marker, more }: Line,
  pitches: Pitches,
  strange: Stranger,
  ledger: Ledger,
  inside: Inside,
): void {
  if (marker === 'onward') {
    if (!inside.has(block.index) || /\b(?:ad|advert\w*|sponsor\w*)\b/i.test(block.text)) label(block, ledger);
    return;
  }
  const box = boxOf(block, ledger);
  const offer = more ? [block] : box ? ledger.left(box) : [];
  const { call, points } = pitches.of(offer);
  if (offer.length > 0 && ((call && points >= OFFER) || (!more && strange(offer)))) {
    const reason = `An offer under “${quote(block)}”.`;
    for (const part of offer) ledger.remove(part, { kind: 'sponsor', reason, rule: 'sponsor/offer' });
  } else if (!more && isLoneLabel(block) && !isBoldHeading(block, ledger, inside)) label(block, ledger);
}

/** A heading, an item of a list or a cell is the article's own where no offer follows. */
const isLoneLabel = ({ place, text }: Block): boolean =>
  place.heading === 0 && !place.listItem && !place.cell && !place.quote && (isLabel(text) || text.length > 12);

/** "Advertising" in bold among other lines in bold is a heading of the article. */
function isBoldHeading(block: Block, ledger: Ledger, inside: Inside): boolean {
  if (!inside.has(block.index) || !isBold(block)) return false;
  return ledger.left().some((other) => other !== block && inside.has(other.index) && isBold(other) && markerOf(other.text) === null);
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

function label(block: Block, ledger: Ledger): void {
  ledger.remove(block, { kind: 'sponsor', reason: `A label: “${quote(block)}”.`, rule: 'sponsor/label' });
}

/** A closing marker alone goes beside an interruption that went, or outside. "The story continues." is a sentence. */
function strayEnds(lines: readonly Line[], ledger: Ledger, inside: ReadonlySet<number>): void {
  for (const { block, marker } of lines) {
    if (marker !== 'end' || block.text.length > 60 || ledger.verdict(block)) continue;
    const beside = [-1, 1].some((step) => {
      const other = ledger.blocks.all[block.index + step];
      return other !== undefined && ledger.verdict(other)?.kind === 'sponsor';
    });
    if (inside.has(block.index) && !beside) continue;
    ledger.remove(block, { kind: 'sponsor', reason: 'The end marker of an interruption.', rule: 'sponsor/label' });
  }
}

/** How far a host goes on, and how much of an offer must be in it. */
const READ_BLOCKS = 14;
const READ_WORDS = 900;
const READ = 2.5;
const SENTENCE_END = /[.!?。！？…؟]\s*/;

/** What a host reads out or writes in between: from "brought to you by" to "and now back to …". */
function hostReads(ledger: Ledger, inside: Inside, pitches: Pitches): void {
  const left = ledger.left().filter((block) => inside.has(block.index));
  for (const [i, block] of left.entries()) {
    if (ledger.verdict(block) || block.place.heading > 0 || block.place.code) continue;
    if (!HOST_OPENS.test(block.text.slice(0, 260))) continue;
    let size = 0;
    for (let end = i; end < Math.min(left.length, i + READ_BLOCKS); end++) {
      const last = left[end];
      size += last?.words ?? 0;
      if (!last || size > READ_WORDS || last.place.code) break;
      if (!returns(last.text)) continue;
      const read = left.slice(i, end + 1);
      const { call, points } = pitches.of(read);
      if (!call || points < READ) break;
      const reason = `Read out for a sponsor, from “${quote(block)}”.`;
      for (const part of read) ledger.remove(part, { kind: 'sponsor', reason, rule: 'sponsor/read' });
      break;
    }
  }
}

function returns(text: string): boolean {
  const last = text.split(SENTENCE_END).findLast((sentence) => sentence.trim() !== '') ?? '';
  return last.length <= 100 && (HOST_RETURNS.test(last) || markerOf(last) === 'end');
}

/** Sizes of display advertising in pixels, as the IAB lists them. */
const SIZES = new Set(
  '728x90 970x90 970x250 468x60 300x250 336x280 300x600 160x600 120x600 320x50 320x100 250x250 234x60 300x1050 970x66 580x400'.split(
    ' ',
  ),
);

/** The caption of a linked picture in the size of a banner. */
function banners(page: Page, ledger: Ledger): void {
  for (const image of page.doc.querySelectorAll('a[href] img[width][height]')) {
    if (!SIZES.has(`${image.getAttribute('width')}x${image.getAttribute('height')}`)) continue;
    const figure = image.closest('figure');
    const holder = figure ?? image.closest('a');
    const text = holder ? ledger.left(ledger.blocks.of(holder)) : [];
    if (!holder || text.length === 0 || text.reduce((sum, block) => sum + block.words, 0) > NAMED_WORDS) continue;
    const anchor = image.closest('a');
    if (!figure || !anchor || !(isPaid(anchor) || leadsAway(anchor, page.baseUrl))) continue;
    const reason = 'The caption of a banner.';
    ledger.removeRange(ledger.blocks.of(figure), { kind: 'sponsor', reason, rule: 'sponsor/banner' });
  }
}
