/** A library of the simplest kind that keeps the interface's word, for tests of what is written against it. */
import type { Copy, NewCopy, NewLink } from '../../../library/copy';
import { keyOf } from '../../../library/key-of';
import type { Library, LibraryFailure, Outcome } from '../../../library/library';
import { articleWith, wholeWith } from './whole-samples';

const good = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });

/** @param room copies that it takes before it is full */
export function libraryDouble(room = Number.POSITIVE_INFINITY) {
  const rows = new Map<string, Copy>();
  const copies = new Map<string, NewCopy>();
  let last = 0;
  const full = (): { ok: false; failure: LibraryFailure } | null =>
    rows.size >= room ? { ok: false, failure: 'full' } : null;
  const put = async (id: string, copy: NewCopy): Promise<Outcome<Copy>> => {
    const { article, provenance } = copy.contents;
    const { copy: made } = await wholeWith(article, { contents: copy.contents });
    const key = keyOf(provenance.finalUrl, provenance.canonicalUrl);
    const row = { ...made, id, key, url: provenance.finalUrl, savedAt: provenance.savedAt, ...copy.row };
    rows.set(id, row);
    copies.set(id, copy);
    return good(row);
  };
  const library = {
    save: async (copy: NewCopy) => full() ?? put(`c${++last}`, copy),
    replace: async (id: string, copy: NewCopy) => put(id, copy),
    saveLinks: async (links: readonly NewLink[]) => {
      const saved: Copy[] = [];
      for (const { url, title, row } of links) {
        if (full()) return { ok: false as const, failure: 'full' as const };
        const key = keyOf(url, null);
        if ([...rows.values()].some((one) => one.key === key)) continue;
        const { copy } = await wholeWith(articleWith({ url, title }));
        const made: Copy = { ...copy, id: `c${++last}`, key, holds: 'link', excerpt: null, ...row };
        rows.set(made.id, made);
        saved.push(made);
      }
      return good(saved);
    },
    async *all() {
      yield [...rows.values()];
    },
  };
  // What an import does not call is not there: a call would be an error of the test.
  return { rows, copies, library: library as unknown as Library };
}
