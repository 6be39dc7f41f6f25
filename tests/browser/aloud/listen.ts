import { onTestFinished, vi } from 'vitest';
import type { AloudView } from '../../../components/aloud-props';
import type { Voice } from '../../../core/aloud/voices';
import { Session } from '../../../entrypoints/reader/aloud/session';
import type { MediaActs } from '../../../platform/media-controls';
import { FakeSpeaker } from '../../unit/core/aloud/fake-speaker';
import { bodyWith } from './page';

export const here: Voice = { id: 'kate', name: 'Kate', lang: 'en-GB', local: true, standard: true };
export const online: Voice = { ...here, id: 'online', name: 'Online', local: false, standard: false };

export const text = Array.from({ length: 40 }, (_, i) => `<p>Tide ${i} came in. Nobody saw tide ${i}.</p>`).join('');

interface Options {
  readonly voices?: readonly Voice[];
  readonly remembered?: Readonly<Record<string, string>>;
  readonly agreed?: readonly string[];
  readonly html?: string;
  readonly prepare?: (body: HTMLElement) => void;
}

/** An article that is listened to, with all that a browser would do in the hands of the test. */
export async function listen({
  voices = [here, online],
  remembered = {},
  agreed = [],
  html = text,
  prepare,
}: Options = {}) {
  const body = bodyWith(html);
  prepare?.(body);
  const speaker = new FakeSpeaker();
  let view: AloudView = { phase: 'looking' };
  let media: MediaActs | null = null;
  let there = voices;
  let changed = (): void => undefined;
  const playing: boolean[] = [];
  const remember = vi.fn(async () => undefined);
  const agree = vi.fn(async () => undefined);
  const write = vi.fn(async () => undefined);
  const onStop = vi.fn();
  const session = new Session(
    { body, head: [], language: 'en-GB', notes: null },
    {
      speaker,
      later: speaker.later,
      voices: {
        voices: () => there,
        onVoices: (listener) => {
          changed = listener;
        },
        remembered: async () => remembered,
        remember,
        agreed: async () => agreed,
        agree,
      },
      takeMediaControls: (acts) => {
        media = acts;
        return { playing: (now) => playing.push(now), end: () => playing.push(false) };
      },
      speed: { read: async () => 1.5, write },
      onView: (next) => {
        view = next;
      },
      onStop,
    },
  );
  onTestFinished(() => session.end());
  const ready = () => {
    if (view.phase !== 'ready') throw new Error(`It is ${view.phase}.`);
    return view;
  };
  if (voices.length > 0) await vi.waitFor(ready);
  const come = (now: readonly Voice[]) => {
    there = now;
    changed();
  };
  return {
    session,
    acts: session.acts,
    body,
    speaker,
    ready,
    come,
    view: () => view,
    media: () => media,
    playing,
    remember,
    agree,
    write,
    onStop,
  };
}
