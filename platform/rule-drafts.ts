/** Rules as the reader writes them, not saved yet: kept while the browser runs, so that a closed tab loses nothing. */
import { isObject } from './sites';
import type { Area } from './storage';

const key = 'rule-drafts';

export interface RuleDraft {
  readonly text: string;
  /** What was kept when the draft was begun. */
  readonly base: string;
}

/** By the name of the rule. */
export type RuleDrafts = ReadonlyMap<string, RuleDraft>;

const isDraft = (value: unknown): value is RuleDraft =>
  isObject(value) && typeof value['text'] === 'string' && typeof value['base'] === 'string';

export async function readDrafts(area: Area): Promise<RuleDrafts> {
  const kept = (await area.get(key))[key];
  const entries = isObject(kept) ? Object.entries(kept) : [];
  return new Map(entries.filter((entry): entry is [string, RuleDraft] => isDraft(entry[1])));
}

export function writeDrafts(area: Area, drafts: RuleDrafts): Promise<void> {
  return drafts.size === 0 ? area.remove(key) : area.set({ [key]: Object.fromEntries(drafts) });
}
