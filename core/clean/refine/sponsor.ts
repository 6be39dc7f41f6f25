/** Sponsor interruptions: from the marker that opens one to the marker that closes it, whatever the markup. */
import type { Block } from '../../blocks';
import type { Cue } from '../cues/cue';
import { SPONSOR_ANNOUNCED, SPONSOR_BEGIN, SPONSOR_END } from '../cues/sponsor';
import { elementsNamed } from '../elements';
import { isEntry } from '../entry';
import type { Inside } from '../judge/judge';
import type { Ledger } from '../ledger';
import type { Stage } from './stage';

/** A marker is a line of its own. */
const MARKER_LENGTH = 140;
/** … unless the message begins in the same block. */
const ANNOUNCED_LENGTH = 500;
/** How far the closing marker may be from the opening one. A longer stretch is article that only looks like one. */
const MOST_BLOCKS = 20;
const MOST_WORDS = 400;
/** Share of the running text of the article that a pair may span. */
const MOST = 0.4;

const NAMED =
  / (?:ad|ads|sponsor|sponsored|sponsorship|advert|adverts|advertisement|advertorial|ad slot|ad unit|ad container|ad wrapper|adsbygoogle|dfp ad|native ad|promoted content|sponsored content|outbrain|taboola) /;
const NAMED_WORDS = 120;
const LABELLED_WORDS = 40;

export const sponsor: Stage = ({ page, ledger, inside }) => {
  betweenMarkers(ledger, inside);
  for (const block of ledger.left()) {
    // A closing marker alone: one beside an interruption that went, or outside. "The story continues." is a sentence.
    const beside = [-1, 1].some((step) => kindAt(ledger, block.index + step) === 'sponsor');
    if (block.text.length > 60 || !isEnd(block) || (inside.has(block.index) && !beside)) continue;
    ledger.remove(block, { kind: 'sponsor', reason: 'The end marker of an interruption.', rule: 'sponsor/label' });
  }
  for (const element of elementsNamed(page, NAMED)) {
    if (element.localName === 'p' || element.querySelector('h1, article, main')) continue;
    const range = ledger.blocks.of(element);
    const text = ledger.left(range);
    if (text.length === 0 || text.reduce((sum, block) => sum + block.words, 0) > NAMED_WORDS) continue;
    const labelled = text.some((block) => SPONSOR_BEGIN.test(block.lines[0]?.text ?? ''));
    if (!labelled && text.some(({ index }) => inside.has(index)) && ledger.isProse(range)) continue;
    const reason = 'A box that its own name calls sponsored.';
    ledger.removeRange(range, { kind: 'sponsor', reason, rule: 'sponsor/name' });
  }
};

/** From each opening marker to its closing one; a marker alone where none follows. */
function betweenMarkers(ledger: Ledger, inside: Inside): void {
  const left = ledger.left();
  const total = left.filter((block) => inside.has(block.index)).reduce((sum, block) => sum + block.words, 0);
  for (const [i, block] of left.entries()) {
    const marker = isMarker(block, SPONSOR_BEGIN) || isLabelled(block);
    // "Advertising" in a table of income is data, not a label.
    if (ledger.verdict(block) || isEntry(block, ledger.blocks) || !(marker || isAnnounced(block))) continue;
    const end = endOf(left, i, total);
    // A heading announces an interruption only where something ends it again.
    if (end === i && (!marker || block.place.heading > 0)) continue;
    const opened = (block.lines[0]?.text ?? block.text).slice(0, 60);
    const closed = left[end]?.text.slice(0, 60) ?? '';
    const reason = end > i ? `Announced as “${opened}”, ended by “${closed}”.` : `A label: “${opened}”.`;
    const verdict = { kind: 'sponsor', reason, rule: end > i ? 'sponsor/markers' : 'sponsor/label' } as const;
    for (const part of left.slice(i, end + 1)) ledger.remove(part, verdict);
  }
}

const isMarker = (block: Block, marker: Cue): boolean =>
  block.text.length <= MARKER_LENGTH &&
  !block.place.code &&
  !block.place.quote &&
  !/^[“”"„«»‘]/.test(block.text) &&
  marker.test(block.text);

const kindAt = (ledger: Ledger, index: number): string | null => {
  const block = ledger.blocks.all[index];
  return block ? (ledger.verdict(block)?.kind ?? null) : null;
};

/** A label on the first line of a small block: "Advertisement", then the advertisement. */
const isLabelled = (block: Block): boolean =>
  block.lines.length > 1 &&
  block.words <= LABELLED_WORDS &&
  !block.place.code &&
  !block.place.quote &&
  SPONSOR_BEGIN.test(block.lines[0]?.text ?? '');

/** A marker with the beginning of the message in the same block. */
const isAnnounced = (block: Block): boolean =>
  block.text.length <= ANNOUNCED_LENGTH &&
  !block.place.code &&
  !block.place.quote &&
  SPONSOR_ANNOUNCED.test(block.text);

/** "Continues below", "continues after this advertisement" still opens. */
const NOT_YET = /\b(?:below|after|following|après|nach|unten|unter|dopo|después|tras|após|depois|poniżej)(?![\p{L}])/iu;
const isEnd = (block: Block): boolean => isMarker(block, SPONSOR_END) && !NOT_YET.test(block.text);

/** Index of the closing marker in `left`, or `from` itself where none is near enough. */
function endOf(left: readonly Block[], from: number, total: number): number {
  let size = 0;
  for (let i = from + 1; i < left.length && i <= from + MOST_BLOCKS; i++) {
    const block = left[i];
    if (!block) break;
    if (isEnd(block)) return i;
    size += block.words;
    if (size > MOST_WORDS || size > total * MOST) break;
  }
  return from;
}
