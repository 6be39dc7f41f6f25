import type { FromDesk, ToDesk } from '../../../library/save/order';
import type { Line } from '../../../platform/own-line';
import { callDesk, callOpenDesk, type DeskEnds } from './save-line';

/** The desk answers at once; where it has not after this, there is none. Milliseconds. */
const patience = 10_000;

/** A line to the desk at a time, and what is heard over it. */
export class Caller {
  readonly #show: (state: FromDesk) => void;
  #line: Line<ToDesk> | null = null;
  /** Whether an end is still to come. */
  #waits = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(show: (state: FromDesk) => void) {
    this.#show = show;
  }

  async save(message: ToDesk): Promise<void> {
    this.leave();
    this.#show({ phase: 'saving', stage: 'capture', done: 0, total: 0 });
    this.#waits = true;
    this.#line = await callDesk(this.#ends());
    this.#line.send(message);
    this.#timer = setTimeout(() => this.#lost(), patience);
  }

  /** Attaches to the job of this article, if one is at work. */
  async watch(key: string): Promise<void> {
    this.#line = await callOpenDesk(this.#ends());
    if (this.#line === null) this.#show({ phase: 'none' });
    else this.#line.send({ do: 'watch', key });
  }

  cancel(): void {
    this.#line?.send({ do: 'cancel' });
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#waits = false;
    this.#line?.close();
    this.#line = null;
  }

  #lost(): void {
    const waited = this.#waits;
    this.leave();
    if (waited) this.#show({ phase: 'failed', failure: 'stopped' });
  }

  #ends(): DeskEnds {
    return {
      hear: (state) => {
        clearTimeout(this.#timer);
        this.#waits = state.phase === 'saving';
        if (!this.#waits) this.leave();
        this.#show(state);
      },
      closed: () => this.#lost(),
    };
  }
}
