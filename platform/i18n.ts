import { browser } from './browser';

/** The message of this name, its placeholders filled in; an empty string when there is none. */
export function say(name: string, substitutions: readonly string[] = []): string {
  return browser.i18n.getMessage(name, [...substitutions]);
}

/** BCP 47, of the words that `say` gives: not always the language of the browser. */
export function wordsLocale(): string {
  return say('words_locale') || 'en';
}
