/** Article → Markdown. The only importer of Turndown. */
import { gfm } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';
import type { Article } from '../article';
import { labelCards } from '../cards';
import { fill } from '../clean/sanitize';
import { isTexDisplayed, TEX_CODES } from '../tex';

/**
 * The article as GitHub-flavoured Markdown: title, byline, source, text, bios.
 *
 * @param doc lends its DOM only
 * @param picture where the picture of an address lies; `null` for the address itself
 */
export function toMarkdown(
  article: Article,
  doc: Document,
  picture: (url: string) => string | null = () => null,
): string {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    hr: '---',
  });
  turndown.use(gfm);
  turndown.addRule('formula', { filter: (node) => node.localName === 'math', replacement: (_, node) => formula(node) });
  turndown.addRule('source of a formula', {
    filter: (node) => node.localName === 'code' && node.matches(TEX_CODES),
    replacement: (_, node) => inDollars(node.textContent ?? '', isTexDisplayed(node as Element)),
  });
  const body = (html: string): string => {
    const holder = doc.implementation.createHTMLDocument('').createElement('div');
    fill(holder, html);
    labelCards(holder);
    for (const image of holder.querySelectorAll('img')) {
      const place = picture(image.getAttribute('src') ?? '');
      if (place !== null) image.setAttribute('src', place);
    }
    return turndown.turndown(holder);
  };
  const line = [article.byline, article.publishedTime?.slice(0, 10), article.siteName].filter(
    (part) => part !== null && part !== undefined,
  );
  const parts = [
    article.title === null ? '' : `# ${turndown.escape(article.title)}`,
    turndown.escape(line.join(' · ')),
    article.standfirst === null || article.text.startsWith(article.standfirst)
      ? ''
      : `*${turndown.escape(article.standfirst)}*`,
    body(article.html),
    ...article.bios.map((bio) => `## ${turndown.escape(bio.name)}\n\n${body(bio.html)}`),
    `<${article.url.replace(/[<>\s]/g, encodeURIComponent)}>`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** TeX between dollar signs where the page had it, else the characters of the formula. */
function formula(node: Node): string {
  const math = node as Element;
  const tex = math.getAttribute('alttext');
  if (tex === null) return (math.textContent ?? '').trim();
  return inDollars(tex, math.getAttribute('display') === 'block');
}

/** Without what would end it early: an empty line; in a line of words any end of line, and a comment with it. */
function inDollars(source: string, displayed: boolean): string {
  const tex = source.trim();
  if (displayed) return `\n\n$$\n${tex.replace(/\n\s*\n/g, '\n')}\n$$\n\n`;
  return `$${tex.replace(/(?<!\\)%.*$/gm, '').replace(/\s*\n\s*/g, ' ')}$`;
}
