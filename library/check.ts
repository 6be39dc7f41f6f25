/** Whether what is stored fits together, and mending it. */
import { type Database, type Writing, writing } from './database';
import { highlightsIn, ofCopy } from './highlight-store';
import { notesOf } from './highlights';
import { dropEntry, headsOf, INDEX_STORES, unhurried } from './index-store';
import type { Outcome } from './library';
import { asText, contentsFrom, rowFromContents } from './mend';
import { eachTerm } from './postings';
import { hashesOf, strippedRow } from './row';
import type { StoredRow, StoredText } from './stored';
import { type Terms, termsOf } from './terms';
import { reindexed, rowFrom, storedRow } from './writes';

/** Something that did not fit, and what became of it. */
export interface Finding {
  /**
   * `no-contents`: of a row; made from the text where there is one, else the row is now a link.
   * `no-text`: of a copy; made from its HTML.
   * `no-row`: of contents; made anew, without what the reader said of it.
   * `stray`: a text, a source or highlights that belong to nothing; deleted.
   * `miscounted`: a picture; counted anew, or deleted where nothing shows it.
   * `no-picture`: one that a copy shows; lost.
   * `not-found`: a copy that search did not know, or not with all its words; known now.
   * `no-copy`: words that belong to no copy; taken out.
   */
  readonly kind: 'no-contents' | 'no-text' | 'no-row' | 'stray' | 'miscounted' | 'no-picture' | 'not-found' | 'no-copy';
  /** Id of the copy, hash of the picture or number in the index. */
  readonly what: string;
  /** Whether nothing was lost. */
  readonly whole: boolean;
}

/** The copies that look otherwise to their reader now. */
export function copiesIn(findings: readonly Finding[]): readonly string[] {
  const ofCopies = findings.filter(({ kind }) => kind === 'no-contents' || kind === 'no-text' || kind === 'no-row');
  return [...new Set(ofCopies.map(({ what }) => what))];
}

type Tell = (kind: Finding['kind'], what: string, whole: boolean) => void;

const PORTION = 200;

/** Reads a store in portions: all of it at once may be large. */
async function eachIn<Name extends 'texts' | 'rows'>(
  transaction: Writing,
  name: Name,
  listener: (record: Name extends 'texts' ? StoredText : StoredRow) => void,
): Promise<void> {
  const store = transaction.objectStore(name);
  let after: string | null = null;
  do {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const records = (await store.getAll(range, PORTION)) as (Name extends 'texts' ? StoredText : StoredRow)[];
    for (const record of records) {
      listener(record);
    }
    after = records.length < PORTION ? null : (records.at(-1)?.id ?? null);
  } while (after !== null);
}

const NO_SKETCH = { sketch: [], hashes: [] } as const;

/** A row that lacks contents or text. */
async function mendContents(transaction: Writing, id: string, tell: Tell): Promise<void> {
  const [row, contents, text] = await Promise.all([
    transaction.objectStore('rows').get(id),
    transaction.objectStore('contents').get(id),
    transaction.objectStore('texts').get(id),
  ]);
  if (row === undefined) {
    return;
  }
  if (contents !== undefined) {
    const bios = contents.article.bios.map((bio) => `${bio.name}\n${bio.text}`);
    const hashes = hashesOf(contents.images);
    await transaction.objectStore('texts').put({ id, text: asText(contents.article.html), bios, sketch: [], hashes });
    tell('no-text', id, false);
  } else if (text !== undefined) {
    const made = contentsFrom(rowFrom(row), text.text, '');
    await transaction.objectStore('contents').put({ ...made, article: { ...made.article, text: '' }, id });
    await transaction.objectStore('texts').put({ ...text, hashes: [] });
    tell('no-contents', id, false);
  } else {
    await transaction.objectStore('rows').put(storedRow(strippedRow(rowFrom(row)), row.notedAt, row.number));
    await transaction.objectStore('sources').delete(id);
    tell('no-contents', id, false);
  }
}

/** Contents that no row leads to. */
async function mendRow(transaction: Writing, id: string, tell: Tell): Promise<void> {
  const contents = await transaction.objectStore('contents').get(id);
  if (contents === undefined) {
    return;
  }
  const text = (await transaction.objectStore('texts').get(id)) ?? {
    id,
    text: asText(contents.article.html),
    bios: [],
    ...NO_SKETCH,
  };
  await transaction.objectStore('texts').put({ ...text, hashes: hashesOf(contents.images) });
  const row = rowFromContents(id, { ...contents, article: { ...contents.article, text: text.text } });
  const number = await reindexed(transaction, row, null);
  await transaction.objectStore('rows').put(storedRow(row, Date.now(), number));
  tell('no-row', id, false);
}

async function mendCopies(transaction: Writing, tell: Tell): Promise<void> {
  const rows = new Map<string, boolean>();
  await eachIn(transaction, 'rows', ({ id, holds }) => rows.set(id, holds === 'article'));
  const [contents, texts, sources] = await Promise.all([
    transaction.objectStore('contents').getAllKeys(),
    transaction.objectStore('texts').getAllKeys(),
    transaction.objectStore('sources').getAllKeys(),
  ]);
  const [withContents, withText] = [new Set(contents), new Set(texts)];
  for (const [id, isArticle] of rows) {
    if (isArticle && !(withContents.has(id) && withText.has(id))) {
      await mendContents(transaction, id, tell);
    }
  }
  for (const id of contents.filter((one) => !rows.has(one))) {
    await mendRow(transaction, id, tell);
  }
  for (const name of ['texts', 'sources'] as const) {
    const stray = (name === 'texts' ? texts : sources).filter((id) => !rows.has(id) && !withContents.has(id));
    await Promise.all(stray.map((id) => transaction.objectStore(name).delete(id)));
    for (const id of stray) {
      tell('stray', id, false);
    }
  }
}

/** Highlights of copies that are not there. Those of a copy that was made anew from its contents are its own again. */
async function mendHighlights(transaction: Writing, tell: Tell): Promise<void> {
  const [keys, rows] = await Promise.all([
    transaction.objectStore('highlights').getAllKeys(),
    transaction.objectStore('rows').getAllKeys(),
  ]);
  const there = new Set(rows);
  for (const copyId of new Set(keys.map(([id]) => id).filter((id) => !there.has(id)))) {
    await transaction.objectStore('highlights').delete(ofCopy(copyId));
    tell('stray', copyId, false);
  }
}

async function mendImages(transaction: Writing, tell: Tell): Promise<void> {
  const counted = new Map<string, number>();
  await eachIn(transaction, 'texts', ({ hashes }) => {
    for (const hash of hashes) {
      counted.set(hash, (counted.get(hash) ?? 0) + 1);
    }
  });
  const [images, uses] = await Promise.all([
    transaction.objectStore('images').getAllKeys(),
    transaction.objectStore('uses').getAll(),
  ]);
  const there = new Set(images);
  const known = new Map(uses.map((use) => [use.hash, use]));
  for (const hash of new Set([...images, ...known.keys(), ...counted.keys()])) {
    const count = counted.get(hash) ?? 0;
    const use = known.get(hash);
    if (count > 0 && !there.has(hash)) {
      // Where it comes again with another copy it is stored again.
      await transaction.objectStore('uses').delete(hash);
      tell('no-picture', hash, false);
    } else if (count === 0) {
      await transaction.objectStore('images').delete(hash);
      await transaction.objectStore('uses').delete(hash);
      tell('miscounted', hash, true);
    } else if (use?.uses !== count) {
      const size = use?.size ?? (await transaction.objectStore('images').get(hash))?.bytes.length ?? 0;
      await transaction.objectStore('uses').put({ hash, uses: count, size });
      tell('miscounted', hash, true);
    }
  }
}

/** All words of a copy in two numbers: to hold the words themselves, of all copies at once, would take gigabytes. */
class Digest {
  #count = 0;
  #sum = 0;

  add(term: string, fields: number): void {
    // A copy without any word has one that is empty, which is packed nowhere.
    if (term === '') return;
    let hash = 0x811c9dc5 ^ fields;
    for (let at = 0; at < term.length; at++) {
      hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
      hash ^= hash >>> 15;
    }
    this.#count++;
    this.#sum = (this.#sum + hash) | 0;
  }

  addAll({ terms, fields }: Terms): Digest {
    for (const [at, term] of terms.split('\n').entries()) {
      this.add(term, fields[at] ?? 0);
    }
    return this;
  }

  is(other: Digest): boolean {
    return this.#count === other.#count && this.#sum === other.#sum;
  }
}

/** The words under each number of the index. */
async function indexed(transaction: Writing): Promise<Map<number, Digest>> {
  const words = new Map<number, Digest>();
  for (const { number = 0, terms, fields } of await transaction.objectStore('fresh').getAll()) {
    words.set(number, new Digest().addAll({ terms, fields }));
  }
  for (const [segment, head] of await headsOf(transaction, new Map())) {
    const blocks = await transaction.objectStore('blocks').getAll(IDBKeyRange.bound([segment], [segment, []]));
    for (const number of head.numbers) {
      words.set(number, new Digest());
    }
    // Where a block is lost, what it held stands nowhere: not even words need to have been in it.
    if (blocks.length === head.firsts.length) {
      const terms = eachTerm({ head, blocks }, (term, number, fields) => words.get(number)?.add(term, fields));
      await unhurried(transaction, terms);
    }
  }
  return words;
}

async function mendIndex(transaction: Writing, tell: Tell): Promise<void> {
  const words = await indexed(transaction);
  const gone = new Set(await transaction.objectStore('gone').getAllKeys());
  const rows: StoredRow[] = [];
  await eachIn(transaction, 'rows', (row) => rows.push(row));
  for (const row of rows) {
    const text = await transaction.objectStore('texts').get(row.id);
    const notes = notesOf(await highlightsIn(transaction, row.id));
    const expected = new Digest().addAll(termsOf({ row, text: text?.text ?? '', bios: text?.bios ?? [], notes }));
    const stored = words.get(row.number);
    if (stored?.is(expected) !== true || gone.has(row.number)) {
      const number = await reindexed(transaction, rowFrom(row), stored === undefined ? null : row.number);
      await transaction.objectStore('rows').put({ ...row, number });
      tell('not-found', row.id, true);
    }
    words.delete(row.number);
  }
  for (const number of [...words.keys()].filter((one) => !gone.has(one))) {
    await dropEntry(transaction, '', number, true);
    tell('no-copy', String(number), true);
  }
}

/**
 * Looks at everything that is stored, mends what can be mended, and tells what did not fit. All in one transaction, so
 * that nothing is judged while it changes; other changes wait meanwhile.
 */
export function check(database: Database): Promise<Outcome<readonly Finding[]>> {
  return writing(
    database,
    ['rows', 'contents', 'texts', 'sources', 'images', 'uses', 'highlights', ...INDEX_STORES],
    async (transaction) => {
      const findings: Finding[] = [];
      const tell: Tell = (kind, what, whole) => findings.push({ kind, what, whole });
      await mendCopies(transaction, tell);
      await mendHighlights(transaction, tell);
      await mendImages(transaction, tell);
      await mendIndex(transaction, tell);
      return findings;
    },
  );
}
