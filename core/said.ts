/** Sentences for people, twice: in English, for the command line and whoever knows no other, and as a message. */
import type { Said } from './article';

/** One sentence of the ledger. `$1` stands for the first of the values. */
export const because = (key: `reason_${string}`, english: string, ...values: readonly string[]) => ({
  reason: filled(english, values),
  said: { key, values } satisfies Said,
});

/** What is wrong with a line of a rule. */
export const trouble = (key: `trouble_${string}`, english: string, ...values: readonly string[]) => ({
  text: filled(english, values),
  said: { key, values } satisfies Said,
});

export type Because = ReturnType<typeof because>;
export type Trouble = ReturnType<typeof trouble>;

const filled = (english: string, values: readonly string[]): string =>
  values.length === 0 ? english : english.replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '');
