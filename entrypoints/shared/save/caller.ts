import type { FromDesk, ToDesk } from '../../../library/save/order';
import type { Line } from '../../../platform/own-line';
import type { HowOver } from './intent';
import { callDesk, callOpenDesk, type DeskEnds } from './save-line';

/** The desk answers at once; where it has not after this, there is none. Milliseconds. */
const patience = 10_000;

const nothing = () => undefined;

/** One line to the desk, from the moment it is wanted. */
interface Call {
  line: Line<ToDesk> | null;
  cancelled: boolean;
  /** Whether a save is on its way to the desk, which has not answered yet. */
  handing: boolean;
  /** Whether an end is still to come. */
  waits: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Tells once how the page is done with this save. */
  over: Over;
}

type Over = (how: HowOver) => void;

const noCall: Call = { line: null, cancelled: false, handing: false, waits: false, timer: undefined, over: nothing };

function handed(call: Call, how: HowOver = 'handed'): void {
  clearTimeout(call.timer);
  call.handing = false;
  call.over(how);
  call.over = nothing;
}

function end(call: Call): void {
  handed(call);
  call.line?.close();
}

/** Calls the desk, and shows what is heard over the last call alone: a panel shows one article after the other. */
export class Caller {
  readonly #show: (state: FromDesk) => void;
  #call: Call | null = null;

  constructor(show: (state: FromDesk) => void) {
    this.#show = show;
  }

  /** @param over is called once, as soon as this page is done with it */
  async save(message: ToDesk | Promise<ToDesk>, over: Over = nothing): Promise<void> {
    this.leave();
    const call: Call = { ...noCall, handing: true, waits: true, over };
    this.#call = call;
    this.#show({ phase: 'saving', stage: 'capture', done: 0, total: 0 });
    try {
      const wanted = await message;
      if (call.cancelled) return;
      call.line = await callDesk(this.#ends(call));
      if (call.cancelled) {
        call.line.close();
        return;
      }
      // Throws where the article is larger than the browser lets a message be.
      call.line.send(wanted);
      call.timer = setTimeout(() => this.#lost(call), patience);
    } catch (error) {
      if (!call.cancelled) this.#lost(call);
      reportError(error);
    }
  }

  /** Attaches to the job of this article, if one is at work. */
  async watch(key: string): Promise<void> {
    const call: Call = { ...noCall };
    this.#call = call;
    call.line = await callOpenDesk(this.#ends(call));
    if (this.#call === call) call.line?.send({ do: 'watch', key });
    else call.line?.close();
  }

  cancel(): void {
    const call = this.#call;
    if (call === null) return;
    if (call.line !== null) {
      call.line.send({ do: 'cancel' });
      return;
    }
    // Nothing was handed in yet.
    call.cancelled = true;
    this.#call = null;
    handed(call);
    this.#show({ phase: 'cancelled' });
  }

  /** Shows nothing more of what was called for. A save goes on, also one that the desk has yet to hear of. */
  leave(): void {
    const call = this.#call;
    this.#call = null;
    if (call?.handing === false) end(call);
  }

  #lost(call: Call): void {
    const { waits, handing } = call;
    const left = this.#call !== call;
    handed(call, left && handing ? 'left' : 'handed');
    end(call);
    if (left) return;
    this.#call = null;
    if (waits) this.#show({ phase: 'failed', failure: 'stopped' });
  }

  #ends(call: Call): DeskEnds {
    return {
      hear: (state) => {
        handed(call);
        call.waits = state.phase === 'saving';
        const left = this.#call !== call;
        if (left || !call.waits) end(call);
        if (left) return;
        if (!call.waits) this.#call = null;
        this.#show(state);
      },
      closed: () => this.#lost(call),
    };
  }
}
