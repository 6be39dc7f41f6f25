/** What the reader page knows of the article that it shows: its headings, and the blocks that are read one by one. */

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** What is in these is theirs, not a part of the article. */
const OWN = 'blockquote, table, figure, summary';

const shown = (element: Element): boolean => element.checkVisibility();

/** The headings that part the article, in order. */
export function headingsOf(body: HTMLElement): readonly HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>(HEADINGS)].filter(
    (heading) => heading.closest(OWN) === null && wordsOf(heading) !== '',
  );
}

export const levelOf = (heading: HTMLElement): number => Number(heading.localName.slice(1));

/** The words of a heading without the marks of its footnotes. */
export function wordsOf(heading: HTMLElement): string {
  const all = [...heading.childNodes].map((node) =>
    node instanceof Element && (node.localName === 'sup' || node.localName === 'button') ? '' : node.textContent,
  );
  return all.join('').replace(/\s+/g, ' ').trim();
}

/** Read as one, whatever is in them. */
const WHOLE = 'figure, pre, table, .pl-table, .pl-card, math';
const BLOCKS = `p, li, dt, dd, h1, h2, h3, h4, h5, h6, div, section, address, summary, blockquote, ${WHOLE}`;

/** The blocks of the text that are drawn now, in order. None lies in another, but for lists in a list. */
export function blocksOf(body: HTMLElement): readonly HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (element) =>
      element.parentElement?.closest(WHOLE) === null &&
      (element.matches(WHOLE) || hasOwnText(element)) &&
      shown(element),
  );
}

/** Whether words stand in it that are in no block below it. */
function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some((node) => {
    if (node instanceof Text) return node.data.trim() !== '';
    return node instanceof Element && !node.matches(BLOCKS) && node.querySelector(BLOCKS) === null && hasText(node);
  });
}

const hasText = (element: Element): boolean => element.localName === 'img' || (element.textContent ?? '').trim() !== '';

/** Brings a part of the article into view and the keyboard to it, also out of what is folded. */
export function goToPart(part: HTMLElement, block: ScrollLogicalPosition = 'start'): void {
  unfold(part);
  if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
  part.setAttribute('data-gone-to', '');
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block, inline: 'nearest' });
}

/** Opens what is folded around it. */
export function unfold(part: Element | null): void {
  for (let around = part?.closest('details'); around; around = around.parentElement?.closest('details')) {
    around.open = true;
  }
}
