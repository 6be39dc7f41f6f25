/** The pictures of an article, wherever it shows them. */
import type { Article } from './article';
import { fill } from './clean/sanitize';
import { isDataPicture } from './data-picture';

/**
 * Addresses of all pictures of an article, its bios and its removals that lie elsewhere, each once, those of the text
 * first.
 */
export function pictureAddresses(article: Article, doc: Document): readonly string[] {
  const inert = doc.implementation.createHTMLDocument('');
  const inHtml = (html: string): string[] => {
    const stage = inert.createElement('div');
    fill(stage, html);
    return [...stage.querySelectorAll('img')].flatMap((image) => image.getAttribute('src') ?? []);
  };
  const { html, leadImage, bios, removed } = article;
  const all = [
    ...inHtml(html),
    leadImage,
    ...bios.flatMap((bio) => [bio.image, ...inHtml(bio.html)]),
    ...removed.flatMap((removal) => inHtml(removal.html)),
  ];
  return [...new Set(all.filter((address) => address !== null).filter((address) => !isDataPicture(address)))];
}
