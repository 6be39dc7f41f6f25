/** Reading what was written, as an import does. */
import type { Found } from '../../../library/in/found';
import { openImport } from '../../../library/in/open';
import { sanitizer } from '../../../library/in/sanitized';

export const setting = { doc: document, sanitize: sanitizer(document), now: '2026-11-22T00:00:00.000Z' };

/** Everything that comes. */
export async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const list: Value[] = [];
  for await (const value of values) list.push(value);
  return list;
}

/** The records of a file of a known kind. */
export async function foundIn(file: Blob): Promise<readonly Found[]> {
  const opened = await openImport(file, setting);
  if (typeof opened === 'string') throw new Error(opened);
  return all(opened.records());
}
