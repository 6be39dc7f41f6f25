/** After the judge: what is taken out of the article, and named outside it, block by block, in this order. */
import { debug } from './debug';
import { edges } from './edges';
import { fields } from './moved';
import { promo } from './promo';
import { related } from './related';
import { sponsor } from './sponsor';
import type { Draft, Stage } from './stage';
import { tools } from './tools';

const STAGES: readonly Stage[] = [sponsor, debug, fields, related, promo, tools, edges];

export function refine(draft: Draft): void {
  for (const stage of STAGES) stage(draft);
}
