/** The blocks of all corpus pages with their features, and what of them the gold text holds; kept on disk. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DumpedBlock } from '../lab/blocks-inpage.ts';
import { onPages } from '../lab/browser.ts';
import { bundle } from '../lab/bundle.ts';
import { type CorpusPage, readLines, writeLines } from '../lab/rows.ts';
import { CACHE, SHARED } from '../shared.mjs';

export interface DumpedPage {
  readonly corpus: string;
  readonly id: string;
  readonly host: string;
  readonly type: string;
  readonly gold: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly texts: readonly string[];
  /** Words of each block as the engine counts them. */
  readonly words: readonly number[];
  /** The blocks that are left to be judged. */
  readonly left: readonly number[];
  /** Which of the blocks that are left each row of features belongs to: indexes into `left`. */
  readonly rows: readonly number[];
}

export interface Dump {
  readonly pages: readonly DumpedPage[];
  readonly values: Float32Array;
}

const PLACE = path.join(CACHE, 'blocks');

interface Gold {
  readonly text?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

function pagesOf(corpus: string): CorpusPage[] {
  const folder = path.join(SHARED, 'corpus', corpus);
  return readLines<CorpusPage>(path.join(folder, 'manifest.jsonl')).map((page) => ({
    ...page,
    file: path.join(folder, page.file),
    corpus,
  }));
}

/** Reads all pages in the browser and writes what came to the disk. */
export async function makeDump(corpora: readonly string[], every: number): Promise<void> {
  const script = await bundle(path.join(import.meta.dirname, '..', 'lab', 'blocks-inpage.ts'));
  const found = new Map<string, { page: DumpedPage; values: Float32Array[] }>();
  const corpusPages = corpora.flatMap(pagesOf).filter((_, index) => index % every === 0);
  let done = 0;
  await onPages(corpusPages, { script, args: ['blocks'] }, (page, answers) => {
    if (++done % 200 === 0) console.error(`${done} of ${corpusPages.length} pages`);
    if (answers instanceof Error) {
      console.error(`${page.id}: ${answers.message}`);
      return;
    }
    const blocks = answers[0] as readonly DumpedBlock[];
    const gold = page['gold'] as Gold;
    const dumped: DumpedPage = {
      corpus: String(page['corpus']),
      id: page.id,
      host: new URL(page.url).hostname.replace(/^www\./, ''),
      type: String(page['page_type'] ?? 'article'),
      gold: gold.text ?? '',
      with: gold.with ?? [],
      without: gold.without ?? [],
      texts: blocks.map((block) => block.text),
      words: blocks.map((block) => block.words),
      left: blocks.flatMap((block, index) => (block.left ? [index] : [])),
      rows: blocks.filter((block) => block.left).flatMap((block, index) => (block.row ? [index] : [])),
    };
    const values = blocks.flatMap((block) => (block.row ? [Float32Array.from(block.row)] : []));
    found.set(`${dumped.corpus} ${page.id}`, { page: dumped, values });
  });
  // Browsers answer in any order.
  const order = [...found.keys()].toSorted();
  const pages = order.flatMap((key) => found.get(key)?.page ?? []);
  const values = order.flatMap((key) => found.get(key)?.values ?? []);
  mkdirSync(PLACE, { recursive: true });
  writeLines(path.join(PLACE, 'pages.jsonl'), pages);
  writeFileSync(path.join(PLACE, 'values.f32'), Buffer.concat(values.map((row) => Buffer.from(row.buffer))));
}

export function readDump(): Dump {
  const bytes = readFileSync(path.join(PLACE, 'values.f32'));
  const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return { pages: readLines<DumpedPage>(path.join(PLACE, 'pages.jsonl')), values };
}
