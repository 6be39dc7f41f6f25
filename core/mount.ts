/** The one function that shows article HTML. */
import { fill } from './clean/sanitize';

export interface MountOptions {
  /** Whether pictures may be loaded; each is a request to the site it comes from. */
  readonly images: boolean;
}

/**
 * Shows article HTML in `host`, replacing what was there. The HTML is sanitized here again, whoever made it.
 * Classes set: `pl-table` on a scrolling box around each table, `pl-picture` on what stands for a picture not loaded.
 */
export function mountArticle(host: HTMLElement, html: string, options: MountOptions): void {
  const doc = host.ownerDocument;
  const inert = doc.implementation.createHTMLDocument('');
  const stage = inert.createElement('div');
  fill(stage, html);
  for (const image of stage.querySelectorAll('img')) {
    if (options.images) prepare(image);
    else image.replaceWith(standIn(image));
  }
  for (const link of stage.querySelectorAll('a[href]')) {
    if (link.getAttribute('href')?.startsWith('#')) continue;
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer nofollow');
    link.setAttribute('referrerpolicy', 'no-referrer');
  }
  for (const table of stage.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const box = inert.createElement('div');
    box.className = 'pl-table';
    box.tabIndex = 0;
    table.replaceWith(box);
    box.append(table);
  }
  host.replaceChildren(...stage.childNodes);
}

function prepare(image: HTMLImageElement): void {
  const src = image.getAttribute('src') ?? '';
  // Extension pages may load pictures over https only.
  image.setAttribute('src', src.replace(/^http:/i, 'https:'));
  image.setAttribute('referrerpolicy', 'no-referrer');
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
}

function standIn(image: HTMLImageElement): HTMLElement {
  const span = image.ownerDocument.createElement('span');
  span.className = 'pl-picture';
  span.textContent = image.getAttribute('alt') ?? '';
  return span;
}
