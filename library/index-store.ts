/** The index of words in the database: what is fresh, and segments that are packed and merged as it grows. */
import { type Database, type Reading, type Writing, writing } from './database';
import type { Outcome } from './library';
import { blocksFor, fieldsIn, membersOf, packing, type Segment, type Steps } from './postings';
import { Best, type Candidate, scoreOf } from './rank';
import type { StoredBlock, StoredEntry, StoredGone, StoredHead, StoreName } from './stored';
import { fieldsOf, type Terms, type Wanted } from './terms';

export const INDEX_STORES: readonly StoreName[] = ['fresh', 'heads', 'blocks', 'gone'];

/** So many fresh copies are packed into a segment, and so many segments of one size into one of the next. */
const FRESH = 64;
const FAN = 8;
/** Larger segments are not merged again: that would take seconds. */
const LARGEST = FRESH * FAN * FAN;

/** Share of a segment that may have changed since before it is written anew. */
const MOST_STALE = 0.1;

/** Heads by segment. A segment never changes and its number never comes again, so they can be kept. */
export type Heads = Map<number, StoredHead>;

/** Indexes the words of a copy and gives the number under which they stand. */
export function addEntry(transaction: Writing, id: string, age: number, terms: Terms): Promise<number> {
  const entry: StoredEntry = { id, age, ...terms };
  return transaction.objectStore('fresh').add(entry);
}

/** Takes the words of a copy out; of one that is deleted for good, also those under earlier numbers. */
export async function dropEntry(transaction: Writing, id: string, number: number, purged: boolean): Promise<void> {
  const fresh = transaction.objectStore('fresh');
  const gone = transaction.objectStore('gone');
  const earlier = purged ? await gone.index('id').getAllKeys(id) : [];
  await Promise.all(earlier.map((one) => gone.put({ number: one, id, purged })));
  if ((await fresh.getKey(number)) === undefined) {
    await gone.put({ number, id, purged });
  } else {
    await fresh.delete(number);
  }
}

/** The heads of all segments that there are. @param known those read before; they are what is known afterwards */
export async function headsOf(transaction: Reading | Writing, known: Heads): Promise<Heads> {
  const store = transaction.objectStore('heads');
  const heads: Heads = new Map();
  if (known.size === 0) {
    for (const head of await store.getAll()) {
      heads.set(head.segment ?? 0, head);
    }
  }
  const segments = known.size === 0 ? [] : await store.getAllKeys();
  await Promise.all(
    segments.map(async (segment) => {
      const head = known.get(segment) ?? (await store.get(segment));
      if (head !== undefined) {
        heads.set(segment, head);
      }
    }),
  );
  // Another transaction may see other segments at the same time: each goes by its own.
  known.clear();
  for (const [segment, head] of heads) {
    known.set(segment, head);
  }
  return heads;
}

/** Tells of each copy that holds all wanted words. */
type Tell = (best: Best) => void;

async function inFresh(transaction: Reading, wanted: readonly Wanted[]): Promise<Tell> {
  const entries = await transaction.objectStore('fresh').getAll();
  const candidates = entries.flatMap((entry) => {
    const score = scoreOf(fieldsOf(entry, wanted));
    return score === 0 ? [] : [{ id: entry.id, number: entry.number ?? 0, age: entry.age, score }];
  });
  return (best) => {
    for (const candidate of candidates) {
      best.add(candidate);
    }
  };
}

/** The score of each copy of a segment; 0 where a wanted word is missing. @param found the fields of each word, by copy */
function scoresOf(found: readonly Uint8Array[], copies: number): Uint8Array {
  const scores = new Uint8Array(copies);
  const [first] = found;
  // One list for all of them: a common word is in thousands.
  const fields = found.map(() => 0);
  for (let copy = 0; copy < copies; copy++) {
    if (first?.[copy] !== 0) {
      for (let word = 0; word < found.length; word++) {
        fields[word] = found[word]?.[copy] ?? 0;
      }
      scores[copy] = scoreOf(fields);
    }
  }
  return scores;
}

async function inSegment(
  transaction: Reading,
  segment: number,
  head: StoredHead,
  wanted: readonly Wanted[],
): Promise<Tell> {
  const store = transaction.objectStore('blocks');
  const found = await Promise.all(
    wanted.map(async (word) => {
      // Blocks beside each other take one request.
      const blocks = await Promise.all(
        blocksFor(head, word).map(([first, last]) =>
          store.getAll(IDBKeyRange.bound([segment, first], [segment, last])),
        ),
      );
      return fieldsIn(head, blocks.flat(), word);
    }),
  );
  const { numbers, ages, ids } = head;
  const scores = scoresOf(found, numbers.length);
  return (best) => {
    let parted: readonly string[] | null = null;
    for (let copy = 0; copy < numbers.length; copy++) {
      const score = scores[copy] ?? 0;
      const age = ages[copy] ?? 0;
      if (score > 0 && best.wants(score, age)) {
        parted ??= ids.split('\n');
        best.add({ id: parted[copy] ?? '', number: numbers[copy] ?? 0, age, score });
      }
    }
  };
}

/** Looks for copies that hold every wanted word. @returns the best of them, so many; some may have changed since */
export async function candidatesFor(
  transaction: Reading,
  known: Heads,
  wanted: readonly Wanted[],
): Promise<(count: number) => readonly Candidate[]> {
  const packedIn = async () => {
    const heads = await headsOf(transaction, known);
    return Promise.all([...heads].map(([segment, head]) => inSegment(transaction, segment, head, wanted)));
  };
  const [fresh, segments] = await Promise.all([inFresh(transaction, wanted), packedIn()]);
  return (count) => {
    const best = new Best(count);
    // The newest copies are in the newest segments: told first, they leave little to be made of the others.
    for (const tell of [fresh, ...segments.toReversed()]) {
      tell(best);
    }
    return best.inOrder();
  };
}

const sizeOf = (head: StoredHead): number => head.numbers.length;

/** Segments of one size, the first size of which there are enough. */
function toMerge(heads: Heads): readonly number[] {
  for (let size = FRESH; size < LARGEST; size *= FAN) {
    const least = size === FRESH ? 0 : size / 2;
    const level = [...heads].filter(([, head]) => sizeOf(head) >= least && sizeOf(head) < (size * FAN) / 2);
    if (level.length >= FAN) {
      return level.slice(0, FAN).map(([segment]) => segment);
    }
  }
  return [];
}

async function readSegment(transaction: Writing, segment: number, head: StoredHead): Promise<Segment> {
  const blocks = await transaction.objectStore('blocks').getAll(IDBKeyRange.bound([segment], [segment, []]));
  return { head, blocks };
}

async function writeSegment(transaction: Writing, { head, blocks }: Segment): Promise<void> {
  const segment = await transaction.objectStore('heads').add(head);
  const store = transaction.objectStore('blocks');
  await Promise.all(blocks.map((block, at) => store.add({ ...block, segment, at } satisfies StoredBlock)));
}

async function deleteSegment(transaction: Writing, segment: number): Promise<void> {
  await Promise.all([
    transaction.objectStore('heads').delete(segment),
    transaction.objectStore('blocks').delete(IDBKeyRange.bound([segment], [segment, []])),
  ]);
}

/** Does work step by step. In between the transaction asks for nothing in particular, which keeps it open while the page draws. */
export async function unhurried<Value>(transaction: Writing, steps: Steps<Value>): Promise<Value> {
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    await transaction.objectStore('heads').getKey(0);
  }
}

/** Puts segments together, or one anew without what is gone. */
async function merge(transaction: Writing, heads: Heads, segments: readonly number[], gone: Set<number>) {
  const parts: Segment[] = [];
  for (const segment of segments) {
    const head = heads.get(segment);
    if (head !== undefined) {
      parts.push(await readSegment(transaction, segment, head));
    }
    await deleteSegment(transaction, segment);
  }
  const whole = await unhurried(transaction, packing({ entries: [], segments: parts, gone }));
  if (whole !== null) {
    await writeSegment(transaction, whole);
  }
  const scrubbed = parts.flatMap(({ head }) => membersOf(head).map(({ number }) => number)).filter((n) => gone.has(n));
  await Promise.all(scrubbed.map((number) => transaction.objectStore('gone').delete(number)));
}

async function packFresh(transaction: Writing): Promise<void> {
  const store = transaction.objectStore('fresh');
  const entries = await store.getAll(null, LARGEST);
  const numbered = entries.map((entry) => ({ ...entry, number: entry.number ?? 0 }));
  const whole = await unhurried(transaction, packing({ entries: numbered, segments: [], gone: new Set() }));
  if (whole !== null) {
    await writeSegment(transaction, whole);
    await Promise.all(entries.map(({ number }) => store.delete(number ?? 0)));
  }
}

/** A segment that holds a copy which was deleted for good, or many that changed since. */
function dirtyOf(heads: Heads, gone: readonly StoredGone[]): number | undefined {
  if (gone.length === 0) {
    return undefined;
  }
  const purged = new Map(gone.map((one) => [one.number, one.purged]));
  for (const [segment, { numbers }] of heads) {
    const stale = numbers.filter((number) => purged.has(number));
    if (stale.length > numbers.length * MOST_STALE || stale.some((number) => purged.get(number))) {
      return segment;
    }
  }
  return undefined;
}

/** One step of tidying; whether there may be more to do. */
async function tidyStep(transaction: Writing): Promise<boolean> {
  if ((await transaction.objectStore('fresh').count()) >= FRESH) {
    await packFresh(transaction);
    return true;
  }
  const heads = await headsOf(transaction, new Map());
  const records = await transaction.objectStore('gone').getAll();
  const gone = new Set(records.map(({ number }) => number));
  const dirty = dirtyOf(heads, records);
  const segments = toMerge(heads);
  if (segments.length > 0) {
    await merge(transaction, heads, segments, gone);
  } else if (dirty !== undefined) {
    await merge(transaction, heads, [dirty], gone);
  }
  return segments.length > 0 || dirty !== undefined;
}

/**
 * Packs what is fresh, merges what is small, and takes the words of purged copies out of the segments. Each step is one
 * transaction and leaves the same copies to be found.
 */
export async function tidy(database: Database): Promise<Outcome<void>> {
  let more = true;
  while (more) {
    const step = await writing(database, INDEX_STORES, tidyStep);
    if (!step.ok) {
      return step;
    }
    more = step.value;
  }
  return { ok: true, value: undefined };
}
