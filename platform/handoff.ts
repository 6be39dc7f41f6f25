import type { Article, Onward } from '../core/article';
import type { Area } from './storage';

/** An article on its way to a reader tab, kept in memory so that the tab survives a reload. */
export interface Handoff {
  readonly article: Article;
  readonly onward: Onward;
  /** Ids of the removals that the reader put back. */
  readonly restored: readonly string[];
  /** Whether it was read in a private window, with which it is forgotten. */
  readonly isPrivate: boolean;
  /** The tab that showed the page; `null` where it is not known. It may show another one by now. */
  readonly tabId: number | null;
}

interface Kept extends Handoff {
  readonly version: typeof version;
  readonly order: number;
}

const version = 2;
const prefix = 'reader:';
const atMost = 30;

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === version &&
    'article' in value &&
    'restored' in value
  );
}

/** The keys of all hand-overs, oldest first. */
async function keysByAge(area: Area): Promise<string[]> {
  const all = Object.entries(await area.get(null)).filter(([key]) => key.startsWith(prefix));
  const order = (value: unknown) => (isKept(value) ? value.order : 0);
  return all.sort(([, one], [, other]) => order(one) - order(other)).map(([key]) => key);
}

async function fits(area: Area, key: string, kept: Kept): Promise<boolean> {
  try {
    await area.set({ [prefix + key]: kept });
    return true;
  } catch (error) {
    // Browsers report a full area with different names and words; nothing else can fail here.
    if (error instanceof Error) {
      return false;
    }
    throw error;
  }
}

/** Keeps the article, giving up older ones for it. `false`: the browser has no room even for this one. */
export async function keepHandoff(area: Area, key: string, handoff: Handoff): Promise<boolean> {
  const older = (await keysByAge(area)).filter((other) => other !== prefix + key);
  const last = (await area.get(older.at(-1) ?? prefix))[older.at(-1) ?? prefix];
  const kept: Kept = { version, order: (isKept(last) ? last.order : 0) + 1, ...handoff };
  const surplus = older.splice(0, Math.max(0, older.length - atMost + 1));
  await area.remove(surplus);
  while (!(await fits(area, key, kept))) {
    const oldest = older.shift();
    if (oldest === undefined) {
      return false;
    }
    await area.remove(oldest);
  }
  return true;
}

export async function findHandoff(area: Area, key: string): Promise<Handoff | null> {
  const kept = (await area.get(prefix + key))[prefix + key];
  if (!isKept(kept)) {
    return null;
  }
  const { article, onward, restored, isPrivate, tabId } = kept;
  return { article, onward, restored, isPrivate, tabId };
}

/** Forgets what was read in private windows. */
export async function forgetPrivate(area: Area): Promise<void> {
  const all = Object.entries(await area.get(null));
  const gone = all.filter(([key, value]) => key.startsWith(prefix) && isKept(value) && value.isPrivate);
  await area.remove(gone.map(([key]) => key));
}
