/** Which voice reads: what the browser has, what the reader chose before, what the reader agrees to now. */
import { chooseVoice, groupVoices, type Voice, type VoiceGroups, voiceLanguage } from '../../../core/aloud/voices';

/** Some browsers have their voices only a while later: how long none is no answer, in milliseconds. */
const LOOKING = 2000;

/** What is needed of the browser and of the settings. */
export interface VoiceSource {
  voices(): readonly Voice[];
  onVoices(listener: () => void, signal: AbortSignal): void;
  remembered(): Promise<Readonly<Record<string, string>>>;
  remember(voices: Readonly<Record<string, string>>): Promise<void>;
  /** Voices of services that the reader agreed to here. */
  agreed(): Promise<readonly string[]>;
  agree(ids: readonly string[]): Promise<void>;
}

export interface Choice {
  readonly phase: 'looking' | 'none' | 'found';
  readonly groups: VoiceGroups;
  readonly voice: Voice | null;
  /** Of a service, and not yet agreed to. */
  readonly asked: Voice | null;
}

const nothing: VoiceGroups = { here: [], service: [], others: [] };

export class VoiceChoice {
  readonly #source: VoiceSource;
  readonly #language: string;
  readonly #onChange: (choice: Choice) => void;
  #remembered: Readonly<Record<string, string>> = {};
  #agreed: readonly string[] = [];
  #now: Choice = { phase: 'looking', groups: nothing, voice: null, asked: null };

  constructor(source: VoiceSource, language: string, onChange: (choice: Choice) => void) {
    this.#source = source;
    this.#language = language;
    this.#onChange = onChange;
  }

  get now(): Choice {
    return this.#now;
  }

  async look(signal: AbortSignal): Promise<void> {
    [this.#remembered, this.#agreed] = await Promise.all([this.#source.remembered(), this.#source.agreed()]);
    if (signal.aborted) return;
    this.#source.onVoices(() => this.#read(), signal);
    this.#read();
    const timer = setTimeout(() => {
      if (this.#now.phase === 'looking') this.#set({ phase: 'none' });
    }, LOOKING);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  point(id: string): void {
    const { here, service, others } = this.#now.groups;
    const voice = [...here, ...service, ...others].find((one) => one.id === id);
    if (voice === undefined) return;
    if (this.#mayUse(voice)) this.#take(voice);
    else this.#set({ asked: voice });
  }

  agree(): void {
    const { asked } = this.#now;
    if (asked === null) return;
    this.#agreed = [...this.#agreed.filter((id) => id !== asked.id), asked.id];
    void this.#source.agree(this.#agreed);
    this.#take(asked);
  }

  refuse(): void {
    this.#set({ asked: null });
  }

  /** What a voice of a service reads is sent to it. */
  #mayUse(voice: Voice): boolean {
    return voice.local || this.#agreed.includes(voice.id);
  }

  #take(voice: Voice): void {
    this.#remembered = { ...this.#remembered, [voiceLanguage(this.#language)]: voice.id };
    void this.#source.remember(this.#remembered);
    this.#set({ voice, asked: null });
  }

  #read(): void {
    const voices = this.#source.voices();
    if (voices.length === 0) {
      if (this.#now.phase === 'found') this.#set({ phase: 'none', groups: nothing, voice: null, asked: null });
      return;
    }
    const groups = groupVoices(voices, this.#language);
    const isMute = groups.here.length + groups.service.length + groups.others.length === 0;
    const all = [...groups.here, ...groups.service, ...groups.others];
    const remembered = Object.hasOwn(this.#remembered, voiceLanguage(this.#language))
      ? this.#remembered[voiceLanguage(this.#language)]
      : undefined;
    const of = (id: string | undefined) => all.find((one) => one.id === id && this.#mayUse(one));
    // What reads now goes on reading while the browser finds more, but for what the reader chose.
    const voice = of(remembered) ?? of(this.#now.voice?.id) ?? chooseVoice(groups);
    this.#set({ phase: isMute ? 'none' : 'found', groups, voice });
  }

  #set(change: Partial<Choice>): void {
    this.#now = { ...this.#now, ...change };
    this.#onChange(this.#now);
  }
}
