/** Which voice reads a language. A voice of a service is never chosen by itself: it is sent the text. */
import { languageOf } from './sentences';

export interface Voice {
  readonly id: string;
  readonly name: string;
  /** BCP 47. */
  readonly lang: string;
  /** Speaks on this device; others send the text to a service. */
  readonly local: boolean;
  /** The system's own choice. */
  readonly standard: boolean;
}

export interface VoiceGroups {
  readonly here: readonly Voice[];
  readonly service: readonly Voice[];
  /** Of other languages, on this device; empty where the language has a voice. */
  readonly others: readonly Voice[];
}

/** Other names of languages that systems give their voices. */
const SAME: Readonly<Record<string, string>> = {
  cmn: 'zh',
  yue: 'zh',
  nb: 'no',
  nn: 'no',
  iw: 'he',
  in: 'id',
  fil: 'tl',
};

/** The language of a tag by the one name that voices, articles and what is remembered share. */
export function voiceLanguage(lang: string): string {
  const base = languageOf(lang);
  return Object.hasOwn(SAME, base) ? (SAME[base] ?? base) : base;
}

const folded = (lang: string): string => lang.toLowerCase().replaceAll('_', '-');

/** The best first: the same region, the system's choice, a country before one of its towns, then by name. */
function ordered(voices: readonly Voice[], lang: string): readonly Voice[] {
  const rank = (voice: Voice) => (folded(voice.lang) === folded(lang) ? 0 : 2) + (voice.standard ? 0 : 1);
  const parts = (voice: Voice) => folded(voice.lang).split('-').length;
  return voices.toSorted((a, b) => rank(a) - rank(b) || parts(a) - parts(b) || a.name.localeCompare(b.name));
}

/** What a variant of eSpeak is made of: "English (America)+croak espeak-ng" of "English (America) espeak-ng". */
function baseOf({ name }: Voice): string {
  const plus = name.indexOf('+');
  if (plus === -1) return name;
  const maker = name.indexOf(' espeak', plus);
  return name.slice(0, plus) + (maker === -1 ? '' : name.slice(maker));
}

/** Linux gives each voice of eSpeak a hundred times, with whispers and robots. */
function withoutVariants(voices: readonly Voice[]): readonly Voice[] {
  const names = new Set(voices.map(({ name }) => name));
  return voices.filter((voice) => baseOf(voice) === voice.name || !names.has(baseOf(voice)));
}

export function groupVoices(voices: readonly Voice[], lang: string): VoiceGroups {
  const unique = withoutVariants([...new Map(voices.map((voice) => [voice.id, voice])).values()]);
  const language = voiceLanguage(lang);
  const fitting = ordered(
    unique.filter((voice) => voiceLanguage(voice.lang) === language),
    lang,
  );
  const here = fitting.filter(({ local }) => local);
  const service = fitting.filter(({ local }) => !local);
  const others = fitting.length > 0 ? [] : ordered(unique, lang).filter(({ local }) => local);
  return { here, service, others };
}

/** The voice that is taken without being asked for: one of the language, on this device. */
export const chooseVoice = ({ here }: VoiceGroups): Voice | null => here[0] ?? null;
