/** Records whose bytes the disk has lost. Chromium gives up a whole transaction that meets one: each is met alone. */
import type { Setting } from './calls';
import type { Outcome } from './library';
import type { StoreName } from './stored';

type Change = Pick<Setting, 'read' | 'change'>;

const OF_COPY = ['contents', 'texts', 'sources'] as const;

/** Takes out what is lost of copies that are about to be written over or deleted anyway. */
async function dropLost({ read, change }: Change, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    for (const name of OF_COPY) {
      const there = await read([name], (transaction) => transaction.objectStore(name).get(id));
      if (there.ok || there.failure !== 'corrupt') continue;
      await change(
        [name],
        (transaction) => transaction.objectStore(name).delete(id),
        () => [],
      );
    }
  }
}

/** Tries again without what is lost, where that stood in the way of replacing or deleting these copies. */
export async function pastLost<Value>(
  setting: Change,
  ids: readonly string[],
  act: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const outcome = await act();
  if (outcome.ok || outcome.failure !== 'corrupt') return outcome;
  await dropLost(setting, ids);
  return act();
}

/** What may be too large to lie among the other records: where the disk loses a file, it is one of these. */
const LARGE: readonly StoreName[] = ['contents', 'texts', 'images', 'heads', 'blocks', 'fresh'];

/** A store whose keys are of whatever kind. */
interface AnyStore {
  getAllKeys(): Promise<readonly IDBValidKey[]>;
  get(key: IDBValidKey): Promise<unknown>;
  delete(key: IDBValidKey): Promise<void>;
}

/** Records that are read together, and one by one only where one of them is lost. Pictures are large. */
const TOGETHER = 50;
const PICTURES = 4;

async function dropLostOf({ read, change }: Change, name: StoreName): Promise<void> {
  const storeIn = (transaction: { objectStore(store: StoreName): unknown }) =>
    transaction.objectStore(name) as AnyStore;
  const lost = async (keys: readonly IDBValidKey[]) => {
    const there = await read([name], (transaction) => Promise.all(keys.map((key) => storeIn(transaction).get(key))));
    return !there.ok && there.failure === 'corrupt';
  };
  const keys = await read([name], (transaction) => storeIn(transaction).getAllKeys());
  const step = name === 'images' ? PICTURES : TOGETHER;
  for (let from = 0; keys.ok && from < keys.value.length; from += step) {
    const some = keys.value.slice(from, from + step);
    for (const key of (await lost(some)) ? some : []) {
      if (!(await lost([key]))) continue;
      await change(
        [name],
        (transaction) => storeIn(transaction).delete(key),
        () => [],
      );
    }
  }
}

/**
 * Takes out every record that cannot be read any more, so that what is left can be put together. To know that, all have
 * to be read: where one is lost its key is still there.
 */
export async function dropAllLost(setting: Change): Promise<void> {
  for (const name of LARGE) await dropLostOf(setting, name);
}

/** What can be read, where it is not all. */
export async function orElse<Value>(
  asked: Promise<Outcome<Value>>,
  less: () => Outcome<Value> | Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const outcome = await asked;
  return outcome.ok || outcome.failure !== 'corrupt' ? outcome : less();
}
