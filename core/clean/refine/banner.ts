/** Pictures in the size of a display advertisement that lead elsewhere: their captions. */

import type { Page } from '../../page';
import { because } from '../../said';
import type { Ledger } from '../ledger';
import { isPaid, leadsAway } from './pitch';

const CAPTION_WORDS = 120;

/** Sizes of display advertising in pixels, as the IAB lists them. */
const SIZES = new Set(
  '728x90 970x90 970x250 468x60 300x250 336x280 300x600 160x600 120x600 320x50 320x100 250x250 234x60 300x1050 970x66 580x400'.split(
    ' ',
  ),
);

/** The caption of a linked picture in the size of a banner. */
export function banners(page: Page, ledger: Ledger): void {
  for (const image of page.doc.querySelectorAll('a[href] img[width][height]')) {
    if (!SIZES.has(`${image.getAttribute('width')}x${image.getAttribute('height')}`)) continue;
    const figure = image.closest('figure');
    const holder = figure ?? image.closest('a');
    const text = holder ? ledger.left(ledger.blocks.of(holder)) : [];
    if (!holder || text.length === 0 || text.reduce((sum, block) => sum + block.words, 0) > CAPTION_WORDS) continue;
    const anchor = image.closest('a');
    if (!figure || !anchor || !(isPaid(anchor) || leadsAway(anchor, page.baseUrl))) continue;
    const why = because('reason_sponsor_banner', 'The caption of a banner.');
    ledger.removeRange(ledger.blocks.of(figure), { kind: 'sponsor', ...why, rule: 'sponsor/banner' });
  }
}
