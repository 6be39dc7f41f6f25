/** The saved copies that a rule can be tried on. Loaded when a rule is opened: the library comes with it. */
import { ruleNames } from '../../core/sites/match';
import type { Copy } from '../../library/copy';
import { LibraryError } from '../../library/failure';
import type { Library, Outcome } from '../../library/library';
import { hostOfPage } from '../../platform/sites';
import { open } from '../library/open';

/** Copies of one site that are asked for their source: those that were imported have none. */
const PATIENCE = 50;

function isFor(name: string, { url, holds, deletedAt }: Copy): boolean {
  const host = hostOfPage(url);
  return holds === 'article' && deletedAt === null && host !== null && ruleNames(host).includes(name);
}

/** The newest copies that a rule of this name is for and whose page was kept. */
export async function copiesFor(library: Library, name: string, most: number): Promise<Outcome<readonly Copy[]>> {
  const candidates: Copy[] = [];
  try {
    for await (const rows of library.all()) {
      candidates.push(...rows.filter((row) => isFor(name, row)));
      if (candidates.length >= PATIENCE) break;
    }
  } catch (error) {
    if (error instanceof LibraryError) return { ok: false, failure: error.failure };
    throw error;
  }
  const found: Copy[] = [];
  for (const row of candidates.slice(0, PATIENCE)) {
    const source = await library.source(row.id);
    if (source.ok && source.value !== null) found.push(row);
    if (found.length === most) break;
  }
  return { ok: true, value: found };
}

/** Does work with the library, and lets go of it. */
export async function withLibrary<Value>(work: (library: Library) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  const opened = await open();
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}
