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

export const MANIFEST = 'manifest.json';
const COPY = /^copies\/[^/]+\.html$/;

export type ArchiveKind = 'own' | 'newer' | 'other';

/** Whether the list in an archive is one of ours. */
export async function kindOfManifest(file: ZipFile): Promise<ArchiveKind> {
  const problems: Problems = { field: null };
  const fields = new Fields(await manifestOf(file), problems);
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
  const manifest = byPath.get(MANIFEST);
  if (manifest === undefined) return;
  const fields = new Fields(await manifestOf(manifest), { field: null });
  for (const file of byPath.values()) {
    if (!COPY.test(file.path)) continue;
    const bytes = await contentOf(file);
    yield bytes instanceof Uint8Array ? await readOwnHtml(decode(bytes), inFile(file.path), setting) : bytes;
  }
  yield* missingOf(fields, byPath);
  for (const [at, link] of fields.list('links', LIMITS.entries).entries()) yield linkOf(link, at + 1);
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
