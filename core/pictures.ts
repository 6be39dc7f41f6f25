/** The pictures of an article, wherever it shows them. */
import type { Article } from './article';
import { fill } from './clean/sanitize';
import { isDataPicture } from './data-picture';

/** Addresses of all pictures of an article, its bios and its removals, each once, those of the text first. */
function allAddresses({ html, leadImage, bios, removed }: Article, doc: Document): readonly string[] {
  const inert = doc.implementation.createHTMLDocument('');
  const inHtml = (part: string): string[] => {
    const stage = inert.createElement('div');
    fill(stage, part);
    return [...stage.querySelectorAll('img')].flatMap((image) => image.getAttribute('src') ?? []);
  };
  const all = [
    ...inHtml(html),
    leadImage,
    ...bios.flatMap((bio) => [bio.image, ...inHtml(bio.html)]),
    ...removed.flatMap((removal) => inHtml(removal.html)),
  ];
  return [...new Set(all.filter((address) => address !== null))];
}

/** Those that lie elsewhere. */
export const pictureAddresses = (article: Article, doc: Document): readonly string[] =>
  allAddresses(article, doc).filter((address) => !isDataPicture(address));

/** Those that stand in the article itself. */
export const carriedPictures = (article: Article, doc: Document): readonly string[] =>
  [article, ...article.bios, ...article.removed].some(({ html }) => html.includes('data:image/'))
    ? allAddresses(article, doc).filter(isDataPicture)
    : [];
