import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NewCopy } from '../../../library/copy';
import { libraryArchive } from '../../../library/out/archive';
import { toHtmlFile } from '../../../library/out/html-file';
import { rowOf, toJson } from '../../../library/record';
import type { Outgoing, WholeCopy } from '../../../library/whole';
import { all, foundIn } from './reading';
import { anyCopy, articleWith, wholeWith } from './whole-samples';

/** What a copy is once it has been out and is to be saved again. */
const asSaved = ({ copy, contents, source, images, highlights }: WholeCopy): NewCopy => ({
  contents,
  source,
  images,
  row: rowOf(copy),
  highlights,
});

const savedFrom = async (file: Blob): Promise<readonly NewCopy[]> =>
  (await foundIn(file)).map((found) => {
    if (found.holds !== 'copy') throw new Error(JSON.stringify(found));
    return found.copy;
  });

async function archiveOf(copies: readonly Outgoing[]): Promise<Blob> {
  return new Blob(await all(libraryArchive(copies, { doc: document, exportedAt: '2026-11-22T00:00:00.000Z' })));
}

it('a copy comes out of its HTML file as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(anyCopy, async (make) => {
      const whole = await make();
      expect(await savedFrom(new Blob([toHtmlFile(whole, document)]))).toEqual([asSaved(whole)]);
    }),
    { numRuns: 150 },
  );
});

it('a copy comes out of JSON as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(anyCopy, async (make) => {
      const whole = await make();
      expect(await savedFrom(new Blob([toJson(whole)]))).toEqual([asSaved(whole)]);
    }),
    { numRuns: 100 },
  );
});

it('the page as it was saved can be left out', async () => {
  const whole = await wholeWith(articleWith({}), { source: { bytes: new Uint8Array([1]), length: 1 } });
  const [copy] = await savedFrom(new Blob([toHtmlFile(whole, document, { source: false })]));
  expect(copy?.source).toBeNull();
});

it('five hundred copies come out of an archive as they went in, and the addresses with them', async () => {
  const makes = fc.sample(anyCopy, { numRuns: 500, seed: 5 });
  const wholes = await Promise.all(makes.map((make) => make()));
  const link = (await wholeWith(articleWith({ title: 'Later', url: 'https://later.example/' }))).copy;
  const found = await foundIn(await archiveOf([...wholes, { copy: { ...link, holds: 'link' }, contents: null }]));
  const copies = found.flatMap((one) => (one.holds === 'copy' ? [one.copy] : []));
  expect(copies).toEqual(wholes.map(asSaved));
  expect(found.filter(({ holds }) => holds !== 'copy')).toEqual([
    {
      holds: 'link',
      link: {
        url: 'https://later.example/',
        title: 'Later',
        row: {
          tags: [],
          archived: false,
          favourite: false,
          savedAt: link.savedAt,
          excerpt: link.excerpt,
          authors: [],
          publishedTime: null,
        },
      },
      at: { file: 'manifest.json', line: null, index: 1 },
      without: [],
    },
  ]);
}, 120_000);
