/** stub, replaced by the engine's author */
export function looksLikeArticle(_page: Document): boolean {
  return false;
}
