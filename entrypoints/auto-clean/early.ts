/**
 * Hides what the rule for the site takes out while the page is still loading, before the engine can look at it. Only a
 * foretaste: once the page is there the marks are taken back and the engine decides.
 */
import type { RuleText } from '../../core/clean/draft';
import { HIDDEN } from '../../core/declutter/mark';
import { safeReads } from '../../core/reads';
import { parseRule } from '../../core/sites/parse';
import { namedSelector, toSelector } from '../../core/sites/selector';

/** Characters that may go unseen whatever else the page holds so far. */
const LITTLE = 600;
/** Share of the page's text so far that nothing may hide. */
const MOST = 0.5;
/** What holds the page; and what the engine never hides either. */
const NEVER = 'html, head, body, main, article, td, th, tr, tbody, script, style, link, meta';
const PLAYERS = 'video, audio, object, embed';
/** Elements marked before the page is there. */
const MOST_MARKS = 500;

const read = safeReads();

export class Early {
  readonly #doc: Document;
  readonly #strip: readonly string[];
  readonly #keep: readonly string[];
  readonly #marked = new Set<Element>();
  readonly #observer = new MutationObserver(() => this.#look());

  constructor(doc: Document, rule: RuleText) {
    this.#doc = doc;
    const { strip, stripIdOrClass, keep } = parseRule(rule.name, rule.text).rule;
    const kept = keep.map(toSelector);
    this.#keep = usable(kept, doc);
    // A line that says what stays, in words that CSS lacks: then nothing goes unseen.
    const sure = kept.every((selector) => selector !== null);
    this.#strip = sure ? usable([...strip.map(toSelector), ...stripIdOrClass.map(namedSelector)], doc) : [];
  }

  begin(): void {
    if (this.#strip.length === 0) return;
    this.#observer.observe(this.#doc, { childList: true, subtree: true });
    this.#look();
  }

  /** Takes the marks back, for good. */
  stop(): void {
    this.#observer.disconnect();
    for (const element of this.#marked) Element.prototype.removeAttribute.call(element, HIDDEN);
    this.#marked.clear();
  }

  #look(): void {
    // What was little when it came may have grown to be the article.
    for (const element of this.#marked) {
      if (this.#isMost(element)) {
        Element.prototype.removeAttribute.call(element, HIDDEN);
        this.#marked.delete(element);
      }
    }
    for (const selector of this.#strip) {
      for (const element of Document.prototype.querySelectorAll.call(this.#doc, selector)) {
        if (this.#marked.size < MOST_MARKS && this.#mayHide(element)) {
          Element.prototype.setAttribute.call(element, HIDDEN, 'site-rule');
          this.#marked.add(element);
        }
      }
    }
    // Paragraph by paragraph a rule can take an article, too: then it is left to the engine.
    if (this.#isMost(...this.#marked)) this.stop();
  }

  #mayHide(element: Element): boolean {
    const is = (selector: string) => Element.prototype.matches.call(element, selector);
    const holds = (selector: string) => Element.prototype.querySelector.call(element, selector) !== null;
    if (Element.prototype.hasAttribute.call(element, HIDDEN) || is(NEVER) || is(PLAYERS)) return false;
    const kept = this.#keep.some((keep) => holds(keep) || Element.prototype.closest.call(element, keep) !== null);
    return !kept && !holds(`main, article, ${PLAYERS}`) && !this.#isMost(element);
  }

  /** Whether elements together hold most of what the page has said so far. */
  #isMost(...elements: readonly Element[]): boolean {
    const outer = elements.filter((element) => !Element.prototype.matches.call(element, `[${HIDDEN}] *`));
    const length = outer.reduce((sum, element) => sum + wordsIn(element), 0);
    const body = length > LITTLE ? read.body(this.#doc) : null;
    return body !== null && length > wordsIn(body) * MOST;
  }
}

/** Characters that are shown: scripts stand in pages, too. */
function wordsIn(element: Element): number {
  let length = read.textContent(element)?.length ?? 0;
  if (length <= LITTLE) return length;
  for (const one of Element.prototype.querySelectorAll.call(element, 'script, style, noscript, template')) {
    length -= read.textContent(one)?.length ?? 0;
  }
  return length;
}

/** Selectors that this browser understands. */
function usable(selectors: readonly (string | null)[], doc: Document): string[] {
  const nothing = Document.prototype.createDocumentFragment.call(doc);
  return selectors.filter((selector): selector is string => {
    if (selector === null) return false;
    try {
      nothing.querySelector(selector);
      return true;
    } catch {
      // A name in the rule that CSS does not take: the engine follows the line later.
      return false;
    }
  });
}
