/** What readers put back again and again on a site, so that they can be asked whether to keep it always. */
import { readSetting, type Setting, writeSetting } from './settings';
import type { Area } from './storage';

/** One kind of block that was put back on a site. */
export interface Habit {
  readonly site: string;
  readonly selector: string;
  /** On so many pages; two are enough to ask. */
  readonly pages: number;
  /** Tells the last of the pages from another one; 16 bits say nothing about which page it was. */
  readonly last: number;
  /** The reader wants it asked no more. */
  readonly declined: boolean;
}

const mostHabits = 200;
const enough = 2;

function isHabit(value: unknown): value is Habit {
  const habit = value as Partial<Record<keyof Habit, unknown>> | null;
  return (
    typeof habit === 'object' &&
    typeof habit?.site === 'string' &&
    typeof habit.selector === 'string' &&
    typeof habit.pages === 'number' &&
    typeof habit.last === 'number' &&
    typeof habit.declined === 'boolean'
  );
}

/** The oldest first. */
export const habits: Setting<readonly Habit[]> = {
  key: 'habits',
  version: 1,
  fallback: [],
  migrations: [],
  check: (value): value is readonly Habit[] => Array.isArray(value) && value.every(isHabit),
};

/** FNV-1a, folded to 16 bits. */
function markOf(address: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < address.length; at++) {
    hash = Math.imul(hash ^ address.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 16)) & 0xffff;
}

const find = (all: readonly Habit[], site: string, selector: string): Habit | undefined =>
  all.find((habit) => habit.site === site && habit.selector === selector);

const others = (all: readonly Habit[], site: string, selector: string): readonly Habit[] =>
  all.filter((habit) => habit.site !== site || habit.selector !== selector);

/** The record after the reader put a kind of block back on a page. */
export function withPutBack(all: readonly Habit[], site: string, selector: string, address: string): readonly Habit[] {
  const before = find(all, site, selector);
  const last = markOf(address.replace(/#.*$/s, ''));
  if (before?.last === last) {
    return all;
  }
  const now = { site, selector, last, pages: (before?.pages ?? 0) + 1, declined: before?.declined ?? false };
  return [...others(all, site, selector), now].slice(-mostHabits);
}

/** Whether to ask the reader. */
export function isProposed(all: readonly Habit[], site: string, selector: string): boolean {
  const habit = find(all, site, selector);
  return habit !== undefined && !habit.declined && habit.pages >= enough;
}

/** The record after the reader answered: a yes becomes a rule and needs no record. */
export function withAnswer(all: readonly Habit[], site: string, selector: string, keep: boolean): readonly Habit[] {
  const before = find(all, site, selector);
  return before === undefined || keep
    ? others(all, site, selector)
    : [...others(all, site, selector), { ...before, declined: true }];
}

/** Changes the record; a lock keeps changes of several popups in a row. */
export function changeHabits(
  area: Area,
  change: (all: readonly Habit[]) => readonly Habit[],
): Promise<readonly Habit[]> {
  return navigator.locks.request(habits.key, async () => {
    const before = await readSetting(area, habits);
    const after = change(before);
    if (after !== before) await writeSetting(area, habits, after);
    return after;
  });
}
