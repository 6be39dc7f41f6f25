/** Every vector in every place where something of a page is shown: none runs, asks, leads away or stays in the markup. */
import { afterAll, describe, expect, test } from 'vitest';
import { ensureBrowser } from '../../scripts/browsers.mjs';
import type { Harness, Shown as View, Way, Written } from './page/inpage';
import type { Viewer } from './page/viewer';
import { type BrowserName, type Shown, type Stage, startStage, type Without } from './stage';
import { CORPUS, type Vector, vectors } from './vectors/vectors';

const full = process.env['PLAINLEAF_SECURITY'] === 'full';
/** A quick look takes one vector of so many; a prime, so that it meets every act and every place. */
const EVERY = full ? 1 : 61;
const AT_A_TIME = 60;
const all = vectors(EVERY);

const views: readonly View[] = [
  'popup',
  'reader',
  'saved copy',
  'reader with pictures',
  'import preview',
  'titles and names',
];
const kinds: readonly Written[] = ['html', 'markdown', 'epub'];
/** Each layer left out alone, and with the engine's own sanitizer asleep beside it. */
const settings: readonly (readonly [way: Way, without: Without])[] = [
  ['engine', 'nothing'],
  ['raw', 'nothing'],
  ['raw', 'purify'],
  ['raw', 'second pass'],
  ['raw', 'policy'],
];

interface Line {
  readonly browser: string;
  readonly place: string;
  readonly setting: string;
  readonly vectors: number;
  readonly ran: number;
  readonly asked: number;
  readonly left: number;
}
const table: Line[] = [];

/** What leads away from a page that lets it: then nothing more could be counted there. */
const LEAVES = /http-equiv|<form|<base|<frameset|formaction|document\.|location|navigat|createElement|implementation/i;

function* batches(list: readonly Vector[]): Generator<readonly Vector[]> {
  for (let at = 0; at < list.length; at += AT_A_TIME) yield list.slice(at, at + AT_A_TIME);
}

interface Found {
  readonly ran: readonly number[];
  readonly asked: readonly string[];
  readonly wrong: readonly (readonly [number, string])[];
  readonly strayed: readonly string[];
}

const html = (n: number): string => all.find((one) => one.n === n)?.html.slice(0, 200) ?? 'one of the batch';
const words = ({ ran, asked, wrong, strayed }: Found): string[] => [
  ...ran.map((n) => `ran: ${n} ${html(n)}`),
  ...asked.map((what) => `asked: ${what}`),
  ...wrong.map(([n, what]) => `left: ${what} of ${n} ${html(n)}`),
  ...strayed,
];

async function shownIn(stage: Stage, page: Shown<Harness>, view: View, way: Way): Promise<Found> {
  const before = stage.proxy.asked.length;
  const wrong: (readonly [number, string])[] = [];
  for (const batch of batches(all)) wrong.push(...(await page.call('show', batch, view, way)).wrong);
  const asked = stage.proxy.asked.slice(before);
  return {
    ran: await page.ran(),
    // Where pictures are wanted they are asked for, over https and nowhere else.
    asked: view === 'reader with pictures' ? asked.filter((what) => !what.startsWith('CONNECT ')) : asked,
    wrong,
    strayed: page.strayed.splice(0),
  };
}

async function writtenBy(
  stage: Stage,
  page: Shown<Harness>,
  viewer: Shown<Viewer>,
  kind: Written,
  way: Way,
  policy: boolean,
) {
  const before = stage.proxy.asked.length;
  const wrong: (readonly [number, string])[] = [];
  for (const batch of batches(all)) {
    const made = await page.call('write', batch, kind, way);
    wrong.push(...made.wrong, ...(await viewer.call('open', made.files, kind, policy)));
  }
  // Text with pictures by their addresses, which a program that shows it asks for.
  const asked = stage.proxy.asked.slice(before).filter((what) => kind !== 'markdown' || !what.startsWith('CONNECT '));
  const strayed = [...page.strayed.splice(0), ...viewer.strayed.splice(0)];
  return { ran: [...(await page.ran()), ...(await viewer.ran())], asked, wrong, strayed };
}

function note(browser: string, place: string, setting: string, found: Found): void {
  const { ran, asked, wrong } = found;
  table.push({
    browser,
    place,
    setting,
    vectors: all.length,
    ran: ran.length,
    asked: asked.length,
    left: wrong.length,
  });
}

afterAll(() => {
  console.log(
    `${all.length} vectors${full ? '' : ` (one of ${EVERY})`}, ${all.filter(({ from }) => from === 'own').length} of them our own.`,
  );
  if (all.every(({ from }) => from === 'own'))
    console.log(`Skipped: the vectors of others, which would lie in ${CORPUS}.`);
  for (const { browser, place, setting, vectors: count, ran, asked, left } of table)
    console.log(
      `${browser.padEnd(9)} ${place.padEnd(21)} ${setting.padEnd(34)} ${String(count).padStart(5)} vectors  ran ${ran}  asked ${asked}  left ${left}`,
    );
});

const programs: Readonly<Record<BrowserName, string | null>> = {
  chromium: ensureBrowser('chromium'),
  firefox: ensureBrowser('firefox'),
};

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const program = programs[name];
  if (program === null) {
    test.skipIf(true)(`skipped: ${name} is not on this machine`, () => undefined);
    return;
  }
  let started: Promise<Stage> | null = null;
  const stage = () => (started ??= startStage(name, program));
  afterAll(async () => (await started)?.[Symbol.asyncDispose]());

  test('with every layer left out the vectors do run and ask: what follows can fail', async () => {
    const on = await stage();
    await using page = await on.harness('all three');
    const before = on.proxy.asked.length;
    for (const batch of batches(all.filter((vector) => !LEAVES.test(vector.html)))) await page.call('bare', batch);
    const ran = new Set(await page.ran());
    const asked = on.proxy.asked.length - before;
    table.push({
      browser: name,
      place: 'no defence at all',
      setting: 'all left out',
      vectors: all.length,
      ran: ran.size,
      asked,
      left: 0,
    });
    expect(ran.size).toBeGreaterThan(all.length / 10);
    expect(asked).toBeGreaterThan(all.length / 100);
  });

  describe.each(settings)('by way of %s, without %s', (way, without) => {
    const setting = `${way === 'raw' ? 'engine’s sanitizer off' : 'all layers on'}${without === 'nothing' ? '' : `, ${without} off`}`;

    let opened: Promise<Shown<Harness>> | null = null;
    const harness = async () => (opened ??= (await stage()).harness(without));
    afterAll(async () => (await opened)?.[Symbol.asyncDispose]());

    test.each(views)('%s', async (view) => {
      const on = await stage();
      const page = await harness();
      const found = await shownIn(on, page, view, way);
      note(name, view, setting, found);
      expect(words(found)).toEqual([]);
    });

    test.each(kinds)('%s', async (kind) => {
      const on = await stage();
      const page = await harness();
      await using viewer = await on.viewer();
      const found = await writtenBy(on, page, viewer, kind, way, without !== 'policy');
      note(name, kind, setting, found);
      expect(words(found)).toEqual([]);
    });
  });
});
