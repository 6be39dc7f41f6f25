import type { SaveDesk } from '../../library/save/desk';
import type { FromDesk, ToDesk } from '../../library/save/order';
import { answerOwn, type Line } from '../../platform/own-line';
import { saveLine } from '../shared/save/save-line';

export interface DeskDoor {
  /** `null` while there is none: then no save is at work. */
  readonly current: () => SaveDesk | null;
  readonly open: () => Promise<SaveDesk>;
}

/** A page on the line: it hands in one job, or asks after one, and may cancel it. */
class Visitor {
  readonly #door: DeskDoor;
  readonly #line: Line<FromDesk>;
  #key: string | null = null;
  #leave: (() => void) | null = null;
  #gone = false;
  /** Whether what it handed in was cancelled before the desk was there to take it. */
  #cancelled = false;

  constructor(door: DeskDoor, line: Line<FromDesk>) {
    this.#door = door;
    this.#line = line;
  }

  async take(message: ToDesk): Promise<void> {
    if (message.do === 'cancel') {
      if (this.#key === null) this.#cancelled = true;
      else this.#door.current()?.cancel(this.#key);
      return;
    }
    this.#cancelled = false;
    const desk = message.do === 'watch' ? this.#door.current() : await this.#door.open();
    if (this.#cancelled) {
      this.#line.send({ phase: 'cancelled' });
      return;
    }
    this.#key = desk?.keyOf(message) ?? null;
    if (message.do !== 'watch') desk?.take(message);
    this.#watch(desk);
  }

  #watch(desk: SaveDesk | null): void {
    this.#leave?.();
    if (this.#gone || this.#key === null) this.#leave = null;
    else this.#leave = desk?.watch(this.#key, (state) => this.#line.send(state)) ?? null;
    if (this.#leave === null) this.#line.send({ phase: 'none' });
  }

  /** What it handed in goes on. */
  leave(): void {
    this.#gone = true;
    this.#leave?.();
  }
}

/** Puts the extension's pages through to the desk. */
export function answerSaves(door: DeskDoor): void {
  answerOwn<ToDesk, FromDesk>(saveLine, (line) => {
    const visitor = new Visitor(door, line);
    return {
      hear: (message) => void visitor.take(message),
      closed: () => visitor.leave(),
    };
  });
}
