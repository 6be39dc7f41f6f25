/** The archive of a whole library, as `library/out/archive.ts` writes it. */
import { ARCHIVE_FORMAT, ARCHIVE_VERSION } from '../out/archive';
import { normalTags } from '../tags';
import type { ZipFile } from '../zip';
import { contentOf, inFile, sortOut } from './entries';
import { Fields, type Problems } from './fields';
import { type Found, refuse } from './found';
import { LIMITS } from './limits';
import { readOwnHtml } from './own-html';
import type { ReadSetting } from './setting';
import { decode, parseJson } from './text';

const MANIFEST = 'manifest.json';
const COPY = /^copies\/[^/]+\.html$/;

type ArchiveKind = 'own' | 'newer' | 'other';

/** The archive as we wrote it: a folder that was unpacked and packed again lies in one of its name. */
export function ownFiles(files: readonly ZipFile[]): readonly ZipFile[] {
  const manifest = files.find(({ path }) => /^(?:[^/]+\/)?manifest\.json$/.test(path));
  const folder = manifest?.path.slice(0, -MANIFEST.length) ?? '';
  if (folder === '') return files;
  // What systems put beside it is none of ours.
  return files
    .filter(({ path }) => path.startsWith(folder))
    .map((file) => ({ ...file, path: file.path.slice(folder.length) }));
}

/** Whether the list in an archive is one of ours. Where it is damaged the copies are still worth having. */
export async function kindOfArchive(files: readonly ZipFile[]): Promise<ArchiveKind> {
  const file = files.find(({ path }) => path === MANIFEST);
  if (file === undefined) return 'other';
  const manifest = await manifestOf(file);
  if (manifest === undefined) return files.some(({ path }) => COPY.test(path)) ? 'own' : 'other';
  const fields = new Fields(manifest, { field: null });
  if (fields.raw('format') !== ARCHIVE_FORMAT) return 'other';
  return fields.whole('version', Number.MAX_SAFE_INTEGER) > ARCHIVE_VERSION ? 'newer' : 'own';
}

async function manifestOf(file: ZipFile): Promise<unknown> {
  const bytes = await contentOf(file);
  return bytes instanceof Uint8Array ? parseJson(decode(bytes)) : undefined;
}

export async function* readOwnZip(files: readonly ZipFile[], setting: ReadSetting): AsyncGenerator<Found, void> {
  const { byPath, refused } = sortOut(files);
  yield* refused;
  const file = byPath.get(MANIFEST);
  const manifest = file && (await manifestOf(file));
  if (manifest === undefined) yield refuse('damaged', inFile(MANIFEST), { name: MANIFEST });
  const problems: Problems = { field: null };
  const fields = new Fields(manifest ?? { copies: [], links: [] }, problems);
  for (const file of byPath.values()) {
    if (!COPY.test(file.path)) continue;
    const bytes = await contentOf(file);
    yield bytes instanceof Uint8Array ? await readOwnHtml(decode(bytes), inFile(file.path), setting) : bytes;
  }
  yield* missingOf(fields, byPath);
  for (const [at, link] of fields.list('links', LIMITS.entries).entries()) yield linkOf(link, at + 1);
  if (problems.field !== null) yield refuse('wrong-field', inFile(MANIFEST), { name: MANIFEST, field: problems.field });
}

function* missingOf(fields: Fields, byPath: ReadonlyMap<string, ZipFile>): Generator<Found> {
  for (const [at, value] of fields.list('copies', LIMITS.entries).entries()) {
    const entry = new Fields(value, { field: null });
    const path = entry.short('path');
    if (path === null) yield refuse('wrong-field', inFile(MANIFEST, at + 1), { field: 'copies.path' });
    else if (!byPath.has(path)) yield refuse('missing', inFile(path), { name: entry.short('title') ?? path });
  }
}

function linkOf(value: unknown, index: number): Found {
  const at = inFile(MANIFEST, index);
  const problems: Problems = { field: null };
  const fields = new Fields(value, problems);
  const title = fields.short('title');
  const link = {
    url: fields.url('url'),
    title,
    row: {
      tags: normalTags(fields.texts('tags')),
      archived: fields.flag('archived'),
      favourite: fields.flag('favourite'),
      savedAt: fields.time('savedAt'),
      excerpt: fields.short('excerpt', LIMITS.excerpt),
      authors: fields.texts('authors'),
      publishedTime: fields.timeOrNull('publishedTime'),
    },
  };
  return problems.field === null
    ? { holds: 'link', link, at, without: [] }
    : refuse('wrong-field', at, { name: title, field: `links.${problems.field}` });
}
