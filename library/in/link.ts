/** An address to be kept, from the loose words of an export. */
import { inXml } from '../../core/export/markup';
import { fold } from '../../core/text';
import type { NewLink } from '../copy';
import { normalTags } from '../tags';
import { cut, isWebUrl } from './fields';
import { type Found, type Place, refuse } from './found';
import { LIMITS } from './limits';

/** What an export says of an address; anything of it may be nonsense. */
export interface Loose {
  readonly url: unknown;
  readonly title?: unknown;
  readonly tags?: readonly string[];
  readonly archived?: boolean;
  readonly favourite?: boolean;
  /** Unix time in seconds or milliseconds, or a date as text. */
  readonly savedAt?: unknown;
  readonly publishedTime?: unknown;
  readonly excerpt?: unknown;
  readonly authors?: readonly string[];
}

/** The address, or why there is none that can be kept. */
export function addressOf(url: unknown, at: Place, name: string | null): string | Found {
  const text = typeof url === 'string' ? url.trim() : '';
  if (text === '') return refuse('no-address', at, { name });
  return isWebUrl(text) ? text : refuse('bad-address', at, { name: name ?? text });
}

/** Text folded in white space, cut to `max`; `null` for an empty one or none at all. */
export function textOf(value: unknown, max: number = LIMITS.short): string | null {
  if (typeof value !== 'string') return null;
  const text = cut(inXml(fold(value.slice(0, max * 4))), max);
  return text === '' ? null : text;
}

/** What the reader said, and the names of fields that say nothing that can be kept. */
export function rowOf(loose: Loose) {
  const savedAt = timeOf(loose.savedAt);
  const without = savedAt === null && isSaid(loose.savedAt) ? ['savedAt'] : [];
  const row = {
    tags: normalTags((loose.tags ?? []).map((tag) => inXml(tag))),
    archived: loose.archived ?? false,
    favourite: loose.favourite ?? false,
    ...(savedAt !== null && { savedAt }),
  };
  return { row, without };
}

export function linkOf(loose: Loose, at: Place): Found {
  const title = textOf(loose.title);
  const url = addressOf(loose.url, at, title);
  if (typeof url !== 'string') return url;
  const { row, without } = rowOf(loose);
  const publishedTime = timeOf(loose.publishedTime);
  const link: NewLink = {
    url,
    // Services write the address where they know no title.
    title: title === url ? null : title,
    row: {
      ...row,
      excerpt: textOf(loose.excerpt, LIMITS.excerpt),
      authors: (loose.authors ?? []).flatMap((author) => textOf(author) ?? []),
      publishedTime,
    },
  };
  const lost = publishedTime === null && isSaid(loose.publishedTime) ? ['publishedTime'] : [];
  return { holds: 'link', link, at, without: [...without, ...lost] };
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && value !== '0';

/** 1 January 1990, before the first page of the web, and the end of 2099, in milliseconds. */
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);
/** Unix times from here on are milliseconds: as seconds they would be after the year 5000. */
const MILLISECONDS = 1e11;

/** ISO 8601 in UTC; `null` for what is no time, or none at which a page can have been written or saved. */
export function timeOf(value: unknown): string | null {
  const time = momentOf(value);
  return time >= EARLIEST && time < LATEST ? new Date(time).toISOString() : null;
}

function momentOf(value: unknown): number {
  if (typeof value === 'number') return Math.abs(value) < MILLISECONDS ? value * 1000 : value;
  if (typeof value !== 'string' || value.length > 60) return Number.NaN;
  if (/^\d{1,16}$/.test(value.trim())) return momentOf(Number(value));
  // Only forms with a year first: what the first number of others means depends on the country.
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s?(Z|UTC|[+-]\d\d:?\d\d)?)?$/.exec(
    value.trim(),
  );
  if (iso === null) return Number.NaN;
  const [, day, clock = '00:00:00', zone = 'Z'] = iso;
  return Date.parse(`${day}T${clock}${zone === 'UTC' ? 'Z' : zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}`);
}

/** UTF-16 units of a list that is read for its quotation marks. */
const LONGEST_LIST = 2000;

/** A list of tags in one field: JSON, Python's writing of a list, or parted by `|` or commas. */
export function tagsOf(text: string): readonly string[] {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_LIST || !trimmed.startsWith('[') || !trimmed.endsWith(']'))
    return trimmed.split(trimmed.includes('|') ? '|' : ',');
  const quoted = trimmed.slice(1, -1).match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g);
  if (quoted === null) return trimmed.slice(1, -1).split(',');
  return quoted.map((tag) => tag.slice(1, -1).replace(/\\(.)/g, '$1'));
}
