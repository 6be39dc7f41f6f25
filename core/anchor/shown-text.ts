/**
 * The text of an article as it is shown, and where each unit of it stands in the nodes.
 *
 * It is what stands in the text nodes of the article's HTML, with the blocks that are put back, in their order. A run of
 * white space is one space, but inside `pre`, where it stays as it is; where a block begins or ends, and for `br`, there
 * is one line feed and no space around it. Left out is what is not the article's own: what stands in the place of a
 * picture, buttons, and everything in an element with `data-not-text`. So it is the same with pictures and without,
 * in the reader and in an export, in every theme.
 */
import type { Span } from '../highlight';

interface Run {
  readonly node: Text;
  /** Where its first unit stands in the text. */
  readonly start: number;
}

const BLOCKS = new Set(
  'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const LEFT_OUT = '.pl-picture, .pl-missing, .missing, button, annotation, [data-not-text]';
const TEXT = 3;
const ELEMENT = 1;
/** https://dom.spec.whatwg.org/#dom-node-document_position_following */
const FOLLOWING = 4;
const CONTAINED_BY = 16;

export class ShownText {
  readonly text: string;
  readonly #runs: readonly Run[];
  /** For each unit of the text, its offset in its node. */
  readonly #offsets: readonly number[];

  constructor(root: Element) {
    const reading = new Reading();
    reading.children(root, root.closest('pre') !== null);
    this.text = reading.units.join('');
    this.#runs = reading.runs;
    this.#offsets = reading.offsets;
  }

  /** The node that the unit at `at` stands in, and where in it. A line feed between blocks stands before the next block. */
  #at(at: number): { node: Text; offset: number } | null {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runs[middle]?.start ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const run = this.#runs[low];
    const offset = this.#offsets[at];
    return run === undefined || offset === undefined ? null : { node: run.node, offset };
  }

  /** The passage as a range of the document; `null` for one that is empty or not of this text. */
  rangeOf({ start, end }: Span): Range | null {
    const first = this.#at(start);
    const last = end > start ? this.#at(end - 1) : null;
    if (first === null || last === null) return null;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, Math.min(last.node.length, last.offset + 1));
    return range;
  }

  /** The pieces of text nodes that a passage is made of, in their order. */
  piecesOf({ start, end }: Span): { readonly node: Text; readonly from: number; readonly to: number }[] {
    const pieces: { node: Text; from: number; to: number }[] = [];
    for (let at = start; at < end; at++) {
      const here = this.#at(at);
      if (here === null || this.text[at] === '\n') continue;
      const last = pieces.at(-1);
      if (last?.node === here.node) last.to = here.offset + 1;
      else pieces.push({ node: here.node, from: here.offset, to: here.offset + 1 });
    }
    return pieces;
  }

  /** The passage that a range of the document covers; what lies outside of the article is not part of it. */
  spanOf({ startContainer, startOffset, endContainer, endOffset }: Range): Span {
    return { start: this.offsetOf(startContainer, startOffset), end: this.offsetOf(endContainer, endOffset) };
  }

  /** Where in the text a place of the document is: 0 for all before the article, the text's length for all after. */
  offsetOf(container: Node, offset: number): number {
    const inText = container.nodeType === TEXT;
    const child = inText ? container : container.childNodes[offset];
    // The first run that is not before the place.
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.#runs[middle]?.node ?? null, container, child ?? null)) low = middle + 1;
      else high = middle;
    }
    const run = this.#runs[low];
    if (run === undefined) return this.text.length;
    if (run.node !== container) return run.start;
    const end = this.#runs[low + 1]?.start ?? this.text.length;
    let at = run.start;
    while (at < end && (this.#offsets[at] ?? 0) < offset) at++;
    return at;
  }
}

/** @param child of the container, that the place is before; `null`: the place is at the container's end */
function isBefore(node: Node | null, container: Node, child: Node | null): boolean {
  if (node === null || node === child) return false;
  const where = (child ?? container).compareDocumentPosition(node);
  if (child === null && (where & CONTAINED_BY) !== 0) return true;
  return (where & (FOLLOWING | CONTAINED_BY)) === 0;
}

class Reading {
  readonly units: string[] = [];
  readonly offsets: number[] = [];
  readonly runs: Run[] = [];
  /** What white space was passed and is not written yet: where it stood, if it is one. */
  #space: { node: Text; offset: number } | null = null;
  #break = false;

  children(parent: Node, asItIs: boolean): void {
    // No recursion: a page may be a million elements deep.
    const open: { node: Node; asItIs: boolean; leaves: boolean }[] = [];
    const push = (of: Node, pre: boolean) => {
      for (let child = of.lastChild; child !== null; child = child.previousSibling) {
        open.push({ node: child, asItIs: pre, leaves: false });
      }
    };
    push(parent, asItIs);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { node } = next;
      if (node.nodeType === TEXT) this.#text(node as Text, next.asItIs);
      else if (next.leaves) this.#break = true;
      else if (node.nodeType === ELEMENT) {
        const element = node as Element;
        if (element.matches(LEFT_OUT)) continue;
        const { localName } = element;
        if (localName === 'br') this.#break = true;
        if (BLOCKS.has(localName)) {
          this.#break = true;
          open.push({ node, asItIs: false, leaves: true });
        }
        push(node, next.asItIs || localName === 'pre');
      }
    }
  }

  #text(node: Text, asItIs: boolean): void {
    const { data } = node;
    for (let offset = 0; offset < data.length; offset++) {
      const unit = data.charAt(offset);
      const isSpace = /\s/.test(unit);
      if (isSpace && !(asItIs && !this.#break)) {
        // White space at the beginning of a block is nowhere to be seen.
        if (this.units.length > 0 && !this.#break) this.#space ??= { node, offset };
        continue;
      }
      if (this.#break && this.units.length > 0) this.#write('\n', node, offset);
      else if (this.#space !== null) this.#write(' ', this.#space.node, this.#space.offset);
      this.#space = null;
      this.#break = false;
      this.#write(unit, node, offset);
    }
  }

  #write(unit: string, node: Text, offset: number): void {
    if (this.runs.at(-1)?.node !== node) this.runs.push({ node, start: this.units.length });
    this.units.push(unit);
    this.offsets.push(offset);
  }
}
