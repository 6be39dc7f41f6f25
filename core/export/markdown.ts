/** Article → Markdown. The only importer of Turndown. */
import { gfm } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';
import type { Article } from '../article';
import { labelCards } from '../cards';
import { fill } from '../clean/sanitize';
import { fold } from '../text';
import { escapeMore, rulesWith } from './markdown-rules';
import { safeUrl } from './markup';

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
  const escaped = turndown.escape.bind(turndown);
  turndown.escape = (text) => escapeMore(escaped(text));
  const line = (text: string): string => turndown.escape(fold(text));
  for (const [name, rule] of Object.entries(rulesWith(turndown.escape))) {
    turndown.addRule(name, rule as Parameters<typeof turndown.addRule>[1]);
  }
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
  const facts = [article.byline, article.publishedTime?.slice(0, 10), article.siteName].filter(
    (part) => part !== null && part !== undefined,
  );
  const parts = [
    article.title === null ? '' : `# ${line(article.title)}`,
    line(facts.join(' · ')),
    article.standfirst === null || article.text.startsWith(article.standfirst) ? '' : `*${line(article.standfirst)}*`,
    body(article.html),
    ...article.bios.map((bio) => `## ${line(bio.name)}\n\n${body(bio.html)}`),
    safeUrl(article.url) === null ? line(article.url) : `<${article.url.replace(/[<>\s]/g, encodeURIComponent)}>`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
