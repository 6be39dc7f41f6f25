/** What an import need not bring: what is in the library, or came before in the same file. */
import type { Copy } from '../copy';
import { keyOf } from '../key-of';
import type { Library } from '../library';
import type { ImportRecord } from './found';

export class Known {
  /** Times of the articles of a key, in milliseconds: a library may keep two readings of one article. */
  readonly #articles = new Map<string, Set<number>>();
  /** Ids of the addresses that were never read; empty for one that is not in the library yet. */
  readonly #links = new Map<string, string>();

  static async of(library: Library): Promise<Known> {
    const known = new Known();
    for await (const rows of library.all()) for (const row of rows) if (row.deletedAt === null) known.#addRow(row);
    return known;
  }

  #addRow({ id, key, holds, savedAt }: Copy): void {
    if (holds === 'link') this.#links.set(key, id);
    else this.#times(key).add(Date.parse(savedAt));
  }

  /** Our own copies are the same if key and time are; what comes from elsewhere has no time of ours. */
  has(record: ImportRecord): boolean {
    const times = this.#articles.get(this.#key(record));
    if (record.holds === 'link') return times !== undefined || this.#links.has(this.#key(record));
    return times !== undefined && (!isOurs(record) || times.has(timeOf(record)));
  }

  add(record: ImportRecord): void {
    const key = this.#key(record);
    if (record.holds === 'link') this.#links.set(key, '');
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

  #times(key: string): Set<number> {
    const times = this.#articles.get(key) ?? new Set();
    this.#articles.set(key, times);
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

const isOurs = (record: ImportRecord): boolean => record.holds === 'copy' && record.own;

const timeOf = (record: ImportRecord): number =>
  record.holds === 'copy' ? Date.parse(record.copy.row?.savedAt ?? record.copy.contents.provenance.savedAt) : 0;
