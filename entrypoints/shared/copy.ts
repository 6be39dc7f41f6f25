import type { Article } from '../../core/article';

/** Puts text on the clipboard; `false` when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  const [written] = await Promise.allSettled([navigator.clipboard.writeText(text)]);
  return written.status === 'fulfilled';
}

/** Loaded when it is first wanted: the popup opens without it. */
export async function copyAsMarkdown(article: Article): Promise<boolean> {
  const { toMarkdown } = await import('../../core/export/markdown');
  return copyText(toMarkdown(article, document));
}
