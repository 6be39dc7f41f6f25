import type { MessageKey } from './words';

/** A line of the one table of a page's keys, which both what hears them and what lists them read. */
export interface PageKey<Act extends string> {
  /** As `KeyboardEvent.key` names them. */
  readonly keys: readonly string[];
  /** Keys for the same that some part of the page hears by itself. */
  readonly elsewhere?: readonly string[];
  readonly what: MessageKey;
  /** `null` where only parts of the page hear it. */
  readonly act: Act | null;
  /** Listed also while it does nothing: it belongs to something else of the list. */
  readonly belongs?: true;
}

/** What the acts do; one that is not there now has no key now. */
export type KeyActs<Act extends string> = Readonly<Partial<Record<Act, (() => void) | undefined>>>;

/** The lines to be listed: not those that mean nothing in such an article. */
export const availableKeys = <Act extends string>(
  table: readonly PageKey<Act>[],
  acts: KeyActs<Act>,
): readonly PageKey<Act>[] =>
  table.filter(({ act, belongs }) => act === null || belongs === true || acts[act] !== undefined);

interface Pressed {
  readonly key: string;
  /** Where the key is on the keyboard, whatever it writes there. */
  readonly code: string;
  readonly shiftKey: boolean;
}

/** The name of a pressed key. Where another script is written, a letter is known by its place on the keyboard. */
export function keyName({ key, code, shiftKey }: Pressed): string {
  if (/^[\x20-\x7e]+$/.test(key)) return key;
  if (code === 'Slash') return shiftKey ? '?' : '/';
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter === undefined) return key;
  return shiftKey ? letter : letter.toLowerCase();
}

/** The act of a pressed key; `singles`: whether single characters are commands. */
export function actOf<Act extends string>(table: readonly PageKey<Act>[], name: string, singles: boolean): Act | null {
  if (name.length === 1 && !singles) return null;
  return table.find(({ keys }) => keys.includes(name))?.act ?? null;
}
