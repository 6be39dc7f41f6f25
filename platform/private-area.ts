import type { Area } from './storage';

const table = 'items';

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(table);
  return answerOf(request);
}

/** Asking for something leaves no database behind. */
async function exists(name: string): Promise<boolean> {
  return (await indexedDB.databases()).some((database) => database.name === name);
}

/** Runs one transaction; what it did counts once it is complete. */
async function inStore<Value>(
  name: string,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => Promise<Value>,
): Promise<Value> {
  const database = await open(name);
  const transaction = database.transaction(table, mode);
  const complete = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  try {
    const [value] = await Promise.all([act(transaction.objectStore(table)), complete]);
    return value;
  } finally {
    database.close();
  }
}

async function read(store: IDBObjectStore, wanted: string | string[] | null): Promise<Record<string, unknown>> {
  if (Array.isArray(wanted)) {
    const some = await Promise.all(wanted.map((key) => read(store, key)));
    return Object.assign({}, ...some);
  }
  // Both asked for at once: a transaction ends when nothing is asked of it.
  const [keys, values] = await Promise.all([
    answerOf(store.getAllKeys(wanted)),
    answerOf<unknown[]>(store.getAll(wanted)),
  ]);
  return Object.fromEntries(keys.map((key, index) => [String(key), values[index]]));
}

/**
 * An area for an instance of the extension of its own in private windows (`"incognito": "split"`). Chromium's
 * `storage.session` is one for both instances all the same (seen in Chromium 156), and keeps what was read in a private
 * window until the browser quits. The databases are apart, in memory, and gone with the last private window. Firefox
 * has one instance, and refuses databases to it in private windows (seen in Firefox 153).
 */
export function privateArea(name: string): Area {
  return {
    get: async (keys) => ((await exists(name)) ? inStore(name, 'readonly', (store) => read(store, keys)) : {}),
    set: (items) =>
      inStore(name, 'readwrite', async (store) => {
        await Promise.all(Object.entries(items).map(([key, value]) => answerOf(store.put(value, key))));
      }),
    async remove(keys) {
      if (await exists(name)) {
        await inStore(name, 'readwrite', async (store) => {
          await Promise.all([keys].flat().map((key) => answerOf(store.delete(key))));
        });
      }
    },
  };
}
