/** Article HTML as nodes for a file: sanitized again, pictures from the copy, a note for each that is missing. */
import type { Article, Bio, BioKind } from '../article';
import { labelCards } from '../cards';
import { fill } from '../clean/sanitize';
import { numberCells } from '../number-columns';
import type { SetFormulas } from '../tex';
import type { ExportWords } from './words';

/** A picture that the file holds. */
export interface Picture {
  /** Where it stands: a `data:` address, or a path in the archive. */
  readonly src: string;
  /** SHA-256 of its bytes in hex; `null` where the text of the article holds them. */
  readonly hash: string | null;
}

/** The picture of that address, `null` where the copy has none. */
export type Pictures = (url: string) => Picture | null;

/** What a file is made with. */
export interface BodyTools {
  /** Lends its DOM only. */
  readonly doc: Document;
  readonly pictures: Pictures;
  readonly words: ExportWords;
  /** Sets formulas of which the article has the source only; else the source is written. */
  readonly formulas?: SetFormulas | undefined;
}

/**
 * The nodes of sanitized HTML in an element of their own. Nothing in them loads anything but what `pictures` gives;
 * classes set: `missing` on the note for a picture, `card` on a link to what the page embeds, `table` on a box around
 * each table, `number` on the cells of its columns of numbers.
 */
export function bodyOf(html: string, { doc, pictures, words, formulas }: BodyTools): Element {
  const inert = doc.implementation.createHTMLDocument('');
  const host = inert.createElement('div');
  fill(host, html);
  formulas?.(host);
  for (const card of labelCards(host)) card.className = 'card';
  for (const image of host.querySelectorAll('img')) show(image, pictures(image.getAttribute('src') ?? ''), words);
  for (const link of host.querySelectorAll('a[href]')) {
    if (!link.getAttribute('href')?.startsWith('#')) link.setAttribute('rel', 'noopener noreferrer nofollow');
  }
  for (const table of host.querySelectorAll('table')) {
    for (const cell of numberCells(table)) cell.className = 'number';
    if (table.parentElement?.closest('table')) continue;
    const box = inert.createElement('div');
    box.className = 'table';
    table.replaceWith(box);
    box.append(table);
  }
  return host;
}

function show(image: HTMLImageElement, picture: Picture | null, words: ExportWords): void {
  const alt = (image.getAttribute('alt') ?? '').trim();
  if (picture !== null) {
    image.removeAttribute('src');
    image.setAttribute('alt', alt);
    if (picture.hash !== null) image.setAttribute('data-sha256', picture.hash);
    image.setAttribute('src', picture.src);
    return;
  }
  const note = image.ownerDocument.createElement('span');
  note.className = 'missing';
  note.textContent = alt === '' ? words.missing : `${words.missing}: ${alt}`;
  image.replaceWith(note);
}

/** Bios in the order in which they are shown, under the heading of each kind. */
export function bioGroups(bios: readonly Bio[], words: ExportWords): { heading: string; bios: readonly Bio[] }[] {
  return (['person', 'organisation'] satisfies BioKind[])
    .map((kind) => ({ kind, bios: bios.filter((bio) => bio.kind === kind) }))
    .filter((group) => group.bios.length > 0)
    .map((group) => ({ heading: words.about[group.kind][group.bios.length === 1 ? 0 : 1], bios: group.bios }));
}

/** The standfirst, unless the text begins with it. */
export const standfirstOf = ({ standfirst, text }: Article): string | null =>
  standfirst === null || text.startsWith(standfirst) ? null : standfirst;
