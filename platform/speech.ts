import type { Heard, Speaker, Trouble } from '../core/aloud/speaker';
import type { Voice } from '../core/aloud/voices';

/** What browsers call the ends that are none of the voice's own. */
const troubles: Readonly<Record<string, Trouble>> = {
  network: 'network',
  'language-unavailable': 'voice',
  'voice-unavailable': 'voice',
  'audio-busy': 'sound',
  'audio-hardware': 'sound',
  'not-allowed': 'blocked',
};

const isStopped = (error: string): boolean => error === 'canceled' || error === 'interrupted';

/** `null` where the browser has none, or the reader has switched it off. */
const synthesis = (): SpeechSynthesis | null => globalThis.speechSynthesis ?? null;

/** What an utterance of the browser reports, in our words. */
function listen(utterance: SpeechSynthesisUtterance, hear: (heard: Heard) => void): void {
  utterance.addEventListener('start', () => hear({ kind: 'start' }));
  utterance.addEventListener('end', () => hear({ kind: 'end' }));
  utterance.addEventListener('boundary', ({ name, charIndex, charLength }) => {
    // Safari tells no length, and Firefox an endless one.
    const length = Number.isSafeInteger(charLength) ? charLength : null;
    if (name === 'word') hear({ kind: 'word', at: charIndex, length });
  });
  utterance.addEventListener('error', ({ error }) =>
    hear(isStopped(error) ? { kind: 'stopped' } : { kind: 'failed', trouble: troubles[error] ?? 'failed' }),
  );
}

/** Firefox says of no voice of Linux's Speech Dispatcher that it is of this device, though that is a service of the system. */
const OF_SYSTEM = 'urn:moz-tts:speechd:';

/** The voices that are there now; some browsers have them only a while later. */
export function speechVoices(): readonly Voice[] {
  return (synthesis()?.getVoices() ?? []).map((voice) => ({
    id: voice.voiceURI,
    name: voice.name,
    lang: voice.lang,
    local: voice.localService || voice.voiceURI.startsWith(OF_SYSTEM),
    standard: voice.default,
  }));
}

/** Hears that voices have come or gone. */
export function onVoices(listener: () => void, signal: AbortSignal): void {
  synthesis()?.addEventListener?.('voiceschanged', listener, { signal });
}

export function browserSpeaker(): Speaker {
  // Chromium forgets an utterance that nobody holds, and tells nothing of its end.
  let held: SpeechSynthesisUtterance | null = null;
  return {
    speak({ text, voice, speed }, hear) {
      const speech = synthesis();
      const own = speech?.getVoices().find(({ voiceURI }) => voiceURI === voice.id);
      // Without a voice of its own it would be read by whichever the browser likes, perhaps one of a service.
      if (!speech || own === undefined) return hear({ kind: 'failed', trouble: 'voice' });
      held = new SpeechSynthesisUtterance(text);
      held.voice = own;
      held.lang = own.lang;
      held.rate = speed;
      listen(held, hear);
      // Another page, or an earlier one, may have left it paused.
      speech.resume();
      speech.speak(held);
    },
    cancel: () => synthesis()?.cancel(),
    isBusy: () => synthesis()?.speaking === true || synthesis()?.pending === true,
  };
}
