/** One system over many pages. */
import path from 'node:path';
import { onPages } from './browser.ts';
import { bundle } from './bundle.ts';
import type { CorpusPage, Row } from './rows.ts';

/** The script with the engine and its peers. */
export const labScript = (options?: { filters: boolean }): Promise<string> =>
  bundle(path.join(import.meta.dirname, 'inpage.ts'), options);

/** The rows stand in the order of the pages; a page that fails has its error in its row. */
export async function runSystem(system: string, pages: readonly CorpusPage[], script: string): Promise<Row[]> {
  const rows = new Map<string, Row>();
  const started = Date.now();
  await onPages(pages, { script, args: [system] }, (page, answers) => {
    const answer = answers instanceof Error ? { text: '', ms: 0, error: answers.message } : (answers[0] as Row);
    rows.set(page.id, { ...answer, id: page.id });
    if (process.stderr.isTTY) process.stderr.write(`\r${system}: ${rows.size} of ${pages.length} `);
  });
  console.error(`${system}: ${rows.size} pages in ${Math.round((Date.now() - started) / 1000)} s`);
  return pages.flatMap((page) => rows.get(page.id) ?? []);
}

/** The same, asking again only for pages that are not among the rows kept on disk: a peer does not change. */
export async function runPeer(
  system: string,
  pages: readonly CorpusPage[],
  script: string,
  known: readonly Row[],
): Promise<Row[]> {
  const rows = new Map(known.map((row) => [row.id, row]));
  const missing = pages.filter((page) => !rows.has(page.id));
  for (const row of missing.length > 0 ? await runSystem(system, missing, script) : []) rows.set(row.id, row);
  return [...rows.values()];
}
