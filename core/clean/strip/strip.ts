/** Before the judge: what is taken out by where it stands and what it is, in this order. */
import type { Facts } from '../../facts/facts';
import type { Page } from '../../page';
import type { Ledger } from '../ledger';
import { moveBios } from '../refine/moved';
import { stripComments } from './comments';
import { stripConsent } from './consent';
import { stripHidden } from './hidden';
import { stripNavigation } from './navigation';
import { stripOverlay } from './overlay';

export function strip({ page, facts, ledger }: { page: Page; facts: Facts; ledger: Ledger }): void {
  moveBios(facts, ledger);
  stripConsent(page, ledger);
  stripHidden(page, ledger);
  stripNavigation(page, ledger);
  stripOverlay(page, ledger);
  stripComments(page, ledger);
}
