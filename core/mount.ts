/** Shows sanitized article HTML in `host` (stub, replaced by the engine's author). */
export function mountArticle(_host: HTMLElement, _html: string, _options: { readonly images: boolean }): void {}
