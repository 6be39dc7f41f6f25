import type { Heard, Later, Speaker, Utterance } from '../../../../core/aloud/speaker';

interface Said {
  readonly utterance: Utterance;
  readonly hear: (heard: Heard) => void;
  state: 'new' | 'started' | 'over';
}

/** A voice in the hands of a test, and the time. */
export class FakeSpeaker implements Speaker {
  readonly all: Said[] = [];
  cancels = 0;
  /** What it claims. */
  busy = true;
  #timers: { at: number; act: () => void }[] = [];
  #now = 0;

  speak(utterance: Utterance, hear: (heard: Heard) => void): void {
    this.all.push({ utterance, hear, state: 'new' });
  }

  cancel(): void {
    this.cancels++;
  }

  isBusy(): boolean {
    return this.busy;
  }

  readonly later: Later = (milliseconds, act) => {
    const timer = { at: this.#now + milliseconds, act };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  };

  pass(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((one) => one !== next);
      this.#now = next.at;
      next.act();
    }
    this.#now = until;
  }

  get last(): Said {
    const last = this.all.at(-1);
    if (last === undefined) throw new Error('Nothing was said.');
    return last;
  }

  get texts(): readonly string[] {
    return this.all.map(({ utterance }) => utterance.text);
  }

  start(said = this.last): void {
    said.state = 'started';
    said.hear({ kind: 'start' });
  }

  end(said = this.last): void {
    said.state = 'over';
    said.hear({ kind: 'end' });
  }

  word(at: number, length: number | null = null, said = this.last): void {
    said.hear({ kind: 'word', at, length });
  }
}
