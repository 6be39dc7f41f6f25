import type { RuleText } from '../../core/clean/draft';
import { ruleNames } from '../../core/sites/match';
import { type Readable, ruleFor } from '../../platform/rules';
import { hostOfPage } from '../../platform/sites';

/** The rule that holds on a page; `null` where there is none, or no site. */
export async function ruleForPage(area: Readable, address: string | null): Promise<RuleText | null> {
  const host = hostOfPage(address);
  return host === null ? null : ruleFor(area, ruleNames(host));
}
