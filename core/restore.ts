import type { Article, Removal } from './article';
import { countWords, readingMinutes } from './text';

/**
 * The article with the removals of these ids back in their places. Unknown ids are ignored. What is left in `removed`
 * can be restored from the result in turn, in any order.
 */
export function restore(article: Article, ids: readonly string[]): Article {
  const wanted = new Set(ids);
  let { html, text } = article;
  const left: Removal[] = [];
  const grown = { html: 0, text: 0 };
  // Removals stand in page order; each insertion moves the anchors of all that follow.
  for (const removal of article.removed) {
    const anchor = { html: removal.anchor.html + grown.html, text: removal.anchor.text + grown.text };
    if (!wanted.has(removal.id)) {
      left.push({ ...removal, anchor });
      continue;
    }
    const longer = {
      html: insert(html, anchor.html, removal.html),
      text: insertBlock(text, anchor.text, removal.text),
    };
    grown.html += longer.html.length - html.length;
    grown.text += longer.text.length - text.length;
    html = longer.html;
    text = longer.text;
  }
  const characters = text.replace(/\s+/g, ' ').trim().length;
  return {
    ...article,
    html,
    text,
    wordCount: countWords(text),
    readingMinutes: readingMinutes(text),
    removed: left,
    kept: { ...article.kept, characters },
  };
}

const insert = (into: string, at: number, what: string): string => into.slice(0, at) + what + into.slice(at);

function insertBlock(into: string, at: number, block: string): string {
  const before = into.slice(0, at);
  const after = into.slice(at);
  const lead = before === '' || before.endsWith('\n\n') ? '' : '\n\n';
  const tail = after === '' || after.startsWith('\n\n') ? '' : '\n\n';
  return before + lead + block + tail + after;
}
