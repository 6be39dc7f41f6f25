/** The first half of the pipeline: a live page in, every block's verdict out; nothing is cut yet. */
import type { Refusal } from '../article';
import { splitBlocks } from '../blocks';
import { natureOf } from '../detect/kind';
import { factsByRule } from '../facts/by-rule';
import { readFacts } from '../facts/facts';
import { copyPage, type Page } from '../page';
import { changeByRule } from '../sites/change';
import { followRule } from '../sites/follow';
import { parseRule } from '../sites/parse';
import type { SiteRule } from '../sites/rule';
import { RuleAtWork } from '../sites/work';
import { judge } from './judge/judge';
import { Ledger } from './ledger';
import { namesOutside } from './outside';
import { refine } from './refine/refine';
import type { Draft } from './refine/stage';
import { keepByRule, settleByRule } from './site';
import { strip } from './strip/strip';
import type { Steps } from './turns';

/** The text of a site rule, and the host that it is for. */
export interface RuleText {
  readonly name: string;
  readonly text: string;
}

export interface DraftOptions {
  /** Address of the page where the document does not know it: a saved source, a frame without one. */
  readonly url?: string | undefined;
  /** The rule for the site of the page; `null` for none. */
  readonly rule: RuleText | null;
  /** Milliseconds; a rule may take only so many. */
  readonly now: () => number;
}

/** The page is only read. */
export function* draftOf(source: Document, { url, ...options }: DraftOptions): Steps<Draft | Refusal> {
  const copy = copyPage(source, url);
  yield;
  return typeof copy === 'string' ? copy : yield* draftOfCopy(copy, options);
}

/** @param copy written to from now on; where it is traced, all that stays in it keeps its origin */
export function* draftOfCopy(copy: Page, { rule: text, now }: Omit<DraftOptions, 'url'>): Steps<Draft | Refusal> {
  const rule = text && parsed(text, copy.origins !== null);
  const work = new RuleAtWork(copy.doc, now);
  const page = changeByRule(copy, rule, work);
  const ruled = followRule(page, rule, work);
  const ledger = new Ledger(splitBlocks(page.doc.body));
  if (ledger.blocks.all.length === 0) return page.partial ? 'too-large' : 'empty';
  yield;
  const facts = factsByRule(readFacts(page, ledger.blocks), ruled);
  const nature = natureOf(page);
  yield;
  keepByRule(ruled, ledger, work);
  strip({ page, facts, ledger });
  yield;
  const judged = judge(ledger, facts, nature);
  const settled = settleByRule(ruled, ledger, judged, work);
  const report = rule && {
    name: rule.name,
    problems: work.problems,
    nextPage: ruled.nextPage,
    singlePage: ruled.singlePage,
  };
  const draft: Draft = { page, facts, ledger, nature, ruled, report, ...settled };
  yield;
  yield* refine(draft);
  namesOutside(ledger, draft.inside, draft.bodyByRule);
  return draft;
}

/** What a rule replaces in the source makes new elements, which have no place on the live page. */
function parsed({ name, text }: RuleText, traced: boolean): SiteRule {
  const { rule } = parseRule(name, text);
  return traced ? { ...rule, replacements: [] } : rule;
}
