/** An article as a voice reads it: its sentences in order, and where each stands on the page. */
import { type Passage, passagesOf, type SpokenNotes } from './passages';
import { sentenceFinder } from './sentences';

export interface Sentence {
  readonly text: string;
  /** Counts the passages of the article. */
  readonly passage: number;
}

interface Placed extends Sentence {
  /** In its passage. */
  readonly start: number;
}

export interface Script {
  readonly sentences: readonly Placed[];
  readonly passages: readonly Passage[];
}

interface ScriptOptions {
  /** BCP 47. */
  readonly lang: string;
  readonly notes: SpokenNotes | null;
}

export function writeScript(roots: readonly Element[], { lang, notes }: ScriptOptions): Script {
  const passages = passagesOf(roots, notes);
  const sentencesOf = sentenceFinder(lang);
  const sentences = passages.flatMap(({ text }, passage) =>
    sentencesOf(text).map(({ start, end }) => ({ text: text.slice(start, end), passage, start })),
  );
  return { sentences, passages };
}

/** Sets one end of a range to where a letter of a passage stands; `last`: behind it. */
function setEnd(range: Range, passage: Passage, at: number, last: boolean): void {
  const { pieces } = passage;
  const piece = last ? pieces.findLast(({ start }) => start < at) : pieces.find(({ end }) => end > at);
  if (piece === undefined) return;
  const { node, from, start, end } = piece;
  if (from === null) {
    if (last) range.setEndAfter(node);
    else range.setStartBefore(node);
    return;
  }
  const offset = from + Math.min(Math.max(at, start), end) - start;
  if (last) range.setEnd(node, offset);
  else range.setStart(node, offset);
}

/** Where a part of a sentence stands on the page; `null` where the page has changed since. */
export function rangeOf(script: Script, index: number, from = 0, to = Number.POSITIVE_INFINITY): Range | null {
  const sentence = script.sentences[index];
  const passage = sentence && script.passages[sentence.passage];
  const document = passage?.pieces[0]?.node.ownerDocument;
  if (!passage || !document) return null;
  const range = document.createRange();
  const { start, text } = sentence;
  try {
    setEnd(range, passage, start + Math.min(from, text.length), false);
    setEnd(range, passage, start + Math.min(to, text.length), true);
  } catch {
    // A text node is shorter than it was: whoever changed the page has a new script written.
    return null;
  }
  return range.startContainer.isConnected && !range.collapsed ? range : null;
}

const FOLLOWING = 4;

/** Whether the point is behind the piece. */
function isBehind(point: Node, offset: number, { node, from, start, end }: Passage['pieces'][number]): boolean {
  if (node === point) return from !== null && offset >= from + end - start;
  return (node.compareDocumentPosition(point) & FOLLOWING) !== 0 && !node.contains(point);
}

/** The sentence that stands at a point of the page, else the next one; the last where none follows; -1 without any. */
export function sentenceAt(script: Script, point: Node, offset: number): number {
  const { passages, sentences } = script;
  const node = point.childNodes[offset] ?? point;
  const inside = node === point ? offset : 0;
  for (const [number, passage] of passages.entries()) {
    const piece = passage.pieces.find((one) => !isBehind(node, inside, one));
    if (piece === undefined) continue;
    const at =
      piece.node === node && piece.from !== null ? piece.start + Math.max(0, inside - piece.from) : piece.start;
    const found = sentences.findIndex(({ passage: own, start, text }) => own === number && start + text.length > at);
    if (found !== -1) return found;
  }
  return sentences.length - 1;
}

/**
 * Where to go on in a script that was written anew: the same sentence, best with the same one after it, the nearest where
 * there are several; else the same share of the way.
 */
export function samePlace(before: readonly Sentence[], index: number, after: readonly Sentence[]): number {
  const text = before[index]?.text;
  const next = before[index + 1]?.text;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, sentence] of after.entries()) {
    if (sentence.text !== text) continue;
    const distance = Math.abs(at - index) + (after[at + 1]?.text === next ? 0 : before.length + after.length);
    if (distance < least) {
      best = at;
      least = distance;
    }
  }
  if (best !== -1) return best;
  return Math.max(0, Math.min(after.length - 1, Math.floor((index / Math.max(1, before.length)) * after.length)));
}
