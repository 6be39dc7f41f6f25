/** Records whose bytes the disk has lost. Chromium gives up a whole transaction that meets one: each is met alone. */
import type { Setting } from './calls';
import type { Outcome } from './library';

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

/** What can be read, where it is not all. */
export async function orElse<Value>(
  asked: Promise<Outcome<Value>>,
  less: () => Outcome<Value> | Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const outcome = await asked;
  return outcome.ok || outcome.failure !== 'corrupt' ? outcome : less();
}
