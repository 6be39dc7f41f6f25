import { type Handoff, keepHandoff } from '../../platform/handoff';
import { writeReaderAddress } from '../../platform/reader-address';
import { sessionArea } from '../../platform/storage';

/** Keeps an article for a reader tab and gives the tab's `#…`; `null` when the browser has no room for it. */
export async function handOver(handoff: Handoff, print: boolean): Promise<string | null> {
  const key = crypto.randomUUID();
  const kept = await keepHandoff(sessionArea(), key, handoff);
  return kept ? writeReaderAddress({ from: { kind: 'kept', key }, source: handoff.article.url, print }) : null;
}
