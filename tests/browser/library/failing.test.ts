import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Database, writing } from '../../../library/database';
import { openLibrary } from '../../../library/indexed';
import { deleteDatabase, freshName } from './databases';
import { must } from './hands';
import { newCopy } from './samples';

it('opens a connection anew that the browser took away', async () => {
  const name = freshName();
  const open = vi.spyOn(indexedDB, 'open');
  const lost: string[] = [];
  const library = must(await openLibrary({ name, onLost: (failure) => lost.push(failure) }));
  const [request] = open.mock.results.map(({ value }) => value as IDBOpenDBRequest);
  open.mockRestore();
  request?.result.close();
  request?.result.dispatchEvent(new Event('close'));
  expect(lost).toEqual(['blocked']);
  const [copy, rows] = await Promise.all([library.save(await newCopy()), library.newest(3)]);
  expect(must(await library.newest(3))).toEqual([must(copy)]);
  expect(rows.ok).toBe(true);
  library.close();
  expect(await library.newest(3)).toEqual({ ok: false, failure: 'blocked' });
  await deleteDatabase(name);
});

describe('a write that fails', () => {
  afterEach(() => vi.restoreAllMocks());
  /** What a browser says at the end of a transaction. */
  const failing = async (name: string, message: string) => {
    const done = Promise.reject(new DOMException(message, name));
    const database = { transaction: () => ({ done, abort: () => undefined }) } as unknown as Database;
    return writing(database, ['rows'], async () => null);
  };
  const left = (bytes: number) =>
    vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ usage: 5, quota: 5 + bytes });

  it('for want of room says so, in whatever words the browser has', async () => {
    left(1e9);
    const full = { ok: false, failure: 'full' };
    expect(await failing('QuotaExceededError', '')).toEqual(full);
    expect(await failing('DataError', 'Failed to write blobs (FileWriteFailed)')).toEqual(full);
    left(0);
    expect(await failing('UnknownError', 'Connection is closing because of: IO error')).toEqual(full);
    expect(await failing('AbortError', '')).toEqual(full);
  });

  it('otherwise says nothing of room', async () => {
    left(1e9);
    expect(await failing('UnknownError', 'IO error')).toEqual({ ok: false, failure: 'blocked' });
    left(0);
    expect(await failing('NotReadableError', 'Data lost')).toEqual({ ok: false, failure: 'corrupt' });
  });
});
