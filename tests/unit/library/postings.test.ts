import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blocksFor,
  type Entry,
  eachTerm,
  fieldsIn,
  type Parts,
  packing,
  type Segment,
  type Steps,
} from '../../../library/postings';
import type { Wanted } from '../../../library/terms';

const entry = (number: number, words: Readonly<Record<string, number>>): Entry => {
  const terms = Object.keys(words).sort();
  return {
    number,
    id: `copy ${number}`,
    age: -number * 7,
    terms: terms.join('\n'),
    fields: Uint8Array.from(terms, (term) => words[term] ?? 0),
  };
};

/** What comes of all steps, and how many there were. */
function run<Value>(steps: Steps<Value>): { readonly value: Value; readonly count: number } {
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return { value: step.value, count };
  }
}

const packed = (parts: Parts): Segment | null => run(packing(parts)).value;

const must = (segment: Segment | null): Segment => {
  if (segment === null) {
    throw new Error('Nothing was packed');
  }
  return segment;
};

/** All that is packed, as lines. */
function lines(segment: Segment | null): readonly string[] {
  const all: string[] = [];
  if (segment !== null) {
    run(eachTerm(segment, (term, number, fields) => all.push(`${number} ${term} ${fields}`)));
  }
  return all.sort();
}

const linesOf = (entries: readonly Entry[]): readonly string[] =>
  entries
    .flatMap(({ number, terms, fields }) => terms.split('\n').map((term, at) => `${number} ${term} ${fields[at] ?? 0}`))
    .sort();

const entries = fc
  .array(
    fc.dictionary(fc.stringMatching(/^[a-e]{1,3}$/), fc.integer({ min: 1, max: 63 }), {
      minKeys: 1,
      noNullPrototype: true,
    }),
    {
      maxLength: 30,
    },
  )
  .map((all) => all.map((words, index) => entry(index + 1, words)));

describe('packed', () => {
  it('holds the same words, whole, in parts, and without what is gone', () => {
    fc.assert(
      fc.property(entries, fc.nat(30), fc.array(fc.nat(30)), (all, cut, numbers) => {
        const gone = new Set(numbers);
        const none = new Set<number>();
        const parts = [all.slice(0, cut), all.slice(cut)]
          .map((some) => packed({ entries: some, segments: [], gone: none }))
          .filter((segment) => segment !== null);
        expect(lines(packed({ entries: all, segments: [], gone: none }))).toEqual(linesOf(all));
        expect(lines(packed({ entries: [], segments: parts, gone }))).toEqual(
          linesOf(all.filter(({ number }) => !gone.has(number))),
        );
      }),
    );
  });

  it('leaves nothing of nothing', () => {
    expect(packed({ entries: [entry(1, { a: 1 })], segments: [], gone: new Set([1]) })).toBeNull();
  });

  it('puts the newest first', () => {
    const { head } = must(packed({ entries: [entry(1, { a: 1 }), entry(2, { b: 1 })], segments: [], gone: new Set() }));
    expect(head.ids).toBe('copy 2\ncopy 1');
    expect([...head.ages]).toEqual([-14, -7]);
  });
});

describe('many copies', () => {
  const none = new Set<number>();
  const words = (from: number) =>
    Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`word${from * 150 + n}`, 1]));
  const many = Array.from({ length: 640 }, (_, index) => entry(index + 1, words(index)));

  it('are packed in steps of few, so that a page can draw in between', () => {
    const { value, count } = run(packing({ entries: many, segments: [], gone: none }));
    const { blocks } = must(value);
    expect(blocks.length).toBeGreaterThan(20);
    expect(count).toBeGreaterThan(640 / 32 + blocks.length - 2);
    const again = run(packing({ entries: [], segments: [must(value)], gone: none }));
    expect(again.count).toBeGreaterThan(2 * blocks.length - 2);
    expect(lines(again.value)).toEqual(linesOf(many));
  });
});

describe('fieldsIn', () => {
  const many = Array.from({ length: 300 }, (_, index) =>
    entry(
      index + 1,
      Object.fromEntries(
        Array.from({ length: 60 }, (__, word) => [`w${(index * 31 + word * 97) % 5000}`, 1 + (word % 40)]),
      ),
    ),
  );
  const { head, blocks } = must(packed({ entries: many, segments: [], gone: new Set() }));
  const found = (wanted: Wanted) => {
    const needed = blocksFor(head, wanted).flatMap(([first, last]) => blocks.slice(first, last + 1));
    return fieldsIn(head, needed, wanted);
  };
  const expected = (test: (term: string) => boolean) =>
    [...head.numbers].map((number) => {
      const one = many[number - 1];
      return one?.terms.split('\n').reduce((all, term, at) => all | (test(term) ? (one.fields[at] ?? 0) : 0), 0) ?? 0;
    });

  it('reads few of the blocks and finds the same', () => {
    expect(blocks.length).toBeGreaterThan(3);
    for (const term of ['w0', 'w31', 'w4999', 'w77', 'none', 'a', 'z']) {
      const runs = blocksFor(head, { term, prefix: null });
      expect(runs.length).toBeLessThanOrEqual(1);
      for (const [first, last] of runs) expect(last).toBe(first);
      expect([...found({ term, prefix: null })], term).toEqual(expected((one) => one === term));
    }
    for (const prefix of ['w', 'w1', 'w49', 'w499', 'x']) {
      // The blocks of a prefix follow one another; the word itself may stand apart.
      expect(blocksFor(head, { term: 'none', prefix }).length).toBeLessThanOrEqual(2);
      expect([...found({ term: 'none', prefix })], prefix).toEqual(expected((one) => one.startsWith(prefix)));
    }
  });

  it('reads one list for a single letter, and all of its words in a segment that has no such list', () => {
    const wanted = { term: 'w', prefix: 'w' };
    expect(blocksFor(head, wanted)).toEqual([[0, 0]]);
    expect([...found(wanted)]).toEqual(expected(() => true));

    const [{ terms = '', ends = new Uint32Array(), packed: bytes = new Uint8Array() } = {}] = blocks;
    const [list, ...rest] = terms.split('\n');
    expect(list).toBe('\u0001w');
    const [start = 0] = ends;
    const shifted = {
      terms: rest.join('\n'),
      ends: ends.slice(1).map((end) => end - start),
      packed: bytes.slice(start),
    };
    const earlier = { ...head, firsts: [rest[0] ?? '', ...head.firsts.slice(1)] };
    expect(blocksFor(earlier, wanted)).toEqual([[0, blocks.length - 1]]);
    expect([...fieldsIn(earlier, [shifted, ...blocks.slice(1)], wanted)]).toEqual(expected(() => true));
  });

  it('finds by a letter beside a copy that has no word at all', () => {
    for (let count = 1; count <= 60; count++) {
      const words = Array.from({ length: count }, (_, n) => String.fromCharCode(97 + (n % 26)).repeat(1 + n / 26));
      const speaking = entry(1, Object.fromEntries(words.map((word) => [word, 1])));
      const mute = { ...entry(2, {}), terms: '', fields: new Uint8Array() };
      const both = must(packed({ entries: [speaking, mute], segments: [], gone: new Set() }));
      for (const letter of new Set(words.map((word) => word.charAt(0)))) {
        const wanted = { term: letter, prefix: letter };
        const blocksOf = blocksFor(both.head, wanted).flatMap(([first, last]) => both.blocks.slice(first, last + 1));
        const of = fieldsIn(both.head, blocksOf, wanted);
        expect(of[[...both.head.numbers].indexOf(1)], `${letter} of ${count}`).toBe(1);
      }
    }
  });
});
