/** A voice, as the queue knows it. */
import type { Voice } from './voices';

/** Why a voice says nothing. `silent`: it never began. */
export type Trouble = 'network' | 'voice' | 'sound' | 'blocked' | 'silent' | 'failed';

export interface Utterance {
  readonly text: string;
  readonly voice: Voice;
  /** 1 is the usual speed. */
  readonly speed: number;
}

/** `stopped`: cancelled, by us or by another. */
export type Heard =
  | { readonly kind: 'start' | 'end' | 'stopped' }
  | { readonly kind: 'word'; readonly at: number; readonly length: number | null }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

export interface Speaker {
  speak(utterance: Utterance, hear: (heard: Heard) => void): void;
  cancel(): void;
  /** Whether it says something, or is about to, as far as it knows. */
  isBusy(): boolean;
}

/** Calls back once after so many milliseconds, unless what it gives back is called before. */
export type Later = (milliseconds: number, act: () => void) => () => void;
