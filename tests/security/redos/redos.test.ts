/** No expression of the product takes long, whatever it is given. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { check } from 'recheck';
import { describe, expect, test } from 'vitest';
import { BOUNDED } from './bounded';
import { literals, makers, type Pattern } from './patterns';

const full = process.env['PLAINLEAF_SECURITY'] === 'full';
const TIMEOUT = 60_000;

/** Those that recheck has found safe before, by a sum: it takes a second for some. `npm run test:security` asks it again. */
const judged: readonly string[] = JSON.parse(readFileSync(new URL('judged.json', import.meta.url), 'utf8'));

const sumOf = ({ source, flags }: Pattern): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);

const fileOf = (place: string): string => place.slice(0, place.lastIndexOf(':'));
const boundFor = (pattern: Pattern, place: string) =>
  BOUNDED.find(({ file, begins }) => file === fileOf(place) && pattern.written.startsWith(begins));

const all = literals();
const unbound = all.filter((pattern) => !pattern.places.every((place) => boundFor(pattern, place)));

describe('every regular expression', () => {
  test('is found', () => {
    expect(all.length).toBeGreaterThan(400);
  });

  test('that is not bounded is safe by the judgement of recheck', async () => {
    const safe = new Set(judged);
    const open = unbound.filter((pattern) => full || !safe.has(sumOf(pattern)));
    const bad: string[] = [];
    for (const pattern of open) {
      const found = await check(pattern.source, pattern.flags, { timeout: TIMEOUT });
      const how = found.status === 'vulnerable' ? found.complexity.summary : found.status;
      if (found.status !== 'safe') bad.push(`${pattern.places.join(' ')} /${pattern.source}/ ${how}`);
    }
    console.log(
      `${all.length} expressions: ${unbound.length} to be safe, ${open.length} of them judged now; ${all.length - unbound.length} read at most 2,000 characters.`,
    );
    expect(bad).toEqual([]);
  });

  test('that is bounded reads no more than 2,000 characters, and there is one', () => {
    expect(BOUNDED.filter(({ most }) => most > 2000)).toEqual([]);
    const places = all.flatMap((pattern) => pattern.places.map((place) => boundFor(pattern, place)));
    expect(BOUNDED.filter((one) => !places.includes(one))).toEqual([]);
  });

  test('that is bounded takes no time worth mentioning for as much as it may read', async () => {
    const slow: string[] = [];
    for (const pattern of all.filter((one) => !unbound.includes(one))) {
      const most = Math.max(...pattern.places.map((place) => boundFor(pattern, place)?.most ?? 0));
      for (const text of await attacks(pattern, most)) {
        const started = performance.now();
        new RegExp(pattern.source, pattern.flags).test(text);
        const took = performance.now() - started;
        if (took > 100) slow.push(`${pattern.places[0]} ${Math.round(took)} ms`);
      }
    }
    expect(slow).toEqual([]);
  });
});

/** The worst that is known of, cut to what the expression may read; beside it what is bad for many. */
async function attacks(pattern: Pattern, most: number): Promise<readonly string[]> {
  const common = [' ', 'a', '-', '/', '<', '{{', '\t\n', 'A.', '1 ', '::', '"', '[|', 'by a '].map(
    (part) => `${part.repeat(Math.ceil(most / part.length)).slice(0, most - 1)}\u0000`,
  );
  if (!full) return common;
  const found = await check(pattern.source, pattern.flags, { timeout: TIMEOUT });
  if (found.status !== 'vulnerable') return common;
  const { pumps, suffix } = found.attack;
  const room = Math.max(1, most - suffix.length - pumps.reduce((sum, pump) => sum + pump.prefix.length, 0));
  const each = Math.max(1, Math.floor(room / Math.max(1, pumps.length)));
  const text = pumps
    .map(({ prefix, pump }) => prefix + pump.repeat(Math.max(1, Math.floor(each / pump.length))))
    .join('');
  return [...common, text.slice(0, most - suffix.length) + suffix];
}

/** Where an expression is made of strings: what of, and why that is well. Whoever adds one says so here. */
const MADE: Readonly<Record<string, readonly [count: number, why: string]>> = {
  'core/text.ts': [3, 'classes of letters, and words of a bounded form'],
  'core/raw-texts.ts': [1, 'names of elements, given by the code'],
  'core/clean/explain.ts': [1, 'a sign and at most nine digits'],
  'core/facts/authors.ts': [1, 'a name of a byline without anything but letters; reads at most 4,000 characters'],
  'core/facts/bio-checks.ts': [1, 'a list of verbs'],
  'core/facts/bios.ts': [2, 'a list of verbs, and a name written out literally, at the beginning of a text'],
  'core/facts/eastern.ts': [4, 'classes of letters, counted; reads at most 300 characters'],
  'core/sites/check.ts': [1, 'a list of names'],
  'core/sites/stable.ts': [1, 'a list of names'],
  'core/pattern.ts': [2, 'the makes of a pattern that is written out elsewhere: both are judged'],
  'core/clean/cues/cue.ts': [2, 'cues: tests/unit/core/cues-hostile.test.ts'],
  'core/clean/cues/lead.ts': [2, 'what cues begin with, and one class of letters'],
  'library/in/annotation-in.ts': [1, 'a beginning of ours and at most a hundred characters'],
  'core/clean/cues/lexicon.ts': [1, 'one class of letters'],
  'core/clean/cues/markers.ts': [1, 'two classes of letters at the ends'],
  'core/clean/refine/pitch.ts': [1, 'a name of bounded length'],
  'core/clean/refine/subject.ts': [1, 'one class of letters'],
  'core/clean/shape/marks.ts': [3, 'signs of ours'],
  'library/words.ts': [2, 'a class of letters, and two'],
};

test('every place where an expression is made of strings is known', () => {
  const known = Object.fromEntries(Object.entries(MADE).map(([file, [count]]) => [file, count]));
  expect(Object.fromEntries(makers())).toEqual(known);
});
