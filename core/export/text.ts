/** Article → plain text: what a screen reader would say, in lines as long as paragraphs. */
import { placesIn } from '../anchor/lost';
import type { Article } from '../article';
import type { Highlight } from '../highlight';
import { bioGroups, standfirstOf } from './body';
import { type ExportWords, WORDS } from './words';

/** @param article as it is to be read: with what is restored */
export function toText(article: Article, words: ExportWords = WORDS, highlights: readonly Highlight[] = []): string {
  const facts = [article.byline, article.publishedTime?.slice(0, 10), article.siteName].filter((part) => part);
  const bios = bioGroups(article.bios, words).flatMap(({ heading, bios: group }) => [
    heading.toUpperCase(),
    ...group.map(({ name, text }) => (text.trimStart().startsWith(name) ? text : `${name}: ${text}`)),
  ]);
  const parts = [
    article.title ?? words.untitled,
    facts.join(' · '),
    standfirstOf(article) ?? '',
    article.text,
    ...bios,
    ...highlightsAsText(article, highlights, words),
    `${words.source}: ${article.canonicalUrl ?? article.url}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function highlightsAsText(article: Article, highlights: readonly Highlight[], words: ExportWords): readonly string[] {
  if (highlights.length === 0) return [];
  const entries = placesIn(article.text, highlights).map(({ highlight: { quote, note, colour }, span }) => {
    const about = [words.colours[colour], ...(span === null ? [words.lost] : [])].join(', ');
    return [`“${quote.exact}” (${about})`, ...(note === null ? [] : [note])].join('\n');
  });
  return [words.highlights.toUpperCase(), ...entries];
}
