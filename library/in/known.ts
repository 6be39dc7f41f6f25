/** What an import need not bring: what is in the library, or came before in the same file. */
import type { Copy } from '../copy';
import { keyOf } from '../key-of';
import type { Library } from '../library';
import type { ImportRecord } from './found';

export class Known {
  /** Times of the articles of a key, in milliseconds: a library may keep two readings of one article. */
  readonly #articles = new Map<string, Set<number>>();
  /** The same of those that are deleted and can be brought back. */
  readonly #deleted = new Map<string, Set<number>>();
  /** Ids of the addresses that were never read; empty for one that is not in the library yet. */
  readonly #links = new Map<string, string>();

  static async of(library: Library): Promise<Known> {
    const known = new Known();
    for await (const rows of library.all()) for (const row of rows) known.#addRow(row);
    return known;
  }

  /** An article is known by the address it was read at too: who wrote that down knew no other. */
  #addRow({ id, key, url, holds, savedAt, deletedAt }: Copy): void {
    if (deletedAt !== null) this.#times(key, this.#deleted).add(Date.parse(savedAt));
    else if (holds === 'link') this.#links.set(key, id);
    else for (const one of [key, keyOf(url, null)]) this.#times(one).add(Date.parse(savedAt));
  }

  /** Our own copies are the same if key and time are; what comes from elsewhere has no time of ours. */
  has(record: ImportRecord): boolean {
    const times = this.#articles.get(this.#key(record));
    if (isDeleted(record) && this.#deleted.get(this.#key(record))?.has(timeOf(record))) return true;
    if (record.holds === 'link') return times !== undefined || this.#links.has(this.#key(record));
    return times !== undefined && (!isOurs(record) || times.has(timeOf(record)));
  }

  add(record: ImportRecord): void {
    const key = this.#key(record);
    if (record.holds === 'link') this.#links.set(key, '');
    else if (isDeleted(record)) this.#times(key, this.#deleted).add(timeOf(record));
    else {
      this.#times(key).add(timeOf(record));
      this.#links.delete(key);
    }
  }

  /** Id of the row that waits for this article. */
  linkFor(record: ImportRecord): string | null {
    const id = this.#links.get(this.#key(record));
    return id === undefined || id === '' ? null : id;
  }

  #times(key: string, of = this.#articles): Set<number> {
    const times = of.get(key) ?? new Set();
    of.set(key, times);
    return times;
  }

  #key(record: ImportRecord): string {
    if (record.holds === 'copy') {
      const { finalUrl, canonicalUrl } = record.copy.contents.provenance;
      return keyOf(finalUrl, canonicalUrl);
    }
    return keyOf(record.holds === 'link' ? record.link.url : record.url, null);
  }
}

/** Whether it was in the library's bin. */
export const isDeleted = (record: ImportRecord): boolean => record.holds === 'copy' && record.deleted === true;

const isOurs = (record: ImportRecord): boolean => record.holds === 'copy' && record.own;

const timeOf = (record: ImportRecord): number =>
  record.holds === 'copy' ? Date.parse(record.copy.row?.savedAt ?? record.copy.contents.provenance.savedAt) : 0;
