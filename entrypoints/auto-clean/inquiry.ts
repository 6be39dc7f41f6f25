/** Asks the workroom about a page: about parts that came, or about the whole where those say too little. */
import type { RuleText } from '../../core/clean/draft';
import { countedSnapshot } from '../../core/declutter/counted';
import { type Clutter, clutterIn, clutterInPart } from '../../core/declutter/find';
import { dialogsAmong, framesOf } from '../../core/declutter/frames';
import { isHiddenByUs } from '../../core/declutter/mark';
import type { Answer, Question } from '../../core/declutter/questions';
import { type Live, type Snapshot, takeSnapshot } from '../../core/declutter/snapshot';
import { dataOf, type Glance, glanceAt } from '../../core/detect/glance';
import { lengthFrom } from '../../core/text';
import { Fresh } from './fresh';

/** Share of the page's text above which a part is the page. */
const MOST = 0.25;

export interface InquiryOptions {
  readonly doc: Document;
  /** The rule for the site; `null` for none. */
  readonly rule: RuleText | null;
  /** Asks the workroom; `null` where it gives no answer. */
  readonly ask: (question: Question) => Promise<Answer | null>;
  readonly now: () => number;
  /** To be called when the page as a whole is to be looked at after all. */
  readonly onDue: () => void;
}

/** What came of it: clutter; a page that is no article; or nothing, since nobody answered or the page has changed. */
export type Result =
  | { readonly is: 'article'; readonly clutter: () => readonly Clutter[] }
  | { readonly is: 'no-article' | 'unknown' };

export interface Inquired {
  readonly result: Result;
  /** Milliseconds that it took here and in the workroom, without waiting. */
  readonly cost: number;
}

const UNKNOWN: Result = { is: 'unknown' };
const VISIBILITY = { visibilityProperty: true };

export class Inquiry {
  readonly #options: InquiryOptions;
  readonly #fresh = new Fresh();
  /** Characters of the page as it was looked at last; `null` before it is an article. */
  #size: number | null = null;
  #content: Element | null = null;
  /** What lies over the page and takes consent or money. */
  readonly #walls = new Set<Element>();
  /** What the page that the document shows looked like, where that is something to read. */
  #glance: Glance | null = null;
  /** Goes up with every page that the document shows: answers about another one are dropped. */
  #page = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(options: InquiryOptions) {
    this.#options = options;
  }

  /** The innermost element that holds all of the article. */
  get content(): Element | null {
    return this.#content;
  }

  get glance(): Glance | null {
    return this.#glance;
  }

  /** Whether a wall that takes consent or money stands on the page. */
  get isWalled(): boolean {
    return [...this.#walls].some((wall) => wall.isConnected && !isHiddenByUs(wall) && wall.checkVisibility(VISIBILITY));
  }

  /** What came, to be looked at next. */
  add(elements: readonly Element[]): void {
    this.#fresh.add(elements);
  }

  /** What was learned of the page holds no longer: it is to be looked at as a whole. */
  forget(): void {
    this.#size = null;
    this.#glance = null;
    this.#page += 1;
  }

  stop(): void {
    this.forget();
    clearTimeout(this.#waiting);
  }

  /** @param trees tells whether there are shadow trees on the page now */
  async look(trees: () => boolean): Promise<Inquired> {
    const from = this.#options.now();
    const parts = this.#size === null ? null : this.#parts(this.#size);
    if (parts === null) return this.#inAll(trees);
    trees();
    const frames = framesOf(this.#options.doc);
    if (parts.length === 0 && frames.length === 0) {
      return { result: { is: 'article', clutter: () => [] }, cost: this.#options.now() - from };
    }
    const shots = parts.map(({ shot }) => shot);
    const asked = await this.#ask({ name: 'parts', shots, frames: frames.map(({ shot }) => shot) }, from);
    const { answer, cost } = asked;
    if (answer?.name === 'forgotten') return this.#inAll(trees);
    if (answer?.name !== 'parts') return { result: UNKNOWN, cost };
    for (const [i, part] of answer.parts.entries()) this.#note(part.walls, parts[i]?.live ?? (() => undefined));
    const clutter = () => [
      ...answer.parts.flatMap((part, i) => clutterInPart(part, parts[i]?.live ?? (() => undefined))),
      ...dialogsAmong(frames, answer.frames),
    ];
    return { result: { is: 'article', clutter }, cost };
  }

  /** @param numbered whether its elements cannot be told by their order */
  async #inAll(numbered: () => boolean): Promise<Inquired> {
    const { doc, rule, now } = this.#options;
    this.#size = null;
    const other = await this.#unread();
    if (other) {
      // What comes in a shadow tree may make an article of the page.
      numbered();
      return other;
    }
    const from = now();
    this.#fresh.forget();
    const { body } = doc;
    const snapshot = body && ((!numbered() && countedSnapshot(doc, body)) || takeSnapshot(doc, body));
    if (!snapshot) return { result: { is: 'no-article' }, cost: now() - from };
    const frames = framesOf(doc);
    const question: Question = { name: 'page', shot: snapshot.shot, frames: frames.map(({ shot }) => shot), rule };
    const { answer, cost } = await this.#ask(question, from);
    if (answer?.name === 'miscounted') {
      const anew = await this.#inAll(() => true);
      return { ...anew, cost: cost + anew.cost };
    }
    if (answer?.name === 'no-article') return { result: { is: 'no-article' }, cost };
    if (answer?.name !== 'page') return { result: UNKNOWN, cost };
    this.#size = answer.size;
    this.#walls.clear();
    this.#note(answer.walls, snapshot.live);
    this.#content = answer.content === null ? null : (snapshot.live(answer.content) ?? null);
    this.#fresh.spent({ to: now(), cost });
    const clutter = () => [...clutterIn(answer.found, snapshot.live), ...dialogsAmong(frames, answer.frames)];
    return { result: { is: 'article', clutter }, cost };
  }

  /** What there is to say of a page that seems to be nothing to read; `null` for any other. */
  async #unread(): Promise<Inquired | null> {
    if (this.#glance) return null;
    const { doc, now } = this.#options;
    const from = now();
    const glance = glanceAt(doc, dataOf(doc));
    const { answer, cost } = await this.#ask({ name: 'glance', glance, url: doc.location.href }, from);
    if (answer?.name !== 'glance') return { result: UNKNOWN, cost };
    if (!answer.readable) return { result: { is: 'no-article' }, cost };
    this.#glance = glance;
    return null;
  }

  /** The answer, unless the page is another one by now. */
  async #ask(question: Question, from: number): Promise<{ readonly answer: Answer | null; readonly cost: number }> {
    const { ask, now } = this.#options;
    const page = this.#page;
    const own = now() - from;
    const answer = await ask(question);
    if (answer === null) this.#size = null;
    return { answer: page === this.#page ? answer : null, cost: own + (answer?.ms ?? 0) };
  }

  /** Snapshots of what came; `null` where the page as a whole has to be looked at. */
  #parts(size: number): Snapshot[] | null {
    const { doc, now } = this.#options;
    const parts = this.#fresh.take(now());
    const large = parts?.filter((part) => lengthFrom(part.textContent ?? '', size * MOST) > size * MOST);
    // Large parts that change all the time, for an animation, are not looked at each time.
    if (!parts || !large || (large.length > 0 && !this.#mayWait())) return null;
    return parts.filter((part) => !large.includes(part)).flatMap((part) => takeSnapshot(doc, part) ?? []);
  }

  #note(walls: readonly number[], live: Live): void {
    for (const at of walls) {
      const wall = live(at);
      if (wall) this.#walls.add(wall);
    }
  }

  /** Puts off the look at the whole page where the last one was just now; gives whether it did. */
  #mayWait(): boolean {
    const { now, onDue } = this.#options;
    const wait = this.#fresh.wait(now());
    if (wait === 0) return false;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(onDue, wait);
    return true;
  }
}
