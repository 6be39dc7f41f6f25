/** Text that the page does not show: duplicates for other screens, closed menus, labels inside drawings. */

import type { Page } from '../../page';
import { because } from '../../said';
import type { Ledger } from '../ledger';

/** Above this share of the page's text, hiding is how the page is made (shown by a script), not what it means. */
const MOST = 0.5;

/** Several paragraphs together may be a part of the article that unfolds when asked for. Characters; paragraphs. */
const PARAGRAPH = 60;
const SEVERAL = 2;

export function stripHidden(page: Page, ledger: Ledger): void {
  for (const drawing of page.doc.querySelectorAll('[data-plainleaf=drawing]')) {
    ledger.removeElement(drawing, {
      kind: 'hidden',
      ...because('reason_hidden_label', 'A label inside a drawing.'),
      rule: 'hidden/drawing',
    });
  }
  // A formula is hidden where the page shows a picture of it.
  const shown = [...page.hidden].filter((element) => element.querySelector('math') === null);
  const ranges = shown.map((element) => ledger.blocks.of(element));
  const hidden = ranges.reduce((sum, range) => sum + ledger.textLeft(range), 0);
  const total = ledger.textLeft({ from: 0, to: ledger.blocks.all.length });
  if (hidden > total * MOST) return;
  for (const range of ranges) {
    const paragraphs = ledger.left(range).filter((block) => block.extent >= PARAGRAPH && block.linkDensity < 0.3);
    const folded = paragraphs.length >= SEVERAL;
    ledger.removeRange(range, {
      kind: 'hidden',
      ...because('reason_hidden', 'The page itself does not show this.'),
      rule: folded ? 'hidden/folded' : 'hidden/display',
    });
  }
}
