import type { Trouble } from '../core/aloud/speaker';
import type { Voice, VoiceGroups } from '../core/aloud/voices';

/** The button in the line above, and the bar while it is on. */
export interface ListenProps {
  readonly on: boolean;
  readonly onToggle: () => void;
}

export type AloudView =
  /** The browser has not told its voices yet. */
  | { readonly phase: 'looking' }
  /** There is not one voice on this device, and none of a service; or there is nothing to read. */
  | { readonly phase: 'mute'; readonly why: 'voices' | 'text' }
  | {
      readonly phase: 'ready';
      readonly playing: boolean;
      readonly trouble: Trouble | null;
      /** The reader has scrolled away from what is read. */
      readonly away: boolean;
      readonly speed: number;
      /** BCP 47, of the article. */
      readonly language: string;
      readonly groups: VoiceGroups;
      /** `null` where none may be chosen without being asked for. */
      readonly voice: Voice | null;
      /** A voice of a service that was pointed at: only a yes lets it have the text. */
      readonly asked: Voice | null;
    };

export interface AloudActs {
  readonly onPlay: () => void;
  readonly onPause: () => void;
  readonly onStop: () => void;
  readonly onSentence: (by: 1 | -1) => void;
  readonly onPassage: (by: 1 | -1) => void;
  readonly onSpeed: (speed: number) => void;
  readonly onVoice: (id: string) => void;
  /** The voice that was asked about may have the text, or not. */
  readonly onAgree: () => void;
  readonly onRefuse: () => void;
  readonly onFollow: () => void;
}

export interface AloudProps extends AloudActs {
  readonly view: AloudView;
}
