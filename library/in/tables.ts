/** The services whose exports are tables. What each column holds was read in exports that their users showed. */

import { rowsOf } from './csv';
import type { Format, Found, Place } from './found';
import { refuse } from './found';
import { type Loose, linkOf, tagsOf } from './link';

/** A cell by the name of its column in lower case; empty where there is none. */
type Cell = (column: string) => string;

interface Table {
  readonly format: Format;
  /** Columns that tell the service, in lower case. */
  readonly columns: readonly string[];
  read(cell: Cell): Loose;
}

/** Instapaper's own folders; any other is the reader's and becomes a tag. */
const INSTAPAPER_FOLDERS = new Set(['unread', 'archive', 'starred', '']);
/** Where Reader keeps what is new, wanted later, or came by itself. */
const READER_PLACES = new Set(['new', 'later', 'feed', 'archive', '']);

const TABLES: readonly Table[] = [
  {
    // https://github.com/karakeep-app/karakeep/issues/570: tags parted by `|`, time in seconds, status unread or archive.
    format: 'pocket-csv',
    columns: ['title', 'url', 'time_added', 'tags', 'status'],
    read: (cell) => ({
      url: cell('url'),
      title: cell('title'),
      tags: cell('tags').split('|'),
      archived: cell('status') === 'archive',
      savedAt: cell('time_added'),
    }),
  },
  {
    // https://github.com/wallabag/wallabag/issues/8468: an article is in one folder; Tags since October 2024.
    format: 'instapaper-csv',
    columns: ['url', 'title', 'selection', 'folder', 'timestamp'],
    read: (cell) => {
      const folder = cell('folder');
      const own = INSTAPAPER_FOLDERS.has(folder.toLowerCase());
      return {
        url: cell('url'),
        title: cell('title'),
        tags: [...tagsOf(cell('tags')), ...(own ? [] : [folder])],
        archived: folder.toLowerCase() === 'archive',
        favourite: folder.toLowerCase() === 'starred',
        savedAt: cell('timestamp'),
        excerpt: cell('selection'),
      };
    },
  },
  {
    // https://github.com/linkwarden/linkwarden/pull/1570: tags as Python writes a list, Location new, later, archive, …
    format: 'readwise-csv',
    columns: ['title', 'url', 'document tags', 'saved date', 'location'],
    read: (cell) => {
      const place = cell('location').toLowerCase();
      return {
        url: cell('url'),
        title: cell('title'),
        tags: [...tagsOf(cell('document tags')), ...(READER_PLACES.has(place) ? [] : [place])],
        archived: place === 'archive',
        savedAt: cell('saved date'),
      };
    },
  },
];

/** UTF-16 units of the first line, at most, that can name columns. */
const HEADER = 2000;

/** The table that a text is, by the names of its columns in whatever order. */
export function tableOf(text: string): Table | null {
  const [head] = rowsOf(text.slice(0, HEADER));
  const names = new Set(head?.cells.map(nameOf));
  return TABLES.find(({ columns }) => columns.every((column) => names.has(column))) ?? null;
}

/** Whether the first line has more than one column at all. */
export const looksLikeTable = (text: string): boolean => {
  const [head, second] = rowsOf(text.slice(0, HEADER));
  return (head?.cells.length ?? 0) > 2 && (second?.cells.length ?? 0) > 2;
};

const nameOf = (cell: string): string => cell.trim().toLowerCase();

/** @param file where the table lies in an archive */
export function* readTable(table: Table, text: string, file: string | null = null): Generator<Found> {
  const [head, ...rows] = rowsOf(text);
  const columns = new Map((head?.cells ?? []).map((cell, at) => [nameOf(cell), at]));
  for (const { cells, line, broken } of rows) {
    const at: Place = { file, line, index: null };
    const cell: Cell = (column) => cells[columns.get(column) ?? -1]?.trim() ?? '';
    yield broken ? refuse('damaged', at, { name: cell('url') || cell('title') }) : linkOf(table.read(cell), at);
  }
}
