import type { Article } from './article';

/** The article with the removals of these ids back in their places (stub, replaced by the engine's author). */
export function restore(article: Article, _ids: readonly string[]): Article {
  return article;
}
