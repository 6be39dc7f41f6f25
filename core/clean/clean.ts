import type { Article, CleanResult, RuleReport } from '../article';
import { splitBlocks } from '../blocks';
import { natureOf } from '../detect/kind';
import { factsByRule } from '../facts/by-rule';
import { readFacts } from '../facts/facts';
import { copyPage } from '../page';
import { changeByRule } from '../sites/change';
import { followRule, type Ruled } from '../sites/follow';
import { parseRule } from '../sites/parse';
import { RuleAtWork } from '../sites/work';
import { assemble } from './assemble';
import { judge } from './judge/judge';
import { Ledger } from './ledger';
import { namesOutside } from './outside';
import { refine } from './refine/refine';
import { keepByRule, settleByRule } from './site';
import { strip } from './strip/strip';

/** The text of a site rule, and the host that it is for. */
export interface RuleText {
  readonly name: string;
  readonly text: string;
}

export interface CleanOptions {
  /** Address of the page where the document does not know it: a saved source, a frame without one. */
  readonly url?: string;
  /** Milliseconds, for timing only. */
  readonly now?: () => number;
  /** The rule for the site of the page. */
  readonly rule?: RuleText | null;
}

/**
 * THE pipeline: a live page in, a clean Article out. The page is only read.
 *
 * @param source any document; what it displays is taken into account where it is rendered
 */
export function clean(source: Document, options: CleanOptions = {}): CleanResult {
  const { url, rule: text = null, now = () => performance.now() } = options;
  const started = now();
  const copy = copyPage(source, url);
  if (typeof copy === 'string') return { ok: false, ms: now() - started, reason: copy };
  const rule = text && parseRule(text.name, text.text).rule;
  const work = new RuleAtWork(copy.doc, now);
  const page = changeByRule(copy, rule, work);
  const ruled = followRule(page, rule, work);
  const ledger = new Ledger(splitBlocks(page.doc.body));
  if (ledger.blocks.all.length === 0)
    return { ok: false, ms: now() - started, reason: page.partial ? 'too-large' : 'empty' };
  const facts = factsByRule(readFacts(page, ledger.blocks), ruled);
  const nature = natureOf(page);
  keepByRule(ruled, ledger, work);
  strip({ page, facts, ledger });
  const judged = judge(ledger, facts, nature);
  const draft = { page, facts, ledger, nature, ruled, ...settleByRule(ruled, ledger, judged, work) };
  refine(draft);
  namesOutside(ledger, draft.inside, draft.bodyByRule);
  const article: Article = assemble(draft);
  const report = rule && { rule: reportOf(rule.name, ruled, work) };
  return { ok: true, ms: now() - started, article, ...report };
}

const reportOf = (name: string, { nextPage, singlePage }: Ruled, { problems }: RuleAtWork): RuleReport => ({
  name,
  problems,
  nextPage,
  singlePage,
});
