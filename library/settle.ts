/**
 * Makes a library safe whose browser was ended in the middle of a write.
 *
 * Chromium keeps IndexedDB in files of LevelDB and, when it opens them again, goes on with the log that it finds
 * (`reuse_logs`). Where the browser crashed, was killed or lost its power during a write, that log ends in half a record.
 * It is read all the same; but what is then written after it makes the log unreadable, and a log that it cannot read
 * Chromium answers by deleting all of the database – not at the next opening but at the one after (seen in
 * Chromium 156, tests/e2e/chromium-library-killed.test.ts). So, once after each start, more is written than LevelDB
 * holds in memory: it begins a new log then, and the one with the half record goes.
 */
import { toBase64 } from './base64';
import { NAME, openAsItIs, writing } from './database';

/** LevelDB begins a new log after 4 MB at most. Characters; values of 64 kB and more would lie in files of their own. */
const VALUE = 48 * 1024;
const VALUES = 110;

/** Keys of what is written only to be written; nothing else in its store begins so. */
const FILLER = 'filler-';

/** What does not repeat cannot be packed. */
const filler = (): string => toBase64(crypto.getRandomValues(new Uint8Array((VALUE / 4) * 3)));

/**
 * To be called when the browser has started. Makes no library where there is none, and changes nothing of one.
 * @returns whether there is a library and it was settled; not where the disk is full
 */
export async function settle(name = NAME): Promise<boolean> {
  const databases = await indexedDB.databases();
  if (!databases.some((one) => one.name === name)) return false;
  const opened = await openAsItIs(name);
  if (!opened.ok) return false;
  const written = await writing(opened.value, ['facts'], async (transaction) => {
    const store = transaction.objectStore('facts');
    await Promise.all(Array.from({ length: VALUES }, (_, n) => store.put({ name: `${FILLER}${n}`, value: filler() })));
  });
  // The new log begins with this one. Nothing is left, also of a time that it was cut short.
  const cleared = await writing(opened.value, ['facts'], (transaction) =>
    transaction.objectStore('facts').delete(IDBKeyRange.bound(FILLER, `${FILLER}\uffff`)),
  );
  opened.value.close();
  return written.ok && cleared.ok;
}
