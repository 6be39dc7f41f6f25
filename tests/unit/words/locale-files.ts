/** The files of words, and what is wrong with one that translates another. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../build/build-target';

export interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export type Messages = Readonly<Record<string, Message>>;

const folder = path.join(root, 'public/_locales');

export const localeNames = (): readonly string[] => readdirSync(folder);

export const localeFile = (name: string): Messages =>
  JSON.parse(readFileSync(path.join(folder, name, 'messages.json'), 'utf8'));

/** Names, and words of file formats, that are the same in every language. */
const NAMES =
  'Plainleaf|Pocket|Instapaper|Omnivore|wallabag|Readwise Reader|Markdown|EPUB|JSON|PDF|UTF-8|https://|find_string|replace_string|test_url|test_contains|ftr-site-config|autoClean'.split(
    '|',
  );
/** Messages that may well be the same in another language: names and addresses. */
const SAME = new Set(['extension_name', 'rules_address_sample', 'sites_sample']);
/** Words of English from which on the same message elsewhere is one that was forgotten. */
const SENTENCE = 3;

/** The most characters that fit. */
const LIMITS: Readonly<Record<string, number>> = {
  // Chrome Web Store, Edge Add-ons, addons.mozilla.org.
  extension_name: 45,
  extension_description: 132,
  // Buttons that stand in one row of the popup, which is 440 pixels wide.
  action_reader: 14,
  action_beside: 14,
  action_copy: 14,
  action_copied: 14,
  action_print: 14,
  save_button: 14,
  save_button_saving: 16,
  save_button_saved: 16,
  restore: 18,
  remove_again: 22,
};

/** Whole numbers that ask for every form that one of them asks for. */
const NUMBERS = [...Array(202).keys(), 1000, 10_000, 100_000];

/** Forms that a language needs; `other` stands in for all that are missing. */
export function formsOf(locale: string): ReadonlySet<string> {
  const rules = new Intl.PluralRules(locale);
  return new Set(['other', ...NUMBERS.map((number) => rules.select(number))]);
}

/** Each key with the English message that it translates. */
function wanted(english: Messages, forms: ReadonlySet<string>): ReadonlyMap<string, Message> {
  const out = new Map<string, Message>();
  for (const [key, message] of Object.entries(english)) {
    const [, stem = '', form = ''] = /^(.*)_(one|other)$/.exec(key) ?? [];
    const plural = `${stem}_one` in english && `${stem}_other` in english;
    if (!plural) out.set(key, message);
    else if (form === 'other') for (const own of forms) out.set(`${stem}_${own}`, message);
  }
  return out;
}

const placeholdersIn = (text: string): string[] => [...text.matchAll(/\$([^$\s]*)\$/g)].map(([, name = '']) => name);
const tagsIn = (text: string): string => (text.match(/<[^>]*>/g) ?? []).join('');
const edges = (text: string): string => `${/^\s*/.exec(text)?.[0]}|${/\s*$/.exec(text)?.[0]}`;

function* faultsOfPlaceholders(message: Message, like: Message, inWords: boolean): Generator<string> {
  const used = new Set(placeholdersIn(message.message));
  const declared = like.placeholders ?? {};
  const wants = Object.keys(declared).map((name) => name.toUpperCase());
  for (const name of used) if (!wants.includes(name)) yield `knows no $${name}$`;
  for (const name of wants) if (!used.has(name) && !inWords) yield `lacks $${name}$`;
  if (JSON.stringify(message.placeholders ?? {}) !== JSON.stringify(declared)) yield 'declares other placeholders';
}

function* faultsOfMessage(key: string, own: Message, like: Message): Generator<string> {
  const { message } = own;
  // "One block", "no blocks": a form that says its number in words needs no digits.
  const inWords = /_(?:zero|one|two)$/.test(key);
  if (message.trim() === '') yield 'is empty';
  yield* faultsOfPlaceholders(own, like, inWords);
  if (tagsIn(message) !== tagsIn(like.message)) yield `has other tags than ${tagsIn(like.message)}`;
  if (edges(message) !== edges(like.message)) yield 'has other spaces at its ends';
  for (const name of NAMES) {
    if (like.message.includes(name) && !message.includes(name) && !inWords) yield `lacks the name ${name}`;
  }
  const words = like.message.replace(/\$\w+\$/g, '').match(/\p{L}{2,}/gu)?.length ?? 0;
  if (message === like.message && words >= SENTENCE && !SAME.has(key)) yield 'is still English';
  const limit = LIMITS[key];
  if (limit !== undefined && message.length > limit) yield `has ${message.length} characters, more than ${limit}`;
}

/** What is wrong with a file of words. @param name of its folder, such as `pt_BR` */
export function faultsOf(name: string, messages: Messages, english: Messages): string[] {
  const locale = name.replace('_', '-');
  const own = messages['words_locale']?.message;
  const all = wanted(english, formsOf(locale));
  return [
    ...(own === locale ? [] : [`words_locale is ${own}, not ${locale}`]),
    ...[...all.keys()].filter((key) => !(key in messages)).map((key) => `${key} is missing`),
    ...Object.entries(messages).flatMap(([key, message]) => {
      const like = all.get(key);
      if (!like) return [`${key} is not wanted`];
      if (key === 'words_locale') return [];
      return [...faultsOfMessage(key, message, like)].map((fault) => `${key} ${fault}`);
    }),
  ];
}
