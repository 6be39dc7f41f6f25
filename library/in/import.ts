/**
 * Bringing a file into a library, in two steps: `planImport` reads all of it and says what would come in, changing
 * nothing; `applyImport` brings in exactly that. Written against the interface of the library alone.
 */
import type { Article } from '../../core/article';
import { pictureAddresses } from '../../core/pictures';
import type { NewCopy, NewLink } from '../copy';
import { LibraryError } from '../failure';
import { packed } from '../gzip';
import { sha256 } from '../hash';
import type { Library, LibraryFailure } from '../library';
import type { FileFault, Format, Found, ImportRecord, Records, Refused } from './found';
import { isDeleted, Known } from './known';
import { openImport } from './open';
import { sanitizer } from './sanitized';

export interface CleanedPage {
  readonly article: Article;
  /** Host of the site rule that was followed. */
  readonly rule: string | null;
}

/** What an import needs from outside. */
export interface ImportTools {
  readonly library: Library;
  /** Lends its DOM only. */
  readonly doc: Document;
  /** The engine: a whole page to an Article; `null` where there is none on it. */
  readonly clean: (html: string, url: string) => Promise<CleanedPage | null>;
  /** Its version. */
  readonly engine: string;
  /** ISO 8601; stands where an export does not say when. */
  readonly now: () => string;
}

export interface Watching {
  /** Records dealt with, and how many there are, where that is known. */
  readonly onProgress?: (done: number, all: number | null) => void;
  /** Ends it between two records: what is in by then is whole and stays. */
  readonly signal?: AbortSignal;
}

/** A record that comes in without something, and what. */
export interface Without {
  readonly name: string;
  readonly fields: readonly string[];
}

/** What would come in. */
export interface ImportPlan {
  readonly format: Format;
  /** New articles, pages to be cleaned, new addresses. */
  readonly copies: number;
  readonly pages: number;
  readonly links: number;
  /** Those that the library has already, or that come twice in the file. */
  readonly duplicates: number;
  /** The first of what would come in. */
  readonly titles: readonly string[];
  readonly refused: readonly Refused[];
  readonly without: readonly Without[];
  readonly records: Records;
}

export interface ImportReport {
  readonly saved: number;
  readonly links: number;
  readonly duplicates: number;
  readonly refused: readonly Refused[];
  readonly without: readonly Without[];
  /** Why it ended before its time; what was saved until then is whole. */
  readonly stopped: 'aborted' | LibraryFailure | null;
}

/** Titles shown before anything is changed. */
const FIRST = 12;
/** Addresses saved in one transaction. */
const BATCH = 200;

/**
 * Reads all of a file and counts what would come in. Throws the signal's reason, and a `LibraryError` where the library
 * cannot be read.
 */
export async function planImport(
  file: Blob,
  tools: ImportTools,
  watching: Watching = {},
): Promise<ImportPlan | FileFault> {
  const opened = await openImport(file, { doc: tools.doc, sanitize: sanitizer(tools.doc), now: tools.now() });
  if (typeof opened === 'string') return opened;
  const known = await Known.of(tools.library);
  const counts = { copy: 0, page: 0, link: 0 };
  const titles: string[] = [];
  const refused: Refused[] = [];
  const without: Without[] = [];
  let duplicates = 0;
  let done = 0;
  for await (const found of opened.records()) {
    watching.signal?.throwIfAborted();
    watching.onProgress?.(++done, null);
    if (found.holds === 'refused') refused.push(found.refused);
    else if (known.has(found)) duplicates += 1;
    else {
      known.add(found);
      counts[found.holds] += 1;
      if (titles.length < FIRST) titles.push(nameOf(found));
      if (found.without.length > 0) without.push({ name: nameOf(found), fields: found.without });
    }
  }
  return {
    format: opened.format,
    copies: counts.copy,
    pages: counts.page,
    links: counts.link,
    duplicates,
    titles,
    refused,
    without,
    records: opened.records,
  };
}

/** Brings in what a plan found; looks again at what the library has by now, so that twice is once. Never throws. */
export async function applyImport(
  plan: ImportPlan,
  tools: ImportTools,
  watching: Watching = {},
): Promise<ImportReport> {
  const known = await knownIn(tools.library);
  if (typeof known === 'string') return new Run(tools, new Known()).report(known);
  const run = new Run(tools, known);
  const all = plan.copies + plan.pages + plan.links + plan.duplicates + plan.refused.length;
  let done = 0;
  for await (const found of plan.records()) {
    if (watching.signal?.aborted) return run.report('aborted');
    const failure = await run.take(found);
    if (failure !== null) return run.report(failure);
    watching.onProgress?.(++done, all);
  }
  return run.report(await run.flush());
}

/** What the library has, or why it could not be read. */
async function knownIn(library: Library): Promise<Known | LibraryFailure> {
  try {
    return await Known.of(library);
  } catch (error) {
    if (error instanceof LibraryError) return error.failure;
    throw error;
  }
}

class Run {
  readonly #tools: ImportTools;
  readonly #known: Known;
  readonly #refused: Refused[] = [];
  readonly #without: Without[] = [];
  #links: NewLink[] = [];
  #saved = 0;
  #savedLinks = 0;
  #duplicates = 0;

  constructor(tools: ImportTools, known: Known) {
    this.#tools = tools;
    this.#known = known;
  }

  report = (stopped: ImportReport['stopped']): ImportReport => ({
    saved: this.#saved,
    links: this.#savedLinks,
    duplicates: this.#duplicates,
    refused: this.#refused,
    without: this.#without,
    stopped,
  });

  async take(found: Found): Promise<LibraryFailure | null> {
    if (found.holds === 'refused') {
      this.#refused.push(found.refused);
      return null;
    }
    if (this.#known.has(found)) {
      this.#duplicates += 1;
      return null;
    }
    if (found.holds === 'link') {
      this.#known.add(found);
      this.#links.push(found.link);
      this.#note(found);
      return this.#links.length < BATCH ? null : this.flush();
    }
    const copy = found.holds === 'copy' ? found.copy : await this.#cleaned(found);
    if (copy === null) {
      this.#refused.push({ fault: 'no-article', at: found.at, name: nameOf(found), field: null });
      return null;
    }
    // A page is known by what it calls itself too, and that shows once it is read.
    const read: ImportRecord = { ...found, holds: 'copy', copy, own: found.holds === 'copy' && found.own };
    if (this.#known.has(read)) {
      this.#duplicates += 1;
      return null;
    }
    const failure = isDeleted(found)
      ? await this.#saveDeleted(copy)
      : await this.#save(copy, this.#known.linkFor(found) ?? this.#known.linkFor(read));
    if (failure !== null) return failure;
    for (const one of [found, read]) this.#known.add(one);
    this.#note(found);
    return null;
  }

  #note(record: ImportRecord): void {
    if (record.without.length > 0) this.#without.push({ name: nameOf(record), fields: record.without });
  }

  /** Saves the addresses that wait. */
  async flush(): Promise<LibraryFailure | null> {
    const links = this.#links;
    this.#links = [];
    if (links.length === 0) return null;
    const saved = await this.#tools.library.saveLinks(links);
    if (!saved.ok) return saved.failure;
    this.#savedLinks += saved.value.length;
    this.#duplicates += links.length - saved.value.length;
    return null;
  }

  /** An article takes the place of the address that waited for it, and brings its tags. */
  async #save(copy: NewCopy, link: string | null): Promise<LibraryFailure | null> {
    const { library } = this.#tools;
    const saved = link === null ? await library.save(copy) : await library.replace(link, copy);
    if (!saved.ok) return saved.failure;
    this.#saved += 1;
    return null;
  }

  /** Into the library and on to where deletions are undone. */
  async #saveDeleted(copy: NewCopy): Promise<LibraryFailure | null> {
    const saved = await this.#tools.library.save(copy);
    const removed = saved.ok ? await this.#tools.library.remove([saved.value.id]) : saved;
    if (!removed.ok) return removed.failure;
    this.#saved += 1;
    return null;
  }

  async #cleaned({ html, url, row }: Extract<ImportRecord, { holds: 'page' }>): Promise<NewCopy | null> {
    const cleaned = await this.#tools.clean(html, url).catch(told);
    if (cleaned === null) return null;
    const { article, rule } = cleaned;
    const savedAt = row.savedAt ?? this.#tools.now();
    const pictures = pictureAddresses(article, this.#tools.doc);
    return {
      contents: {
        article,
        restored: [],
        images: pictures.map((address) => ({ url: address, hash: null, missing: 'imported' })),
        provenance: {
          askedUrl: url,
          finalUrl: url,
          canonicalUrl: article.canonicalUrl,
          savedAt,
          engine: this.#tools.engine,
          rule,
          sourceHash: await sha256(html),
          textHash: await sha256(article.text),
        },
      },
      source: await packed(html),
      images: [],
      row,
    };
  }
}

/** One page that the engine stumbles over costs no other one. */
const told = (error: unknown): null => {
  reportError(error);
  return null;
};

const nameOf = (record: ImportRecord): string => {
  if (record.holds === 'copy') return record.copy.contents.article.title ?? record.copy.contents.article.url;
  return record.holds === 'link' ? (record.link.title ?? record.link.url) : (record.title ?? record.url);
};
