import { expect, test } from 'vitest';
import type { TrialCopy } from '../../../components/settings-props';
import { copiesFor } from '../../../entrypoints/options/saved-copies';
import { tryRule } from '../../../entrypoints/options/try-rule';
import type { Library, Outcome } from '../../../library/library';
import { memoryLibrary } from '../../../library/memory';
import { articleWith, gzip, wholeWith } from '../library/whole-samples';

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
const paragraph = (lead: string) => `${lead} ${words(50)}, and so on until the evening came.`;
const html = `<!doctype html><html lang="en"><head><title>A ferry</title></head><body><article><h1>A ferry</h1>
<p>${paragraph('First')}</p><p class="aside">${paragraph('Second')}</p><p>${paragraph('Third')}</p>
<p>${paragraph('Fourth')}</p></article></body></html>`;

const strip = "strip: //p[@class='aside']";
/** A reader's rules, by name. Nothing can be written. */
const areaWith = (rules: Readonly<Record<string, string>> = {}) => ({
  get: async () => Object.fromEntries(Object.entries(rules).map(([name, text]) => [`rule:reader:${name}`, text])),
});

async function keep(library: Library, url: string, savedAt: string, source: string | null = html): Promise<string> {
  const { contents } = await wholeWith(articleWith({ url }));
  const provenance = { ...contents.provenance, finalUrl: url, canonicalUrl: null };
  const kept = { contents: { ...contents, provenance }, source: source === null ? null : await gzip(source) };
  return valueIn(await library.save({ ...kept, images: [], row: { savedAt } })).id;
}

function valueIn<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.failure);
  return outcome.value;
}

async function trial(
  library: Library,
  text: string,
  { rules = {}, against = '', name = 'news.example', signal = new AbortController().signal } = {},
): Promise<readonly TrialCopy[]> {
  const task = { signal, tell: () => undefined };
  return valueIn(await tryRule({ name, text, against }, library, areaWith(rules), task));
}

const nothing = { kind: 'read', removed: [], kept: [], also: [], remarks: [] };
const url = 'https://www.news.example/a';

test('names the block that a line would take out, and leaves the copy as it is', async () => {
  const library = memoryLibrary();
  const id = await keep(library, url, '2026-03-01T10:00:00Z');
  const before = JSON.stringify([await library.get(id), await library.contents(id), await library.source(id)]);
  const [copy] = await trial(library, strip);
  expect(copy).toMatchObject({ id, finding: { ...nothing, removed: [paragraph('Second')] } });
  expect(JSON.stringify([await library.get(id), await library.contents(id), await library.source(id)])).toBe(before);
});

test('holds the text against the rule as it is saved, other rules left as they are', async () => {
  const library = memoryLibrary();
  await keep(library, url, '2026-03-01T10:00:00Z');
  const rules = { 'news.example': strip, '.example': 'title: //none' };
  const [same] = await trial(library, `${strip}\n# a note`, { rules, against: strip });
  expect(same?.finding).toEqual(nothing);
  const [back] = await trial(library, '# a note', { rules, against: strip });
  expect(back?.finding).toEqual({ ...nothing, kept: [paragraph('Second')] });
  const [titled] = await trial(library, `${strip}\ntitle: string('Boats')`, { rules, against: strip });
  expect(titled?.finding).toMatchObject({ removed: [], also: ['title'] });
});

test('a line that would lose the article is named with the sentence of the engine', async () => {
  const library = memoryLibrary();
  await keep(library, url, '2026-03-01T10:00:00Z');
  const [copy] = await trial(library, '# all of it\nstrip: //article');
  expect(copy?.finding).toEqual({
    ...nothing,
    remarks: [
      {
        line: 2,
        kind: 'wrong',
        said: { key: 'trouble_too_much', values: [] },
        text: 'It would take out most of the article.',
      },
    ],
  });
});

test('takes the five newest copies of the hosts that the rule is for, with a page and not deleted', async () => {
  const library = memoryLibrary();
  const ids: string[] = [];
  for (const day of [1, 2, 3, 4, 5, 6]) ids.unshift(await keep(library, `${url}${day}`, `2026-03-0${day}T10:00:00Z`));
  const below = await keep(library, 'https://sport.news.example/b', '2026-03-08T10:00:00Z');
  await keep(library, 'https://other.example/c', '2026-03-09T10:00:00Z');
  await keep(library, `${url}-imported`, '2026-03-10T10:00:00Z', null);
  const gone = await keep(library, `${url}-gone`, '2026-03-11T10:00:00Z');
  await library.remove([gone]);
  const found = valueIn(await copiesFor(library, 'news.example', 5));
  expect(found.map(({ id }) => id)).toEqual(ids.slice(0, 5));
  expect(valueIn(await copiesFor(library, '.news.example', 5)).map(({ id }) => id)).toEqual([below]);
  expect(valueIn(await copiesFor(library, 'none.example', 5))).toEqual([]);
});

test('a page that holds no article is said so, and one that is told to stop reads nothing more', async () => {
  const library = memoryLibrary();
  await keep(library, url, '2026-03-01T10:00:00Z', '<!doctype html><title>Empty</title>');
  expect((await trial(library, strip)).map(({ finding }) => finding)).toEqual([{ kind: 'unreadable' }]);
  expect(await trial(library, strip, { signal: AbortSignal.abort() })).toEqual([]);
});
