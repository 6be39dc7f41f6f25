/** Names what is left outside the article, so that nothing disappears without a line in the ledger. */

import type { Block } from '../blocks';
import { because } from '../said';
import { CONSENT_REQUEST, CONSENT_TOPIC } from './cues/consent';
import type { Inside } from './judge/judge';
import { isRunning } from './judge/sums';
import type { Ledger } from './ledger';

/** @param byRule whether the rule for the site says what is inside */
export function namesOutside(ledger: Ledger, inside: Inside, byRule: boolean): void {
  const outside = byRule ? OUTSIDE_BY_RULE : OUTSIDE;
  for (const run of runsOutside(ledger, inside)) {
    if (isConsent(run)) for (const block of run) ledger.remove(block, CONSENT);
    for (const block of run) {
      const menu = block.linkDensity > 0.6 && !isRunning(block);
      ledger.remove(block, menu ? MENU : outside);
    }
  }
}

/** Neighbouring blocks that are neither article nor named. */
function runsOutside(ledger: Ledger, inside: Inside): Block[][] {
  const runs: Block[][] = [];
  let last = -2;
  for (const block of ledger.left()) {
    if (inside.has(block.index)) continue;
    if (block.index === last + 1) runs.at(-1)?.push(block);
    else runs.push([block]);
    last = block.index;
  }
  return runs;
}

/** A preference centre without any telling name: most of its text asks for consent or explains cookies. */
function isConsent(run: readonly Block[]): boolean {
  const size = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + block.extent, 0);
  const about = run.filter((block) => CONSENT_TOPIC.test(block.text.slice(0, 800)));
  // The dear test last: of ten thousand runs few are on the subject.
  return size(about) >= size(run) * 0.6 && run.some((block) => CONSENT_REQUEST.test(block.text.slice(0, 800)));
}

const CONSENT = {
  kind: 'consent',
  ...because('reason_consent_about', 'A notice about cookies or tracking.'),
  rule: 'consent/outside',
} as const;
const MENU = {
  kind: 'navigation',
  ...because('reason_navigation_links', 'Links of the site around the article.'),
  rule: 'navigation/links',
} as const;
const OUTSIDE = {
  kind: 'outside',
  ...because('reason_outside', 'Stands outside the article on the page.'),
  rule: 'outside/judge',
} as const;
const OUTSIDE_BY_RULE = {
  kind: 'outside',
  ...because('reason_outside_rule', 'Stands outside what the rule for this site calls the article.'),
  rule: 'outside/site-rule',
} as const;
