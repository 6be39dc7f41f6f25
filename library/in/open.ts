/** Which kind of file it is, by its content and never by its name, and how to read it. */
import { openZip, type ZipFile } from '../zip';
import { contentOf, inFile, overlaps, sortOut } from './entries';
import { type FileFault, type Format, type Found, NOWHERE, type Records, refuse } from './found';
import { LIMITS } from './limits';
import { isAddressList, isBookmarks, isPocketHtml, readAddresses, readBookmarks, readPocketHtml } from './lists';
import { isOmnivore, readOmnivore } from './omnivore';
import { isOwnHtml, readOwnHtml } from './own-html';
import { isOwnJson, readOwnJson } from './own-json';
import { kindOfArchive, ownFiles, readOwnZip } from './own-zip';
import { isHtml, readSavedPage } from './saved-page';
import type { ReadSetting } from './setting';
import { looksLikeTable, readTable, tableOf } from './tables';
import { decode, parseJson } from './text';
import { isWallabag, LOOKED_AT, readWallabag } from './wallabag';

export interface Opened {
  readonly format: Format;
  readonly records: Records;
}

/** What a file holds, or why it is none that is read. Never throws. */
export async function openImport(file: Blob, setting: ReadSetting): Promise<Opened | FileFault> {
  if (file.size === 0) return 'empty';
  const start = await bytesOf(file.slice(0, 4));
  if (start === null) return 'unreadable';
  if (start[0] === 0x50 && start[1] === 0x4b) return openArchive(file, setting);
  if (file.size > LIMITS.text) return 'too-large';
  const bytes = await bytesOf(file);
  return bytes === null ? 'unreadable' : openText(decode(bytes), setting);
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // The file was moved, or may not be read.
    return null;
  }
}

async function openArchive(file: Blob, setting: ReadSetting): Promise<Opened | FileFault> {
  const files = await openZip(file);
  if (files === 'cut') return 'cut';
  if (files === 'other') return 'unknown-zip';
  if (files.length > LIMITS.entries) return 'too-many';
  if (overlaps(files, file.size)) return 'bomb';
  const own = ownFiles(files);
  const kind = await kindOfArchive(own);
  if (kind === 'newer') return 'newer';
  if (kind === 'own') return { format: 'plainleaf-zip', records: () => readOwnZip(own, setting) };
  if (isOmnivore(files)) return { format: 'omnivore-zip', records: () => readOmnivore(files, setting) };
  if (await holdsTables(files)) return { format: 'pocket-zip', records: () => readTables(files) };
  return 'unknown-zip';
}

const isTableFile = ({ path }: ZipFile): boolean => /\.csv$/i.test(path);

/** Since October 2024 Pocket sent several tables in a zip: https://github.com/karakeep-app/karakeep/issues/570 */
async function holdsTables(files: readonly ZipFile[]): Promise<boolean> {
  for (const file of files.filter(isTableFile).slice(0, LOOKED_AT)) {
    const bytes = await contentOf(file);
    if (bytes instanceof Uint8Array && tableOf(decode(bytes)) !== null) return true;
  }
  return false;
}

/** Collections and annotations lie beside the tables: they are named. */
async function* readTables(files: readonly ZipFile[]): AsyncGenerator<Found, void> {
  const { byPath, refused } = sortOut(files.filter(({ path }) => /\.(?:csv|json)$/i.test(path)));
  yield* refused;
  for (const file of byPath.values()) {
    const bytes = isTableFile(file) ? await contentOf(file) : new Uint8Array();
    const text = bytes instanceof Uint8Array ? decode(bytes) : '';
    const table = tableOf(text);
    if (!(bytes instanceof Uint8Array)) yield bytes;
    else if (table !== null) yield* readTable(table, text, file.path);
    else yield refuse('unknown', inFile(file.path), { name: file.path });
  }
}

function openText(text: string, setting: ReadSetting): Opened | FileFault {
  const { doc } = setting;
  if (text.trim() === '') return 'empty';
  if (/^\s*[[{]/.test(text.slice(0, 1000))) {
    const json = openJson(text, setting);
    if (json !== null) return json;
  }
  if (isBookmarks(text)) return opened('bookmarks', () => readBookmarks(text, doc));
  if (isHtml(text)) {
    if (isOwnHtml(text)) return { format: 'plainleaf-html', records: () => one(readOwnHtml(text, NOWHERE, setting)) };
    if (isPocketHtml(text)) return opened('pocket-html', () => readPocketHtml(text, doc));
    return opened('saved-html', () => [readSavedPage(text)]);
  }
  const table = tableOf(text);
  if (table !== null) return opened(table.format, () => readTable(table, text));
  if (isAddressList(text)) return opened('addresses', () => readAddresses(text));
  return looksLikeTable(text) ? 'unknown-table' : 'unknown';
}

/** `null` for what only begins like JSON. */
function openJson(text: string, setting: ReadSetting): Opened | FileFault | null {
  const value = parseJson(text);
  if (value === undefined) return null;
  if (isOwnJson(value)) return { format: 'plainleaf-json', records: () => readOwnJson(value, setting) };
  if (isWallabag(value)) return { format: 'wallabag-json', records: () => readWallabag(value, setting) };
  return 'unknown-json';
}

/** Records that are made without waiting, given as those that are not. */
const opened = (format: Format, found: () => Iterable<Found>): Opened => ({ format, records: () => waiting(found()) });

async function* waiting(found: Iterable<Found>): AsyncGenerator<Found, void> {
  yield* found;
}

async function* one(found: Promise<Found>): AsyncGenerator<Found, void> {
  yield await found;
}
