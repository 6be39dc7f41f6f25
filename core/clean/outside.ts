/** Names what is left outside the article, so that nothing disappears without a line in the ledger. */
import { type Inside, isRunning } from './extract';
import type { Ledger } from './ledger';

export function namesOutside(ledger: Ledger, inside: Inside): void {
  for (const block of ledger.left()) {
    if (inside.has(block.index)) continue;
    const menu = block.linkDensity > 0.6 && !isRunning(block);
    ledger.remove(block, menu ? MENU : OUTSIDE);
  }
}

const MENU = { kind: 'navigation', reason: 'Links of the site around the article.', rule: 'navigation/links' } as const;
const OUTSIDE = {
  kind: 'outside',
  reason: 'Stands outside the article on the page.',
  rule: 'outside/extract',
} as const;
