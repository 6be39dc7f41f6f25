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
import type { PartFindings, Shot } from '../declutter/questions';
import { findCandidates } from './candidates';
import { rebuild } from './rebuild';

/** @param whole the last draft of the whole page */
export function findInPart(shot: Shot, whole: Draft): PartFindings {
  const dialog = overlaid('fixed');
  const part = rebuild(shot);
  if (typeof part === 'string') return { found: [], text: '', dialog, walls: [] };
  const { page, origin } = part;
  const walls = part.walls();
  // The part itself has the first number.
  if (walls.includes(0)) return { found: [], text: '', dialog, walls };
  const ledger = new Ledger(splitBlocks(page.doc.body));
  const draft: Draft = { ...whole, page, ledger, inside: new Set(), odds: new Map(), bodyByRule: false };
  stripConsent(page, ledger);
  for (const stage of [sponsor, debug, promo, tools]) stage(draft);
  const text = ledger.blocks.all.map((block) => block.text).join('\n\n');
  return { found: findCandidates(draft, origin, { alone: true }), text, dialog, walls };
}
