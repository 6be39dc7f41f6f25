import fc from 'fast-check';
import { expect, describe as group, it, test } from 'vitest';
import { MOST_CHANGED } from '../../../../core/anchor/alike';
import { describe } from '../../../../core/anchor/describe';
import { makeFinder } from '../../../../core/anchor/find';
import { plainWords } from '../../../../core/anchor/plain-words';
import type { Span, Target } from '../../../../core/highlight';

const targetIn = (text: string, quote: string, from = 0): Target => {
  const start = text.indexOf(quote, from);
  const target = describe(text, { start, end: start + quote.length });
  if (start < 0 || target === null) throw new Error(`Not in the text: ${quote}`);
  return target;
};
const said = (text: string, span: Span | null): string | null =>
  span === null ? null : text.slice(span.start, span.end);
const find = (text: string, target: Target): string | null => said(text, makeFinder(text)(target));

/** Levenshtein, by the book. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

const story =
  'The mill waits for the moon. Twice a day the creek runs backwards, and the miller opens the gate. ' +
  'Nobody in the village owns a clock that is right. The miller says the moon is clock enough. ' +
  'The mill waits for the moon, they say, and the moon has never been late.';

group('a passage', () => {
  it('is told by its words, what is around them, and its place', () => {
    expect(describe(story, { start: 28, end: 58 })).toEqual({
      quote: {
        exact: 'Twice a day the creek runs ba',
        prefix: 'The mill waits for the moon. ',
        suffix: 'ckwards, and the miller opens th',
      },
      position: { start: 29, end: 58 },
    });
    expect(describe(story, { start: 28, end: 29 })).toBeNull();
  });

  it('parts no character', () => {
    const text = `${'🌊'.repeat(30)}a${'🌊'.repeat(30)}`;
    const target = describe(text, { start: 61, end: 59 });
    expect(target?.quote.exact).toBe('🌊a');
    for (const part of Object.values(target?.quote ?? {})) expect(part.isWellFormed()).toBe(true);
  });
});

group('finding', () => {
  it('tells places with the same words apart by what is around them', () => {
    const second = targetIn(story, 'The mill waits for the moon', 100);
    expect(makeFinder(story)(second)).toEqual(second.position);
    const moved = `A new beginning, longer than what was cut. ${story.replace('The mill waits for the moon. ', '')}`;
    expect(makeFinder(moved)(second)?.start).toBe(moved.indexOf('The mill waits'));
    const first = targetIn(story, 'The mill waits for the moon');
    const twice = `${story} ${story}`;
    expect(makeFinder(twice)(first)).toEqual(first.position);
  });

  it.each([
    [
      'other quotes and dashes',
      'He said “wait — for the moon” and left.',
      'said "wait – for the moon"',
      'said “wait — for the moon',
    ],
    ['other white space', 'One two\n\nthree four five six.', 'two three four', 'two\n\nthree four'],
    [
      'a word put in',
      'Twice a day the narrow creek runs backwards here.',
      'Twice a day the creek runs backwards',
      'Twice a day the narrow creek runs backwards',
    ],
    [
      'a word left out',
      'Twice a day the creek runs backwards.',
      'Twice a day the little creek runs backwards',
      'Twice a day the creek runs backwards',
    ],
    [
      'a letter changed',
      'Before. Twice a day the creak runs backwards.',
      'Twice a day the creek runs',
      'Twice a day the creak runs',
    ],
    [
      'kana',
      '前。月を待つ水車は、静かに回りつづける。後。',
      '月を待つ水車は静かに回りつづける',
      '月を待つ水車は、静かに回りつづける',
    ],
    ['Arabic', 'قال: الطاحونة تنتظر القمر، ثم مضى.', 'الطاحونة تنتظر القمر ثم مضى', 'الطاحونة تنتظر القمر، ثم مضى'],
  ])('sees through %s', (_, text, exact, expected) => {
    const target = { quote: { exact, prefix: '', suffix: '' }, position: { start: 3, end: 3 + exact.length } };
    expect(find(text, target)).toBe(expected);
  });

  it.each([
    ['a word that was another', 'They saw the horse by the sea.', 'the house'],
    ['a part of a word', 'The artisan left.', 'art is'],
    ['a sign', 'Costs 5 € a day.', '!'],
    [
      'other words of the same length',
      'Nothing of what was said is left here at all.',
      'Twice a day the creek runs backwards',
    ],
    ['nothing', '', 'words'],
  ])('takes no other words: %s', (_, text, exact) => {
    const target = { quote: { exact, prefix: '', suffix: '' }, position: { start: 0, end: exact.length } };
    expect(find(text, target)).toBeNull();
  });

  it('finds a long passage in which much was mended', () => {
    const long = Array.from({ length: 900 }, (_, at) => `word${at * 7919} ${'stands'.slice(at % 5)} here`).join(' ');
    const text = `Before. ${long.replaceAll('word7', 'sword7')} After.`;
    const target = { quote: { exact: long, prefix: '', suffix: '' }, position: { start: 0, end: long.length } };
    const found = makeFinder(text)(target);
    expect(found?.start).toBe(8);
    expect(found?.end).toBe(text.length - 7);
  });
});

const words = fc.array(
  fc.constantFrom('mill', 'moon', 'the', 'creek', 'gate', 'a', '水', 'قمر', '🌊', 'x.', '—', '\n'),
  {
    minLength: 1,
    maxLength: 60,
  },
);
const text = fc.oneof(
  words.map((all) => all.join(' ')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const marked = fc.record({ text, from: share, to: share }).map(({ text: all, from, to }) => {
  const [start, end] = [Math.floor(from * all.length), Math.floor(to * all.length)];
  return { text: all, target: describe(all, { start, end }) };
});

group('any text', () => {
  test('a passage is found where it was marked', () => {
    fc.assert(
      fc.property(marked, ({ text: all, target }) => {
        fc.pre(target !== null);
        expect(makeFinder(all)(target)).toEqual(target.position);
      }),
      { numRuns: 2000 },
    );
  });

  test('while its words are there, it is found in them, whatever is put in or cut around', () => {
    const edit = fc.record({ at: share, cut: fc.nat(40), put: text });
    fc.assert(
      fc.property(marked, fc.array(edit, { maxLength: 4 }), fc.array(edit, { maxLength: 4 }), (made, before, after) => {
        const { target } = made;
        fc.pre(target !== null);
        const edited = (part: string, edits: typeof before) =>
          edits.reduce((now, { at, cut, put }) => {
            const place = Math.floor(at * now.length);
            return now.slice(0, place) + put + now.slice(place + cut);
          }, part);
        const now =
          edited(made.text.slice(0, target.position.start), before) +
          target.quote.exact +
          edited(made.text.slice(target.position.end), after);
        expect(find(now, target)).toBe(target.quote.exact);
      }),
      { numRuns: 2000 },
    );
  });

  test('whatever is asked, the answer is a match or none, and nothing is thrown', () => {
    const anyTarget = fc.record({
      quote: fc.record({ exact: text, prefix: text, suffix: text }),
      position: fc.record({ start: fc.oneof(fc.integer(), fc.double()), end: fc.oneof(fc.integer(), fc.double()) }),
    });
    const nearly = fc.tuple(marked, share, fc.string({ maxLength: 6 })).map(([made, at, put]) => {
      const place = Math.floor(at * made.text.length);
      return { text: made.text.slice(0, place) + put + made.text.slice(place + 3), target: made.target };
    });
    const any = fc.oneof(fc.record({ text, target: anyTarget }), nearly);
    fc.assert(
      fc.property(any, ({ text: all, target }) => {
        fc.pre(target !== null);
        const found = find(all, target);
        if (found === null || found === target.quote.exact) return;
        const [wanted, there] = [plainWords(target.quote.exact).text, plainWords(found).text];
        expect(distance(wanted, there)).toBeLessThanOrEqual(wanted.length * MOST_CHANGED);
      }),
      { numRuns: 3000 },
    );
  });
});

test('5,000 passages that are not there any more are looked for with the work that is allowed', () => {
  const all = Array.from({ length: 20_000 }, (_, at) => `word${(at * 7919) % 997}`).join(' ');
  const finder = makeFinder(all);
  let found = 0;
  const began = performance.now();
  for (let at = 0; at < 5000; at++) {
    const exact = `these words ${at} were once said here and are no more to be found in it ${at * 31}`;
    if (finder({ quote: { exact, prefix: 'x', suffix: 'y' }, position: { start: at * 20, end: at * 20 + 60 } }))
      found++;
  }
  console.info(`5,000 lost passages in ${all.length} units: ${Math.round(performance.now() - began)} ms`);
  expect(found).toBe(0);
});
