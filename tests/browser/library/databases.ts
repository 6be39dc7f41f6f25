/** A name that no other test has. */
export const freshName = (): string => `test-${crypto.randomUUID()}`;

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

export async function deleteDatabase(name: string): Promise<void> {
  await settled(indexedDB.deleteDatabase(name));
}

/** Opens a database past the library. */
export function openRaw(
  name: string,
  version?: number,
  upgrade: (database: IDBDatabase) => void = () => undefined,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.addEventListener('upgradeneeded', () => upgrade(request.result));
  return settled(request);
}

export function countOf(database: IDBDatabase, store: string): Promise<number> {
  return settled(database.transaction(store).objectStore(store).count());
}

/** Everything that a store holds. */
export function recordsOf(database: IDBDatabase, store: string): Promise<readonly unknown[]> {
  return settled(database.transaction(store).objectStore(store).getAll());
}

/** Deletes or writes one record past the library. */
export async function meddle(
  database: IDBDatabase,
  store: string,
  act: (store: IDBObjectStore) => IDBRequest<IDBValidKey> | IDBRequest<undefined>,
): Promise<void> {
  const transaction = database.transaction(store, 'readwrite');
  act(transaction.objectStore(store));
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
}
