import type { Article, CleanResult } from '../article';
import { splitBlocks } from '../blocks';
import { natureOf } from '../detect/kind';
import { readFacts } from '../facts/facts';
import { copyPage } from '../page';
import { assemble } from './assemble';
import { judge } from './judge/judge';
import { Ledger } from './ledger';
import { namesOutside } from './outside';
import { refine } from './refine/refine';
import { strip } from './strip/strip';

export interface CleanOptions {
  /** Address of the page where the document does not know it: a saved source, a frame without one. */
  readonly url?: string;
  /** Milliseconds, for timing only. */
  readonly now?: () => number;
}

/**
 * THE pipeline: a live page in, a clean Article out. The page is only read.
 *
 * @param source any document; what it displays is taken into account where it is rendered
 */
export function clean(source: Document, { url, now = () => performance.now() }: CleanOptions = {}): CleanResult {
  const started = now();
  const page = copyPage(source, url);
  if (typeof page === 'string') return { ok: false, ms: now() - started, reason: page };
  const ledger = new Ledger(splitBlocks(page.doc.body));
  if (ledger.blocks.all.length === 0)
    return { ok: false, ms: now() - started, reason: page.partial ? 'too-large' : 'empty' };
  const facts = readFacts(page, ledger.blocks);
  const nature = natureOf(page);
  strip({ page, facts, ledger });
  const draft = { page, facts, ledger, nature, ...judge(ledger, facts, nature) };
  refine(draft);
  namesOutside(ledger, draft.inside);
  const article: Article = assemble(draft);
  return { ok: true, ms: now() - started, article };
}
