/** The library in IndexedDB. */
import { changing, highlighting, looking, readingRows, type Setting } from './calls';
import { check, copiesIn, type Finding } from './check';
import { type Database, type Events, NAME, openAsItIs, openDatabase, reading, writing } from './database';
import { newIdAt } from './id';
import { tidy } from './index-store';
import type { Library, LibraryFailure, Outcome, Room } from './library';
import { dropAllLost } from './lost';
import { makeNews } from './news';
import { type Readable, readable } from './readable';
import { countsOf } from './reads';

export interface OpenOptions {
  /** Name of the database. */
  readonly name?: string;
  readonly now?: () => Date;
  readonly newId?: () => string;
  /**
   * The connection is lost: `newer` when a later version of the extension wants the library, and every call from now on
   * fails with this; `blocked` when the browser closed it, and the next call opens it anew.
   */
  readonly onLost?: (failure: LibraryFailure) => void;
}

/** Changes that follow each other this closely are tidied up together; milliseconds. */
const TIDY_AFTER = 400;

/** What the browser says of its disk; `null` where it says nothing. */
async function diskRoom(): Promise<Pick<Room, 'used' | 'quota' | 'persisted'>> {
  const { storage } = navigator;
  const [{ usage, quota }, persisted] = await Promise.all([storage.estimate(), storage.persisted()]);
  return { used: usage ?? null, quota: quota ?? null, persisted };
}

async function roomOf({ read }: Setting): Promise<Room> {
  const [disk, counts] = await Promise.all([diskRoom(), read(['rows', 'facts'], countsOf)]);
  return { ...disk, ...(counts.ok ? counts.value : { copies: 0, exportedAt: null, sinceExport: 0 }) };
}

/** Tidies the index a little after changes; one window does it at a time. */
function makeTidying(database: () => Database, name: string): { soon(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = async () => {
    await navigator.locks.request(`${name} tidying`, { ifAvailable: true }, (lock) => (lock ? tidy(database()) : null));
  };
  return {
    soon() {
      timer ??= setTimeout(() => {
        timer = null;
        run().catch((error: unknown) => reportError(error));
      }, TIDY_AFTER);
    },
    stop() {
      clearTimeout(timer ?? undefined);
    },
  };
}

/** A library on disk: it can be checked, and read as far as it goes when it is damaged. */
export interface StoredLibrary extends Library {
  /** Mends what does not fit together, and tells what it was. Reads everything: for when something is wrong. */
  check(): Promise<Outcome<readonly Finding[]>>;
  /** Every copy that can be read, and which cannot. */
  readable(): AsyncIterable<Readable>;
}

interface Connection {
  /** Opened anew, where the browser took the one before away: from a full disk for one. */
  now(): Promise<Outcome<Database>>;
  /** The failure of a connection that is lost says more than its own. */
  known<Value>(outcome: Outcome<Value>): Outcome<Value>;
  readonly last: Database;
  close(): void;
}

async function connect(name: string, onLost: OpenOptions['onLost']): Promise<Outcome<Connection>> {
  let lost: LibraryFailure | null = null;
  let closed = false;
  let opening: Promise<Outcome<Database>> | null = null;
  const events: Events = {
    lost(failure) {
      lost = failure;
      onLost?.(failure);
    },
  };
  const first = await openDatabase(name, events);
  if (!first.ok) return first;
  let database = first.value;
  const openAnew = async (): Promise<Outcome<Database>> => {
    const again = await openDatabase(name, events);
    opening = null;
    if (!again.ok) return again;
    lost = null;
    database = again.value;
    if (closed) database.close();
    return again;
  };
  const connection: Connection = {
    async now() {
      if (lost !== 'blocked' || closed) return { ok: true, value: database };
      opening ??= openAnew();
      return opening;
    },
    known: (outcome) => (!outcome.ok && lost !== null ? { ok: false, failure: lost } : outcome),
    get last() {
      return database;
    },
    close() {
      closed = true;
      database.close();
    },
  };
  return { ok: true, value: connection };
}

/** Opens the library, and makes it where there is none. */
export async function openLibrary(options: OpenOptions = {}): Promise<Outcome<StoredLibrary>> {
  const { name = NAME, now = () => new Date(), newId = () => newIdAt(Date.now()), onLost } = options;
  const connection = await connect(name, onLost);
  if (!connection.ok) return connection;
  const line = connection.value;
  const news = makeNews(new BroadcastChannel(name));
  const tidying = makeTidying(() => line.last, name);
  const setting: Setting = {
    name,
    now: () => now().toISOString(),
    newId,
    news,
    heads: new Map(),
    async change(stores, work, touched) {
      const there = await line.now();
      if (!there.ok) return there;
      const outcome = await writing(there.value, stores, work);
      if (outcome.ok) {
        news.tell(touched(outcome.value));
        tidying.soon();
      }
      return line.known(outcome);
    },
    async read(stores, work) {
      const there = await line.now();
      return there.ok ? line.known(await reading(there.value, stores, work)) : there;
    },
  };
  tidying.soon();
  return {
    ok: true,
    value: {
      ...changing(setting),
      ...readingRows(setting),
      ...looking(setting),
      ...highlighting(setting),
      room: () => roomOf(setting),
      async check() {
        const there = await line.now();
        if (!there.ok) return there;
        await dropAllLost(setting);
        const findings = await check(there.value);
        if (findings.ok) {
          news.tell(copiesIn(findings.value));
          tidying.soon();
        }
        return line.known(findings);
      },
      readable: () => readable(line.last),
      watch: news.watch,
      close() {
        tidying.stop();
        news.close();
        line.close();
      },
    },
  };
}

/** What is left of a library that does not open. */
export interface DamagedLibrary extends Pick<StoredLibrary, 'readable' | 'close'> {}

/** Opens a library for reading what can be read, also where `openLibrary` fails. Changes nothing. */
export async function openDamaged(name = NAME): Promise<Outcome<DamagedLibrary>> {
  const opened = await openAsItIs(name);
  if (!opened.ok) return opened;
  const database = opened.value;
  return { ok: true, value: { readable: () => readable(database), close: () => database.close() } };
}
