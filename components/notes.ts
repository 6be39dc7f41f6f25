/** Footnotes and references: which links of an article lead to one, and what it says. */

/** Characters of a note; what is longer is a part of the article. */
const LONGEST = 1500;
/** Characters of a mark. */
const MARK = 12;

/** A mark and the note that it leads to. */
export interface NoteLink {
  readonly link: HTMLAnchorElement;
  readonly note: Element;
}

/** All marks of the article that lead to a note. */
export function notesIn(body: HTMLElement): ReadonlyMap<Element, NoteLink> {
  const targets = new Map<string, Element>();
  for (const target of body.querySelectorAll('[id]')) if (!targets.has(target.id)) targets.set(target.id, target);
  const found = new Map<Element, NoteLink>();
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const target = targets.get((link.getAttribute('href') ?? '').slice(1));
    const note = target === undefined ? null : noteAround(target, body);
    if (note !== null && leadsTo(link, note, body)) found.set(link, { link, note });
  }
  return found;
}

/** The block that a target is or stands in, if it can be a note. */
function noteAround(target: Element, body: HTMLElement): Element | null {
  const block = target.closest('li, dd, dt, p, tr, div, blockquote, h1, h2, h3, h4, h5, h6, figure, pre, table');
  if (block === null || block === body || !body.contains(block)) return null;
  if (!block.matches('li, dd, p, tr, div, dt')) return null;
  const note = block.localName === 'dt' ? block.nextElementSibling : block;
  if (note === null || note.querySelector('h1, h2, h3, h4, h5, h6, figure, table, pre') !== null) return null;
  const { length } = (note.textContent ?? '').trim();
  return length > 0 && length <= LONGEST ? note : null;
}

/** A mark stands before its note and outside it, and looks like one; the way back from a note is none. */
function leadsTo(link: Element, note: Element, body: HTMLElement): boolean {
  if (note.contains(link) || !isBefore(link, note)) return false;
  const text = (link.textContent ?? '').trim();
  if (text === '' || link.closest('h1, h2, h3, h4, h5, h6') !== null) return false;
  return (
    isMark(text) ||
    link.closest('sup') !== null ||
    link.querySelector('sup') !== null ||
    cites(text) ||
    leadsBack(note, link, body)
  );
}

const isBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** `3`, `[3]`, `(3)`, `3.`, `*`, `†`, `[a]`, `[note 3]`, `[Anm. 3]`: in any script's digits. */
const isMark = (text: string): boolean =>
  text.length <= MARK &&
  (/^[[(]?[\p{N}*†‡§¶#]{1,5}[\])]?\.?$/u.test(text) || /^[[(][\p{L}\p{N}. ]{1,10}[\])]$/u.test(text));

/** `Smith 2009`, `Smith and Orsini (1911a)`. */
const cites = (text: string): boolean => text.length <= 60 && /\b1[5-9]\d\d[a-z]?\b|\b20\d\d[a-z]?\b/.test(text);

/** Whether the note has a link to where this one stands. */
function leadsBack(note: Element, link: Element, body: HTMLElement): boolean {
  for (const back of note.querySelectorAll('a[href^="#"]')) {
    const place = placeOf(back, body);
    if (
      place !== null &&
      (place === link || place.contains(link) || link.contains(place) || place.parentElement === link.parentElement)
    )
      return true;
  }
  return false;
}

function placeOf(link: Element, body: HTMLElement): Element | null {
  const id = (link.getAttribute('href') ?? '').slice(1);
  return id === '' ? null : body.querySelector(`[id="${CSS.escape(id)}"]`);
}

/**
 * What a note says, as copies of the nodes that the article shows: they have been sanitized and mounted with it. Ids go,
 * since the page has them, and so do the ways back.
 */
export function contentOf(note: Element, body: HTMLElement): readonly Node[] {
  const copy = note.cloneNode(true) as Element;
  const links = [...note.querySelectorAll('a[href^="#"]')];
  for (const [at, link] of [...copy.querySelectorAll('a[href^="#"]')].entries()) {
    const own = links[at];
    const place = own === undefined ? null : placeOf(own, body);
    if (place === null || (isBefore(place, note) && !place.contains(note))) dropBack(link);
  }
  for (const element of copy.querySelectorAll('[id], button')) {
    if (element.localName === 'button') element.replaceWith(...element.querySelectorAll('img'));
    else element.removeAttribute('id');
  }
  const walker = copy.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode() as Text | null; text !== null; text = walker.nextNode() as Text | null) {
    // What stands before the ways back in an encyclopaedia, and between them.
    text.data = text.data.replace(/^[\s^↑]+/, '');
    if (text.data !== '') break;
  }
  return [...copy.childNodes];
}

/** With the raised letter around it, and the brackets. */
function dropBack(link: Element): void {
  const raised = link.closest('sup');
  const all = raised !== null && raised.textContent?.trim() === link.textContent?.trim() ? raised : link;
  all.remove();
}
