/** Boxes that the page itself calls sponsored. */

import { elementsNamed, namesIn } from '../../named';
import type { Page } from '../../page';
import { because } from '../../said';
import { markerOf } from '../cues/markers';
import type { Inside } from '../judge/judge';
import type { Ledger } from '../ledger';

const NAMED = namesIn(
  'ad, ads, sponsor, sponsored, sponsorship, advert, adverts, advertisement, advertorial, ad slot, ad unit, ad container, ad wrapper, adsbygoogle, dfp ad, native ad, promoted content, sponsored content, outbrain, taboola',
);
/** Words of such a box. */
const NAMED_WORDS = 120;

/** Takes them out; a paragraph of the article in a box of such a name stays, unless a label stands over it. */
export function paidBoxes(page: Page, ledger: Ledger, inside: Inside): void {
  for (const element of elementsNamed(page, NAMED)) {
    if (element.localName === 'p' || element.querySelector('h1, article, main')) continue;
    const range = ledger.blocks.of(element);
    const text = ledger.left(range);
    if (text.length === 0 || text.reduce((sum, block) => sum + block.words, 0) > NAMED_WORDS) continue;
    const labelled = text.some((block) => markerOf(block.lines[0]?.text ?? '') === 'begin');
    if (!labelled && text.some(({ index }) => inside.has(index)) && ledger.isProse(range)) continue;
    const why = because('reason_sponsor_name', 'A box that its own name calls sponsored.');
    ledger.removeRange(range, { kind: 'sponsor', ...why, rule: 'sponsor/name' });
  }
}
