/** What runs inside the browser: the blocks of a page as the judge sees them, for training it. */
import { splitBlocks } from '../../core/blocks';
import { FEATURES, tableOf } from '../../core/clean/judge/features';
import { unsure } from '../../core/clean/judge/judge';
import { Ledger } from '../../core/clean/ledger';
import { strip } from '../../core/clean/strip/strip';
import { natureOf } from '../../core/detect/kind';
import { readFacts } from '../../core/facts/facts';
import { copyPage } from '../../core/page';

/** Blocks in page order. */
export interface DumpedBlock {
  readonly text: string;
  readonly words: number;
  /** Whether no earlier stage took it out. */
  readonly left: boolean;
  /** Its features, where it has some. */
  readonly row: readonly number[] | null;
}

function run(_name: string, source: Document, url: string): readonly DumpedBlock[] {
  const page = copyPage(source, url);
  if (typeof page === 'string') return [];
  const ledger = new Ledger(splitBlocks(page.doc.body));
  if (ledger.blocks.all.length === 0) return [];
  const facts = readFacts(page, ledger.blocks);
  const nature = natureOf(page);
  strip({ page, facts, ledger });
  ledger.reconsider(unsure(nature));
  const { blocks, rows, values } = tableOf(ledger, facts, nature);
  const width = FEATURES.length;
  const left = new Set(blocks);
  const numbers = new Map(rows.map((block, row) => [blocks[block], values.subarray(row * width, (row + 1) * width)]));
  return ledger.blocks.all.map((block) => ({
    text: block.text,
    words: block.words,
    left: left.has(block),
    row: numbers.has(block) ? Array.from(numbers.get(block) ?? [], (value) => Math.round(value * 1e4) / 1e4) : null,
  }));
}

Object.assign(globalThis, { lab: { run } });
