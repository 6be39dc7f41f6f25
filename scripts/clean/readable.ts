import type { Article, Removal } from '../../core/article.ts';

const WIDTH = 78;

/** Breaks a paragraph into lines of at most `width` characters. */
export function wrap(text: string, width = WIDTH): string {
  return text
    .split('\n')
    .map((line) => {
      const lines = [''];
      for (const word of line.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last === '') lines[lines.length - 1] = word;
        else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
      }
      return lines.join('\n');
    })
    .join('\n');
}

function shorten(text: string, length: number): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  return folded.length <= length ? folded : `${folded.slice(0, length - 1).trimEnd()}…`;
}

function headOf(article: Article): string[] {
  const title = article.title ?? 'Untitled';
  const about = [article.byline, article.publishedTime, article.siteName, article.url].filter((part) => part !== null);
  const minutes = article.readingMinutes === 1 ? '1 minute' : `${article.readingMinutes} minutes`;
  return [
    `${wrap(title)}\n${'='.repeat(Math.min(WIDTH, title.length))}`,
    `${about.join(' · ')}\n${article.wordCount} words, ${minutes}`,
    ...(article.standfirst === null ? [] : [wrap(article.standfirst)]),
  ];
}

const ledgerLine = (removal: Removal): string =>
  `- ${removal.kind}: ${removal.reason}${removal.text === '' ? '' : ` “${shorten(removal.text, 60)}”`}`;

/** An article as plain text for a terminal: head, text, bios, and one line a removal. */
export function toReadable(article: Article): string {
  const parts = [
    ...headOf(article),
    ...article.warnings.map((warning) => `Note: ${warning.text}`),
    ...article.text.split('\n\n').map((block) => wrap(block)),
    ...article.bios.map(
      (bio) =>
        `${bio.kind === 'person' ? 'About the author' : 'About the organisation'}: ${bio.name}\n${wrap(bio.text)}`,
    ),
    `What was removed (${article.removed.length})`,
    article.removed.length === 0 ? 'Nothing.' : article.removed.map(ledgerLine).join('\n'),
    ...(article.readable ? [] : ['This page does not look like an article; the text is the best guess.']),
  ];
  return `${parts.join('\n\n')}\n`;
}
