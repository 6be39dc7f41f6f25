import type { ComponentChildren } from 'preact';
import type { Look } from '../core/look/look';
import type { Script } from '../core/look/script';

/** What is chosen step by step. */
export type Step = 'size' | 'leading' | 'measure' | 'letters' | 'words';

export interface LookControlsProps {
  readonly look: Look;
  /** From the least to the most. */
  readonly steps: Readonly<Record<Step, readonly number[]>>;
  /** Of the article that is shown. */
  readonly script: Script;
  /** How many characters of that script stand on a line. */
  readonly lineLength: number;
  /** Of the reader's own colours. */
  readonly contrast: { readonly ratio: number; readonly enough: boolean };
  /** Whether the last change could be stored. */
  readonly kept: boolean;
  readonly onChange: (part: Partial<Look>) => void;
  readonly onReset: () => void;
  /** Whether it was put back to how it was at first just now, and nothing was chosen since. */
  readonly wasReset: boolean;
  readonly onUndoReset: () => void;
}

/** The way to the panel, and the panel where it is open. */
export interface LookProps {
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly panel: ComponentChildren;
}
