import type { RuleReport } from '../../article';
import type { Nature } from '../../detect/kind';
import type { Facts } from '../../facts/facts';
import type { Page } from '../../page';
import type { Ruled } from '../../sites/follow';
import type { Inside } from '../judge/judge';
import type { Ledger } from '../ledger';

/** What every refining stage is given. It writes to the ledger and changes nothing else. */
export interface Draft {
  readonly page: Page;
  readonly facts: Facts;
  readonly ledger: Ledger;
  readonly nature: Nature;
  readonly ruled: Ruled;
  /** What came of the rule for the site; `null` without one. */
  readonly report: RuleReport | null;
  readonly inside: Inside;
  /** Whether the rule says what the article is. */
  readonly bodyByRule: boolean;
  /** Odds that the judge gave each block it was asked about, by block index. */
  readonly odds: ReadonlyMap<number, number>;
}

export type Stage = (draft: Draft) => void;
