/**
 * Which elements of a page are clutter as a whole. The engine's verdicts are about text; here they become elements that
 * could be hidden without a word of anything else going with them. Whether they may be is for the live page to say.
 */
import type { RemovalKind } from '../article';
import type { Block, Blocks } from '../blocks';
import type { Ledger, Verdict } from '../clean/ledger';
import type { Draft } from '../clean/refine/stage';
import { isConsentOrPay } from '../consent/unanswered';
import type { Candidate, Found } from '../declutter/questions';
import type { Rebuilt } from './rebuild';

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
const WEAK = /^(?:related|tools)\/(?!name)|^promo\/(?!name|box)/;
/** … and not where they stand among paragraphs of it, either. */
const OFTEN_TEXT = /^related\/|^promo\/(?!name|box)/;

/** Words of a paragraph. */
const PARAGRAPH = 20;
/** An invitation is a few lines; a paragraph of more words has something to tell, whatever its box is called. */
const LONG = 60;

/**
 * @param draft of the page, traced
 * @param alone whether the draft is of a part of a page, of which nobody knows whether it is article
 */
export function findCandidates(draft: Draft, origin: Rebuilt['origin'], { alone = false } = {}): Found[] {
  const { all } = draft.ledger.blocks;
  const finder = new Finder(draft, origin, alone);
  return finder.below([draft.page.doc.body]).map((candidate) => ({
    candidate,
    texts: all.slice(candidate.from, candidate.to).map((block) => block.text),
  }));
}

class Finder {
  readonly #draft: Draft;
  readonly #origin: Rebuilt['origin'];
  readonly #verdicts: readonly (Verdict | null)[];
  /** How many blocks before each one are no clutter. */
  readonly #clean: Uint32Array;
  /** How many blocks before each one are running text of the article. */
  readonly #paragraphs: Uint32Array;
  readonly #containers = new Map<Element, boolean>();

  constructor(draft: Draft, origin: Rebuilt['origin'], alone: boolean) {
    this.#draft = draft;
    this.#origin = origin;
    const { ledger } = draft;
    const verdicts = ledger.blocks.all.map((block) => verdictOf(block, draft, alone));
    this.#verdicts = verdicts;
    this.#paragraphs = counted(ledger.blocks.all, (block) => this.#isParagraph(block));
    this.#clean = counted(ledger.blocks.all, (block) => verdicts[block.index] === null && !isControl(block, ledger));
  }

  /** The topmost candidates among elements and what is in them, in page order. */
  below(elements: Iterable<Element>): Candidate[] {
    const found: Candidate[] = [];
    /** With the kind of clutter that may be the article's own here. */
    const stack: { copy: Element; spared: RemovalKind | null }[] = [...elements]
      .reverse()
      .map((copy) => ({ copy, spared: null }));
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { copy } = next;
      let { spared } = next;
      const { from, to } = this.#draft.ledger.blocks.of(copy);
      if (from === to) continue;
      // Asked only where all is clutter: the outer elements of a page hold all of its blocks.
      const clutter = (this.#clean[to] ?? 0) === (this.#clean[from] ?? 0);
      const verdict = clutter ? this.#verdicts.slice(from, to).find((one) => one !== null) : null;
      if (verdict && verdict.kind !== spared && this.#isAmongText(copy, verdict)) spared = verdict.kind;
      const origin = verdict && verdict.kind !== spared && this.#origin(copy);
      if (verdict && origin) found.push(this.#candidate(copy, { ...origin, verdict, from, to }));
      else {
        for (let child = copy.lastElementChild; child; child = child.previousElementSibling) {
          stack.push({ copy: child, spared });
        }
      }
    }
    return found;
  }

  /** Whether words may be the article's own: they stand among its paragraphs, in one container, or are a paragraph. */
  #isAmongText(copy: Element, { rule }: Verdict): boolean {
    if (rule.startsWith('tools/') && (copy.localName === 'p' || copy.querySelector('p') !== null)) return true;
    if (rule.startsWith('promo/') && holdsLong(copy, this.#draft.ledger)) return true;
    if (!OFTEN_TEXT.test(rule)) return false;
    // A list in a box of its own stands where the box does.
    for (let around = copy.parentElement; around; around = around.parentElement) {
      const { from, to } = this.#draft.ledger.blocks.of(around);
      if (this.#paragraphs[to] !== this.#paragraphs[from]) return this.#holdsParagraphs(around);
    }
    return false;
  }

  /** Whether paragraphs stand in a container by themselves, not in columns of it. Asked for each list in it. */
  #holdsParagraphs(container: Element): boolean {
    const known = this.#containers.get(container);
    if (known !== undefined) return known;
    const { blocks } = this.#draft.ledger;
    const { from, to } = blocks.of(container);
    const holds = blocks.all
      .slice(from, to)
      .some((block) => this.#isParagraph(block) && isIn(container, block, blocks));
    this.#containers.set(container, holds);
    return holds;
  }

  /** Whether it is running text of the article. */
  #isParagraph(block: Block): boolean {
    const { inside, ledger } = this.#draft;
    return block.words >= PARAGRAPH && inside.has(block.index) && ledger.verdict(block) === null;
  }

  #candidate(
    copy: Element,
    { parsed, ...known }: Pick<Candidate, 'at' | 'said' | 'verdict' | 'from' | 'to'> & { readonly parsed: Element },
  ): Candidate {
    const { ledger } = this.#draft;
    const wall = isConsentOrPay(parsed);
    return { ...known, wall, whole: ledger.isWhole(copy), inner: wall ? [] : this.below(copy.children) };
  }
}

function verdictOf(block: Block, { ledger, inside, nature }: Draft, alone: boolean): Verdict | null {
  const verdict = ledger.verdict(block);
  if (!verdict || !HIDEABLE.has(verdict.kind) || verdict.rule === CONTROL) return null;
  // In documentation, what to read besides is a part of it.
  if (verdict.kind === 'related' && nature.kind === 'documentation') return null;
  return (alone || inside.has(block.index)) && WEAK.test(verdict.rule) ? null : verdict;
}

/** Whether a paragraph stands in a container by itself or in a box of its own, not in a column of many. */
function isIn(container: Element, { box }: Block, blocks: Blocks): boolean {
  let own: Element | null = box;
  while (own && own !== container && own.parentElement !== container) {
    own = own.parentElement;
    const { from, to } = own ? blocks.of(own) : { from: 0, to: 0 };
    if (to - from > 1) return false;
  }
  return own !== null;
}

function holdsLong(copy: Element, { blocks }: Ledger): boolean {
  const paragraphs = copy.localName === 'p' ? [copy] : [...copy.querySelectorAll('p')];
  return paragraphs.some((paragraph) => {
    const { from, to } = blocks.of(paragraph);
    return blocks.all.slice(from, to).reduce((sum, block) => sum + block.words, 0) > LONG;
  });
}

const isControl = (block: Block, ledger: Ledger): boolean => ledger.verdict(block)?.rule === CONTROL;

/** How many of the blocks before each one are such. */
function counted(blocks: readonly Block[], such: (block: Block) => boolean): Uint32Array {
  const before = new Uint32Array(blocks.length + 1);
  for (const [i, block] of blocks.entries()) before[i + 1] = (before[i] ?? 0) + (such(block) ? 1 : 0);
  return before;
}
