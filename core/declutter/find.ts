/**
 * Which elements of a live page are clutter as a whole. The engine's verdicts are about text; here they become elements
 * that can be hidden without a word or a picture of anything else going with them.
 */
import type { RemovalKind } from '../article';
import type { Block } from '../blocks';
import type { Ledger, Verdict } from '../clean/ledger';
import type { Draft } from '../clean/refine/stage';
import { isConsentOrPay } from '../consent/unanswered';
import { isHiddenByUs } from './mark';
import { isConsentBox, isDialog } from './overlay';

/** Neighbouring elements that go for one reason. */
export interface Clutter {
  readonly elements: readonly Element[];
  readonly kind: RemovalKind;
  /** One sentence for the reader. */
  readonly reason: string;
  readonly rule: string;
  readonly text: string;
}

/** What auto-clean hides. Menus and comments are how a site is used; the rest is no clutter or not on the page. */
const HIDEABLE: ReadonlySet<RemovalKind> = new Set<RemovalKind>([
  'consent',
  'overlay',
  'sponsor',
  'promo',
  'related',
  'tools',
  'debug',
  'site-rule',
]);

/** A button that stands by itself may be how the page is worked; in a box of clutter it goes with the box. */
const CONTROL = 'tools/control';
/**
 * What the wording of single lines says, of text that the judge took for the article: enough for a clean copy, where all
 * can be put back in its place, and not for a page that the reader takes for the whole.
 */
const WEAK = /^(?:related|tools)\/|^promo\/(?!name|box)/;
/** … and not where they stand among paragraphs of it, either. */
const OFTEN_TEXT = /^related\/|^promo\/(?!name|box)/;

/** Words of a paragraph. */
const PARAGRAPH = 20;

/** Films, sounds and other pages in the page; pictures from this many pixels a side on are more than icons. */
const PLAYERS = 'video, audio, object, embed';
const MEDIA = 'img, picture, iframe, canvas, video, object, embed, svg';
const PICTURE = 120;

/**
 * @param draft of the page as it is shown now, traced
 * @param alone whether the draft is of a part of a page, of which nobody knows whether it is article
 */
export function findClutter(draft: Draft, { alone = false } = {}): Clutter[] {
  const found: { elements: Element[]; verdict: Verdict; from: number; to: number }[] = [];
  for (const { element, from, to, verdict } of units(draft, alone)) {
    const last = found.at(-1);
    if (last && last.to === from && last.verdict.rule === verdict.rule && last.verdict.reason === verdict.reason) {
      last.elements.push(element);
      last.to = to;
    } else found.push({ elements: [element], verdict, from, to });
  }
  const { all } = draft.ledger.blocks;
  return found.map(({ elements, verdict: { kind, reason, rule }, from, to }) => ({
    elements,
    kind,
    reason,
    rule,
    text: all
      .slice(from, to)
      .map((block) => block.text)
      .join('\n\n'),
  }));
}

interface Unit {
  /** Of the live page. */
  readonly element: Element;
  readonly from: number;
  readonly to: number;
  readonly verdict: Verdict;
}

/** The topmost elements all of whose text is clutter, in page order. */
function* units(draft: Draft, alone: boolean): Generator<Unit> {
  const { page, ledger } = draft;
  const verdicts = ledger.blocks.all.map((block) => verdictOf(block, draft, alone));
  const clean = counted(ledger.blocks.all, (block) => verdicts[block.index] === null && !isControl(block, ledger));
  const stack: Element[] = [page.doc.body];
  for (let copy = stack.pop(); copy; copy = stack.pop()) {
    const { from, to } = ledger.blocks.of(copy);
    if (from === to) continue;
    // Asked only where all is clutter: the outer elements of a page hold all of its blocks.
    const clutter = (clean[to] ?? 0) === (clean[from] ?? 0);
    const verdict = clutter ? verdicts.slice(from, to).find((found) => found !== null) : null;
    const element = page.origins?.get(copy);
    if (verdict && stays(copy, verdict, draft)) continue;
    if (verdict && element && mayHide(element, ledger.isWhole(copy), verdict)) yield { element, from, to, verdict };
    else for (let child = copy.lastElementChild; child; child = child.previousElementSibling) stack.push(child);
  }
}

/**
 * Whether clutter stays on the page as a whole, with all that is in it: words among the article's own, and walls that take
 * consent or money, whatever their wording is taken for.
 */
function stays(copy: Element, verdict: Verdict, draft: Draft): boolean {
  const element = draft.page.origins?.get(copy);
  return isAmongText(copy, verdict, draft) || (element !== undefined && isConsentOrPay(element));
}

function verdictOf(block: Block, { ledger, inside }: Draft, alone: boolean): Verdict | null {
  const verdict = ledger.verdict(block);
  if (!verdict || !HIDEABLE.has(verdict.kind) || verdict.rule === CONTROL) return null;
  return (alone || inside.has(block.index)) && WEAK.test(verdict.rule) ? null : verdict;
}

/** Whether words that may be the article's own stand beside its paragraphs, in one container. */
function isAmongText(copy: Element, { rule }: Verdict, { ledger, inside }: Draft): boolean {
  if (rule.startsWith('tools/') && copy.localName === 'p') return true;
  if (!OFTEN_TEXT.test(rule) || !copy.parentElement) return false;
  const beside = ledger.left(ledger.blocks.of(copy.parentElement));
  return beside.some((block) => inside.has(block.index) && block.words >= PARAGRAPH);
}

const isControl = (block: Block, ledger: Ledger): boolean => ledger.verdict(block)?.rule === CONTROL;

/** How many of the blocks before each one are such. */
function counted(blocks: readonly Block[], such: (block: Block) => boolean): Uint32Array {
  const before = new Uint32Array(blocks.length + 1);
  for (const [i, block] of blocks.entries()) before[i + 1] = (before[i] ?? 0) + (such(block) ? 1 : 0);
  return before;
}

function mayHide(element: Element, whole: boolean, { kind, rule }: Verdict): boolean {
  if (element.matches('html, body, main, article, td, th, tr, tbody')) return false;
  if (!isShown(element) || isHiddenByUs(element)) return false;
  if (kind === 'consent') return isConsentBox(element, rule);
  if (kind === 'overlay') return rule === 'overlay/dialog' || isDialog(element);
  return element.querySelector(PLAYERS) === null && (whole || !holdsMedia(element));
}

const isShown = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true }) || displaysContents(element);

const displaysContents = (element: Element): boolean =>
  element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents';

/** Pictures that words of clutter merely stand beside. */
function holdsMedia(element: Element): boolean {
  for (const media of element.querySelectorAll(MEDIA)) {
    const { width, height } = media.getBoundingClientRect();
    if (width >= PICTURE && height >= PICTURE) return true;
  }
  return false;
}
