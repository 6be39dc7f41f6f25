/** Where saves are handed in: one job for an article at a time, watched by whoever asks, gone on with when nobody does. */

import { runComplete, runSave, type SaveTask, type SaveTools } from './job';
import { keyOfArticle } from './key';
import type { SaveEnd, SaveOrder, SaveState, ToDesk } from './order';

export interface DeskOptions {
  readonly tools: SaveTools;
  /** Keeps the place where it runs from being closed; gives the end of it. */
  readonly hold: () => () => void;
  /** A save has ended and nobody was there, or the order asked for it. */
  readonly onUnseen: (order: SaveOrder, end: SaveEnd) => Promise<void>;
}

type Listener = (state: SaveState) => void;

interface Job {
  readonly listeners: Set<Listener>;
  readonly stop: AbortController;
  last: SaveState;
}

/** Ends that nobody saw are kept for the popup that is opened next: so many. */
const mostUnseen = 20;

/** So many orders are known again. */
const mostKnown = 50;

export class SaveDesk {
  readonly #options: DeskOptions;
  readonly #jobs = new Map<string, Job>();
  readonly #unseen = new Map<string, SaveEnd>();
  readonly #known = new Map<string, SaveEnd | 'begun'>();

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** The key of the job that a message is about. */
  keyOf(message: Exclude<ToDesk, { readonly do: 'cancel' }>): string {
    switch (message.do) {
      case 'save':
        return keyOfArticle(message.order.article);
      case 'complete':
        return `copy ${message.order.id}`;
      case 'watch':
        return message.key;
    }
  }

  /** Begins a job. One for the same article that is at work already goes on instead. */
  take(message: Extract<ToDesk, { readonly order: unknown }>): void {
    const { tools, onUnseen } = this.#options;
    const key = this.keyOf(message);
    if (message.do === 'complete') {
      this.#begin(
        key,
        (task) => runComplete(message.order, tools, task),
        async () => undefined,
      );
      return;
    }
    const { order } = message;
    const { once } = order;
    const known = once === undefined ? undefined : this.#known.get(once);
    if (known !== undefined) {
      // Who hands it in a second time is told how it ended, if it has.
      if (known !== 'begun') this.#unseen.set(key, known);
      return;
    }
    if (once !== undefined) this.#know(once, 'begun');
    this.#begin(
      key,
      (task) => runSave(order, tools, task),
      async (end, seen) => {
        if (once !== undefined) this.#know(once, end);
        if (order.unseen || !seen) await onUnseen(order, end);
      },
    );
  }

  #know(once: string, end: SaveEnd | 'begun'): void {
    this.#known.set(once, end);
    const [oldest] = this.#known.keys();
    if (this.#known.size > mostKnown && oldest !== undefined) this.#known.delete(oldest);
  }

  /** Tells the state now and every one that follows. `null`: nothing is at work, nor has ended unseen. */
  watch(key: string, listener: Listener): (() => void) | null {
    const job = this.#jobs.get(key);
    if (job !== undefined) {
      job.listeners.add(listener);
      listener(job.last);
      return () => job.listeners.delete(listener);
    }
    const end = this.#unseen.get(key);
    if (end === undefined) return null;
    this.#unseen.delete(key);
    listener(end);
    return () => undefined;
  }

  cancel(key: string): void {
    this.#jobs.get(key)?.stop.abort();
  }

  #begin(
    key: string,
    run: (task: SaveTask) => Promise<SaveEnd>,
    onEnd: (end: SaveEnd, seen: boolean) => Promise<void>,
  ): void {
    this.#unseen.delete(key);
    if (this.#jobs.has(key)) return;
    const job: Job = {
      listeners: new Set(),
      stop: new AbortController(),
      last: { phase: 'saving', stage: 'capture', done: 0, total: 0 },
    };
    this.#jobs.set(key, job);
    const tell = (state: SaveState) => {
      job.last = state;
      for (const listener of [...job.listeners]) listener(state);
    };
    const release = this.#options.hold();
    const whole = async () => {
      try {
        const end = await run({ signal: job.stop.signal, tell });
        this.#end(key, job, end, tell);
        await onEnd(end, job.listeners.size > 0);
      } catch (error) {
        this.#end(key, job, { phase: 'failed', failure: 'stopped' }, tell);
        throw error;
      } finally {
        release();
      }
    };
    whole().catch((error: unknown) => reportError(error));
  }

  #end(key: string, job: Job, end: SaveEnd, tell: (state: SaveState) => void): void {
    if (!this.#jobs.delete(key)) return;
    tell(end);
    // What was saved, the library tells.
    if (job.listeners.size > 0 || end.phase === 'saved') return;
    this.#unseen.set(key, end);
    const [oldest] = this.#unseen.keys();
    if (this.#unseen.size > mostUnseen && oldest !== undefined) this.#unseen.delete(oldest);
  }
}
