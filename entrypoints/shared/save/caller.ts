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
  /** The save whose line is being opened. */
  #opening: { cancelled: boolean } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #over: () => void = () => undefined;

  constructor(show: (state: FromDesk) => void) {
    this.#show = show;
  }

  /** @param over is called once the desk has it, or it is given up */
  async save(message: ToDesk, over: () => void = () => undefined): Promise<void> {
    this.leave();
    this.#over = over;
    this.#show({ phase: 'saving', stage: 'capture', done: 0, total: 0 });
    this.#waits = true;
    const opening = { cancelled: false };
    this.#opening = opening;
    try {
      const line = await callDesk(this.#ends());
      if (opening.cancelled) {
        line.close();
        return;
      }
      this.#line = line;
      // Throws where the article is larger than the browser lets a message be.
      line.send(message);
      this.#timer = setTimeout(() => this.#lost(), patience);
    } catch (error) {
      if (!opening.cancelled) this.#lost();
      reportError(error);
    } finally {
      if (this.#opening === opening) this.#opening = null;
    }
  }

  /** Attaches to the job of this article, if one is at work. */
  async watch(key: string): Promise<void> {
    this.#line = await callOpenDesk(this.#ends());
    if (this.#line === null) this.#show({ phase: 'none' });
    else this.#line.send({ do: 'watch', key });
  }

  cancel(): void {
    if (this.#opening === null) {
      this.#line?.send({ do: 'cancel' });
      return;
    }
    // Nothing was handed in yet.
    this.#opening.cancelled = true;
    this.#opening = null;
    this.#handed();
    this.leave();
    this.#show({ phase: 'cancelled' });
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#waits = false;
    this.#line?.close();
    this.#line = null;
  }

  #lost(): void {
    const waited = this.#waits;
    this.#handed();
    this.leave();
    if (waited) this.#show({ phase: 'failed', failure: 'stopped' });
  }

  /** Tells once that the page need not be there for this save any more. */
  #handed(): void {
    this.#over();
    this.#over = () => undefined;
  }

  #ends(): DeskEnds {
    return {
      hear: (state) => {
        clearTimeout(this.#timer);
        this.#handed();
        this.#waits = state.phase === 'saving';
        if (!this.#waits) this.leave();
        this.#show(state);
      },
      closed: () => this.#lost(),
    };
  }
}
