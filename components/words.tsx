import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Said } from '../core/article';

type Messages = typeof import('../public/_locales/en/messages.json');

export type MessageKey = keyof Messages;

/** The stem of a message that exists as `<stem>_one` and `<stem>_other`. */
export type PluralKey = {
  [Key in MessageKey]: Key extends `${infer Stem}_other` ? (`${Stem}_one` extends MessageKey ? Stem : never) : never;
}[MessageKey];

/** Finds a message and fills in its placeholders; an empty string says that there is none. */
export type Lookup = (key: string, substitutions: string[]) => string;

export interface WordsApi {
  /** BCP 47, of the words; dates and numbers follow it. */
  readonly locale: string;
  t(key: MessageKey, ...substitutions: string[]): string;
  /** The form of a message that fits a number. The number is its first placeholder. */
  tn(key: PluralKey, count: number): string;
  /** A sentence of the engine in these words; in English where there are none for it, as of copies saved by early versions. */
  sentence(said: Said | null | undefined, english: string): string;
  number(value: number): string;
  /** The day that an ISO 8601 time names, as its page wrote it; `null` if it names none. */
  day(iso: string): string | null;
  /** The day of an ISO 8601 time where the reader is, shortly; `null` if it names none. */
  localDay(iso: string): string | null;
  list(items: readonly string[]): string;
  /** An amount of storage, in the unit that fits it. */
  bytes(count: number): string;
}

const Context = createContext<WordsApi | null>(null);

export interface WordsProps {
  readonly lookup: Lookup;
  readonly locale: string;
  readonly children: ComponentChildren;
}

export function Words({ lookup, locale, children }: WordsProps) {
  const words = useMemo(() => makeWords(lookup, locale), [lookup, locale]);
  return <Context.Provider value={words}>{children}</Context.Provider>;
}

export function useWords(): WordsApi {
  const words = useContext(Context);
  if (words === null) throw new Error('A component needs <Words> around it.');
  return words;
}

function makeWords(lookup: Lookup, locale: string): WordsApi {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const localDays = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    locale,
    t: (key, ...substitutions) => lookup(key, substitutions),
    tn(key, count) {
      const substitutions = [numbers.format(count)];
      return lookup(`${key}_${plurals.select(count)}`, substitutions) || lookup(`${key}_other`, substitutions);
    },
    sentence(said, english) {
      const values = said?.values.map((value) => (typeof value === 'number' ? numbers.format(value) : value));
      return (said && values ? lookup(said.key, values) : '') || english;
    },
    number: (value) => numbers.format(value),
    day(iso) {
      // Only the day: an hour and a zone would move it to the neighbouring day for readers elsewhere.
      const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
      return Number.isNaN(date.getTime()) ? null : days.format(date);
    },
    localDay(iso) {
      const date = new Date(iso);
      return Number.isNaN(date.getTime()) ? null : localDays.format(date);
    },
    list: (items) => lists.format(items),
    bytes: (count) => sizeOf(count, locale),
  };
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

function sizeOf(count: number, locale: string): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  const value = count / 1000 ** step;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && step > 1 ? 1 : 0,
  }).format(value);
}
