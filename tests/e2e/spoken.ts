import type { Page } from 'puppeteer-core';

/** What the stand-in for the browser's speech has been given, and what a test makes it do. */
interface Spoken {
  readonly texts: string[];
  readonly rates: number[];
  readonly voices: string[];
  cancels: number;
  /** What plays under the voice. */
  sound: HTMLMediaElement | null;
  fire(name: string, details: object): void;
}

interface Scope {
  spoken: Spoken;
}

/** Puts voices into the pages that are opened from now on: browsers without a display have none. They speak when told. */
export async function giveVoices(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const voice = (name: string, lang: string, localService: boolean) => ({
      voiceURI: name,
      name,
      lang,
      localService,
      default: false,
    });
    const voices = [
      voice('Online Mara', 'en-US', false),
      voice('Kate', 'en-GB', true),
      voice('Fred', 'en-US', true),
      voice('Anna', 'de-DE', true),
    ];
    class Utterance extends EventTarget {
      voice: { name: string } | null = null;
      lang = '';
      rate = 1;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    let current: Utterance | null = null;
    const spoken: Spoken = {
      texts: [],
      rates: [],
      voices: [],
      cancels: 0,
      sound: null,
      fire(name, details) {
        current?.dispatchEvent(Object.assign(new Event(name), details));
      },
    };
    const synthesis = Object.assign(new EventTarget(), {
      speaking: false,
      pending: false,
      getVoices: () => voices,
      resume: () => undefined,
      speak(utterance: Utterance) {
        current = utterance;
        spoken.texts.push(utterance.text);
        spoken.rates.push(utterance.rate);
        spoken.voices.push(utterance.voice?.name ?? '');
        utterance.dispatchEvent(new Event('start'));
      },
      cancel() {
        spoken.cancels += 1;
        const over = current;
        current = null;
        over?.dispatchEvent(Object.assign(new Event('error'), { error: 'interrupted' }));
      },
    });
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      spoken.sound = this;
      return play.call(this);
    };
    Object.assign(globalThis, { spoken, SpeechSynthesisUtterance: Utterance });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
  });
}

/** What was said so far. */
export const saidIn = (page: Page): Promise<Pick<Spoken, 'texts' | 'rates' | 'voices' | 'cancels'>> =>
  page.evaluate(() => {
    const { texts, rates, voices, cancels } = (globalThis as unknown as Scope).spoken;
    return { texts, rates, voices, cancels };
  });

/** The voice tells that something happened to what it says now. */
export const happens = (page: Page, name: string, details: object = {}): Promise<void> =>
  page.evaluate((what, more) => (globalThis as unknown as Scope).spoken.fire(what, more), name, details);

/** Whether the sound is heard by which a browser knows that a page plays something; `null` where there is none. */
export const soundIn = (page: Page): Promise<'plays' | 'paused' | null> =>
  page.evaluate(() => {
    const { sound } = (globalThis as unknown as Scope).spoken;
    if (sound === null || sound.readyState < 3) return null;
    return !sound.paused && sound.currentTime > 0 && sound.duration > 5 ? 'plays' : 'paused';
  });

/** The text that is marked as being read. */
export const markedIn = (page: Page, name: 'sentence' | 'word'): Promise<string> =>
  page.evaluate((what) => [...(CSS.highlights.get(`plainleaf-${what}`) ?? [])].map(String).join('|'), name);
