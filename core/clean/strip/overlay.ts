/** What the page lays over the text: pop-ups, paywalls, sticky bars. */

import { elementsNamed, namesIn } from '../../named';
import type { Page } from '../../page';
import { because } from '../../said';
import type { Ledger, Verdict } from '../ledger';

const NAMED = namesIn(
  'modal, popup, pop up, lightbox, interstitial, overlay, paywall overlay, exit intent, toast, snackbar',
);
/** Share of the page's text above which the box is the page, not something over it. */
const MOST = 0.25;

/** @param rule what says so: `fixed`, `dialog`, `name` */
export const overlaid = (rule: string): Verdict => ({
  kind: 'overlay',
  ...because('reason_overlay', 'A box that the page lays over its text.'),
  rule: `overlay/${rule}`,
});

export function stripOverlay(page: Page, ledger: Ledger): void {
  const total = ledger.textLeft({ from: 0, to: ledger.blocks.all.length });
  for (const [element, rule] of candidates(page)) {
    if (element.matches('body, main, article') || element.querySelector('h1, article, main')) continue;
    const range = ledger.blocks.of(element);
    if (range.to === range.from || ledger.textLeft(range) > total * MOST) continue;
    if (rule === 'name' && ledger.isProse(range)) continue;
    ledger.removeElement(element, overlaid(rule));
  }
}

function* candidates(page: Page): Generator<readonly [Element, string]> {
  for (const element of page.overlays) yield [element, 'fixed'];
  for (const element of page.doc.querySelectorAll('dialog, [role=dialog], [role=alertdialog], [aria-modal=true]')) {
    yield [element, 'dialog'];
  }
  // Where the page is not rendered, its own style attribute is all there is to see.
  for (const element of page.doc.querySelectorAll('[style*=fixed]')) {
    if (/position\s*:\s*fixed/i.test((element.getAttribute('style') ?? '').slice(0, 500))) yield [element, 'fixed'];
  }
  for (const element of elementsNamed(page, NAMED)) yield [element, 'name'];
}
