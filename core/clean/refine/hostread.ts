/** What the host of a podcast or a letter reads out for a sponsor: from "brought to you by" to "and now back to …". */

import type { Block } from '../../blocks';
import { because } from '../../said';
import { markerOf } from '../cues/markers';
import { HOST_OPENS, HOST_RETURNS } from '../cues/sponsor';
import type { Inside } from '../judge/judge';
import type { Ledger } from '../ledger';
import type { Pitches } from './pitch';

/** How far a host goes on, and how much of an offer must be in it. */
const READ_BLOCKS = 14;
const READ_WORDS = 900;
const READ = 2.5;
/** Characters within which a host says what comes. */
const OPENING = 260;
const SENTENCE_END = /[.!?。！？…؟]\s*/;

export function hostReads(ledger: Ledger, inside: Inside, pitches: Pitches): void {
  const left = ledger.left().filter((block) => inside.has(block.index));
  for (const [i, block] of left.entries()) {
    if (ledger.verdict(block) || block.place.heading > 0 || block.place.code) continue;
    if (!HOST_OPENS.test(block.text.slice(0, OPENING))) continue;
    const read = left.slice(i, endOf(left, i) + 1);
    const { call, points } = pitches.of(read);
    if (!call || points < READ) continue;
    const why = because('reason_sponsor_read', 'Read out for a sponsor, from “$1”.', block.text.slice(0, 60));
    for (const part of read) ledger.remove(part, { kind: 'sponsor', ...why, rule: 'sponsor/read' });
  }
}

/** Index of the block that ends in "and now back to …"; before `from` where none does. */
function endOf(left: readonly Block[], from: number): number {
  let size = 0;
  for (let i = from; i < Math.min(left.length, from + READ_BLOCKS); i++) {
    const block = left[i];
    size += block?.words ?? 0;
    if (!block || size > READ_WORDS || block.place.code) break;
    if (returns(block.text)) return i;
  }
  return from - 1;
}

function returns(text: string): boolean {
  const last = text.split(SENTENCE_END).findLast((sentence) => sentence.trim() !== '') ?? '';
  return last.length <= 100 && (HOST_RETURNS.test(last) || markerOf(last) === 'end');
}
