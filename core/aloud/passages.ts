/** What of an article is read aloud: one passage a block, row or listing, and which text of the page each letter is. */
import { isInline } from '../blocks';

/** Which text of the page a part of a passage is. */
export interface Piece {
  /** In the passage: from the first letter up to, not including, the second. */
  readonly start: number;
  readonly end: number;
  readonly node: Node;
  /** Where the part begins in the text node; `null` where words of ours stand for a whole element. */
  readonly from: number | null;
}

export interface Passage {
  readonly text: string;
  /** In order; separators of ours belong to none. Never empty. */
  readonly pieces: readonly Piece[];
}

/** Words that are said in the place of what cannot be read aloud; `null`: it is passed over. */
export interface SpokenNotes {
  readonly code: string;
  readonly formula: string;
}

/** A second writing of words that are read anyway, controls, and what is not shown. Captions are read, pictures are not. */
const SILENT =
  'button, select, textarea, input, rt, rp, template, script, style, [hidden], [aria-hidden="true"], .pl-picture, .pl-missing, .pl-card, details:not([open]) > :not(summary)';

/** Characters: a longer link is no footnote mark, a longer formula is no symbol. */
const MARK = 8;
const SYMBOL = 3;

const SHOW_ELEMENT_AND_TEXT = 0x5;
const ACCEPT = 1;
const REJECT = 2;

const textOf = (node: Node): string => (node.textContent ?? '').trim();

const MARK_TEXT = /^[[(]?(?:\d{1,4}|[a-z*†‡§¶#^↑↩↲⏎]{1,3})[\])]?\uFE0E?$/iu;

/** A footnote's mark in the text, or its way back. */
function isMark(element: Element): boolean {
  const name = element.localName;
  if (name === 'sup') return element.querySelector('a[href^="#"]') !== null && textOf(element).length <= MARK;
  if (name !== 'a' || !element.getAttribute('href')?.startsWith('#')) return false;
  const text = textOf(element);
  return MARK_TEXT.test(text) || (element.querySelector('sup') !== null && text.length <= MARK);
}

const isListing = (element: Element): boolean => element.localName === 'pre' && element.querySelector('code') !== null;
const isWhole = (element: Element): boolean => element.localName === 'math' || isListing(element);
const isCell = (name: string): boolean => name === 'td' || name === 'th';
/** Cells of a row are read as one line. */
const isBlock = (element: Element): boolean => !isInline(element.localName) && !isCell(element.localName);

function boxOf(node: Node, root: Element): Element {
  for (let box = node.parentElement; box !== null && box !== root; box = box.parentElement)
    if (isBlock(box)) return box;
  return root;
}

/** @param roots in the order in which they are read; none inside another */
export function passagesOf(roots: readonly Element[], notes: SpokenNotes | null): readonly Passage[] {
  return roots.flatMap((root) => new Gatherer(root, notes).gather());
}

class Gatherer {
  readonly #root: Element;
  readonly #notes: SpokenNotes | null;
  readonly #all: Passage[] = [];
  #text = '';
  #pieces: Piece[] = [];
  #box: Element | null = null;
  #breaks = 0;

  constructor(root: Element, notes: SpokenNotes | null) {
    this.#root = root;
    this.#notes = notes;
  }

  gather(): readonly Passage[] {
    const walker = this.#root.ownerDocument.createTreeWalker(this.#root, SHOW_ELEMENT_AND_TEXT, (node) =>
      this.#isRead(node) ? ACCEPT : REJECT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.nodeType === 1) this.#element(node as Element);
      else this.#words(node as Text);
    }
    this.#flush();
    return this.#all;
  }

  #isRead(node: Node): boolean {
    const parent = node.parentElement;
    if (parent !== null && parent !== this.#root && isWhole(parent)) return false;
    return node.nodeType !== 1 || !((node as Element).matches(SILENT) || isMark(node as Element));
  }

  #element(element: Element): void {
    const name = element.localName;
    if (name === 'br') this.#break();
    else if (name === 'math') this.#formula(element);
    else if (isCell(name)) this.#separate();
    else if (isListing(element)) this.#listing(element);
    else if (isBlock(element)) this.#flush();
  }

  #listing(element: Element): void {
    this.#flush();
    if (this.#notes !== null && textOf(element) !== '') this.#say(this.#notes.code, element);
    this.#flush();
  }

  #words(node: Text): void {
    // As many letters as before, so that each stands for itself.
    const text = node.data.replace(/\s/g, ' ');
    if (text.trim() !== '') this.#into(node);
    else if (this.#text === '') return;
    this.#pieces.push({ start: this.#text.length, end: this.#text.length + text.length, node, from: 0 });
    this.#text += text;
  }

  /** A symbol among words is read, what is longer is only named. */
  #formula(element: Element): void {
    const text = textOf(element);
    const said = text.length <= SYMBOL ? text : (this.#notes?.formula ?? '');
    if (said === '') return;
    this.#into(element);
    this.#say(said, element);
  }

  /** What comes next may stand in another block than what was gathered last. */
  #into(node: Node): void {
    const box = boxOf(node, this.#root);
    if (box !== this.#box || this.#breaks > 1) this.#flush();
    this.#box = box;
    this.#breaks = 0;
  }

  #say(words: string, element: Element): void {
    this.#pieces.push({ start: this.#text.length, end: this.#text.length + words.length, node: element, from: null });
    this.#text += words;
  }

  #break(): void {
    this.#breaks++;
    if (this.#text !== '') this.#text += ' ';
  }

  #separate(): void {
    if (this.#text !== '') this.#text += /[\p{P}\s]\s*$/u.test(this.#text.slice(-40)) ? ' ' : ', ';
  }

  #flush(): void {
    if (/[\p{L}\p{N}]/u.test(this.#text)) this.#all.push({ text: this.#text, pieces: this.#pieces });
    this.#text = '';
    this.#pieces = [];
    this.#box = null;
    this.#breaks = 0;
  }
}
