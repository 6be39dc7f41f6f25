/** Highlights in a file: `mark` in the text, and what was noted beside it under the text. */
import { type Placed, placesIn } from '../anchor/lost';
import { ShownText } from '../anchor/shown-text';
import type { Highlight } from '../highlight';
import type { ExportWords } from './words';

/** So many marks lie over each other at most: of more nobody sees which is which. */
const DEEPEST = 4;
/** Units of a passage that are shown again where its note stands. */
const SHOWN = 300;

interface Piece {
  readonly from: number;
  readonly to: number;
  /** Number of the highlight, from 1. */
  readonly number: number;
}

/**
 * Marks the passages in the nodes of a body (`bodyOf`), with a reference after each that has a note, and makes the
 * notes, with the highlights that the text has lost. Ids: `highlight-1`, `note-1`, …; those of the article are others.
 *
 * @returns `null` where there is nothing to be noted
 */
export function markPassages(host: Element, highlights: readonly Highlight[], words: ExportWords): Element | null {
  if (highlights.length === 0) return null;
  const shown = new ShownText(host);
  const placed = placesIn(shown.text, highlights);
  const last = new Map<number, Element>();
  const { texts, formulas } = piecesIn(shown, placed);
  for (const [node, pieces] of texts) markNode(node, pieces, placed, last);
  for (const [formula, numbers] of formulas) markFormula(formula, numbers, placed, last);
  for (const [at, { highlight }] of placed.entries()) {
    const mark = last.get(at + 1);
    if (mark !== undefined && highlight.note !== null) refer(mark, at + 1);
  }
  return notesOf(placed, host.ownerDocument, words);
}

interface Pieces {
  readonly texts: ReadonlyMap<Text, readonly Piece[]>;
  /** Numbers of the highlights that touch a formula, which holds nothing but elements of its own: it is marked whole. */
  readonly formulas: ReadonlyMap<Element, ReadonlySet<number>>;
}

/** What of the body is highlighted. */
function piecesIn(shown: ShownText, placed: readonly Placed[]): Pieces {
  const texts = new Map<Text, Piece[]>();
  const formulas = new Map<Element, Set<number>>();
  for (const [at, { span }] of placed.entries()) {
    const number = at + 1;
    for (const { node, from, to } of span === null ? [] : shown.piecesOf(span)) {
      const formula = node.parentElement?.closest('math') ?? null;
      // A bracket around a reading holds nothing but text, and is seen where readings are not.
      if (formula === null && node.parentElement?.closest('rp')) continue;
      if (formula !== null) formulas.set(formula, (formulas.get(formula) ?? new Set()).add(number));
      else if (texts.get(node)?.push({ from, to, number }) === undefined) texts.set(node, [{ from, to, number }]);
    }
  }
  return { texts, formulas };
}

/** Puts marks around the pieces of a text node. @param last hears of the last mark of each highlight */
function markNode(node: Text, pieces: readonly Piece[], placed: readonly Placed[], last: Map<number, Element>): void {
  const cuts = [...new Set([0, node.length, ...pieces.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const doc = node.ownerDocument;
  const parts = doc.createDocumentFragment();
  const open = new Set<Piece>();
  const inOrder = pieces.toSorted((one, other) => one.from - other.from);
  let next = 0;
  for (const [index, cut] of cuts.entries()) {
    for (const piece of open) if (piece.to <= cut) open.delete(piece);
    for (let piece = inOrder[next]; piece?.from === cut; piece = inOrder[++next]) open.add(piece);
    const text = node.data.slice(cut, cuts[index + 1] ?? cut);
    if (text === '') continue;
    let inner: Node = doc.createTextNode(text);
    // The longest lies undermost.
    const over = [...open].sort((one, other) => one.to - one.from - (other.to - other.from)).slice(0, DEEPEST);
    for (const { number } of over) {
      const mark = markOf(number, placed, last, doc);
      mark.append(inner);
      last.set(number, mark);
      inner = mark;
    }
    parts.append(inner);
  }
  node.replaceWith(parts);
}

/** A mark of a highlight; the first one is what its note leads back to. */
function markOf(number: number, placed: readonly Placed[], last: ReadonlyMap<number, Element>, doc: Document): Element {
  const mark = doc.createElement('mark');
  mark.className = `highlight ${placed[number - 1]?.highlight.colour ?? ''}`;
  if (!last.has(number)) mark.id = `highlight-${number}`;
  return mark;
}

/** Puts marks around a formula, once the text is marked. */
function markFormula(
  formula: Element,
  numbers: ReadonlySet<number>,
  placed: readonly Placed[],
  last: Map<number, Element>,
): void {
  let inner = formula;
  const lengthOf = (number: number) => {
    const span = placed[number - 1]?.span;
    return span ? span.end - span.start : 0;
  };
  // The longest lies undermost here, too.
  for (const number of [...numbers].sort((one, other) => lengthOf(one) - lengthOf(other)).slice(0, DEEPEST)) {
    const mark = markOf(number, placed, last, formula.ownerDocument);
    inner.replaceWith(mark);
    mark.append(inner);
    inner = mark;
    const known = last.get(number);
    if (known === undefined || known.compareDocumentPosition(mark) & mark.DOCUMENT_POSITION_FOLLOWING)
      last.set(number, mark);
  }
}

/** A reference to the note, after the mark; a link may not stand in another one. */
function refer(mark: Element, number: number): void {
  const doc = mark.ownerDocument;
  const raised = doc.createElement('sup');
  const link = doc.createElement('a');
  link.className = 'noteref';
  link.setAttribute('role', 'doc-noteref');
  link.setAttribute('href', `#note-${number}`);
  link.textContent = String(number);
  raised.append(link);
  (mark.closest('a') ?? mark).after(raised);
}

function notesOf(placed: readonly Placed[], doc: Document, words: ExportWords): Element | null {
  const section = doc.createElement('section');
  section.className = 'notes';
  const heading = doc.createElement('h2');
  heading.textContent = words.notes;
  section.append(heading);
  for (const [at, { highlight, span }] of placed.entries()) {
    if (highlight.note === null && span !== null) continue;
    section.append(noteOf(highlight, span !== null, at + 1, doc, words));
  }
  return section.childElementCount > 1 ? section : null;
}

function noteOf(highlight: Highlight, stands: boolean, number: number, doc: Document, words: ExportWords): Element {
  const { quote, note, colour } = highlight;
  const element = (name: string, className: string, text: string) => {
    const made = doc.createElement(name);
    made.className = className;
    made.setAttribute('dir', 'auto');
    made.textContent = text;
    return made;
  };
  const aside = doc.createElement('aside');
  aside.className = 'note';
  aside.setAttribute('role', 'doc-footnote');
  aside.id = `note-${number}`;
  const about = element('p', 'about', `${number}. ${words.colours[colour]}${stands ? '' : ` · ${words.lost}`}`);
  if (stands) {
    about.textContent += ' · ';
    const back = doc.createElement('a');
    back.setAttribute('href', `#highlight-${number}`);
    back.textContent = words.backToText;
    about.append(back);
  }
  aside.append(about, element('p', `quoted ${colour}`, shortened(quote.exact)));
  if (note !== null) for (const line of note.split(/\n+/)) aside.append(element('p', 'said', line));
  return aside;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
