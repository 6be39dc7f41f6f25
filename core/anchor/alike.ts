/**
 * A place in a text that says nearly the same as a quote: small edits are seen through, other words are not taken for
 * it. What it costs is bounded, whatever the texts are. Pure.
 */
import type { Span } from '../highlight';
import { around } from './near';

/** Share of the quote's units that may be otherwise. */
export const MOST_CHANGED = 0.2;

/** Shorter quotes are too easily found in other words. */
const SHORTEST = 8;
/** Longer ones are known by their two ends, of this length, and by how far apart these stand. */
const LONG = 2000;
const END = 400;
const STRETCH = 0.25;

/** Pieces of the quote that are looked for as they are, how long they are at most, and places of each that are looked at. */
const PIECES = 16;
const PIECE = 12;
const PLACES = 24;
/** Places that are compared unit by unit. */
const COMPARED = 3;

/** Steps of work that are left; about a thousand million are a second. */
export interface Work {
  left: number;
}

export interface Likeness extends Span {
  /** Units that are otherwise: put in, left out or changed. */
  readonly changed: number;
}

/** @param near where it is expected. `null` where nothing is like it, or the work is used up */
export function alike(quote: string, text: string, near: number, work: Work): Likeness | null {
  if (quote.length < SHORTEST) return null;
  if (quote.length <= LONG) return alikeShort(quote, text, near, work);
  const head = alikeShort(quote.slice(0, END), text, near, work);
  if (head === null) return null;
  const tail = alikeShort(quote.slice(-END), text, head.start + quote.length - END, work);
  if (tail === null) return null;
  const stretch = Math.abs(tail.end - head.start - quote.length);
  return tail.start < head.end || stretch > quote.length * STRETCH
    ? null
    : { start: head.start, end: tail.end, changed: stretch };
}

function alikeShort(quote: string, text: string, near: number, work: Work): Likeness | null {
  const most = Math.floor(quote.length * MOST_CHANGED);
  let best: Likeness | null = null;
  for (const begin of likelyBegins(quote, text, near, most, work)) {
    const found = compare(quote, text, begin, most, work);
    if (found === null) continue;
    const nearer = best === null || Math.abs(found.start - near) < Math.abs(best.start - near);
    if (best === null || found.changed < best.changed || (found.changed === best.changed && nearer)) best = found;
  }
  return best;
}

/** Where the quote may begin, by where its pieces stand; those that most pieces speak for first. */
function likelyBegins(quote: string, text: string, near: number, most: number, work: Work): readonly number[] {
  const length = Math.max(3, Math.min(PIECE, Math.floor(quote.length / 4)));
  const step = Math.max(1, Math.floor((quote.length - length) / (PIECES - 1)));
  const wide = Math.max(4, most);
  const votes = new Map<number, { count: number; begin: number }>();
  for (let at = 0; at + length <= quote.length; at += step) {
    work.left -= text.length / 8;
    if (work.left < 0) return [];
    for (const place of around(text, quote.slice(at, at + length), near + at, PLACES)) {
      const begin = place - at;
      const slot = Math.round(begin / wide);
      const vote = votes.get(slot);
      if (vote === undefined) votes.set(slot, { count: 1, begin });
      else vote.count++;
    }
  }
  return [...votes.values()]
    .sort((one, other) => other.count - one.count || Math.abs(one.begin - near) - Math.abs(other.begin - near))
    .slice(0, COMPARED)
    .map(({ begin }) => begin);
}

/**
 * The quote against the text from about `begin` on, by edit distance (Sellers 1980) within a band around the diagonal:
 * what lies outside of it has more changes than are taken.
 */
function compare(quote: string, text: string, begin: number, most: number, work: Work): Likeness | null {
  const band = 2 * Math.max(4, most);
  work.left -= (2 * band + 1) * quote.length;
  if (work.left < 0) return null;
  let row = firstRow(begin - band, 2 * band + 1, text.length);
  for (const unit of quote) {
    // A pair of surrogates is two units.
    for (let at = 0; at < unit.length; at++) row = nextRow(row, unit.charAt(at), text);
  }
  let end = 0;
  for (let k = 1; k < row.costs.length; k++) if (costAt(row, k) < costAt(row, end)) end = k;
  const start = row.starts[end] ?? 0;
  const to = row.first + end;
  return costAt(row, end) > most || to <= start ? null : { start, end: to, changed: costAt(row, end) };
}

/** Ends of the quote's first units at neighbouring places of the text: what each cost, and where it began. */
interface Row {
  /** The place of the first. */
  readonly first: number;
  readonly costs: readonly number[];
  readonly starts: readonly number[];
}

const NEVER = Number.MAX_SAFE_INTEGER / 2;
const costAt = ({ costs }: Row, k: number): number => costs[k] ?? NEVER;

/** Nothing of the quote is read yet: it may begin anywhere. */
function firstRow(first: number, width: number, length: number): Row {
  const starts = Array.from({ length: width }, (_, k) => first + k);
  return { first, starts, costs: starts.map((start) => (start < 0 || start > length ? NEVER : 0)) };
}

/** One unit of the quote more. */
function nextRow(row: Row, unit: string, text: string): Row {
  const costs: number[] = [];
  const starts: number[] = [];
  const first = row.first + 1;
  for (let k = 0; k < row.costs.length; k++) {
    const there = text[first + k - 1];
    const matched = there === undefined ? NEVER : costAt(row, k) + (there === unit ? 0 : 1);
    const leftOut = costAt(row, k + 1) + 1;
    const putIn = (costs[k - 1] ?? NEVER) + 1;
    const cost = Math.min(matched, leftOut, putIn);
    const from = cost === putIn ? (starts[k - 1] ?? 0) : (row.starts[k + 1] ?? 0);
    starts.push(cost === matched ? (row.starts[k] ?? 0) : from);
    costs.push(first + k > text.length ? NEVER : cost);
  }
  return { first, costs, starts };
}
