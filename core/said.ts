/** Sentences for people, twice: in English, for the command line and whoever knows no other, and as a message. */
import type { Said } from './article';

type Value = Said['values'][number];

/** One sentence of the ledger. `$1` stands for the first of the values. */
export const because = (key: `reason_${string}`, english: string, ...values: readonly Value[]) => ({
  reason: filled(english, values),
  said: { key, values } satisfies Said,
});

/** What is wrong with a line of a rule. */
export const trouble = (key: `trouble_${string}`, english: string, ...values: readonly Value[]) => ({
  text: filled(english, values),
  said: { key, values } satisfies Said,
});

export type Because = ReturnType<typeof because>;
export type Trouble = ReturnType<typeof trouble>;

const filled = (english: string, values: readonly Value[]): string =>
  values.length === 0
    ? english
    : english.replace(/\$(\d)/g, (_, digit: string) => {
        const value = values[Number(digit) - 1] ?? '';
        return typeof value === 'number' ? value.toLocaleString('en') : value;
      });
