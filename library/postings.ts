/**
 * The index of many copies, packed. A segment never changes: it is written once, merged into a larger one and deleted.
 * A segment has a head (which copies) and blocks (runs of neighbouring terms, each with the copies that hold it). Pure.
 */
import { addBeginnings, asPacked, FIELD_BITS, type Gathered, isBeginning } from './beginnings';
import { firstFrom, placesOf, type Terms, type Wanted } from './terms';

/** The words of one copy, before they are packed. */
export interface Entry extends Terms {
  readonly number: number;
  readonly id: string;
  readonly age: number;
}

export interface Head {
  /** Of the copies, the newest first. */
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly ages: Float64Array<ArrayBuffer>;
  /** Parted by line feeds. */
  readonly ids: string;
  /** The first term of each block. */
  readonly firsts: readonly string[];
}

export interface Block {
  /** Parted by line feeds. */
  readonly terms: string;
  /** Where the copies of each term end in `packed`. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Distances between the copies, as variable-length numbers times two; odd ones are followed by the fields if it is not only the text. */
  readonly packed: Uint8Array<ArrayBuffer>;
}

export interface Segment {
  readonly head: Head;
  readonly blocks: readonly Block[];
}

/** Bytes after which a block ends: as much as one request reads quickly. */
const BLOCK = 16_384;
const TEXT_ONLY = 1;

class Bytes {
  #bytes = new Uint8Array(2 * BLOCK);
  length = 0;

  add(value: number): void {
    if (this.length + 6 > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let left = value;
    while (left > 127) {
      this.#bytes[this.length++] = (left & 127) | 128;
      left = Math.floor(left / 128);
    }
    this.#bytes[this.length++] = left;
  }

  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

function pack(bytes: Bytes, places: readonly number[]): void {
  let before = -1;
  for (const one of places) {
    const copy = Math.floor(one / FIELD_BITS);
    const fields = one % FIELD_BITS;
    bytes.add((copy - before) * 2 + (fields === TEXT_ONLY ? 0 : 1));
    if (fields !== TEXT_ONLY) {
      bytes.add(fields);
    }
    before = copy;
  }
}

/** Tells of each copy under one term of a block. */
function eachPlace(block: Block, at: number, listener: (copy: number, fields: number) => void): void {
  const { packed, ends } = block;
  let position = at === 0 ? 0 : (ends[at - 1] ?? 0);
  const end = ends[at] ?? 0;
  let copy = -1;
  while (position < end) {
    let value = 0;
    let scale = 1;
    let byte = 128;
    while (byte > 127) {
      byte = packed[position++] ?? 0;
      value += (byte & 127) * scale;
      scale *= 128;
    }
    copy += value >> 1;
    listener(copy, value & 1 ? (packed[position++] ?? 0) : TEXT_ONLY);
  }
}

function* blocksOf(gathered: Gathered, sorted: readonly string[]): Steps<{ firsts: string[]; blocks: Block[] }> {
  const firsts: string[] = [];
  const blocks: Block[] = [];
  const bytes = new Bytes();
  let terms: string[] = [];
  let ends: number[] = [];
  let size = 0;
  const close = () => {
    if (terms.length > 0) {
      firsts.push(terms[0] ?? '');
      blocks.push({ terms: terms.join('\n'), ends: Uint32Array.from(ends), packed: bytes.take() });
      terms = [];
      ends = [];
      size = 0;
    }
  };
  for (const term of sorted) {
    pack(bytes, gathered.get(term)?.sort((one, other) => one - other) ?? []);
    terms.push(term);
    ends.push(bytes.length);
    size += term.length + 4;
    if (size + bytes.length >= BLOCK) {
      close();
      yield;
    }
  }
  close();
  return { firsts, blocks };
}

/** What is to be packed together: words of single copies, and segments without those of their copies that are gone. */
export interface Parts {
  readonly entries: readonly Entry[];
  readonly segments: readonly Segment[];
  /** Numbers of copies that are gone or stand under another number. */
  readonly gone: ReadonlySet<number>;
}

interface Member {
  readonly number: number;
  readonly id: string;
  readonly age: number;
}

/** The copies of a segment, in its order. */
export function membersOf({ numbers, ages, ids }: Head): readonly Member[] {
  return ids.split('\n').map((id, index) => ({ id, number: numbers[index] ?? 0, age: ages[index] ?? 0 }));
}

/** Work in steps that are short, so that a page can draw in between. */
export type Steps<Value> = Generator<undefined, Value>;

/** Copies whose words are gathered in one step. */
const ENTRIES = 32;

/** One segment of all that is left; `null` if nothing is. */
export function* packing({ entries, segments, gone }: Parts): Steps<Segment | null> {
  const members: Member[] = [...entries, ...segments.flatMap(({ head }) => membersOf(head))]
    .filter(({ number }) => !gone.has(number))
    .sort((one, other) => one.age - other.age || one.number - other.number);
  if (members.length === 0) {
    return null;
  }
  const places = new Map(members.map(({ number }, index) => [number, index]));
  const gathered: Gathered = new Map();
  const gather = (term: string, number: number, fields: number) => {
    const place = places.get(number);
    // A copy without any word has one that is empty.
    if (place !== undefined && term !== '') {
      const list = gathered.get(term);
      if (list === undefined) {
        gathered.set(term, [place * FIELD_BITS + fields]);
      } else {
        list.push(place * FIELD_BITS + fields);
      }
    }
  };
  for (const [index, { terms, fields, number }] of entries.entries()) {
    for (const [at, term] of terms.split('\n').entries()) {
      gather(term, number, fields[at] ?? 0);
    }
    if (index % ENTRIES === ENTRIES - 1) yield;
  }
  for (const segment of segments) {
    yield* eachTerm(segment, gather);
  }
  const sorted = yield* addBeginnings(gathered, members.length);
  const { firsts, blocks } = yield* blocksOf(gathered, sorted);
  const head: Head = {
    numbers: Float64Array.from(members, ({ number }) => number),
    ages: Float64Array.from(members, ({ age }) => age),
    ids: members.map(({ id }) => id).join('\n'),
    firsts,
  };
  return { head, blocks };
}

/** Tells every term of a segment with each copy that holds it, a block at a step. */
export function* eachTerm(
  { head, blocks }: Segment,
  listener: (term: string, number: number, fields: number) => void,
): Steps<void> {
  for (const block of blocks) {
    for (const [at, term] of block.terms.split('\n').entries()) {
      if (isBeginning(term)) continue;
      eachPlace(block, at, (copy, fields) => listener(term, head.numbers[copy] ?? 0, fields));
    }
    yield;
  }
}

/** So many blocks of a segment are read for a prefix: few prefixes begin the words of more, and a longer one of fewer. */
const BLOCKS_A_PREFIX = 24;

/** Runs of numbers that follow one another, each by its first and last. */
function runsOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const sorted = numbers.toSorted((one, other) => one - other);
  const starts = sorted.filter((number, at) => number - 1 !== sorted[at - 1]);
  const ends = sorted.filter((number, at) => number + 1 !== sorted[at + 1]);
  return starts.map((start, at) => [start, ends[at] ?? start]);
}

/** The blocks that can hold a wanted word: runs of them, each by the numbers of its first and last. */
export function blocksFor(head: Head, wanted: Wanted): readonly (readonly [first: number, last: number])[] {
  const { firsts } = head;
  const { term, prefix } = asPacked(head, wanted);
  const blockOf = (word: string): number => {
    const at = firstFrom(firsts, word);
    return firsts[at] === word ? at : at - 1;
  };
  const needed = new Set([blockOf(term)]);
  if (prefix !== null) {
    const from = blockOf(prefix);
    needed.add(from);
    for (let at = Math.max(0, from + 1); firsts[at]?.startsWith(prefix) && needed.size < BLOCKS_A_PREFIX; at++) {
      needed.add(at);
    }
  }
  return runsOf([...needed].filter((at) => at >= 0));
}

/** In which fields of each copy of the segment a wanted word stands, from those blocks that can hold it. */
export function fieldsIn(head: Head, blocks: readonly Block[], wanted: Wanted): Uint8Array {
  const packed = asPacked(head, wanted);
  const found = new Uint8Array(head.numbers.length);
  for (const block of blocks) {
    for (const at of placesOf(block.terms.split('\n'), packed)) {
      eachPlace(block, at, (copy, fields) => {
        found[copy] = (found[copy] ?? 0) | fields;
      });
    }
  }
  return found;
}
