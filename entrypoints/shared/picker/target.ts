/** What is meant at the moment, alone or with all of its kind, and the rule that would say so. */
import { safeReads } from '../../../core/reads';
import { holdsPage, losesArticle } from '../../../core/sites/loss';
import { elementsAt, type Robust, robustSelector, similarSelector } from '../../../core/sites/robust';
import { fold } from '../../../core/text';
import { beside, narrower, wider } from './aim';
import { t } from './words';

/** Characters of its text that tell the reader what it is. */
const GLANCE = 140;

const read = safeReads();

export class Target {
  readonly #doc: Document;
  readonly #article: string | null;
  element: Element;
  /** Where one came from on the way out, to go back in. */
  #trail: Element[] = [];
  #wantsSimilar = false;
  #known: { readonly own: Robust; readonly kind: Robust | null } | null = null;

  constructor(doc: Document, article: string | null, element: Element) {
    this.#doc = doc;
    this.#article = article;
    this.element = element;
  }

  aim(element: Element | null): boolean {
    if (!element || element === this.element) return false;
    this.#trail = [];
    this.#set(element);
    return true;
  }

  #set(element: Element): void {
    this.element = element;
    this.#known = null;
  }

  widen(): boolean {
    const up = wider(this.element);
    if (!up) return false;
    this.#trail.push(this.element);
    this.#set(up);
    return true;
  }

  narrow(): boolean {
    const down = this.#trail.pop() ?? narrower(this.element);
    if (!down) return false;
    this.#set(down);
    return true;
  }

  besides(step: 1 | -1): boolean {
    return this.aim(beside(this.element, step));
  }

  get mayWiden(): boolean {
    return wider(this.element) !== null;
  }

  get mayNarrow(): boolean {
    return this.#trail.length > 0 || narrower(this.element) !== null;
  }

  turnSimilar(): void {
    this.#wantsSimilar = !this.#wantsSimilar;
  }

  /** Whether the selector for the kind is wider than that for this one. */
  get mayBeSimilar(): boolean {
    const { own, kind } = this.#selectors();
    return kind !== null && kind.matches > own.matches;
  }

  get isSimilar(): boolean {
    return this.#wantsSimilar && this.mayBeSimilar;
  }

  get selector(): Robust {
    const { own, kind } = this.#selectors();
    return this.isSimilar && kind ? kind : own;
  }

  #selectors() {
    this.#known ??= { own: robustSelector(this.element), kind: similarSelector(this.element) };
    return this.#known;
  }

  /** All that the selector names, this one first. */
  elements(): Element[] {
    const all = elementsAt(this.#doc, this.selector.xpath).filter((element) => element !== this.element);
    return [this.element, ...all];
  }

  get glance(): string {
    const text = fold(read.textContent(this.element) ?? '');
    const words = text.length > GLANCE ? `${text.slice(0, GLANCE).replace(/\s+\S*$/, '')} …` : text;
    return words === '' ? t('picker_wordless') : words;
  }

  /** Why it must not be kept as a whole; empty where it may. */
  noKeep(): string {
    return this.elements().some(holdsPage) ? t('picker_page') : '';
  }

  /** Why it must not go; empty where it may. */
  noStrip(): string {
    if (this.elements().some(holdsPage)) return t('picker_page');
    return losesArticle(this.elements(), this.#article) ? t('picker_article') : '';
  }
}
