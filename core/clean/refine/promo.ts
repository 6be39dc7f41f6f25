/** Invitations: newsletter, membership, donation, app, account. */

import type { Block, Range } from '../../blocks';
import { elementsNamed, namesIn } from '../../named';
import { because } from '../../said';
import { fold, key } from '../../text';
import { PROMO, PROMO_BUTTON, PROMO_TOPIC } from '../cues/promo';
import type { Inside } from '../judge/judge';
import type { Ledger } from '../ledger';
import { areMost } from './most';
import { offers } from './offers';
import type { Draft, Stage } from './stage';

const NAMED = namesIn(
  'newsletter, newsletters, subscribe, subscription, signup, sign up, mailing list, mc embed signup, membership, donate, donation, paywall, regwall, piano, app install, smart banner, promo, promobox, cta, call to action, optin, opt in, upsell',
);
/** Words of one block that can be an invitation, and of a box around one. */
const LINE_WORDS = 40;
const BOX_WORDS = 110;
const CONTROLS = 'input, button, [role=button], select';

export const promo: Stage = (draft) => {
  const { ledger, inside } = draft;
  byName(draft);
  for (const block of ledger.left()) if (invites(block, ledger, inside)) invitation(block, ledger, inside);
  byButton(ledger);
  offers(draft);
  closing(ledger, inside, draft.facts.siteName);
};

function byName({ page, ledger, inside }: Draft): void {
  const boxes = elementsNamed(page, NAMED).filter(
    (element) =>
      // Documentation names its sections after what they tell of.
      element.querySelector('pre') === null &&
      isBox(element, ledger) &&
      !(isProse(element, ledger) || onlyNamed(element, ledger, inside)),
  );
  const ranges = boxes.map((element) => ledger.blocks.of(element));
  if (areMost(ranges, ledger, inside)) return;
  const why = because('reason_promo_name', 'A box that its own name calls an invitation.');
  for (const box of boxes) ledger.removeElement(box, { kind: 'promo', ...why, rule: 'promo/name' });
}

/** Whether a block begins like an invitation, and is not a heading or a paragraph of the article. */
function invites(block: Block, ledger: Ledger, inside: Inside): boolean {
  if (block.place.code || block.place.quote || block.words > LINE_WORDS || !PROMO.test(fold(block.text))) return false;
  return !inside.has(block.index) || !((block.place.heading > 0 && leadsProse(block, ledger)) || isAdvice(block));
}

/** Takes an invitation out, and the box around it. */
function invitation(block: Block, ledger: Ledger, inside: Inside): void {
  const why = because('reason_promo_wording', 'An invitation: “$1”.', block.text.slice(0, 70));
  const box = boxAround(block, ledger);
  const bare = block.linkDensity === 0 && !block.place.control;
  if (!box && inside.has(block.index) && bare && !besideClutter(block, ledger)) return;
  const verdict = { kind: 'promo', ...why, rule: box ? 'promo/box' : 'promo/wording' } as const;
  if (box) ledger.removeRange(box, verdict);
  ledger.remove(block, verdict);
}

/** "Stay updated. Follow the forums of your trade …": a paragraph of the article that begins like an invitation. */
const isAdvice = (block: Block): boolean => block.words > 24 && block.linkDensity < 0.2 && !block.place.control;

/** In the article and without a link or a button, such a line may be somebody's words; clutter seldom comes alone. */
const besideClutter = (block: Block, ledger: Ledger): boolean =>
  [-1, 1].some((step) => {
    const other = ledger.blocks.all[block.index + step];
    return other !== undefined && (ledger.verdict(other) !== null || other.linkDensity > 0.6 || other.place.control);
  });

/** A heading of the article may speak of newsletters; then prose follows in the same container. */
function leadsProse(heading: Block, ledger: Ledger): boolean {
  const next = ledger.blocks.all[heading.index + 1];
  return next !== undefined && next.extent > 160 && next.box.parentElement === heading.box.parentElement;
}

/** Prose of the article in a box that only its class calls an invitation. */
function onlyNamed(element: Element, ledger: Ledger, inside: ReadonlySet<number>): boolean {
  const range = ledger.blocks.of(element);
  const left = ledger.left(range);
  if (!(ledger.isProse(range) || left.every(isSentence)) || element.querySelector(CONTROLS)) return false;
  return left.some(({ index }) => inside.has(index)) && !left.some(({ text }) => PROMO.test(text));
}

/** However short: words that end as a sentence does, and nothing to click on. */
const isSentence = ({ text, words, linkDensity, place }: Block): boolean =>
  words >= 4 && linkDensity === 0 && !place.control && /[.!?。؟]["”’)]?$/.test(text);

/** A paragraph of an article whose class happens to say "promo". */
function isProse(element: Element, ledger: Ledger): boolean {
  const { from, to } = ledger.blocks.of(element);
  const block = ledger.blocks.all[from];
  return (
    element.localName === 'p' && to - from === 1 && block !== undefined && block.extent > 140 && block.linkDensity < 0.3
  );
}

/** A small box that speaks of members, gifts or newsletters and ends in a button: "Join them". */
function byButton(ledger: Ledger): void {
  const boxes = ledger.left().flatMap((block) => boxWithButton(block, ledger) ?? []);
  // More of them are how the page is made: a list of things to buy.
  if (boxes.length > MANY_BUTTONS) return;
  for (const { range, text } of boxes) {
    const why = because('reason_promo_button', 'A box that ends in a button: “$1”.', text);
    ledger.removeRange(range, { kind: 'promo', ...why, rule: 'promo/button' });
  }
}

const MANY_BUTTONS = 3;

function boxWithButton(block: Block, ledger: Ledger): { range: Range; text: string } | null {
  if ((block.linkDensity < 0.9 && !block.place.control) || block.extent > 60) return null;
  if (!PROMO_BUTTON.test(block.text)) return null;
  const own = ledger.blocks.of(block.box);
  const box = block.box.childElementCount > 0 && own.to - own.from > 1 ? block.box : block.box.parentElement;
  if (!box || !isBox(box, ledger)) return null;
  const range = ledger.blocks.of(box);
  const rest = ledger.left(range).filter((other) => other !== block);
  if (rest.length === 0 || rest.length > 4 || !rest.some(({ text }) => PROMO_TOPIC.test(text))) return null;
  return { range, text: block.text };
}

function isBox(element: Element, ledger: Ledger): boolean {
  const range = ledger.blocks.of(element);
  if (range.to - range.from > BOX_WORDS || element.matches('body, main, article')) return false;
  if (element.querySelector('h1, article, main')) return false;
  const left = ledger.left(range);
  return left.length > 0 && left.reduce((sum, block) => sum + block.words, 0) <= BOX_WORDS;
}

/** The largest box around an invitation that is still a box: small, and with a control or a heading of its own. */
function boxAround(block: Block, ledger: Ledger): Range | null {
  let best: Range | null = null;
  let up: Element | null = block.box;
  for (let step = 0; up && step < 6; step++, up = up.parentElement) {
    if (!isBox(up, ledger)) break;
    const range = ledger.blocks.of(up);
    const own = up.querySelector(CONTROLS) !== null || ledger.left(range)[0]?.index === block.index;
    if (own && range.to - range.from > 1) best = range;
  }
  return best;
}

/** "Please contact Acme for …", as the last line of a firm's announcement; an invitation of anybody else is text. */
const CLOSING = /^please (?:contact|call|e-?mail|visit|write to|reach out to|get in touch with)\b/i;

function closing(ledger: Ledger, inside: Inside, siteName: string | null): void {
  const last = ledger.left().findLast((block) => inside.has(block.index));
  const site = key(siteName ?? '');
  if (!last || site.length < 3 || last.place.heading > 0 || last.words > LINE_WORDS || !CLOSING.test(last.text)) return;
  if (!key(last.text).includes(site)) return;
  const why = because('reason_promo_closing', 'A closing line that asks for business.');
  ledger.remove(last, { kind: 'promo', ...why, rule: 'promo/closing' });
}
