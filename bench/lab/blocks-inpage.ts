/** What runs inside the browser: the blocks of a page as the judge sees them, for training it. */
import { splitBlocks } from '../../core/blocks';
import { isUnsure } from '../../core/clean/judge/judge';
import { Ledger } from '../../core/clean/ledger';
import { tableOf } from '../../core/clean/judge/features';
import { strip } from '../../core/clean/strip/strip';
import { readFacts } from '../../core/facts/facts';
import { copyPage } from '../../core/page';

/** Blocks in page order; `row` is absent where an earlier stage took the block out. */
export interface DumpedBlock {
  readonly text: string;
  readonly rule: string | null;
  readonly row: readonly number[] | null;
}

function run(_name: string, source: Document, url: string): readonly DumpedBlock[] {
  const page = copyPage(source, url);
  if (typeof page === 'string') return [];
  const ledger = new Ledger(splitBlocks(page.doc.body));
  if (ledger.blocks.all.length === 0) return [];
  const facts = readFacts(page, ledger.blocks);
  strip({ page, facts, ledger });
  ledger.reconsider(isUnsure);
  const { blocks, values } = tableOf(ledger, facts);
  const width = values.length / Math.max(1, blocks.length);
  const rows = new Map(blocks.map((block, i) => [block, values.subarray(i * width, (i + 1) * width)]));
  return ledger.blocks.all.map((block) => ({
    text: block.text,
    rule: ledger.verdict(block)?.rule ?? null,
    row: rows.has(block) ? Array.from(rows.get(block) ?? [], (value) => Math.round(value * 1e4) / 1e4) : null,
  }));
}

Object.assign(globalThis, { lab: { run } });
