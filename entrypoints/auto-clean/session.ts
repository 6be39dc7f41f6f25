/** One page made calm, from its first look to the end of the page or of the reader's leave. */

import type { RuleText } from '../../core/clean/draft';
import type { Clutter } from '../../core/declutter/find';
import { Freedom } from '../../core/declutter/free';
import { Curtain, type SelectorOf } from '../../core/declutter/hide';
import { HIDDEN } from '../../core/declutter/mark';
import { sheetsOver } from '../../core/declutter/overlay';
import type { Answer, Question } from '../../core/declutter/questions';
import type { Glance } from '../../core/detect/glance';
import { because } from '../../core/said';
import type { ConsentWay } from '../../platform/sites';
import { Inquiry, type Result } from './inquiry';
import { pageOf, ReaderActs } from './reader-acts';
import { type Look, type Watch, watch } from './watch';

/** A dialog that is to be answered stays this long before it is hidden after all. Milliseconds. */
const ANSWER_WITHIN = 4000;

export interface SessionOptions {
  readonly doc: Document;
  readonly consent: ConsentWay;
  /** The rule for the site; `null` for none. */
  readonly rule: RuleText | null;
  /** Asks the workroom; `null` where it gives no answer. */
  readonly ask: (question: Question) => Promise<Answer | null>;
  /** Takes away what the page was made calm by so far, at once before the first look is acted on. */
  readonly onFirst: () => void;
  /** Hears how many are hidden, whenever that changes. */
  readonly onCount: (count: number) => void;
  /** Whether the extension is still there; without it the page is given back. */
  readonly isAlive: () => boolean;
}

export class Session {
  readonly #options: SessionOptions;
  readonly #over = new AbortController();
  readonly #acts: ReaderActs;
  readonly #began: number;
  readonly #inquiry: Inquiry;
  #curtain: Curtain;
  readonly #freedom: Freedom;
  #watch: Watch | null = null;
  /** The reader wants the page as it came, until they say otherwise or go on. */
  #original = false;
  /** The page is still to be opened that a dialog closed. */
  #freeUntil = 0;
  #page: string;
  /** Whether nothing is known yet of the page that the address names now. */
  #moving = false;
  #told = 0;
  #first = true;

  constructor(options: SessionOptions) {
    this.#options = options;
    const { doc, rule, ask } = options;
    const now = () => this.#now();
    this.#inquiry = new Inquiry({ doc, rule, ask, now, onDue: () => this.#lookAgain() });
    this.#began = this.#now();
    this.#freedom = new Freedom(doc);
    this.#curtain = new Curtain(doc, this.#over.signal);
    this.#page = pageOf(doc);
    this.#acts = new ReaderActs(doc, this.#over.signal);
    doc.addEventListener('keydown', (event) => this.#untrap(event), { capture: true, signal: this.#over.signal });
  }

  /** To be called once the page's markup is there. */
  begin(): void {
    const { doc } = this.#options;
    this.#watch = watch({
      doc,
      now: () => this.#now(),
      onAppeared: (elements) => this.#appeared(elements),
      onChanged: (hidden) => this.#changed(hidden),
      look: (trees) => this.#look(trees),
    });
    this.#watch.now();
    if (this.#options.consent === 'reject') this.#later(() => this.#lookAgain(), ANSWER_WITHIN);
    this.#options.doc.defaultView?.navigation?.addEventListener('navigatesuccess', () => this.#moved(), {
      signal: this.#over.signal,
    });
  }

  list(selectorOf?: SelectorOf) {
    return this.#curtain.list(selectorOf);
  }

  count(): number {
    return this.#curtain.count;
  }

  /** What the page showed at a glance, where that was something to read. */
  get glance(): Glance | null {
    return this.#inquiry.glance;
  }

  turn(id: string, shown: boolean): void {
    this.#original = false;
    this.#curtain.turn(id, shown);
    this.#curtain.reopen();
    this.#settle();
  }

  turnAll(shown: boolean): void {
    this.#original = shown;
    this.#curtain.turnAll(shown);
    if (shown) this.#curtain.reopen();
    this.#settle();
  }

  /** Looks no more, and leaves what is hidden to whoever stops it. */
  retire(): void {
    this.#over.abort();
    this.#watch?.stop();
    this.#inquiry.stop();
  }

  stop(): void {
    this.retire();
    this.#takeOver();
    this.#giveBack();
  }

  /** Back from the browser's memory: the toolbar has forgotten, and a question may have been lost. */
  resume(): void {
    this.#told = 0;
    this.#tell();
    this.#lookAgain();
  }

  #now(): number {
    return performance.now();
  }

  #later(act: () => void, delay: number): void {
    const timer = setTimeout(act, delay);
    this.#over.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  #appeared(elements: readonly Element[]): void {
    const now = this.#now();
    this.#acts.appeared(elements, now);
    for (const element of elements) this.#curtain.disown(element);
    this.#inquiry.add(elements);
  }

  /** What the site opens for the reader, a dialog that was hidden before, is shown. */
  #changed(hidden: Element): void {
    if (this.#acts.isActing(this.#now())) this.#curtain.release(hidden);
  }

  /**
   * Another address in the same document: another page, or the same one that writes down how far it was read. Elements
   * that tell another story by now are let go with the next look.
   */
  #moved(): void {
    const page = pageOf(this.#options.doc);
    if (page === this.#page) return;
    this.#page = page;
    this.#acts.forget();
    this.#inquiry.forget();
    this.#moving = true;
    this.#original &&= this.#inquiry.content?.isConnected === true;
    this.#watch?.renew();
  }

  /** Gives the page back as it was. */
  #giveBack(): void {
    this.#curtain.turnAll(true);
    this.#freedom.takeBack(this.#curtain.shows('consent', 'overlay'));
    for (const hidden of this.#options.doc.querySelectorAll(`[${HIDDEN}]`)) hidden.removeAttribute(HIDDEN);
  }

  /** The app went from an article to a page that is none: that one is left alone. */
  #leave(): void {
    this.#giveBack();
    this.#curtain = new Curtain(this.#options.doc, this.#over.signal);
  }

  /** Looks at what came, or at the whole page where that says too little. */
  async #look(trees: () => boolean): Promise<Look> {
    const nothing = { cost: 0, act: () => false };
    if (this.#over.signal.aborted) return nothing;
    if (!this.#options.isAlive()) {
      this.stop();
      return nothing;
    }
    this.#inquiry.add(this.#curtain.check());
    if (this.#original) return { ...nothing, act: () => this.#act({ is: 'article', clutter: () => [] }) };
    const page = this.#page;
    const { result, cost } = await this.#inquiry.look(trees);
    // Meanwhile the page may have become another one, or the reader may want it as it came.
    const act = () => {
      this.#takeOver();
      return page === this.#page && !this.#original ? this.#act(result) : this.#drop();
    };
    return { cost, act };
  }

  #takeOver(): void {
    if (this.#first) this.#options.onFirst();
    this.#first = false;
  }

  /** Acts on what was found; gives whether that was anything. */
  #act(result: Result): boolean {
    if (result.is === 'no-article' && this.#moving) this.#leave();
    if (result.is === 'article') this.#moving = false;
    // What was hidden may say something else since the question was asked.
    this.#inquiry.add(this.#curtain.check());
    const found = result.is === 'article' && this.#hide(result.clutter());
    this.#tell();
    return found;
  }

  /** What came in the meantime is not known any more. */
  #drop(): boolean {
    this.#inquiry.forget();
    return false;
  }

  #lookAgain(): void {
    this.#inquiry.forget();
    this.#watch?.now();
  }

  #hide(found: readonly Clutter[]): boolean {
    const { doc } = this.#options;
    const clutter = found.filter((one) => this.#mayHide(one));
    const before = this.#hidesDialog();
    let any = false;
    let dialog = false;
    for (const one of clutter) {
      if (!this.#curtain.hide(one)) continue;
      any = true;
      dialog ||= one.kind === 'consent' || one.kind === 'overlay';
    }
    if (dialog) this.#freeUntil = this.#now() + SETTLES;
    if ((dialog || before) && this.#now() < this.#freeUntil && !this.#inquiry.isWalled) {
      const sheets = dialog ? sheetsOver(doc).filter((sheet) => !this.#acts.concern(sheet)) : [];
      if (sheets.length > 0) this.#curtain.hide({ ...SHEET, elements: sheets });
      this.#freedom.give(this.#inquiry.content);
    }
    return any;
  }

  #hidesDialog(): boolean {
    return this.#curtain.hides('consent', 'overlay');
  }

  #mayHide({ kind, elements }: Clutter): boolean {
    const { consent } = this.#options;
    if (kind === 'consent' && consent === 'leave') return false;
    if (kind === 'consent' && consent === 'reject' && this.#now() - this.#began < ANSWER_WITHIN) return false;
    return !elements.some((element) => this.#acts.concern(element));
  }

  /** The page that dialogs closed is open while they are hidden, and closed again while they are shown. */
  #settle(): void {
    if (this.#hidesDialog()) this.#freedom.give(this.#inquiry.content);
    else this.#freedom.takeBack(this.#curtain.shows('consent', 'overlay'));
    this.#tell();
  }

  #tell(): void {
    const count = this.#curtain.count;
    if (count === this.#told) return;
    this.#told = count;
    this.#options.onCount(count);
  }

  /** A dialog that nobody sees must not hold the keyboard. */
  #untrap(event: KeyboardEvent): void {
    if (event.key !== 'Tab' || !event.isTrusted) return;
    const { target } = event;
    // Where Tab means something else: to what is typed in, and to a dialog that the reader has opened.
    const own = target instanceof Element && target.closest(OWN_TAB) !== null;
    if (!own && this.#hidesDialog()) event.stopImmediatePropagation();
  }
}

/** A page may go on being closed for a dialog this long after that was hidden. Milliseconds. */
const SETTLES = 2000;
const OWN_TAB =
  'textarea, input, select, [contenteditable], [role=textbox], [role=combobox], dialog, [role=dialog], [aria-modal=true]';

const SHEET = {
  kind: 'overlay',
  ...because('reason_overlay_sheet', 'A dark sheet that the page lays over its text.'),
  rule: 'overlay/sheet',
  text: '',
} as const;
