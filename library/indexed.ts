/** The library in IndexedDB. */
import { changing, highlighting, looking, readingRows, type Setting } from './calls';
import { check, type Finding } from './check';
import { type Database, openAsItIs, openDatabase, reading, writing } from './database';
import { newIdAt } from './id';
import { tidy } from './index-store';
import type { Library, LibraryFailure, Outcome, Room } from './library';
import { makeNews } from './news';
import { type Readable, readable } from './readable';
import { countsOf } from './reads';

export interface OpenOptions {
  /** Name of the database. */
  readonly name?: string;
  readonly now?: () => Date;
  readonly newId?: () => string;
  /**
   * The connection is lost, and every call from now on fails with this: `newer` when a later version of the extension
   * wants the library, `blocked` when the browser closed it. The page should say so and offer to be loaded anew.
   */
  readonly onLost?: (failure: LibraryFailure) => void;
}

const NAME = 'plainleaf-library';
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
function makeTidying(database: Database, name: string): { soon(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = async () => {
    await navigator.locks.request(`${name} tidying`, { ifAvailable: true }, (lock) => (lock ? tidy(database) : null));
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

/** Opens the library, and makes it where there is none. */
export async function openLibrary(options: OpenOptions = {}): Promise<Outcome<StoredLibrary>> {
  const { name = NAME, now = () => new Date(), newId = () => newIdAt(Date.now()), onLost } = options;
  let lost: LibraryFailure | null = null;
  const opened = await openDatabase(name, {
    lost(failure) {
      lost = failure;
      onLost?.(failure);
    },
  });
  if (!opened.ok) {
    return opened;
  }
  const database = opened.value;
  const news = makeNews(new BroadcastChannel(name));
  const tidying = makeTidying(database, name);
  const known = <Value>(outcome: Outcome<Value>): Outcome<Value> =>
    !outcome.ok && lost !== null ? { ok: false, failure: lost } : outcome;
  const setting: Setting = {
    name,
    now: () => now().toISOString(),
    newId,
    news,
    heads: new Map(),
    async change(stores, work, touched) {
      const outcome = await writing(database, stores, work);
      if (outcome.ok) {
        news.tell(touched(outcome.value));
        tidying.soon();
      }
      return known(outcome);
    },
    read: async (stores, work) => known(await reading(database, stores, work)),
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
        const findings = await check(database);
        tidying.soon();
        return known(findings);
      },
      readable: () => readable(database),
      watch: news.watch,
      close() {
        tidying.stop();
        news.close();
        database.close();
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
