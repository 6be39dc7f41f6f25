/** Site rules on disk: ours, those of an imported pack, and the reader's own. Looked up by key, so a pack costs nothing. */
import type { RuleText } from '../core/clean/draft';
import type { Area } from './storage';

/** `reader`: made by the reader; `own`: ours, as shipped; `pack`: imported. */
export type RuleSource = 'reader' | 'own' | 'pack';

const sources: readonly RuleSource[] = ['reader', 'own', 'pack'];

/** Keys of all rules begin so. */
export const rulesPrefix = 'rule:';
const keyOf = (source: RuleSource, name: string): string => `${rulesPrefix}${source}:${name}`;

export interface StoredRule extends RuleText {
  readonly source: RuleSource;
}

/** All that it takes to look rules up. */
export type Readable = Pick<Area, 'get'>;

function readText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The keys on disk of all rules that may have one of these names. */
export function ruleKeysFor(names: readonly string[]): string[] {
  return sources.flatMap((source) => names.map((name) => keyOf(source, name)));
}

/**
 * Every rule for a host that is kept, of each source the one that is most its own.
 *
 * @param names the names that a rule for the host may have, best first (`core/sites/match.ts`)
 */
async function rulesFor(area: Readable, names: readonly string[]): Promise<StoredRule[]> {
  const found = await area.get(ruleKeysFor(names));
  return sources.flatMap((source) => {
    for (const name of names) {
      const text = readText(found[keyOf(source, name)]);
      if (text !== null) {
        return [{ source, name, text }];
      }
    }
    return [];
  });
}

/**
 * The rule that the engine follows on a host; `null` for none. The reader's lines come first and so win where only one
 * can; then ours, which are checked, or else the pack's.
 */
export async function ruleFor(area: Readable, names: readonly string[]): Promise<RuleText | null> {
  const rules = await rulesFor(area, names);
  const reader = rules.find(({ source }) => source === 'reader');
  const shared = rules.find(({ source }) => source === 'own') ?? rules.find(({ source }) => source === 'pack');
  const parts = [reader, shared].filter((rule) => rule !== undefined);
  const [first] = parts;
  return first === undefined ? null : { name: first.name, text: parts.map(({ text }) => text).join('\n') };
}

/** Rules as they would be with this text in the place of one of them. Nothing is written. */
export const asIfRule = (area: Readable, source: RuleSource, { name, text }: RuleText): Readable => ({
  get: async (keys) => ({ ...(await area.get(keys)), [keyOf(source, name)]: text }),
});

/** The text of one rule; an empty string where there is none. */
export async function readRule(area: Area, source: RuleSource, name: string): Promise<string> {
  return readText((await area.get(keyOf(source, name)))[keyOf(source, name)]) ?? '';
}

/** Keeps a rule; an empty text takes it away. */
export function writeRule(area: Area, source: RuleSource, name: string, text: string): Promise<void> {
  const key = keyOf(source, name);
  return text.trim() === '' ? area.remove(key) : area.set({ [key]: text });
}

/**
 * Does work on one rule after all other such work on it. For pages of the extension: in a page of the web the lock would
 * be the page's own, and keep nothing away.
 */
export function inTurnOnRule<T>(source: RuleSource, name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(keyOf(source, name), work) as Promise<T>;
}

/** Keeps a text where the one that it was made from still stands. Gives what stands there else, and then nothing is kept. */
export function writeRuleOver(
  area: Area,
  source: RuleSource,
  name: string,
  texts: { readonly base: string; readonly text: string },
): Promise<string | null> {
  return inTurnOnRule(source, name, async () => {
    const now = await readRule(area, source, name);
    if (now !== texts.base && now !== texts.text) return now;
    await writeRule(area, source, name, texts.text);
    return null;
  });
}

/** The names of all rules of a source, sorted. */
async function namesOfRules(area: Area, source: RuleSource): Promise<string[]> {
  return [...(await rulesOf(area, source)).keys()];
}

/** All rules of a source, by name, sorted. */
export async function rulesOf(area: Area, source: RuleSource): Promise<ReadonlyMap<string, string>> {
  const begin = keyOf(source, '');
  const rules = Object.entries(await area.get(null)).flatMap(([key, value]) => {
    const text = key.startsWith(begin) ? readText(value) : null;
    return text === null ? [] : [[key.slice(begin.length), text] as const];
  });
  return new Map(rules.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The names of all rules of each source. */
export async function ruleNamesBySource(area: Area): Promise<Readonly<Record<RuleSource, ReadonlySet<string>>>> {
  const all = { reader: new Set<string>(), own: new Set<string>(), pack: new Set<string>() };
  for (const [key, value] of Object.entries(await area.get(null))) {
    const [, source, name] = /^rule:(reader|own|pack):(.+)$/.exec(key) ?? [];
    if (source !== undefined && name !== undefined && readText(value) !== null) all[source as RuleSource].add(name);
  }
  return all;
}

/**
 * Puts these rules in the place of all others of the source. All are written at once: where there is no room, nothing has
 * changed. The old ones go after that; where the browser stops in between, those that are in no new rule's place stay
 * until the next time.
 */
export async function replaceRules(area: Area, source: RuleSource, rules: ReadonlyMap<string, string>): Promise<void> {
  const before = await namesOfRules(area, source);
  await area.set(Object.fromEntries([...rules].map(([name, text]) => [keyOf(source, name), text])));
  await area.remove(before.filter((name) => !rules.has(name)).map((name) => keyOf(source, name)));
}

/** The match patterns of all sites that have a rule of any source. */
export async function supportedPatterns(area: Area): Promise<string[]> {
  const names = await Promise.all(sources.map((source) => namesOfRules(area, source)));
  return [...new Set(names.flat())].flatMap(patternsOfRule);
}

/** `.example.com` is for what lies below example.com; `example.com` is for it and its `www.`. */
function patternsOfRule(name: string): string[] {
  // A pattern with other letters than these would make the browser refuse all of them.
  if (!/^\.?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(name)) {
    return [];
  }
  return name.startsWith('.') ? [`*://*${name}/*`] : [`*://${name}/*`, `*://www.${name}/*`];
}
