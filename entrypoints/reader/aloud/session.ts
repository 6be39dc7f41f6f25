/** One article read aloud, from the click on Listen until it is stopped or the page goes away. */
import type { AloudActs, AloudView } from '../../../components/aloud-props';
import type { SpokenNotes } from '../../../core/aloud/passages';
import { Queue, type QueueState } from '../../../core/aloud/queue';
import { rangeOf, type Script, samePlace, sentenceAt, writeScript } from '../../../core/aloud/script';
import type { Later, Speaker } from '../../../core/aloud/speaker';
import type { MediaActs, MediaControls } from '../../../platform/media-controls';
import { type Follower, makeFollower } from './follower';
import { type Highlighter, makeHighlighter } from './highlighter';
import { startingPlace } from './starting-place';
import { type Choice, VoiceChoice, type VoiceSource } from './voice-choice';

export interface SessionParts {
  readonly speaker: Speaker;
  readonly later: Later;
  readonly voices: VoiceSource;
  readonly takeMediaControls: (acts: MediaActs) => MediaControls;
  readonly speed: { read(): Promise<number>; write(speed: number): Promise<void> };
  readonly onView: (view: AloudView) => void;
  readonly onStop: () => void;
}

/** What is read. */
export interface Reading {
  /** The element that holds the text. */
  readonly body: HTMLElement;
  /** What is read before it, at the beginning. */
  readonly head: readonly Element[];
  /** BCP 47. */
  readonly language: string;
  readonly notes: SpokenNotes | null;
}

export class Session {
  readonly #reading: Reading;
  readonly #parts: SessionParts;
  readonly #over = new AbortController();
  readonly #queue: Queue;
  readonly #choice: VoiceChoice;
  readonly #follower: Follower;
  readonly #highlighter: Highlighter = makeHighlighter();
  readonly #media: MediaControls;
  #script: Script;
  #state: QueueState;
  #speed = 1;
  #isAway = false;
  /** It begins by itself once, as soon as there is a voice that may. */
  #begins = true;

  constructor(reading: Reading, parts: SessionParts) {
    this.#reading = reading;
    this.#parts = parts;
    this.#script = this.#write();
    const onChange = (state: QueueState) => this.#queueChanged(state);
    this.#queue = new Queue(this.#script.sentences, { speaker: parts.speaker, later: parts.later, onChange });
    this.#state = this.#queue.state;
    this.#choice = new VoiceChoice(parts.voices, reading.language, (choice) => this.#choiceChanged(choice));
    this.#follower = makeFollower((away) => {
      this.#isAway = away;
      this.#tell();
    }, this.#over.signal);
    this.#media = parts.takeMediaControls(this.#mediaActs());
    this.#queue.goTo(startingPlace(this.#script, reading.body));
    void this.#begin();
  }

  readonly acts: AloudActs = {
    onPlay: () => this.#queue.play(),
    onPause: () => this.#queue.pause(),
    onStop: () => this.#parts.onStop(),
    onSentence: (by) => this.#queue.skipSentence(by),
    onPassage: (by) => this.#queue.skipPassage(by),
    onSpeed: (speed) => {
      this.#setSpeed(speed);
      void this.#parts.speed.write(speed);
    },
    onVoice: (id) => {
      this.#queue.pause();
      this.#begins = true;
      this.#choice.point(id);
    },
    onAgree: () => this.#choice.agree(),
    onRefuse: () => this.#choice.refuse(),
    onFollow: () => this.#follower.follow(),
  };

  /** Nothing is said or marked any more. */
  end(): void {
    this.#over.abort();
    this.#queue.pause();
    this.#highlighter.end();
    this.#media.end();
  }

  async #begin(): Promise<void> {
    const { signal } = this.#over;
    const speed = await this.#parts.speed.read();
    if (signal.aborted) return;
    this.#setSpeed(speed);
    this.#watchPage(signal);
    this.#tell();
    await this.#choice.look(signal);
  }

  #write(): Script {
    const { head, body, language, notes } = this.#reading;
    return writeScript([...head, body], { lang: language, notes });
  }

  #setSpeed(speed: number): void {
    this.#speed = speed;
    this.#queue.setSpeed(speed);
    this.#tell();
  }

  #mediaActs(): MediaActs {
    const { acts } = this;
    return {
      play: acts.onPlay,
      pause: acts.onPause,
      stop: acts.onStop,
      sentence: acts.onSentence,
      passage: acts.onPassage,
    };
  }

  /** What was put back, pictures that were asked for, and all else that writes the text anew while it is read. */
  #watchPage(signal: AbortSignal): void {
    const { body } = this.#reading;
    const observer = new MutationObserver(() => {
      const before = this.#script.sentences;
      this.#script = this.#write();
      const { sentences } = this.#script;
      this.#queue.replace(sentences, samePlace(before, this.#state.at, sentences));
    });
    observer.observe(body, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    body.addEventListener('click', (event) => this.#clicked(event), { signal });
    // Speech of a page that is gone, or kept aside for the way back, would go on.
    addEventListener('pagehide', this.acts.onStop, { signal });
  }

  /** A click in the text, on nothing that has a meaning of its own, leads there. */
  #clicked(event: MouseEvent): void {
    const selection = getSelection();
    if (event.defaultPrevented || event.button !== 0 || selection === null || !selection.isCollapsed) return;
    const isTaken = event.target instanceof Element && event.target.closest('a, button, summary, input, select, label');
    const { anchorNode, anchorOffset } = selection;
    if (isTaken || anchorNode === null || !this.#reading.body.contains(anchorNode)) return;
    const index = sentenceAt(this.#script, anchorNode, anchorOffset);
    if (index !== -1 && index !== this.#state.at) this.#queue.goTo(index);
  }

  #queueChanged(state: QueueState): void {
    const before = this.#state;
    this.#state = state;
    this.#mark();
    if (state.playing !== before.playing) this.#media.playing(state.playing);
    this.#tell();
  }

  /** Without a voice nothing is read, and nothing is marked. */
  #mark(): void {
    if (this.#choice.now.voice === null) {
      this.#highlighter.mark(null, null);
      return;
    }
    const { at, word } = this.#state;
    const sentence = rangeOf(this.#script, at);
    const spoken = word === null ? null : rangeOf(this.#script, at, word.start, word.end);
    this.#highlighter.mark(sentence, spoken);
    this.#follower.to(spoken ?? sentence);
  }

  #choiceChanged(choice: Choice): void {
    this.#queue.setVoice(choice.voice);
    if (this.#begins && choice.voice !== null && choice.asked === null) {
      this.#begins = false;
      this.#queue.play();
    }
    this.#tell();
  }

  #tell(): void {
    if (!this.#over.signal.aborted) this.#parts.onView(this.#view());
  }

  #view(): AloudView {
    const choice = this.#choice.now;
    if (this.#script.sentences.length === 0) return { phase: 'mute', why: 'text' };
    if (choice.phase === 'looking') return { phase: 'looking' };
    if (choice.phase === 'none') return { phase: 'mute', why: 'voices' };
    return {
      phase: 'ready',
      playing: this.#state.playing,
      trouble: this.#state.trouble,
      away: this.#isAway,
      speed: this.#speed,
      language: this.#reading.language,
      groups: choice.groups,
      voice: choice.voice,
      asked: choice.asked,
    };
  }
}
