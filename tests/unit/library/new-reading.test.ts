import { expect, test } from 'vitest';
import type { Removal } from '../../../core/article';
import { memoryLibrary } from '../../../library/memory';
import { runSave } from '../../../library/save/job';
import { takeReading } from '../../../library/save/new-reading';
import { article, idOf, kept, order, pictureUrl, task, toolsOver } from './save-samples';

const removal = (id: string, text: string): Removal => ({
  id,
  kind: 'promo',
  reason: 'A box.',
  rule: 'promo/sample',
  text,
  html: `<p>${text}</p>`,
  anchor: { html: 0, text: 0 },
});

test('a new reading takes the place of the old one, and its source, pictures and what was put back stay', async () => {
  const library = memoryLibrary();
  const before = article({ removed: [removal('r1', 'Put back'), removal('r2', 'Left out')] });
  const id = idOf(await runSave(order({ article: before }), toolsOver(library), task()));
  const now = article({ text: 'Read anew.', removed: [removal('r1', 'Left out'), removal('r7', 'Put back')] });
  const added = 'https://courier.example/b.png';
  const reading = { article: now, engine: '2.0.0', rule: null, pictures: [pictureUrl, added] };
  expect((await takeReading(library, id, reading)).ok).toBe(true);
  const contents = await kept(library.contents(id));
  expect(contents.article).toEqual(now);
  expect(contents.restored).toEqual(['r7']);
  expect(contents.images).toEqual([
    expect.objectContaining({ url: pictureUrl, missing: null }),
    { url: added, hash: null, missing: 'no-access' },
  ]);
  expect(contents.provenance).toMatchObject({ engine: '2.0.0', rule: null, askedUrl: 'https://courier.example/f' });
  expect(await kept(library.verify(id))).toEqual({ text: 'same', source: 'same', images: [] });
});

test('a new reading of a copy that is gone changes nothing', async () => {
  const reading = { article: article(), engine: '2.0.0', rule: null, pictures: [] };
  expect(await takeReading(memoryLibrary(), 'x', reading)).toEqual({ ok: false, failure: 'gone' });
});
