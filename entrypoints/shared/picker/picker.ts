/** Lets the reader point at a block of the page and say what becomes of its kind on this site. */
import { isAlive, pageArea } from '../../../platform/page-side';
import { type Directive, type SavedLine, saveLine } from '../reader-rule';
import { beginning, scroller, under } from './aim';
import { type ChoiceCard, choiceCard, type PickingCard, pickingCard, savedCard } from './cards';
import { HiddenNow } from './hidden-now';
import { type Heard, listen } from './input';
import { Preview } from './preview';
import { Surface } from './surface';
import { Target } from './target';
import { t, tn } from './words';

export interface Errand {
  /** The name under which the site's rule is kept. */
  readonly site: string;
  /** The text of the article, a block a line; `null` where it is not known. */
  readonly article: string | null;
}

export interface PickerOptions extends Errand {
  readonly doc: Document;
  /** Whether a script on the page follows the rule by itself. */
  readonly isFollowed: () => Promise<boolean>;
  readonly onEnd: () => void;
}

type Phase =
  | { readonly name: 'picking'; readonly card: PickingCard }
  | { readonly name: 'choosing'; readonly card: ChoiceCard; readonly directive: Directive }
  | { readonly name: 'saved' };

/** Milliseconds after which the card that says "taken back" goes. */
const FAREWELL = 4000;

export class Picker implements Heard {
  readonly #options: PickerOptions;
  readonly #over = new AbortController();
  readonly #preview = new Preview();
  readonly #hidden: HiddenNow;
  readonly #surface: Surface;
  readonly #target: Target;
  readonly #cameFrom: Element | null;
  #phase: Phase;
  #pointer = { x: -1, y: -1 };
  /** What is outlined, and what stands at it. */
  #outlined: { readonly elements: readonly Element[]; readonly label: string } = { elements: [], label: '' };

  constructor(options: PickerOptions, first: Element) {
    const { doc, article } = options;
    this.#options = options;
    this.#cameFrom = doc.activeElement;
    this.#hidden = new HiddenNow(doc);
    this.#target = new Target(doc, article, first);
    this.#surface = new Surface(doc);
    this.#phase = this.#startPicking();
    listen(this.#surface, this, this.#over.signal);
    addEventListener('pagehide', () => this.end(), { signal: this.#over.signal });
    this.#renew(true);
    this.#draw();
  }

  /** Takes itself away; what was not saved never happened. */
  end(): void {
    if (this.#over.signal.aborted) return;
    this.#over.abort();
    this.#preview.undo();
    this.#hidden.putAway();
    this.#surface.remove();
    if (this.#cameFrom instanceof HTMLElement && this.#cameFrom.isConnected)
      this.#cameFrom.focus({ preventScroll: true });
    this.#options.onEnd();
  }

  #startPicking(): Phase {
    const card = pickingCard(this.#options.doc, {
      onPick: () => this.#choose(),
      onSimilar: () => this.#turnSimilar(),
      onHidden: () => this.#turnHidden(),
      onCancel: () => this.end(),
    });
    this.#surface.stage.setAttribute('aria-label', t('picker_picking'));
    this.#surface.put(card.element, this.#surface.stage);
    return { name: 'picking', card };
  }

  isBusy(): boolean {
    return this.#phase.name !== 'saved';
  }

  onMove(x: number, y: number): void {
    // A page that scrolls under a pointer at rest tells of moves, too.
    if (this.#phase.name !== 'picking' || (x === this.#pointer.x && y === this.#pointer.y)) return;
    this.#pointer = { x, y };
    if (this.#target.aim(under(this.#options.doc, x, y, this.#surface.host))) this.#renew(false);
  }

  onClick(x: number, y: number): void {
    if (this.#phase.name !== 'picking') return;
    this.#target.aim(under(this.#options.doc, x, y, this.#surface.host));
    this.#choose();
  }

  /** The stage lies over what scrolls by itself. */
  onWheel({ clientX, clientY, deltaX, deltaY }: WheelEvent): void {
    scroller(under(this.#options.doc, clientX, clientY, this.#surface.host))?.scrollBy(deltaX, deltaY);
  }

  onKey(key: string, onButton: boolean, shift: boolean): boolean {
    if (key === 'Escape') this.end();
    else if (key === 'Tab') this.#surface.moveFocus(shift ? -1 : 1);
    else if (this.#phase.name === 'saved' || ((key === 'Enter' || key === ' ') && onButton)) return false;
    else if (key === 'Enter' && this.#phase.name === 'picking') this.#choose();
    else if (key.toLowerCase() === 's') this.#turnSimilar();
    else if (key.toLowerCase() === 'h' && this.#phase.name === 'picking') this.#turnHidden();
    else return this.#step(key);
    return true;
  }

  #step(key: string): boolean {
    const ways: Readonly<Record<string, () => boolean>> = {
      ArrowUp: () => this.#target.widen(),
      ArrowDown: () => this.#target.narrow(),
      ArrowLeft: () => this.#target.besides(-1),
      ArrowRight: () => this.#target.besides(1),
    };
    const way = Object.hasOwn(ways, key) ? ways[key] : undefined;
    if (!way) return false;
    this.#move(way);
    return true;
  }

  /** Asks for the way in the page as it is without the preview: what is hidden has no place. */
  #move(way: () => boolean): void {
    this.#preview.undo();
    way();
    this.#renew(true);
  }

  #turnSimilar(): void {
    this.#preview.undo();
    this.#target.turnSimilar();
    this.#renew(false);
  }

  #turnHidden(): void {
    if (this.#hidden.isOut) this.#hidden.putAway();
    else this.#hidden.bringOut();
    this.#renew(true);
  }

  /** @param follow whether the page moves to what is meant */
  #renew(follow: boolean): void {
    const { doc } = this.#options;
    if (!this.#target.element.isConnected) this.#target.aim(beginning(doc));
    if (follow && this.#phase.name !== 'saved') this.#show();
    this.#outlined = { elements: this.#target.elements(), label: this.#label() };
    if (this.#phase.name === 'choosing') this.#renewChoice(this.#phase);
    if (this.#phase.name !== 'picking') return;
    const { similar, mayBeSimilar } = { similar: this.#target.isSimilar, mayBeSimilar: this.#target.mayBeSimilar };
    this.#phase.card.update({ similar, mayBeSimilar, hidden: this.#hidden.count, hiddenOut: this.#hidden.isOut });
    if (follow) this.#surface.announce(`${this.#outlined.label} – ${this.#target.glance}`);
  }

  #show(): void {
    const { element } = this.#target;
    const { top, bottom } = element.getBoundingClientRect();
    const height = this.#options.doc.defaultView?.innerHeight ?? 0;
    if (top < 0 || bottom > height * 0.8) {
      const block = bottom - top > height * 0.6 ? 'start' : 'center';
      element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
    }
  }

  #label(): string {
    const { label, matches } = this.#target.selector;
    return `${label} · ${tn('picker_count', matches)}`;
  }

  /** Draws again with every frame: pages move. */
  #draw(): void {
    if (this.#over.signal.aborted) return;
    const { name } = this.#phase;
    const seen = name === 'picking' || (name === 'choosing' && this.#isShown());
    this.#surface.outline(seen ? this.#outlined.elements : [], this.#outlined.label);
    requestAnimationFrame(() => this.#draw());
  }

  #isShown(): boolean {
    return this.#target.element.checkVisibility();
  }

  #choose(): void {
    if (this.#phase.name !== 'picking') return;
    const card = choiceCard(this.#options.doc, {
      onWider: () => this.#move(() => this.#target.widen()),
      onNarrower: () => this.#move(() => this.#target.narrow()),
      onSimilar: () => this.#turnSimilar(),
      onConsider: (directive) => this.#consider(directive),
      onSave: (directive) => void this.#save(directive),
      onCancel: () => this.end(),
    });
    const directive = this.#hidden.holds(this.#target.element) ? 'keep' : 'strip';
    this.#phase = { name: 'choosing', card, directive };
    this.#surface.put(card.element, card.element);
    this.#renew(false);
  }

  #consider(directive: Directive): void {
    if (this.#phase.name !== 'choosing' || this.#phase.directive === directive) return;
    this.#phase = { ...this.#phase, directive };
    this.#preview.undo();
    this.#renew(false);
  }

  #renewChoice({ card, directive }: Phase & { readonly name: 'choosing' }): void {
    const target = this.#target;
    this.#preview.undo();
    const { xpath, matches, robust } = target.selector;
    const noStrip = target.noStrip();
    card.update({
      matches,
      robust,
      noStrip,
      noKeep: target.noKeep(),
      line: `${directive}: ${xpath}`,
      glance: target.glance,
      similar: target.isSimilar,
      mayBeSimilar: target.mayBeSimilar,
      mayWiden: target.mayWiden,
      mayNarrow: target.mayNarrow,
    });
    this.#surface.announce(noStrip || `${tn('picker_count', matches)} ${target.glance}`);
    if (directive === 'keep') this.#preview.show(target.elements());
    else if (noStrip === '') this.#preview.hide(target.elements());
  }

  async #save(directive: Directive): Promise<void> {
    const area = pageArea();
    if (this.#phase.name !== 'choosing' || area === null || !isAlive()) {
      this.end();
      return;
    }
    const refusal = directive === 'strip' ? this.#target.noStrip() : this.#target.noKeep();
    if (refusal !== '') return;
    const { site } = this.#options;
    const elements = this.#target.elements();
    this.#phase = { name: 'saved' };
    this.#preview.undo();
    this.#hidden.putAway();
    if (directive === 'strip') this.#preview.hide(elements);
    else this.#preview.show(elements);
    const saved = await saveLine(area, site, directive, this.#target.selector.xpath);
    const followed = await this.#options.isFollowed();
    if (followed && saved.isNew) this.#preview.handOver();
    this.#surface.setStage(false);
    this.#toast([t('picker_saved', site), followed ? '' : t('picker_counts')], () => void this.#undo(saved));
  }

  #toast(words: readonly string[], onUndo: (() => void) | null): void {
    const text = words.filter((one) => one !== '').join(' ');
    const { element, done } = savedCard(this.#options.doc, text, onUndo, () => this.end());
    this.#surface.put(element, done);
    this.#surface.announce(text);
  }

  async #undo(saved: SavedLine): Promise<void> {
    this.#preview.undo();
    await saved.undo();
    this.#toast([t('picker_undone')], null);
    setTimeout(() => this.end(), FAREWELL);
  }
}
