/** Article → Markdown. The only importer of Turndown. */
import { gfm } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';
import { placesIn } from '../anchor/lost';
import type { Article } from '../article';
import { labelCards } from '../cards';
import { fill } from '../clean/sanitize';
import { isDataPicture } from '../data-picture';
import type { Highlight } from '../highlight';
import { fold } from '../text';
import { escapeMore, rulesWith } from './markdown-rules';
import { safeUrl } from './markup';
import { type ExportWords, WORDS } from './words';

export interface MarkdownOptions {
  /** Where the picture of an address lies; `null` for the address itself. One that the article carries is else left to its words. */
  readonly picture?: (url: string) => string | null;
  readonly highlights?: readonly Highlight[];
  readonly words?: ExportWords;
}

/**
 * The article as GitHub-flavoured Markdown: title, byline, source, text, bios, highlights.
 *
 * @param doc lends its DOM only
 */
export function toMarkdown(
  article: Article,
  doc: Document,
  { picture = () => null, highlights = [], words = WORDS }: MarkdownOptions = {},
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
      const address = image.getAttribute('src') ?? '';
      const place = picture(address) ?? (isDataPicture(address) ? '' : address);
      image.setAttribute('src', place);
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
    ...highlightsAsMarkdown(article, highlights, words, line),
    safeUrl(article.url) === null ? line(article.url) : `<${article.url.replace(/[<>\s]/g, encodeURIComponent)}>`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Each passage as a quotation, under it its colour and the note. */
function highlightsAsMarkdown(
  article: Article,
  highlights: readonly Highlight[],
  words: ExportWords,
  escaped: (text: string) => string,
): readonly string[] {
  if (highlights.length === 0) return [];
  const entries = placesIn(article.text, highlights).map(({ highlight: { quote, note, colour }, span }) => {
    const lines = quote.exact.split(/\n+/).map((part) => `> ${escaped(part)}`);
    const about = [words.colours[colour], ...(span === null ? [words.lost] : [])].map(escaped).join(', ');
    const said = note === null ? [] : [note.split(/\n+/).map(escaped).join('\n\n')];
    return [lines.join('\n>\n'), `*${about}*`, ...said].join('\n\n');
  });
  return [`## ${escaped(words.highlights)}`, ...entries];
}
