/** How the row of a copy comes about and changes. Pure; both libraries make their rows here. */
import { fold } from '../core/text';
import type { Contents, Copy, ImageUse, NewCopy, NewLink } from './copy';
import { keyOf } from './key-of';
import type { CopyChange } from './library';
import { normalTags } from './tags';

const EXCERPT = 240;

/** At most so many UTF-16 units, ended at a word where there is one. */
function excerptOf(text: string | null): string | null {
  const line = fold((text ?? '').slice(0, 4 * EXCERPT)).normalize('NFC');
  if (line.length <= EXCERPT) {
    return line === '' ? null : line;
  }
  const cut = line.slice(0, EXCERPT - 1).replace(/[\ud800-\udbff]$/, '');
  const atWord = cut.replace(/\s+\S*$/, '');
  return `${atWord.length > EXCERPT / 2 ? atWord : cut}…`;
}

function tagsAfter(tags: readonly string[], { addTags = [], removeTags = [] }: CopyChange): readonly string[] {
  const gone = new Set(normalTags(removeTags).map((tag) => tag.toLowerCase()));
  return normalTags([...tags.filter((tag) => !gone.has(tag.toLowerCase())), ...addTags]);
}

const timeOr = (time: string | undefined, otherwise: string): string =>
  time !== undefined && Number.isFinite(Date.parse(time)) ? time : otherwise;

/** What a row takes from the article, and what saving says of it. */
function fromContents({ article, provenance, images }: Contents) {
  return {
    key: keyOf(provenance.finalUrl, provenance.canonicalUrl),
    url: provenance.finalUrl,
    title: article.title,
    siteName: article.siteName,
    authors: article.authors,
    publishedTime: article.publishedTime,
    lang: article.lang,
    dir: article.dir,
    excerpt: excerptOf(article.standfirst ?? article.text),
    wordCount: article.wordCount,
    readingMinutes: article.readingMinutes,
    holds: 'article' as const,
    missingImages: images.filter(({ hash }) => hash === null).length,
  };
}

/** Id and time of a new row, and what it weighs. */
export interface RowFacts {
  readonly id: string;
  /** ISO 8601. */
  readonly now: string;
  readonly bytes: number;
}

/** The row of a new copy. A time that is none is taken as now. */
export function newRow({ contents, row = {} }: NewCopy, { id, now, bytes }: RowFacts): Copy {
  return {
    id,
    ...fromContents(contents),
    savedAt: timeOr(row.savedAt ?? contents.provenance.savedAt, now),
    openedAt: row.openedAt ?? null,
    tags: normalTags(row.tags ?? []),
    archived: row.archived ?? false,
    favourite: row.favourite ?? false,
    place: row.place ?? null,
    deletedAt: null,
    bytes,
    revision: 1,
  };
}

/** The row of an address that was never read. */
export function linkRow({ url, title, row = {} }: NewLink, { id, now, bytes }: RowFacts): Copy {
  return {
    id,
    key: keyOf(url, null),
    url,
    title,
    siteName: null,
    authors: row.authors ?? [],
    publishedTime: row.publishedTime ?? null,
    lang: null,
    dir: null,
    excerpt: excerptOf(row.excerpt ?? null),
    wordCount: 0,
    readingMinutes: 0,
    holds: 'link',
    savedAt: timeOr(row.savedAt, now),
    openedAt: null,
    tags: normalTags(row.tags ?? []),
    archived: row.archived ?? false,
    favourite: row.favourite ?? false,
    place: null,
    deletedAt: null,
    bytes,
    missingImages: 0,
    revision: 1,
  };
}

/** The row with a newer reading: what the reader said of it stays, also when it was saved. */
export function replacedRow(old: Copy, { contents, row = {} }: NewCopy, bytes: number): Copy {
  const said = old.holds === 'link' ? { ...old, ...saidOfBoth(old, row) } : old;
  const place =
    said.place === null ? null : { ...said.place, offset: Math.min(said.place.offset, contents.article.text.length) };
  return { ...said, ...fromContents(contents), place, bytes, revision: old.revision + 1 };
}

/** What the reader said of an address, and of the article that takes its place. */
function saidOfBoth(link: Copy, row: NonNullable<NewCopy['row']>) {
  return {
    savedAt: timeOr(row.savedAt, link.savedAt),
    openedAt: row.openedAt ?? link.openedAt,
    tags: normalTags([...link.tags, ...(row.tags ?? [])]),
    archived: link.archived || (row.archived ?? false),
    favourite: link.favourite || (row.favourite ?? false),
    place: row.place ?? link.place,
  };
}

/** The row after what the reader changed. */
export function changedRow(old: Copy, change: CopyChange): Copy {
  return {
    ...old,
    tags: change.addTags || change.removeTags ? tagsAfter(old.tags, change) : old.tags,
    archived: change.archived ?? old.archived,
    favourite: change.favourite ?? old.favourite,
    place: change.place === undefined ? old.place : change.place,
    openedAt: change.openedAt ?? old.openedAt,
    revision: old.revision + 1,
  };
}

/** The row of a copy whose highlights changed. */
export const touchedRow = (old: Copy): Copy => ({ ...old, revision: old.revision + 1 });

/** The row of a copy that is deleted for the time being, or brought back with `null`. */
export function deletedRow(old: Copy, deletedAt: string | null): Copy {
  return { ...old, deletedAt, revision: old.revision + 1 };
}

/** A row that lost its contents: the address is left. */
export function strippedRow(old: Copy): Copy {
  return {
    ...old,
    holds: 'link',
    wordCount: 0,
    readingMinutes: 0,
    bytes: 0,
    missingImages: 0,
    revision: old.revision + 1,
  };
}

/** Whether a change is more than how far the copy was read: only then an export is out of date. */
export function isNoted(change: CopyChange): boolean {
  const { addTags, removeTags, archived, favourite } = change;
  return changesRestored(change) || [addTags, removeTags, archived, favourite].some((one) => one !== undefined);
}

export const changesRestored = ({ restored, addRestored, removeRestored }: CopyChange): boolean =>
  [restored, addRestored, removeRestored].some((one) => one !== undefined);

/** What is put back after a change. */
export function restoredAfter(now: readonly string[], change: CopyChange): readonly string[] {
  const { restored = now, addRestored = [], removeRestored = [] } = change;
  const gone = new Set(removeRestored);
  return [...new Set([...restored.filter((id) => !gone.has(id)), ...addRestored])];
}

/** Why a picture is missing that was named and not handed over. */
const NOT_HANDED_OVER = 'not-handed-over';

/** Pictures whose bytes nobody has are named as missing: a copy never points to nothing. */
export function imagesKept(images: readonly ImageUse[], has: (hash: string) => boolean): readonly ImageUse[] {
  return images.map((image) =>
    image.hash === null || has(image.hash) ? image : { ...image, hash: null, missing: NOT_HANDED_OVER },
  );
}

/** The hashes that a copy counts, each once. */
export function hashesOf(images: readonly ImageUse[]): readonly string[] {
  return [...new Set(images.flatMap(({ hash }) => (hash === null ? [] : [hash])))];
}

const utf8 = new TextEncoder();

/** Bytes of a copy: text, source and the pictures, whose sizes are told. */
export function weightOf({ contents, source }: NewCopy, sizeOf: (hash: string) => number): number {
  const { html, text, removed, bios } = contents.article;
  const texts = [html, text, ...removed.map((one) => one.html + one.text), ...bios.map((one) => one.html + one.text)];
  const pictures = hashesOf(contents.images).reduce((all, hash) => all + sizeOf(hash), 0);
  return utf8.encode(texts.join('')).length + (source?.bytes.length ?? 0) + pictures;
}
