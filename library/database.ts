/** The door to IndexedDB; the only importer of `idb`. */
import { type IDBPDatabase, type IDBPTransaction, openDB, unwrap } from 'idb';
import { LibraryError } from './failure';
import type { LibraryFailure, Outcome } from './library';
import { migrate, SHAPE } from './migrations';
import type { Schema, StoreName } from './stored';

/** Of the one library of a profile. */
export const NAME = 'plainleaf-library';

export type Database = IDBPDatabase<Schema>;
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
export type Reading = IDBPTransaction<Schema, StoreName[], 'readonly'>;

const FAILURES: Readonly<Record<string, LibraryFailure>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  InvalidStateError: 'blocked',
  SecurityError: 'blocked',
  NotAllowedError: 'blocked',
  // What a browser says of a profile that it cannot read, or a disk that it cannot write.
  UnknownError: 'blocked',
  TimeoutError: 'blocked',
  // Without a reason of its own: the browser took the connection away.
  AbortError: 'blocked',
  NotReadableError: 'corrupt',
  NotFoundError: 'corrupt',
  DataError: 'corrupt',
};

/** What an error of the browser's means for the reader. A bug of ours is thrown on. */
function failureOf(error: unknown): LibraryFailure {
  if (error instanceof LibraryError) {
    return error.failure;
  }
  const failure = error instanceof DOMException ? FAILURES[error.name] : undefined;
  if (failure === undefined) {
    throw error;
  }
  return failure;
}

/** Room below which a browser that gives no reason has most likely found none. Bytes. */
const SCARCE = 8_000_000;

/** What browsers say of a disk that cannot be written, whyever. */
const UNTOLD: readonly string[] = ['UnknownError', 'AbortError', 'TimeoutError'];

/** The same, asked further where the error does not tell a full disk from a closed one. */
async function tracedFailure(error: unknown): Promise<LibraryFailure> {
  const failure = failureOf(error);
  if (!(error instanceof DOMException && UNTOLD.includes(error.name))) return failure;
  const { quota, usage } = await navigator.storage.estimate();
  return quota !== undefined && usage !== undefined && quota - usage < SCARCE ? 'full' : failure;
}

/** Chromium says this of a disk that has no room for a large value: nothing that is stored is harmed. */
const isUnwritten = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'DataError' && /\bwrite\b/i.test(error.message);

/** So long an older window may take to close its connection. */
const PATIENCE = 3000;

/** What happens to a connection from outside. */
export interface Events {
  /** `newer`: a later version wants the library, and the connection was closed for it. `blocked`: the browser closed it. */
  lost(failure: LibraryFailure): void;
}

/** Opens the database of that name and brings it to this shape. */
export async function openDatabase(name: string, events: Events, shape = SHAPE): Promise<Outcome<Database>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cause: unknown = null;
  let giveUp: (answer: 'busy') => void = () => undefined;
  const busy = new Promise<'busy'>((resolve) => {
    giveUp = resolve;
  });
  try {
    const opening = openDB<Schema>(name, shape.version, {
      async upgrade(_database, from, _to, transaction) {
        transaction.done.catch(() => undefined);
        try {
          await migrate(unwrap(transaction), from, shape);
        } catch (error) {
          // A step that fails leaves the database as it was.
          cause = error;
          transaction.abort();
        }
      },
      blocked: () => {
        timer = setTimeout(() => giveUp('busy'), PATIENCE);
      },
      blocking: (_now, _next, event) => {
        if (event.target instanceof IDBDatabase) {
          event.target.close();
        }
        events.lost('newer');
      },
      terminated: () => events.lost('blocked'),
    });
    const first = await Promise.race([opening, busy]);
    if (first !== 'busy') {
      return { ok: true, value: first };
    }
    // Should it open after all, nobody waits for it.
    opening.then(
      (late) => late.close(),
      () => undefined,
    );
    return { ok: false, failure: 'busy' };
  } catch (error) {
    return { ok: false, failure: await tracedFailure(cause ?? error) };
  } finally {
    clearTimeout(timer);
  }
}

/** Opens the database as it lies there, whatever its shape: for reading what is left of it. Makes none. */
export async function openAsItIs(name: string): Promise<Outcome<Database>> {
  let absent = false;
  try {
    const database = await openDB<Schema>(name, undefined, {
      upgrade(_database, _from, _to, transaction) {
        absent = true;
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
      blocking: (_now, _next, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
    return { ok: true, value: database };
  } catch (error) {
    return { ok: false, failure: absent ? 'gone' : failureOf(error) };
  }
}

/**
 * All of the work happens or nothing, and the answer comes when it is on disk.
 * @param work may wait for nothing but the transaction
 */
export async function writing<Value>(
  database: Database,
  stores: readonly StoreName[],
  work: (transaction: Writing) => Promise<Value>,
): Promise<Outcome<Value>> {
  let transaction: Writing;
  try {
    transaction = database.transaction([...stores], 'readwrite', { durability: 'strict' });
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
  // Heard of below, whatever happens first.
  transaction.done.catch(() => undefined);
  try {
    const value = await work(transaction);
    await transaction.done;
    return { ok: true, value };
  } catch (error) {
    const cause = await undone(transaction, error);
    return { ok: false, failure: isUnwritten(cause) ? 'full' : await tracedFailure(cause) };
  }
}

/** Waits until nothing of the transaction is left and says why it failed: its own reason says more than that it did. */
async function undone(transaction: Writing, error: unknown): Promise<unknown> {
  try {
    transaction.abort();
  } catch (ended) {
    if (!(ended instanceof DOMException)) {
      throw ended;
    }
  }
  const reason = await transaction.done.then(
    () => null,
    (why: unknown) => why,
  );
  const told = error instanceof DOMException && error.name === 'AbortError';
  return told && reason !== null ? reason : error;
}

/** Reads from one state of the library. */
export async function reading<Value>(
  database: Database,
  stores: readonly StoreName[],
  work: (transaction: Reading) => Promise<Value>,
): Promise<Outcome<Value>> {
  try {
    const transaction = database.transaction([...stores], 'readonly');
    transaction.done.catch(() => undefined);
    return { ok: true, value: await work(transaction) };
  } catch (error) {
    return { ok: false, failure: await tracedFailure(error) };
  }
}
