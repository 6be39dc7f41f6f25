/** The words as they are packed: without what is for translators only, and once more where one browser wants two names. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../public/_locales/', import.meta.url));

/** Chrome and its store know Portuguese by these two names only, and nothing falls back from one to the other. */
const TWINS: Readonly<Record<string, { readonly name: string; readonly locale: string }>> = {
  pt_BR: { name: 'pt_PT', locale: 'pt-PT' },
};

interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

type Messages = Readonly<Record<string, Message>>;

export interface PackedLocale {
  readonly name: string;
  readonly messages: Messages;
}

const bare = ({ message, placeholders }: Message): Message => (placeholders ? { message, placeholders } : { message });

export function packedLocales(): PackedLocale[] {
  return readdirSync(folder).flatMap((name) => {
    const file: Messages = JSON.parse(readFileSync(path.join(folder, name, 'messages.json'), 'utf8'));
    const messages = Object.fromEntries(Object.entries(file).map(([key, message]) => [key, bare(message)]));
    const twin = TWINS[name];
    const again = twin && { name: twin.name, messages: { ...messages, words_locale: { message: twin.locale } } };
    return [{ name, messages }, ...(again ? [again] : [])];
  });
}
