/** The first half of the pipeline: a live page in, every block's verdict out; nothing is cut yet. */
import type { Refusal } from '../article';
import { splitBlocks } from '../blocks';
import { natureOf } from '../detect/kind';
import { readFacts } from '../facts/facts';
import { copyPage } from '../page';
import { judge } from './judge/judge';
import { Ledger } from './ledger';
import { namesOutside } from './outside';
import { refine } from './refine/refine';
import type { Draft } from './refine/stage';
import { strip } from './strip/strip';

export interface DraftOptions {
  /** Address of the page where the document does not know it: a saved source, a frame without one. */
  readonly url?: string | undefined;
  /** Whether the draft knows which element of the page each one of its copy was made from. */
  readonly traced?: boolean;
}

/** The page is only read. */
export function draftOf(source: Document, { url, traced = false }: DraftOptions): Draft | Refusal {
  const page = copyPage(source, url, traced);
  if (typeof page === 'string') return page;
  const ledger = new Ledger(splitBlocks(page.doc.body));
  if (ledger.blocks.all.length === 0) return page.partial ? 'too-large' : 'empty';
  const facts = readFacts(page, ledger.blocks);
  const nature = natureOf(page);
  strip({ page, facts, ledger });
  const draft: Draft = { page, facts, ledger, nature, ...judge(ledger, facts, nature) };
  refine(draft);
  namesOutside(ledger, draft.inside);
  return draft;
}
