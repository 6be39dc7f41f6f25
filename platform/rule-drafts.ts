/** Rules as the reader writes them, not saved yet: kept while the browser runs, so that a closed tab loses nothing. */
import { isObject } from './sites';
import type { Area } from './storage';

const key = 'rule-drafts';

/** Texts by the name of the rule. */
export type RuleDrafts = ReadonlyMap<string, string>;

export async function readDrafts(area: Area): Promise<RuleDrafts> {
  const kept = (await area.get(key))[key];
  const entries = isObject(kept) ? Object.entries(kept) : [];
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

export function writeDrafts(area: Area, drafts: RuleDrafts): Promise<void> {
  return drafts.size === 0 ? area.remove(key) : area.set({ [key]: Object.fromEntries(drafts) });
}
