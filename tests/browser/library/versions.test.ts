import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../library/database';
import { openLibrary } from '../../../library/indexed';
import type { LibraryFailure } from '../../../library/library';
import { SHAPE, type Step } from '../../../library/migrations';
import { deleteDatabase, freshName, openRaw, recordsOf } from './databases';
import { must } from './hands';
import { marked, newCopy } from './samples';
import stored from './stored-1.json';

const deaf = { lost: () => undefined };

const another: Step = ({ db }) => {
  db.createObjectStore('notes', { keyPath: 'id' });
};

describe('versions', () => {
  let name: string;
  beforeEach(() => {
    name = freshName();
  });
  afterEach(() => deleteDatabase(name));

  /** Writes a library of the first version as a release left it. */
  async function writeStored(): Promise<void> {
    const database = must(await openDatabase(name, deaf, { ...SHAPE, version: 1 }));
    const raw = await openRaw(name);
    const stores = Object.entries(stored);
    const transaction = raw.transaction(
      stores.map(([store]) => store),
      'readwrite',
    );
    for (const [store, records] of stores) {
      for (const record of records) {
        transaction.objectStore(store).put(revived(record));
      }
    }
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    raw.close();
    database.close();
  }

  it('opens what version 1 left', async () => {
    await writeStored();
    const library = must(await openLibrary({ name }));
    const [row] = must(await library.newest(5));
    expect(row).toMatchObject({ title: 'The lighthouse', tags: ['sea'], revision: 2, missingImages: 0 });
    const id = row?.id ?? '';
    expect(must(await library.verify(id))).toEqual({ text: 'same', source: 'same', images: [] });
    expect(must(await library.search('keepers lamp')).length).toBe(1);
    expect(must(await library.check())).toEqual([]);
    library.close();
  });

  it('gives what version 1 left a place for highlights, and keeps them', async () => {
    await writeStored();
    const library = must(await openLibrary({ name }));
    const [row] = must(await library.newest(1));
    const id = row?.id ?? '';
    expect(must(await library.highlights(id))).toEqual([]);
    const [kept] = must(await library.keepHighlights(id, [marked('trimmed the lamp', 'Every night!')]));
    library.close();
    const again = must(await openLibrary({ name }));
    expect(must(await again.highlights(id))).toEqual([kept]);
    expect(must(await again.search('lamp every'))).toHaveLength(1);
    expect(must(await again.check())).toEqual([]);
    again.close();
  });

  it('takes each step that is missing, once', async () => {
    await writeStored();
    const taken: number[] = [];
    const steps: Step[] = [
      ...SHAPE.steps,
      (transaction) => {
        taken.push(3);
        return another(transaction);
      },
      async (transaction) => {
        taken.push(4);
        const rows = transaction.objectStore('rows');
        const request = rows.getAll();
        await new Promise((resolve) => request.addEventListener('success', resolve));
        for (const row of request.result) {
          rows.put({ ...row, title: 'Moved on' });
        }
      },
    ];
    must(await openDatabase(name, deaf, { version: 4, steps })).close();
    must(await openDatabase(name, deaf, { version: 4, steps })).close();
    expect(taken).toEqual([3, 4]);
    const raw = await openRaw(name);
    expect(await recordsOf(raw, 'rows')).toMatchObject([{ title: 'Moved on', tags: ['sea'] }]);
    expect([...raw.objectStoreNames]).toContain('notes');
    raw.close();
  });

  it('leaves everything as it was when a step fails', async () => {
    await writeStored();
    const steps: Step[] = [
      ...SHAPE.steps,
      async (transaction) => {
        await another(transaction);
        throw new DOMException('no room', 'QuotaExceededError');
      },
    ];
    expect(await openDatabase(name, deaf, { version: 3, steps })).toEqual({ ok: false, failure: 'full' });
    const library = must(await openLibrary({ name }));
    expect(must(await library.newest(5)).length).toBe(1);
    library.close();
  });

  it('refuses what a later version wrote', async () => {
    (await openRaw(name, SHAPE.version + 1)).close();
    expect(await openLibrary({ name })).toEqual({ ok: false, failure: 'newer' });
  });

  it('lets go of the library for a later version, and says so', async () => {
    const lost: LibraryFailure[] = [];
    const library = must(await openLibrary({ name, onLost: (failure) => lost.push(failure) }));
    must(await library.save(await newCopy()));
    (await openRaw(name, SHAPE.version + 1)).close();
    expect(lost).toEqual(['newer']);
    expect(await library.newest(5)).toEqual({ ok: false, failure: 'newer' });
    expect(await library.save(await newCopy())).toEqual({ ok: false, failure: 'newer' });
    library.close();
  });

  it('says when an older window does not let go', async () => {
    const older = must(await openDatabase(name, deaf));
    older.close();
    const stubborn = await openRaw(name);
    const steps = [...SHAPE.steps, another];
    expect(await openDatabase(name, deaf, { version: 3, steps })).toEqual({ ok: false, failure: 'busy' });
    stubborn.close();
  });
});

/** JSON knows no bytes: they are written as an object with the name of their kind. */
function revived(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(revived);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if ('bytes:' in value && Array.isArray(value['bytes:'])) {
    return Uint8Array.from(value['bytes:']);
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revived(one)]));
}
