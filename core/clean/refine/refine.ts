/** After the judge: what is taken out of the article, and named outside it, block by block, in this order. */
import type { Steps } from '../turns';
import { debug } from './debug';
import { edges } from './edges';
import { fields } from './moved';
import { promo } from './promo';
import { related } from './related';
import { sponsor } from './sponsor';
import type { Draft, Stage } from './stage';
import { tools } from './tools';

const STAGES: readonly Stage[] = [sponsor, debug, fields, related, promo, tools, edges];

/** Where the rule for the site wants nothing pruned in its body, only what is announced as clutter goes. */
const UNPRUNED: readonly Stage[] = [sponsor, debug, fields];

export function* refine(draft: Draft): Steps<void> {
  const stages = draft.bodyByRule && !draft.ruled.prune ? UNPRUNED : STAGES;
  for (const stage of stages) {
    stage(draft);
    yield;
  }
}
