/** One page made calm, from its first look to the end of the page or of the reader's leave. */

import { draftOf, type RuleText } from '../../core/clean/draft';
import type { Draft } from '../../core/clean/refine/stage';
import { unansweredDialog } from '../../core/consent/unanswered';
import { contentOf } from '../../core/declutter/content';
import { type Clutter, findClutter } from '../../core/declutter/find';
import { frameDialogs } from '../../core/declutter/frames';
import { Freedom } from '../../core/declutter/free';
import { Curtain } from '../../core/declutter/hide';
import { CLEAR, HIDDEN } from '../../core/declutter/mark';
import { sheetsOver } from '../../core/declutter/overlay';
import { findInPart } from '../../core/declutter/part';
import { looksLikeArticle } from '../../core/detect/detect';
import type { PageHandle } from '../../platform/page-handle';
import type { ConsentWay } from '../../platform/sites';
import { Fresh } from './fresh';
import { pageOf, ReaderActs } from './reader-acts';
import { type Watch, watch } from './watch';

/** A dialog that is to be answered stays this long before it is hidden after all. Milliseconds. */
const ANSWER_WITHIN = 4000;

export interface SessionOptions {
  readonly doc: Document;
  readonly consent: ConsentWay;
  /** The rule for the site; `null` for none. */
  readonly rule: RuleText | null;
  /** Hears how many are hidden, whenever that changes. */
  readonly onCount: (count: number) => void;
  /** Whether the extension is still there; without it the page is given back. */
  readonly isAlive: () => boolean;
}

export class Session implements PageHandle {
  readonly #options: SessionOptions;
  readonly #over = new AbortController();
  readonly #acts: ReaderActs;
  readonly #began: number;
  readonly #fresh = new Fresh();
  #curtain: Curtain;
  readonly #freedom: Freedom;
  /** What the page was found to be; `null` before it is an article. */
  #whole: Draft | null = null;
  #watch: Watch | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** The reader wants the page as it came, until they say otherwise or go on. */
  #original = false;
  /** The page is still to be opened that a dialog closed. */
  #freeUntil = 0;
  #content: Element | null = null;
  #page: string;
  /** Whether nothing is known yet of the page that the address names now. */
  #moving = false;
  #told = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
    const { doc } = options;
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
      look: () => this.#look(),
    });
    this.#look();
    if (this.#options.consent === 'reject') this.#later(() => this.#lookAgain(), ANSWER_WITHIN);
    this.#options.doc.defaultView?.navigation?.addEventListener('navigatesuccess', () => this.#moved(), {
      signal: this.#over.signal,
    });
  }

  list() {
    return this.#curtain.list();
  }

  count(): number {
    return this.#curtain.count;
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

  stop(): void {
    this.#over.abort();
    this.#watch?.stop();
    clearTimeout(this.#waiting);
    this.#giveBack();
  }

  /** Back from the browser's memory: the toolbar has forgotten. */
  tellAgain(): void {
    this.#told = 0;
    this.#tell();
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
    this.#fresh.add(elements);
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
    this.#whole = null;
    this.#moving = true;
    this.#original &&= this.#content?.isConnected === true;
    this.#watch?.renew();
  }

  /** Gives the page back as it was. */
  #giveBack(): void {
    this.#curtain.turnAll(true);
    this.#freedom.takeBack(this.#curtain.shows('consent', 'overlay'));
    for (const mark of [HIDDEN, CLEAR]) {
      for (const element of this.#options.doc.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
    }
  }

  /** The app went from an article to a page that is none: that one is left alone. */
  #leave(): void {
    this.#giveBack();
    this.#curtain = new Curtain(this.#options.doc, this.#over.signal);
  }

  /** Looks at what came, or at the whole page where that says too little; gives whether anything was found. */
  #look(): boolean {
    const { isAlive } = this.#options;
    if (this.#over.signal.aborted) return false;
    if (!isAlive()) {
      this.stop();
      return false;
    }
    this.#fresh.add(this.#curtain.check());
    const clutter = this.#original ? [] : (this.#inParts() ?? this.#inAll());
    if (clutter === null && this.#moving) this.#leave();
    this.#moving &&= clutter === null;
    const found = clutter !== null && this.#hide(clutter);
    this.#tell();
    return found;
  }

  #lookAgain(): void {
    this.#whole = null;
    this.#look();
  }

  /** `null` where the page as a whole has to be looked at. */
  #inParts(): Clutter[] | null {
    const { doc } = this.#options;
    const whole = this.#whole;
    const parts = whole && this.#fresh.take(this.#now());
    if (!whole || !parts) return null;
    const found: Clutter[] = [];
    for (const part of parts) {
      const clutter = findInPart({ doc, part, whole });
      if (clutter === null) {
        // Large parts that change all the time, for an animation, are not looked at each time.
        if (!this.#mayWait()) return null;
        continue;
      }
      found.push(...clutter);
    }
    return [...found, ...frameDialogs(doc)];
  }

  /** Puts off the look at the whole page where the last one was just now; gives whether it did. */
  #mayWait(): boolean {
    const wait = this.#fresh.wait(this.#now());
    if (wait === 0) return false;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#lookAgain(), wait);
    return true;
  }

  /** `null` where the page is no article. */
  #inAll(): Clutter[] | null {
    const { doc, rule } = this.#options;
    const from = this.#now();
    this.#whole = null;
    this.#fresh.forget();
    if (!looksLikeArticle(doc)) return null;
    const draft = draftOf(doc, { traced: true, rule, now: () => this.#now() });
    if (typeof draft === 'string' || !draft.nature.readable) return null;
    this.#whole = draft;
    this.#content = contentOf(draft);
    this.#fresh.spent({ from, to: this.#now() });
    return [...findClutter(draft), ...frameDialogs(doc)];
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
    if ((dialog || before) && this.#now() < this.#freeUntil && unansweredDialog(doc) !== 'pay-or-accept') {
      const sheets = dialog ? sheetsOver(doc).filter((sheet) => !this.#acts.concern(sheet)) : [];
      if (sheets.length > 0) this.#curtain.hide({ ...SHEET, elements: sheets });
      this.#freedom.give(this.#content);
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
    if (this.#hidesDialog()) this.#freedom.give(this.#content);
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
  reason: 'A dark sheet that the page lays over its text.',
  rule: 'overlay/sheet',
  text: '',
} as const;
