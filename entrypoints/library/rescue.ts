/** Takes out what can be read of a library that is damaged. */
import { openDamaged } from '../../library/indexed';
import type { Outcome } from '../../library/library';
import type { Readable } from '../../library/readable';
import type { Outgoing } from '../../library/whole';
import { Going, outcomeOf } from './gathered-file';
import { archiveOut } from './take-out';
import type { Running, Written } from './transfer';

/**
 * What of it goes out: of a copy that is lost its address is left. What was deleted and could be brought back goes along
 * as such, but for addresses that were never read, and what is lost: of them nothing would come back.
 */
async function* saved(all: AsyncIterable<Readable>, going: Going): AsyncGenerator<Outgoing, void> {
  for await (const one of all) {
    going.signal.throwIfAborted();
    if (one.copy?.deletedAt && !(one.ok && one.contents !== null)) continue;
    if (one.ok)
      yield* going.counted([one.contents === null ? { ...one, contents: null } : { ...one, contents: one.contents }]);
    else {
      going.lost();
      if (one.copy !== null) yield { copy: one.copy, contents: null };
    }
  }
}

export async function rescue(running: Running): Promise<Outcome<Written>> {
  const opened = await openDamaged();
  if (!opened.ok) return opened;
  const library = opened.value;
  // How many there are nobody can say.
  const going = new Going(running, 0);
  try {
    return await outcomeOf(going, async () => {
      await archiveOut(saved(library.readable(), going), new Date().toISOString(), going.signal);
      return { ok: true, value: null };
    });
  } finally {
    library.close();
  }
}
