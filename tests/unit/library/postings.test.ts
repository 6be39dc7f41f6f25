import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBeginnings } from '../../../library/beginnings';
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

  /** The segment as it was made when fewer beginnings had lists. @param marks whose lists it does not have */
  const without = (marks: string): Segment => {
    const [{ terms = '', ends = new Uint32Array(), packed: bytes = new Uint8Array() } = {}] = blocks;
    const all = terms.split('\n');
    const kept = all.filter((term) => !marks.includes(term.charAt(0)));
    const cut = all.length - kept.length;
    expect(cut).toBeGreaterThan(0);
    const start = ends[cut - 1] ?? 0;
    const first = {
      terms: kept.join('\n'),
      ends: ends.slice(cut).map((end) => end - start),
      packed: bytes.slice(start),
    };
    return {
      head: { ...head, firsts: [kept[0] ?? '', ...head.firsts.slice(1)] },
      blocks: [first, ...blocks.slice(1)],
    };
  };

  it('reads one list for one letter and for two, and all of their words in a segment that has no such list', () => {
    const one = { term: 'w', prefix: 'w' };
    const two = { term: 'w1', prefix: 'w1' };
    const allOf = ({ head: its, blocks: all }: Segment, wanted: Wanted) => {
      const needed = blocksFor(its, wanted).flatMap(([first, last]) => all.slice(first, last + 1));
      return [...fieldsIn(its, needed, wanted)];
    };
    const whole = { head, blocks };
    const listless = without('\u0000\u0001');
    const lettered = without('\u0000');
    expect(listless.head.firsts[0]).toBe('w0');
    expect(lettered.head.firsts[0]).toBe('\u0001w');
    for (const segment of [whole, lettered, listless]) {
      expect(allOf(segment, one)).toEqual(expected(() => true));
      expect(allOf(segment, two)).toEqual(expected((term) => term.startsWith('w1')));
    }
    const read = ({ head: its }: Segment, wanted: Wanted) =>
      blocksFor(its, wanted).reduce((count, [first, last]) => count + last - first + 1, 0);
    expect([whole, lettered, listless].map((segment) => read(segment, one))).toEqual([1, 1, blocks.length]);
    expect(read(whole, two)).toBe(1);
    expect(read(lettered, two)).toBeGreaterThan(1);
    expect(read(listless, two)).toBeGreaterThan(1);
  });

  it('finds whatever begins so, in any script, as a look at every word does', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-c]{1,4}$/),
      fc.stringMatching(/^[漢字あ]{1,2}$/u),
      fc.stringMatching(/^[𠮷𐌰é]{1,2}$/u),
    );
    const copies = fc
      .array(fc.dictionary(word, fc.integer({ min: 1, max: 63 }), { noNullPrototype: true }), {
        minLength: 1,
        maxLength: 12,
      })
      .map((all) => all.map((words, index) => entry(index + 1, words)));
    const beginning = fc.oneof(
      word,
      word.map((whole) => String.fromCodePoint(whole.codePointAt(0) ?? 0)),
    );
    fc.assert(
      fc.property(copies, beginning, (all, prefix) => {
        const segment = must(packed({ entries: all, segments: [], gone: new Set() }));
        const wanted = { term: prefix, prefix };
        const needed = blocksFor(segment.head, wanted).flatMap(([first, last]) =>
          segment.blocks.slice(first, last + 1),
        );
        const fields = [...fieldsIn(segment.head, needed, wanted)];
        for (const [place, number] of segment.head.numbers.entries()) {
          const one = all[number - 1];
          const terms = one?.terms.split('\n') ?? [];
          const right = terms.reduce(
            (sum, term, at) => (term.startsWith(prefix) ? sum | (one?.fields[at] ?? 0) : sum),
            0,
          );
          expect(fields[place]).toBe(right);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads one list also beside a copy that has no word at all', () => {
    const mute = { ...entry(999, {}), terms: '', fields: new Uint8Array() };
    const both = must(packed({ entries: [...many, mute], segments: [], gone: new Set() }));
    const again = must(packed({ entries: [], segments: [both], gone: new Set() }));
    expect(lines(again)).toEqual(linesOf(many));
    for (const segment of [both, again]) {
      expect(segment.head.numbers).toContain(999);
      for (const prefix of ['w', 'w1']) expect(blocksFor(segment.head, { term: prefix, prefix })).toEqual([[0, 0]]);
    }
  });

  it('makes lists in steps of few, and none of pairs that are words themselves', () => {
    const signs = Array.from({ length: 300 }, (_, n) => String.fromCharCode(0x4e00 + n));
    const pairs = signs.flatMap((one) => signs.map((other) => one + other));
    const words = Array.from({ length: 90_000 }, (_, n) => `word${n}`);
    for (const terms of [pairs, words]) {
      const gathered = new Map(terms.map((term) => [term, [1]]));
      const { value, count } = run(addBeginnings(gathered, 1));
      expect(count).toBeGreaterThan(15);
      expect(count).toBeLessThan(60);
      expect(value).toEqual([...gathered.keys()].sort());
      expect(value.filter((term) => /^\0\p{scx=Han}/u.test(term))).toEqual([]);
      expect(value).toContain(`\u0001${terms[0]?.charAt(0)}`);
    }
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
