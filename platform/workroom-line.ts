/** The line from a script in a page to the workroom. It runs on every page of a site, so it goes without the polyfill. */
import type { Answer, Question } from '../core/declutter/questions';
import { connect, type Port, tell } from './page-side';

/** The name that such a line has. */
export const workroomLine = 'workroom';

export interface Asked {
  readonly id: number;
  readonly question: Question;
}
export interface Answered {
  readonly id: number;
  readonly answer: Answer;
}

/** Without a question for this long the workroom is let go; with one, and no answer, given up. Milliseconds. */
const IDLE = 60_000;
const PATIENCE = 20_000;

export class WorkroomLine {
  #port: Promise<Port | null> | null = null;
  #waiting: { readonly id: number; readonly done: (answer: Answer | null) => void } | null = null;
  #last = 0;
  #closes = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Gets the workroom ready. */
  open(): Promise<Port | null> {
    this.#port ??= this.#connect();
    this.#closeAfter(IDLE);
    return this.#port;
  }

  /** One question at a time. `null` where there is no answer: the workroom, or the page's leave to ask, is gone. */
  async ask(question: Question): Promise<Answer | null> {
    const closes = this.#closes;
    const answer = await this.#askOnce(question);
    // A workroom that has closed just now is made anew, once; not where we have left it ourselves.
    return answer === null && this.#port === null && closes === this.#closes ? this.#askOnce(question) : answer;
  }

  close(): void {
    const port = this.#port;
    this.#closes += 1;
    this.#gone();
    void port?.then((open) => open?.disconnect());
  }

  async #askOnce(question: Question): Promise<Answer | null> {
    const line = this.open();
    const port = await line;
    if (port === null || this.#port !== line) {
      if (this.#port === line) this.#gone();
      return null;
    }
    this.#closeAfter(PATIENCE);
    // Whoever asked before is not there any more.
    this.#answered(null);
    this.#last += 1;
    const id = this.#last;
    const answer = await new Promise<Answer | null>((done) => {
      this.#waiting = { id, done };
      port.postMessage({ id, question });
    });
    if (answer !== null) this.#closeAfter(IDLE);
    return answer;
  }

  async #connect(): Promise<Port | null> {
    if ((await tell<'workroom'>({ name: 'workroom' })) !== true) return null;
    const port = connect(workroomLine);
    port?.onMessage.addListener((message) => {
      const { id, answer } = message as Answered;
      if (this.#waiting?.id === id) this.#answered(answer);
    });
    const own = this.#port;
    port?.onDisconnect.addListener(() => {
      if (this.#port === own) this.#gone();
    });
    return port;
  }

  #answered(answer: Answer | null): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.done(answer);
  }

  #gone(): void {
    clearTimeout(this.#timer);
    this.#port = null;
    this.#answered(null);
  }

  #closeAfter(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.close(), delay);
  }
}
