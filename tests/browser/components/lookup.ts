import type { Lookup } from '../../../components/words';

type Messages = typeof import('../../../public/_locales/en/messages.json');

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const file = await fetch('/_locales/en/messages.json');
export const messages: Messages = await file.json();
const table: Readonly<Record<string, Message>> = messages;

/** Finds messages as a browser does: named placeholders, an empty string for an unknown name. */
export const lookup: Lookup = (key, substitutions) => {
  const entry = table[key];
  if (entry === undefined) return '';
  return entry.message.replace(/\$([A-Z_]+)\$/g, (_whole, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
    return content.replace(/\$(\d)/g, (_reference, digit: string) => substitutions[Number(digit) - 1] ?? '');
  });
};
