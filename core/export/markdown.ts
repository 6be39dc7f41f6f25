import type { Article } from '../article';

/** stub, replaced by the engine's author */
export function toMarkdown(article: Article): string {
  return article.text;
}
