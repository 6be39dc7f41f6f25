/**
 * Reads sentence after sentence through a voice that cannot be trusted: it may end late, twice or never, start a text that
 * was cancelled, lose one that is said too soon after, and stop in the middle without a word.
 *
 * So every text goes out with a hearing of its own, and what is heard of one that is over counts for nothing. Pausing
 * cancels, and going on says again from the last word: the pause of the browsers is lost after a while, or stops nothing.
 */
import { cutAfter, secondsOf } from './cut';
import type { Sentence } from './script';
import type { Heard, Later, Speaker, Trouble } from './speaker';
import type { Voice } from './voices';

export interface QueueState {
  readonly playing: boolean;
  /** The sentence that is read, or will be. */
  readonly at: number;
  /** The word that is read, where the voice tells: its place in the sentence. */
  readonly word: { readonly start: number; readonly end: number } | null;
  /** Why it paused by itself; `null` where it did not. */
  readonly trouble: Trouble | null;
}

export interface QueueParts {
  readonly speaker: Speaker;
  readonly later: Later;
  readonly onChange: (state: QueueState) => void;
}

/** Seconds of text, at the speed it is read at. See `cut.ts`; the voices of this device know no such limit. */
const ONLINE = 10;
const HERE = 45;
/** How long to wait, in milliseconds: until what was cancelled is said to be over; until a text begins; beyond its length. */
const SETTLE = 250;
const BEGIN = 6000;
const SLACK = 5000;
/** So often a voice that says it is busy is waited for once more. */
const PATIENCE = 2;

export class Queue {
  readonly #parts: QueueParts;
  #sentences: readonly Sentence[];
  #voice: Voice | null = null;
  #speed = 1;
  #playing = false;
  #at = 0;
  /** Where in the sentence to go on. */
  #from = 0;
  #word: QueueState['word'] = null;
  #trouble: Trouble | null = null;
  #over = false;
  /** What is being said: every text has a number. */
  #live: { readonly ticket: number; readonly base: number; readonly end: number; started: boolean } | null = null;
  /** What was cancelled and may not be over yet: nothing is said meanwhile. */
  #settling: number | null = null;
  #ticket = 0;
  #patience = PATIENCE;
  /** How often this part was said again because nothing was heard of it. */
  #tries = 0;
  #cancelTimer: () => void = () => undefined;

  constructor(sentences: readonly Sentence[], parts: QueueParts) {
    this.#sentences = sentences;
    this.#parts = parts;
  }

  get state(): QueueState {
    return { playing: this.#playing, at: this.#at, word: this.#word, trouble: this.#trouble };
  }

  /** After the last sentence it begins anew. */
  play(): void {
    if (this.#playing || this.#voice === null || this.#sentences.length === 0) return;
    if (this.#over) this.#moveTo(0);
    this.#playing = true;
    this.#trouble = null;
    this.#tries = 0;
    this.#next();
    this.#tell();
  }

  pause(): void {
    if (!this.#playing) return;
    this.#playing = false;
    this.#silence();
    this.#tell();
  }

  goTo(index: number): void {
    if (this.#sentences.length === 0) return;
    this.#silence();
    this.#moveTo(Math.max(0, Math.min(this.#sentences.length - 1, index)));
    this.#next();
    this.#tell();
  }

  skipSentence(by: 1 | -1): void {
    if (by === 1 && this.#at === this.#sentences.length - 1) return;
    this.goTo(this.#at + by);
  }

  /** Back: to the beginning of this passage, and from there to that of the one before. */
  skipPassage(by: 1 | -1): void {
    const here = this.#sentences[this.#at]?.passage;
    const startOf = (passage: number | undefined) => this.#sentences.findIndex((one) => one.passage === passage);
    if (by === 1) {
      const next = this.#sentences.findIndex(({ passage }) => here !== undefined && passage > here);
      if (next !== -1) this.goTo(next);
      return;
    }
    const start = startOf(here);
    this.goTo(start < this.#at ? start : startOf(this.#sentences[start - 1]?.passage));
  }

  /** `null`: nothing can be said. */
  setVoice(voice: Voice | null): void {
    if (voice === this.#voice) return;
    this.#silence();
    this.#voice = voice;
    if (voice === null) this.#playing = false;
    this.#next();
    this.#tell();
  }

  setSpeed(speed: number): void {
    if (speed === this.#speed) return;
    this.#silence();
    this.#speed = speed;
    this.#next();
  }

  /** The page has changed. `index`: where what is being read stands now. */
  replace(sentences: readonly Sentence[], index: number): void {
    const before = this.#sentences[this.#at]?.text;
    this.#sentences = sentences;
    if (sentences[index]?.text === before) this.#at = index;
    else {
      this.#silence();
      this.#moveTo(Math.max(0, Math.min(sentences.length - 1, index)));
      if (sentences.length === 0) this.#playing = false;
      this.#next();
    }
    this.#tell();
  }

  #tell(): void {
    this.#parts.onChange(this.state);
  }

  #moveTo(index: number): void {
    this.#at = index;
    this.#from = 0;
    this.#word = null;
    this.#trouble = null;
    this.#over = false;
    this.#tries = 0;
  }

  #wait(milliseconds: number, act: () => void): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#parts.later(milliseconds, act);
  }

  /** Ends what is being said; it may say so later, or never. */
  #silence(): void {
    if (this.#live === null) return;
    this.#settling = this.#live.ticket;
    this.#live = null;
    this.#wait(SETTLE, () => this.#settled());
    this.#parts.speaker.cancel();
  }

  #settled(): void {
    this.#cancelTimer();
    this.#settling = null;
    this.#next();
  }

  #next(): void {
    const sentence = this.#sentences[this.#at];
    if (!this.#playing || this.#live !== null || this.#settling !== null) return;
    if (sentence === undefined || this.#voice === null) return;
    const voice = this.#voice;
    const seconds = (voice.local ? HERE : ONLINE) * this.#speed;
    const base = this.#from;
    const end = cutAfter(sentence.text, base, seconds);
    const ticket = ++this.#ticket;
    this.#live = { ticket, base, end, started: false };
    this.#patience = PATIENCE;
    this.#wait(BEGIN, () => this.#unheard());
    const text = sentence.text.slice(base, end);
    this.#parts.speaker.speak({ text, voice, speed: this.#speed }, (heard) => this.#hear(ticket, heard));
  }

  #hear(ticket: number, heard: Heard): void {
    if (ticket === this.#settling) {
      if (heard.kind !== 'start' && heard.kind !== 'word') this.#settled();
      return;
    }
    if (this.#live?.ticket !== ticket) return;
    switch (heard.kind) {
      case 'start':
        this.#begun();
        break;
      case 'word':
        this.#begun();
        this.#wordAt(this.#live.base, heard.at, heard.length);
        break;
      case 'end':
        this.#ended();
        break;
      case 'stopped':
        this.#stand(null);
        break;
      case 'failed':
        this.#stand(heard.trouble);
        break;
    }
  }

  #begun(): void {
    if (this.#live === null) return;
    this.#live.started = true;
    this.#wait(this.#length() + SLACK, () => this.#unheard());
  }

  /** Twice as long as it should take, in milliseconds. */
  #length(): number {
    const text = this.#sentences[this.#at]?.text.slice(this.#live?.base, this.#live?.end) ?? '';
    return (secondsOf(text) / this.#speed) * 2000;
  }

  #wordAt(base: number, at: number, length: number | null): void {
    const text = this.#sentences[this.#at]?.text ?? '';
    const start = base + at;
    // Some voices count in bytes, or count what they were not given.
    if (!(at >= 0) || start >= (this.#live?.end ?? 0) || start < this.#from) return;
    const word = /^\S+/.exec(text.slice(start, this.#live?.end))?.[0].length ?? 1;
    this.#from = start;
    this.#word = { start, end: Math.min(start + (length !== null && length > 0 ? length : word), text.length) };
    this.#tell();
  }

  #ended(): void {
    if (this.#live === null) return;
    const { end } = this.#live;
    this.#live = null;
    this.#cancelTimer();
    if (end < (this.#sentences[this.#at]?.text.length ?? 0)) {
      this.#from = end;
      this.#word = null;
      this.#tries = 0;
    } else if (this.#at + 1 < this.#sentences.length) this.#moveTo(this.#at + 1);
    else {
      this.#over = true;
      this.#playing = false;
      this.#word = null;
      this.#from = 0;
    }
    this.#next();
    this.#tell();
  }

  /** It stands still, not because the reader wanted it. */
  #stand(trouble: Trouble | null): void {
    if (this.#live !== null) this.#cancelTimer();
    this.#live = null;
    this.#playing = false;
    this.#trouble = trouble;
    this.#tell();
  }

  /** Nothing was heard for longer than it should take. */
  #unheard(): void {
    if (this.#live === null) return;
    const { started } = this.#live;
    const busy = this.#parts.speaker.isBusy();
    if (busy && this.#patience > 0) {
      this.#patience--;
      this.#wait(started ? this.#length() + SLACK : BEGIN, () => this.#unheard());
    } else if (started && !busy) {
      // It has fallen silent and only the end was not told.
      this.#ended();
    } else if (this.#tries === 0) {
      // It says that it speaks and does not: once more from the last word that was heard.
      this.#tries++;
      this.#silence();
    } else {
      this.#silence();
      this.#stand('silent');
    }
  }
}
