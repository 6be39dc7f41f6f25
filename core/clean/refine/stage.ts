import type { Facts } from '../../facts/facts';
import type { Page } from '../../page';
import type { Inside } from '../extract';
import type { Ledger } from '../ledger';

/** What every refining stage is given. It writes to the ledger and changes nothing else. */
export interface Draft {
  readonly page: Page;
  readonly facts: Facts;
  readonly ledger: Ledger;
  readonly inside: Inside;
}

export type Stage = (draft: Draft) => void;
