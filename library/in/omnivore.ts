/**
 * Omnivore's last export, a zip: `metadata_<from>_to_<to>.json` (lists), `content/<slug>.html`, `highlights/<slug>.md`.
 * Fields: https://github.com/wallabag/wallabag `src/Import/OmnivoreImport.php` and linkwarden's importer.
 */
import type { ZipFile } from '../zip';
import { articleOf, type Surroundings } from './articles';
import { contentOf, inFile, sortOut } from './entries';
import { Fields } from './fields';
import { type Found, refuse } from './found';
import { decode, parseJson } from './text';
import { strings } from './wallabag';

const METADATA = /^(?:[^/]+\/)?metadata_[^/]*\.json$/;

export const isOmnivore = (files: readonly ZipFile[]): boolean => files.some(({ path }) => METADATA.test(path));

export async function* readOmnivore(files: readonly ZipFile[], setting: Surroundings): AsyncGenerator<Found, void> {
  const { byPath, refused } = sortOut(files);
  yield* refused;
  for (const file of byPath.values()) {
    if (!METADATA.test(file.path)) continue;
    const bytes = await contentOf(file);
    const list = bytes instanceof Uint8Array ? parseJson(decode(bytes)) : bytes;
    if (!Array.isArray(list)) {
      yield bytes instanceof Uint8Array ? refuse('damaged', inFile(file.path), { name: file.path }) : bytes;
      continue;
    }
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    for (const [n, entry] of list.entries())
      yield await entryOf(entry, inFile(file.path, n + 1), folder, byPath, setting);
  }
}

async function entryOf(
  entry: unknown,
  at: ReturnType<typeof inFile>,
  folder: string,
  byPath: ReadonlyMap<string, ZipFile>,
  setting: Surroundings,
): Promise<Found> {
  if (typeof entry !== 'object' || entry === null) return refuse('wrong-field', at, { field: '' });
  const fields = new Fields(entry, { field: null });
  const slug = fields.short('slug') ?? '';
  const page = byPath.get(`${folder}content/${slug}.html`);
  const bytes = page === undefined ? null : await contentOf(page);
  if (bytes !== null && !(bytes instanceof Uint8Array)) return bytes;
  const progress = fields.raw('readingProgress');
  return articleOf(
    {
      url: fields.raw('url'),
      title: fields.raw('title'),
      tags: strings(fields.raw('labels')),
      archived: fields.raw('state') === 'Archived',
      savedAt: fields.raw('savedAt'),
      publishedTime: fields.raw('publishedAt'),
      authors: typeof fields.raw('author') === 'string' ? [fields.raw('author') as string] : [],
      excerpt: fields.raw('description'),
      image: fields.raw('thumbnail'),
      html: bytes === null ? '' : decode(bytes),
      read: typeof progress === 'number' ? progress / 100 : null,
      without: (byPath.get(`${folder}highlights/${slug}.md`)?.size ?? 0) > 0 ? ['highlights'] : [],
    },
    at,
    setting,
  );
}
