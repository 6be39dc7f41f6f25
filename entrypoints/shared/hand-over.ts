import type { Article } from '../../core/article';
import { keepHandoff } from '../../platform/handoff';
import { writeReaderAddress } from '../../platform/reader-address';
import { isPrivate, sessionArea } from '../../platform/storage';

/** Keeps an article for a reader tab and gives the tab's `#…`; `null` when the browser has no room for it. */
export async function handOver(article: Article, restored: readonly string[], print: boolean): Promise<string | null> {
  const key = crypto.randomUUID();
  const kept = await keepHandoff(sessionArea(), key, { article, restored, isPrivate: isPrivate() });
  return kept ? writeReaderAddress({ from: { kind: 'kept', key }, source: article.url, print }) : null;
}
