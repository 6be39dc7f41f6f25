import type { Article, CleanResult } from '../article';
import { splitBlocks } from '../blocks';
import { readFacts } from '../facts/facts';
import { copyPage } from '../page';
import { assemble } from './assemble';
import { extract } from './extract';
import { Ledger } from './ledger';
import { namesOutside } from './outside';
import { refine } from './refine/refine';
import { strip } from './strip/strip';

/**
 * THE pipeline: a live page in, a clean Article out. The page is only read.
 *
 * @param source any document; what it displays is taken into account where it is rendered
 * @param now milliseconds, for timing only
 */
export function clean(source: Document, now: () => number = () => performance.now()): CleanResult {
  const started = now();
  const page = copyPage(source);
  if (typeof page === 'string') return { ok: false, ms: now() - started, reason: page };
  const ledger = new Ledger(splitBlocks(page.doc.body));
  if (ledger.blocks.all.length === 0) return { ok: false, ms: now() - started, reason: page.partial ? 'too-large' : 'empty' };
  const facts = readFacts(page, ledger.blocks);
  strip({ page, facts, ledger });
  const inside = extract(page, ledger);
  refine({ page, facts, ledger, inside });
  namesOutside(ledger, inside);
  const article: Article = assemble({ page, facts, ledger, inside });
  return { ok: true, ms: now() - started, article };
}
