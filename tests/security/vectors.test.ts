/** Every vector in every place where something of a page is shown: none runs, asks, leads away or stays in the markup. */
import { afterAll, describe, expect, test } from 'vitest';
import { ensureBrowser } from '../../scripts/browsers.mjs';
import { batches, type Found, inBatches, type Told } from './batches';
import type { Way } from './page/articles';
import type { Harness, Shown as View, Written } from './page/inpage';
import type { Viewer } from './page/viewer';
import { type BrowserName, type Shown, type Stage, startStage, type Without } from './stage';
import { printedTable } from './table';
import { type Vector, vectors } from './vectors/vectors';

const full = process.env['PLAINLEAF_SECURITY'] === 'full';
/** A quick look takes one vector of so many; a prime, so that it meets every act and every place. */
const EVERY = full ? 1 : 61;
const all = vectors(EVERY);
const table = printedTable(all, full ? '' : ` (one of ${EVERY})`, full);

const views: readonly View[] = [
  'popup',
  'reader',
  'saved copy',
  'reader with pictures',
  'import preview',
  'titles and names',
];
const kinds: readonly Written[] = ['html', 'markdown', 'epub'];

/**
 * All layers on, and each of them off alone:
 * - the engine's own sanitizing: what is shown is what no engine has seen;
 * - the sanitizer altogether, so that of what no engine has seen nothing is taken but by the browser's own sanitizer and
 *   our list;
 * - our list, in the engine and everywhere after it;
 * - the browser's own sanitizer, after an engine that works;
 * - the policy, after an engine that works.
 */
const single: readonly (readonly [name: string, way: Way, without: Without])[] = [
  ['all layers on', 'engine', 'nothing'],
  ['engine’s sanitizing off', 'raw', 'nothing'],
  ['sanitizer off, the engine’s too', 'raw', 'sanitizer'],
  ['our list off', 'engine', 'list'],
  ['second pass off', 'engine', 'second pass'],
  ['policy off', 'engine', 'policy'],
];
/** The last two once more after no engine: two layers off at once. */
const double: typeof single = [
  ['engine’s and second pass off', 'raw', 'second pass'],
  ['engine’s and policy off', 'raw', 'policy'],
];

/** What leads away from a page that lets it: then nothing more could be counted there. */
const LEAVES = /http-equiv|<form|<base|<frameset|formaction|document\.|location|navigat|createElement|implementation/i;
/** So many at once where nothing holds a vector back: one could keep the others from doing what they do. */
const UNHELD = 60;

const html = (n: number): string => all.find((one) => one.n === n)?.html.slice(0, 200) ?? 'one of many';
const words = ({ ran, asked, wrong, strayed }: Found): string[] => [
  ...ran.map((n) => `ran: ${n} ${html(n)}`),
  ...asked.map(([n, what]) => `asked: ${what} by ${n} ${html(n)}`),
  ...wrong.map(([n, what]) => `left: ${what} of ${n} ${html(n)}`),
  ...strayed.map(([n, what]) => `strayed: ${what} by ${n} ${html(n)}`),
];

/** Does something with pages, and tells what else happened meanwhile. */
async function watched(
  stage: Stage,
  pages: readonly Shown<unknown>[],
  late: number,
  act: () => Promise<Pick<Told, 'wrong' | 'shown'>>,
): Promise<Told> {
  const before = stage.proxy.asked.length;
  const strayed: string[] = [];
  const done = await act().catch((error: unknown) => {
    strayed.push(String(error));
    return { wrong: [], shown: 0 };
  });
  await new Promise((resolve) => setTimeout(resolve, late));
  const ran: number[] = [];
  for (const page of pages) {
    ran.push(...(await page.ran().catch(() => [])));
    strayed.push(...page.strayed.splice(0));
  }
  if (strayed.length > 0) for (const page of pages) await page.home();
  return { ...done, ran, strayed, asked: stage.proxy.asked.slice(before) };
}

/** Where pictures are wanted they are asked for, over https and nowhere else. */
const withoutPictures = (told: Told): Told => ({
  ...told,
  asked: told.asked.filter((what) => !what.startsWith('CONNECT ')),
});

const shownIn = (stage: Stage, page: Shown<Harness>, view: View, way: Way) =>
  inBatches(all, async (batch, late) => {
    const told = await watched(stage, [page], late, () => page.call('show', batch, view, way));
    return view === 'reader with pictures' ? withoutPictures(told) : told;
  });

const writtenBy = (
  stage: Stage,
  page: Shown<Harness>,
  viewer: Shown<Viewer>,
  kind: Written,
  way: Way,
  policy: boolean,
) =>
  inBatches(all, async (batch, late) => {
    const told = await watched(stage, [page, viewer], late, async () => {
      const made = await page.call('write', batch, kind, way);
      return { wrong: [...made.wrong, ...(await viewer.call('open', made.files, kind, policy))], shown: made.shown };
    });
    // Text with pictures by their addresses, which a program that shows it asks for.
    return kind === 'markdown' ? withoutPictures(told) : told;
  });

test('there are 1,500 vectors and more of our own, each another', () => {
  const own = vectors().filter(({ from }) => from === 'own');
  expect(own.length).toBeGreaterThanOrEqual(1500);
  expect(new Set(own.map((one) => one.html.replaceAll(String(one.n), ''))).size).toBeGreaterThanOrEqual(1500);
});

const programs: Readonly<Record<BrowserName, string | null>> = {
  chromium: ensureBrowser('chromium'),
  firefox: ensureBrowser('firefox'),
};

describe.concurrent.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const program = programs[name];
  if (program === null) {
    test.skipIf(true)(`skipped: ${name} is not on this machine`, () => undefined);
    return;
  }
  let started: Promise<Stage> | null = null;
  const stage = () => (started ??= startStage(name, program));
  afterAll(async () => (await started)?.[Symbol.asyncDispose]());

  let opened: { readonly without: Without; readonly page: Shown<Harness> } | null = null;
  /** One at a time: each remembers what the engine made of all vectors. */
  const harness = async (without: Without): Promise<Shown<Harness>> => {
    if (opened?.without === without) return opened.page;
    await opened?.page[Symbol.asyncDispose]();
    opened = { without, page: await (await stage()).harness(without) };
    return opened.page;
  };

  const timed = async (place: string, setting: string, act: () => Promise<Found>): Promise<Found> => {
    const from = performance.now();
    const found = await act();
    table.note({
      browser: name,
      place,
      setting,
      vectors: all.length,
      found,
      seconds: (performance.now() - from) / 1000,
    });
    return found;
  };

  describe('with every layer left out', { concurrent: false }, () => {
    test('the vectors do run and ask: what follows can fail', async () => {
      const on = await stage();
      await using page = await on.harness('everything');
      const found = await timed('no defence at all', 'all left out', async () => {
        const held = all.filter((vector) => !LEAVES.test(vector.html));
        const told: Told[] = [];
        for (const batch of batches(held, UNHELD))
          told.push(
            await watched(on, [page], 0, async () => {
              await page.call('bare', batch);
              return { wrong: [], shown: batch.length };
            }),
          );
        return {
          ran: [...new Set(told.flatMap(({ ran }) => ran))],
          asked: told.flatMap(({ asked }) => asked.map((what) => [-1, what] as const)),
          strayed: told.flatMap(({ strayed }) => strayed.map((what) => [-1, what] as const)),
          wrong: [],
          shown: held.length,
        };
      });
      expect(found.ran.length).toBeGreaterThan(all.length / 10);
      expect(found.asked.length).toBeGreaterThan(all.length / 100);
    });

    test('one that leads away is told from the rest of its batch', async () => {
      const on = await stage();
      await using page = await on.harness('everything');
      const batch: Vector[] = Array.from({ length: 8 }, (_, n) => ({ n, from: 'own', html: `<p>Words ${n}</p>` }));
      batch[5] = { n: 5, from: 'own', html: '<img src=x: onerror="location = \'http://vectors.example/away\'">' };
      const found = await inBatches(batch, (part, late) =>
        watched(on, [page], late, async () => {
          await page.call('bare', part);
          return { wrong: [], shown: part.length };
        }),
      );
      expect(found.asked.map(([n]) => n)).toContain(5);
      expect(new Set([...found.asked, ...found.strayed].map(([n]) => n))).toEqual(new Set([5]));
    });
  });

  describe.each(full ? [...single, ...double] : single)('%s', { concurrent: false }, (setting, way, without) => {
    test.each(views)('%s', async (view) => {
      const on = await stage();
      const page = await harness(without);
      const found = await timed(view, setting, () => shownIn(on, page, view, way));
      expect(words(found)).toEqual([]);
      expect(found.shown).toBeGreaterThan(all.length / 2);
    });

    test.each(kinds)('%s', async (kind) => {
      const on = await stage();
      const page = await harness(without);
      await using viewer = await on.viewer();
      const found = await timed(kind, setting, () => writtenBy(on, page, viewer, kind, way, without !== 'policy'));
      expect(words(found)).toEqual([]);
      expect(found.shown).toBeGreaterThan(all.length / 2);
    });
  });
});
