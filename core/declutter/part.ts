/**
 * Clutter in an element that came after the page was looked at as a whole. Only what gives itself away is found: without
 * the rest of the page nothing can be said about what the article is.
 */
import { splitBlocks } from '../blocks';
import { Ledger } from '../clean/ledger';
import { debug } from '../clean/refine/debug';
import { promo } from '../clean/refine/promo';
import { sponsor } from '../clean/refine/sponsor';
import type { Draft } from '../clean/refine/stage';
import { tools } from '../clean/refine/tools';
import { stripConsent } from '../clean/strip/consent';
import { overlaid } from '../clean/strip/overlay';
import { isConsentOrPay } from '../consent/unanswered';
import { copyPart } from '../page';
import { type Clutter, findClutter } from './find';
import { isDialog, isLaidOver } from './overlay';

/** Share of the page's text above which a part is the page. */
const MOST = 0.25;

export interface PartOptions {
  readonly doc: Document;
  readonly part: Element;
  /** The last draft of the whole page. */
  readonly whole: Draft;
}

/** @returns null where the part is so large that only the whole page says what it is */
export function findInPart({ doc, part, whole }: PartOptions): Clutter[] | null {
  const size = part.textContent?.length ?? 0;
  const all = whole.ledger.blocks.all.reduce((sum, block) => sum + block.text.length, 0);
  if (size > all * MOST) return null;
  if (isConsentOrPay(part)) return [];
  const page = copyPart(doc, part);
  if (typeof page === 'string') return [];
  const ledger = new Ledger(splitBlocks(page.doc.body));
  const draft: Draft = { ...whole, page, ledger, inside: new Set(), odds: new Map(), bodyByRule: false };
  stripConsent(page, ledger);
  for (const stage of [sponsor, debug, promo, tools]) stage(draft);
  const found = findClutter(draft, { alone: true });
  if (found.length > 0 || !isLaidOver(part) || !isDialog(part)) return found;
  const text = ledger.blocks.all.map((block) => block.text).join('\n\n');
  return [{ ...overlaid('fixed'), elements: [part], text }];
}
