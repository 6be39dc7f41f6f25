/** The record of a copy as our own files hold it, checked field by field, and made a copy to be saved. */
import type { Article, BioKind, PageKind, RemovalKind, Said, Warning } from '../../core/article';
import { fromBase64 } from '../base64';
import type { ImageUse, NewCopy, Provenance, Source, StoredImage } from '../copy';
import { inflates } from '../gzip';
import { sha256 } from '../hash';
import { RECORD_FORMAT, RECORD_VERSION } from '../record';
import { normalTags } from '../tags';
import { highlightsIn } from './annotation-in';
import { Fields, type Problems } from './fields';
import { type Found, type Place, refuse } from './found';
import { LIMITS } from './limits';
import type { Sanitize } from './sanitized';

const BIOS: readonly BioKind[] = ['person', 'organisation'];
const PAGES: readonly PageKind[] = ['article', 'discussion', 'documentation', 'other'];
const WARNINGS: readonly Warning['kind'][] = ['partial', 'unsure', 'native-ad'];
const REMOVALS: readonly RemovalKind[] = [
  'consent',
  'overlay',
  'sponsor',
  'promo',
  'related',
  'tools',
  'debug',
  'navigation',
  'comments',
  'hidden',
  'site-rule',
  'moved',
  'outside',
];
const DIRECTIONS: readonly ('ltr' | 'rtl')[] = ['ltr', 'rtl'];
const REASON = /^reason_[a-z\d_]{1,60}$/;
/** What browsers fill into a message. */
const MOST_VALUES = 9;
const HASH = /^[0-9a-f]{64}$/;
const IMAGE = /^image\/[a-z\d][a-z\d.+-]{0,60}$/;

/** What is around a record. */
export interface RecordSetting {
  readonly at: Place;
  readonly sanitize: Sanitize;
  /** Bytes of pictures that stand outside of the record. */
  readonly shown?: ReadonlyMap<string, string>;
}

/** A copy to be saved, or why not. */
export async function copyOf(value: unknown, setting: RecordSetting): Promise<Found> {
  const problems: Problems = { field: null };
  const fields = new Fields(value, problems);
  const { at } = setting;
  if (fields.raw('format') !== RECORD_FORMAT) return refuse('wrong-field', at, { field: 'format' });
  if (fields.whole('version', Number.MAX_SAFE_INTEGER) > RECORD_VERSION) return refuse('newer', at);
  const article = articleOf(fields.object('article'), setting.sanitize);
  const row = rowOf(fields.object('row'));
  const deleted = fields.object('row').timeOrNull('deletedAt') !== null;
  const provenance = provenanceOf(fields.object('provenance'));
  const restored = fields.texts('restored');
  const uses = fields.objects('images', imageUse);
  const pictures = fields.objects('pictures', pictureOf);
  const highlights = highlightsIn(fields);
  const name = article.title ?? article.url;
  if (problems.field !== null) return refuse('wrong-field', at, { name, field: problems.field });
  if (hasTwice(article.removed.map(({ id }) => id))) return refuse('twice', at, { name, field: 'article.removed' });
  if (hasTwice(highlights.map(({ id }) => id))) return refuse('twice', at, { name, field: 'highlights' });
  const source = await sourceOf(fields.raw('source'));
  if (source === 'wrong') return refuse('damaged', at, { name, field: 'source' });
  const images = await storedImages(pictures, setting.shown ?? new Map());
  const contents = { article, restored, images: settled(uses, images), provenance };
  const copy: NewCopy = { contents, source, images: [...images.values()], row, highlights };
  return { holds: 'copy', copy, own: true, ...(deleted && { deleted }), at, without: [] };
}

function articleOf(fields: Fields, sanitize: Sanitize): Article {
  const html = sanitize(fields.text('html'));
  const text = fields.text('text');
  return {
    url: fields.url('url'),
    canonicalUrl: fields.urlOrNull('canonicalUrl'),
    title: fields.short('title'),
    standfirst: fields.short('standfirst', LIMITS.long),
    byline: fields.short('byline'),
    authors: fields.texts('authors'),
    publishedTime: fields.timeOrNull('publishedTime'),
    modifiedTime: fields.timeOrNull('modifiedTime'),
    siteName: fields.short('siteName'),
    lang: fields.short('lang', 100),
    dir: (fields.raw('dir') ?? null) === null ? null : fields.oneOf('dir', DIRECTIONS),
    html,
    text,
    wordCount: fields.whole('wordCount', LIMITS.long),
    readingMinutes: fields.whole('readingMinutes', LIMITS.long),
    leadImage: fields.urlOrNull('leadImage'),
    bios: fields.objects('bios', (bio) => ({
      kind: bio.oneOf('kind', BIOS),
      name: bio.short('name') ?? '',
      text: bio.text('text'),
      html: sanitize(bio.text('html')),
      url: bio.urlOrNull('url'),
      image: bio.urlOrNull('image'),
    })),
    removed: fields.objects('removed', (removal) => ({
      ...saidOf(removal),
      id: removal.text('id', 100),
      kind: removal.oneOf('kind', REMOVALS),
      reason: removal.text('reason', LIMITS.short),
      rule: removal.text('rule', LIMITS.short),
      text: removal.text('text'),
      html: sanitize(removal.text('html')),
      anchor: anchorOf(removal.object('anchor'), html, text),
    })),
    kept: keptOf(fields.object('kept')),
    kind: fields.oneOf('kind', PAGES),
    readable: fields.flag('readable'),
    warnings: fields.objects('warnings', (warning) => ({
      kind: warning.oneOf('kind', WARNINGS),
      text: warning.text('text', LIMITS.short),
    })),
  };
}

/** Only the sentences of the ledger: no other words of ours are put into a file's mouth. */
function saidOf(removal: Fields): { readonly said?: Said } {
  if ((removal.raw('said') ?? null) === null) return {};
  const said = removal.object('said');
  return { said: { key: said.match('key', REASON), values: said.texts('values').slice(0, MOST_VALUES) } };
}

/** Within the text, whatever it says. */
const anchorOf = (fields: Fields, html: string, text: string) => ({
  html: Math.min(html.length, fields.whole('html', LIMITS.long)),
  text: Math.min(text.length, fields.whole('text', LIMITS.long)),
});

const keptOf = (fields: Fields) => ({
  blocks: fields.whole('blocks', LIMITS.long),
  blocksSeen: fields.whole('blocksSeen', LIMITS.long),
  characters: fields.whole('characters', LIMITS.long),
});

function rowOf(fields: Fields): Required<NonNullable<NewCopy['row']>> {
  const place = fields.raw('place') ?? null;
  return {
    savedAt: fields.time('savedAt'),
    openedAt: fields.timeOrNull('openedAt'),
    tags: normalTags(fields.texts('tags')),
    archived: fields.flag('archived'),
    favourite: fields.flag('favourite'),
    place: place === null ? null : placeOf(fields.object('place')),
  };
}

const placeOf = (fields: Fields) => ({
  share: fields.number('share', 0, 1),
  offset: fields.whole('offset', LIMITS.long),
});

const hashOrNull = (fields: Fields, key: string): string | null =>
  (fields.raw(key) ?? null) === null ? null : fields.match(key, HASH);

const provenanceOf = (fields: Fields): Provenance => ({
  askedUrl: fields.url('askedUrl'),
  finalUrl: fields.url('finalUrl'),
  canonicalUrl: fields.urlOrNull('canonicalUrl'),
  savedAt: fields.time('savedAt'),
  engine: fields.short('engine', 100),
  rule: fields.short('rule', 300),
  sourceHash: hashOrNull(fields, 'sourceHash'),
  textHash: fields.match('textHash', HASH),
});

const imageUse = (fields: Fields): ImageUse => ({
  url: fields.text('url', LIMITS.url),
  hash: hashOrNull(fields, 'hash'),
  missing: fields.short('missing', 300),
});

interface Picture {
  readonly hash: string;
  readonly type: string;
  readonly base64: string | null;
}

function pictureOf(fields: Fields): Picture {
  const isNull = (fields.raw('base64') ?? null) === null;
  return {
    hash: fields.match('hash', HASH),
    type: fields.match('type', IMAGE),
    base64: isNull ? null : fields.text('base64', LIMITS.entry),
  };
}

/** Only bytes that have the sum they are known by: what is stored under it is shared with other articles. */
async function storedImages(
  pictures: readonly Picture[],
  shown: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, StoredImage>> {
  const images = new Map<string, StoredImage>();
  for (const { hash, type, base64 } of pictures) {
    const bytes = fromBase64(base64 ?? shown.get(hash) ?? '');
    if (bytes !== null && !images.has(hash) && (await sha256(bytes)) === hash) images.set(hash, { hash, type, bytes });
  }
  return images;
}

/** A use whose bytes did not come along, or are others, is a missing picture. */
const settled = (uses: readonly ImageUse[], images: ReadonlyMap<string, StoredImage>): readonly ImageUse[] =>
  uses.map((use) => (use.hash === null || images.has(use.hash) ? use : { ...use, hash: null, missing: 'damaged' }));

async function sourceOf(value: unknown): Promise<Source | null | 'wrong'> {
  if ((value ?? null) === null) return null;
  const problems: Problems = { field: null };
  const fields = new Fields(value, problems);
  const length = fields.whole('length', LIMITS.source);
  const bytes = fromBase64(fields.text('gzip', LIMITS.entry));
  if (problems.field !== null || bytes === null || !(await inflates(bytes, length))) return 'wrong';
  return { bytes, length };
}

const hasTwice = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;
