/** The one function that shows article HTML. */
import { labelCards } from './cards';
import { fill } from './clean/sanitize';
import { isDataPicture } from './data-picture';
import { numberCells } from './number-columns';
import type { SetFormulas } from './tex';

export interface MountOptions {
  /** Whether pictures may be loaded; each is a request to the site it comes from. One that the article carries is shown. */
  readonly images: boolean;
  /** For a saved copy: the `blob:` address that stands for each picture. All others that need loading stay unloaded, whatever `images` says. */
  readonly stored?: ReadonlyMap<string, string>;
  /** What is said in the place of a picture that the copy does not have. */
  readonly missing?: string;
  /** Sets formulas of which the article has the source only; else the source is shown. */
  readonly formulas?: SetFormulas;
}

/**
 * Shows article HTML in `host`, replacing what was there. The HTML is sanitized here again, whoever made it.
 * Classes set: `pl-table` on a scrolling box around each table, `pl-number` on the cells of its columns of numbers, `pl-picture` on what stands for a picture not loaded,
 * `pl-missing` on what is said of one that a copy does not have, `pl-inline` on a picture among words, `pl-card` on a link to what the page embeds.
 */
export function mountArticle(host: HTMLElement, html: string, options: MountOptions): void {
  const doc = host.ownerDocument;
  const inert = doc.implementation.createHTMLDocument('');
  const stage = inert.createElement('div');
  fill(stage, html);
  options.formulas?.(stage);
  for (const card of labelCards(stage)) card.className = 'pl-card';
  for (const image of stage.querySelectorAll('img')) {
    if (isDataPicture(image.getAttribute('src') ?? '')) prepare(image);
    else if (options.stored) fromCopy(image, options.stored, options.missing);
    else if (options.images) prepare(image);
    else image.replaceWith(standIn(image));
  }
  for (const link of stage.querySelectorAll('a[href]')) {
    if (link.getAttribute('href')?.startsWith('#')) {
      link.addEventListener('click', (event) => goTo(host, link, event));
      continue;
    }
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer nofollow');
    link.setAttribute('referrerpolicy', 'no-referrer');
  }
  for (const table of stage.querySelectorAll('table')) {
    for (const cell of numberCells(table)) cell.className = 'pl-number';
    if (table.parentElement?.closest('table')) continue;
    const box = inert.createElement('div');
    box.className = 'pl-table';
    box.tabIndex = 0;
    table.replaceWith(box);
    box.append(table);
  }
  host.replaceChildren(...stage.childNodes);
}

/** Goes to a place in the article, whatever the fragment of the address means to the page that shows it. */
function goTo(host: HTMLElement, link: Element, event: Event): void {
  event.preventDefault();
  const id = link.getAttribute('href')?.slice(1) ?? '';
  const target = [...host.querySelectorAll<HTMLElement>('[id]')].find((element) => element.id === id);
  if (!target) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
}

/** CSS pixels; a picture that is lower than this among words is a sign in a line. */
const SIGN = 48;

function isSign(image: HTMLImageElement): boolean {
  const height = Number.parseInt(image.getAttribute('height') ?? '', 10);
  const line = image.closest('p, li, td, th, dd, dt, h2, h3, h4, h5, h6, figcaption, summary');
  return height <= SIGN && (line?.textContent ?? '').trim() !== '';
}

function prepare(image: HTMLImageElement): void {
  const src = image.getAttribute('src') ?? '';
  // Extension pages may load pictures over https only.
  image.setAttribute('src', src.replace(/^http:/i, 'https:'));
  image.setAttribute('referrerpolicy', 'no-referrer');
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
  if (isSign(image)) image.className = 'pl-inline';
}

/** A picture of a saved copy comes from the copy or not at all: nothing asks the network. */
function fromCopy(image: HTMLImageElement, stored: ReadonlyMap<string, string>, missing: string | undefined): void {
  const address = stored.get(image.getAttribute('src') ?? '');
  if (!address?.startsWith('blob:')) {
    const words = standIn(image);
    if (missing !== undefined) words.append(...noteOf(words, missing));
    image.replaceWith(words);
    return;
  }
  image.setAttribute('src', address);
  image.setAttribute('decoding', 'async');
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
  if (isSign(image)) image.className = 'pl-inline';
}

/** A note after the words of a picture. */
function noteOf(words: HTMLElement, text: string): readonly (Node | string)[] {
  const note = words.ownerDocument.createElement('em');
  note.className = 'pl-missing';
  note.dir = 'auto';
  note.textContent = text;
  return words.textContent?.trim() ? [' ', note] : [note];
}

function standIn(image: HTMLImageElement): HTMLElement {
  const span = image.ownerDocument.createElement('span');
  span.className = isSign(image) ? 'pl-picture pl-inline' : 'pl-picture';
  span.textContent = image.getAttribute('alt') ?? '';
  return span;
}
