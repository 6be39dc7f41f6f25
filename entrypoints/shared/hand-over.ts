import { type Handoff, keepHandoff } from '../../platform/handoff';
import { writeReaderAddress } from '../../platform/reader-address';
import { isPrivate, sessionArea } from '../../platform/storage';

/** Keeps an article for a reader tab and gives the tab's `#…`; `null` when the browser has no room for it. */
export async function handOver(read: Omit<Handoff, 'isPrivate'>, print: boolean): Promise<string | null> {
  const key = crypto.randomUUID();
  const kept = await keepHandoff(sessionArea(), key, { ...read, isPrivate: isPrivate() });
  return kept ? writeReaderAddress({ from: { kind: 'kept', key }, source: read.article.url, print }) : null;
}
