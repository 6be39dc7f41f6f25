/** What the page lays over the text: pop-ups, paywalls, sticky bars. */
import type { Page } from '../../page';
import { elements, names } from '../elements';
import type { Ledger } from '../ledger';

const NAMED = / (?:modal|popup|pop up|lightbox|interstitial|overlay|paywall overlay|exit intent|toast|snackbar) /;
/** Share of the page's text above which the box is the page, not something over it. */
const MOST = 0.25;

export function stripOverlay(page: Page, ledger: Ledger): void {
  const total = ledger.textLeft({ from: 0, to: ledger.blocks.all.length });
  for (const element of elements(page.doc)) {
    const rule = ruleFor(element, page);
    if (!rule || element.matches('body, main, article') || element.querySelector('h1, article, main')) continue;
    const range = ledger.blocks.of(element);
    if (range.to === range.from || ledger.textLeft(range) > total * MOST) continue;
    ledger.removeElement(element, {
      kind: 'overlay',
      reason: 'A box that the page lays over its text.',
      rule: `overlay/${rule}`,
    });
  }
}

function ruleFor(element: Element, page: Page): string | null {
  if (page.overlays.has(element)) return 'fixed';
  const role = element.getAttribute('role') ?? '';
  if (element.localName === 'dialog' || role === 'dialog' || role === 'alertdialog') return 'dialog';
  if (element.getAttribute('aria-modal') === 'true') return 'dialog';
  if (isFixedByStyle(element)) return 'fixed';
  return NAMED.test(names(element)) ? 'name' : null;
}

/** Where the page is not rendered, its own style attribute is all there is to see. */
const isFixedByStyle = (element: Element): boolean =>
  /position\s*:\s*fixed/i.test((element.getAttribute('style') ?? '').slice(0, 500));
