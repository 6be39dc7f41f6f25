import { expect, it, vi } from 'vitest';
import { applyImport, type ImportPlan, type ImportTools, planImport } from '../../../library/in/import';
import { memoryLibrary } from '../../../library/memory';
import { libraryArchive } from '../../../library/out/archive';
import { toHtmlFile } from '../../../library/out/html-file';
import type { Outgoing } from '../../../library/whole';
import { libraryDouble } from './library-double';
import { all } from './reading';
import { articleWith, painted, wholeWith } from './whole-samples';

const toolsFor = (library: ImportTools['library']): ImportTools => ({
  library,
  doc: document,
  clean: async (html, url) =>
    html.includes('nothing here') ? null : { article: articleWith({ url, title: 'Cleaned' }), rule: null },
  engine: '0.1.0',
  now: () => '2026-11-22T00:00:00.000Z',
});

async function planned(file: Blob, tools: ImportTools): Promise<ImportPlan> {
  const plan = await planImport(file, tools);
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
}

async function archive(count: number): Promise<Blob> {
  const image = await painted('#2c6a4d', 20, 20);
  const copies: Outgoing[] = await Promise.all(
    Array.from({ length: count }, (_, n) =>
      wholeWith(articleWith({ url: `https://a.example/${n}`, title: `Article ${n}` }), {
        contents: { images: [{ url: 'https://a.example/1.png', hash: image.hash, missing: null }] },
        images: [image],
      }),
    ),
  );
  const { copy } = await wholeWith(articleWith({ url: 'https://later.example/', title: 'Later' }));
  const chunks = libraryArchive([...copies, { copy: { ...copy, holds: 'link' }, contents: null }], {
    doc: document,
    exportedAt: '2026-11-22T00:00:00.000Z',
  });
  return new Blob(await all(chunks));
}

it('shows what would come in and changes nothing', async () => {
  const { library, rows } = libraryDouble();
  const plan = await planned(await archive(14), toolsFor(library));
  expect(plan).toMatchObject({ format: 'plainleaf-zip', copies: 14, pages: 0, links: 1, duplicates: 0, refused: [] });
  expect(plan.titles).toEqual(Array.from({ length: 12 }, (_, n) => `Article ${n}`));
  expect(rows.size).toBe(0);
});

it('twice is once, at each step', async () => {
  const { library, rows } = libraryDouble();
  const tools = toolsFor(library);
  const file = await archive(5);
  const plan = await planned(file, tools);
  expect(await applyImport(plan, tools)).toMatchObject({ saved: 5, links: 1, duplicates: 0, stopped: null });
  expect(await applyImport(plan, tools)).toMatchObject({ saved: 0, links: 0, duplicates: 6, stopped: null });
  expect(await planned(file, tools)).toMatchObject({ copies: 0, links: 0, duplicates: 6 });
  expect(rows.size).toBe(6);
});

it('two readings of one article that were kept both come back both', async () => {
  const { library, rows } = libraryDouble();
  const tools = toolsFor(library);
  const times = ['2026-11-01T08:00:00.000Z', '2026-11-02T08:00:00.000Z'];
  const copies = await Promise.all(times.map((savedAt) => wholeWith(articleWith({}), { copy: { savedAt } })));
  const file = new Blob(await all(libraryArchive(copies, { doc: document, exportedAt: '2026-11-22T00:00:00.000Z' })));
  await applyImport(await planned(file, tools), tools);
  await applyImport(await planned(file, tools), tools);
  expect([...rows.values()].map(({ savedAt }) => savedAt)).toEqual(times);
});

it('an address that comes twice in one list is one', async () => {
  const { library, rows } = libraryDouble();
  const tools = toolsFor(library);
  const plan = await planned(
    new Blob(['https://a.example/\nhttps://a.example/?utm_source=x\nhttps://b.example/\n']),
    tools,
  );
  expect(plan).toMatchObject({ format: 'addresses', links: 2, duplicates: 1 });
  expect(await applyImport(plan, tools)).toMatchObject({ links: 2, duplicates: 1 });
  expect(rows.size).toBe(2);
});

it('an article takes the place of its address with all that was said of both, and comes once', async () => {
  const library = memoryLibrary();
  const tools = toolsFor(library);
  const said = { openedAt: '2026-11-04T00:00:00.000Z', place: { share: 0.5, offset: 9 }, favourite: true };
  const whole = await wholeWith(articleWith({}), { copy: { ...said, tags: ['sea'] } });
  const row = { tags: ['later'], savedAt: '2020-01-01T00:00:00.000Z' };
  await library.saveLinks([{ url: whole.copy.url, title: null, row }]);
  const file = new Blob([toHtmlFile(whole, document)]);
  expect(await applyImport(await planned(file, tools), tools)).toMatchObject({ saved: 1, duplicates: 0 });
  expect(await planned(file, tools)).toMatchObject({ copies: 0, duplicates: 1 });
  expect(await applyImport(await planned(file, tools), tools)).toMatchObject({ saved: 0, duplicates: 1 });
  expect((await all(library.all())).flat()).toMatchObject([
    { ...said, holds: 'article', title: 'The keeper', tags: ['later', 'sea'], savedAt: whole.copy.savedAt },
  ]);
});

it('what was deleted comes back as deleted, once, and takes no place of an address', async () => {
  const library = memoryLibrary();
  const tools = toolsFor(library);
  const whole = await wholeWith(articleWith({}), { copy: { deletedAt: '2026-11-20T00:00:00.000Z', tags: ['sea'] } });
  const file = new Blob(await all(libraryArchive([whole], { doc: document, exportedAt: '2026-11-22T00:00:00.000Z' })));
  await library.saveLinks([{ url: whole.copy.url, title: null }]);
  expect(await applyImport(await planned(file, tools), tools)).toMatchObject({ saved: 1, stopped: null });
  expect(await planned(file, tools)).toMatchObject({ copies: 0, duplicates: 1 });
  expect(await applyImport(await planned(file, tools), tools)).toMatchObject({ saved: 0, duplicates: 1 });
  const rows = (await all(library.all())).flat();
  expect(rows.map(({ holds, deletedAt }) => [holds, deletedAt !== null]).toSorted()).toEqual([
    ['article', true],
    ['link', false],
  ]);
});

it('a page that calls itself by another address comes once, and no address of it comes beside it', async () => {
  const library = memoryLibrary();
  const canonicalUrl = 'https://a.example/story';
  const tools: ImportTools = {
    ...toolsFor(library),
    clean: async (_, url) => ({ article: articleWith({ url, canonicalUrl }), rule: null }),
  };
  const pageAt = (url: string) =>
    new Blob([
      `<!doctype html><!--\n Page saved with SingleFile \n url: ${url} \n--><html><title>A</title><p>Words.</p>`,
    ]);
  const taken = async (file: Blob) => applyImport(await planned(file, tools), tools);
  expect(await taken(pageAt('https://m.a.example/1'))).toMatchObject({ saved: 1 });
  expect(await planned(pageAt('https://m.a.example/1'), tools)).toMatchObject({ pages: 0, duplicates: 1 });
  expect(await taken(pageAt('https://m.a.example/1'))).toMatchObject({ saved: 0, duplicates: 1 });
  expect(await taken(pageAt('https://m.a.example/2'))).toMatchObject({ saved: 0, duplicates: 1 });
  expect(await taken(new Blob(['https://m.a.example/1\n']))).toMatchObject({ links: 0, duplicates: 1 });
  expect((await all(library.all())).flat()).toHaveLength(1);
});

it('a page that the engine stumbles over is named, and the others come', async () => {
  const { library } = libraryDouble();
  const told = vi.fn();
  vi.stubGlobal('reportError', told);
  const fault = new Error('ours');
  const tools: ImportTools = { ...toolsFor(library), clean: () => Promise.reject(fault) };
  const plan = await planned(
    new Blob(['<!doctype html><title>A page</title><link rel="canonical" href="https://a.example/page"><p>Words.</p>']),
    tools,
  );
  expect(await applyImport(plan, tools)).toMatchObject({
    saved: 0,
    refused: [{ fault: 'no-article', name: 'A page' }],
    stopped: null,
  });
  expect(told).toHaveBeenCalledExactlyOnceWith(fault);
  vi.unstubAllGlobals();
});

it('a page saved with something else is cleaned by the engine, its source kept', async () => {
  const { library, copies } = libraryDouble();
  const tools = toolsFor(library);
  const html = '<!doctype html><title>A page</title><link rel="canonical" href="https://a.example/page"><p>Words.</p>';
  const plan = await planned(new Blob([html]), tools);
  expect(plan).toMatchObject({ format: 'saved-html', pages: 1, titles: ['A page'] });
  expect(await applyImport(plan, tools)).toMatchObject({ saved: 1, refused: [] });
  const [copy] = copies.values();
  expect(copy?.contents.provenance).toMatchObject({ finalUrl: 'https://a.example/page', engine: '0.1.0' });
  const source = new Blob([copy?.source?.bytes ?? '']).stream().pipeThrough(new DecompressionStream('gzip'));
  expect(await new Response(source).text()).toBe(html);
});

it('a page without an article is refused by name', async () => {
  const { library } = libraryDouble();
  const tools = toolsFor(library);
  const html = '<!doctype html><title>Door</title><link rel="canonical" href="https://a.example/x"><p>nothing here';
  const { refused, saved } = await applyImport(await planned(new Blob([html]), tools), tools);
  expect({ refused, saved }).toMatchObject({ refused: [{ fault: 'no-article', name: 'Door' }], saved: 0 });
});

it('can be left in the middle: what is in stays', async () => {
  const { library, rows } = libraryDouble();
  const tools = toolsFor(library);
  const plan = await planned(await archive(10), tools);
  const run = new AbortController();
  const onProgress = vi.fn((done: number) => (done === 4 ? run.abort() : undefined));
  expect(await applyImport(plan, tools, { onProgress, signal: run.signal })).toMatchObject({
    saved: 4,
    links: 0,
    stopped: 'aborted',
  });
  expect(rows.size).toBe(4);
  expect(onProgress).toHaveBeenLastCalledWith(4, 11);
});

it('a full library ends it with its reason', async () => {
  const { library, rows } = libraryDouble(3);
  const tools = toolsFor(library);
  expect(await applyImport(await planned(await archive(10), tools), tools)).toMatchObject({
    saved: 3,
    stopped: 'full',
  });
  expect(rows.size).toBe(3);
});
