/**
 * The media keys and the system's own controls. Browsers give them to a page that plays sound by an element, and to a voice
 * not (https://github.com/w3c/mediasession/issues/328): so while a voice reads, a sound plays that nobody hears.
 */

export interface MediaActs {
  readonly play: () => void;
  readonly pause: () => void;
  readonly stop: () => void;
  readonly sentence: (by: 1 | -1) => void;
  readonly passage: (by: 1 | -1) => void;
}

export interface MediaControls {
  playing(isPlaying: boolean): void;
  end(): void;
}

/** Chromium gives no keys to sounds of five seconds and less. */
const SECONDS = 10;
const RATE = 8000;
const HEADER = 44;

/** Hertz: a tenth of the lowest tone that an ear hears, and one that ends whole where the sound begins again. */
const TONE = 2;
/** Of 32,767, some 53 dB below the loudest: Firefox gives no keys to what lies more than 72 below. */
const HEIGHT = 100;

/** A sound of 16 bits a sample that no ear hears, since it swings too slowly, and no browser takes for silence. */
function hush(): Blob {
  const size = SECONDS * RATE * 2;
  const wave = new DataView(new ArrayBuffer(HEADER + size));
  const name = (at: number, letters: string) => {
    for (const [index, letter] of [...letters].entries()) wave.setUint8(at + index, letter.charCodeAt(0));
  };
  name(0, 'RIFF');
  wave.setUint32(4, HEADER - 8 + size, true);
  name(8, 'WAVEfmt ');
  wave.setUint32(16, 16, true);
  wave.setUint16(20, 1, true);
  wave.setUint16(22, 1, true);
  wave.setUint32(24, RATE, true);
  wave.setUint32(28, RATE * 2, true);
  wave.setUint16(32, 2, true);
  wave.setUint16(34, 16, true);
  name(36, 'data');
  wave.setUint32(40, size, true);
  for (let sample = 0; sample < SECONDS * RATE; sample += 1) {
    const swing = Math.sin((2 * Math.PI * TONE * sample) / RATE);
    wave.setInt16(HEADER + sample * 2, Math.round(HEIGHT * swing), true);
  }
  return new Blob([wave.buffer], { type: 'audio/wav' });
}

function setHandler(session: MediaSession, action: MediaSessionAction, handler: (() => void) | null): void {
  try {
    session.setActionHandler(action, handler);
  } catch (error) {
    // A browser that does not know the action: its keys do without it.
    if (!(error instanceof TypeError)) throw error;
  }
}

export interface MediaInfo {
  readonly title: string;
  readonly artist: string;
}

/** Takes the media keys where the browser gives them; where it does not, nothing happens. */
export function takeMediaControls({ title, artist }: MediaInfo, acts: MediaActs): MediaControls {
  const session = navigator.mediaSession;
  if (session === undefined || typeof MediaMetadata === 'undefined') {
    return { playing: () => undefined, end: () => undefined };
  }
  const handlers: readonly (readonly [MediaSessionAction, () => void])[] = [
    ['play', acts.play],
    ['pause', acts.pause],
    ['stop', acts.stop],
    ['seekbackward', () => acts.sentence(-1)],
    ['seekforward', () => acts.sentence(1)],
    ['previoustrack', () => acts.passage(-1)],
    ['nexttrack', () => acts.passage(1)],
  ];
  const address = URL.createObjectURL(hush());
  const sound = new Audio(address);
  sound.loop = true;
  session.metadata = new MediaMetadata({ title, artist });
  for (const [action, handler] of handlers) setHandler(session, action, handler);
  return {
    playing(isPlaying) {
      session.playbackState = isPlaying ? 'playing' : 'paused';
      // A browser that lets nothing play gives no keys: the voice and the controls of the page remain.
      if (isPlaying) void sound.play().catch(() => undefined);
      else sound.pause();
    },
    end() {
      sound.pause();
      sound.removeAttribute('src');
      URL.revokeObjectURL(address);
      for (const [action] of handlers) setHandler(session, action, null);
      session.metadata = null;
      session.playbackState = 'none';
    },
  };
}
