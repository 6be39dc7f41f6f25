/** wallabag, JSON: https://github.com/wallabag/wallabag `tests/Wallabag/ImportBundle/fixtures/wallabag-v2.json`. */
import { articleOf, type Surroundings } from './articles';
import { Fields } from './fields';
import type { Found } from './found';
import { refuse } from './found';

/** Entries of a list that are looked at to tell what it is: the first may be the bad one. */
export const LOOKED_AT = 20;

/** A list with an entry that has an address and says whether it is archived and starred. */
export const isWallabag = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.slice(0, LOOKED_AT).some((entry) => {
    const fields = new Fields(entry, { field: null });
    return ['url', 'is_archived', 'is_starred'].every((key) => fields.raw(key) !== undefined);
  });

export async function* readWallabag(value: unknown, setting: Surroundings): AsyncGenerator<Found, void> {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  for (const [n, entry] of entries.entries()) {
    const at = { file: null, line: null, index: n + 1 };
    if (typeof entry !== 'object' || entry === null) {
      yield refuse('wrong-field', at, { field: '' });
      continue;
    }
    const fields = new Fields(entry, { field: null });
    const annotations = fields.raw('annotations');
    yield await articleOf(
      {
        url: fields.raw('url'),
        title: fields.raw('title'),
        tags: strings(fields.raw('tags')),
        archived: isYes(fields.raw('is_archived')),
        favourite: isYes(fields.raw('is_starred')),
        savedAt: fields.raw('created_at'),
        publishedTime: fields.raw('published_at'),
        authors: strings(fields.raw('published_by')),
        siteName: fields.raw('domain_name'),
        lang: fields.raw('language'),
        image: fields.raw('preview_picture'),
        html: fields.raw('content'),
        without: Array.isArray(annotations) && annotations.length > 0 ? ['annotations'] : [],
      },
      at,
      setting,
    );
  }
}

const isYes = (value: unknown): boolean => value === true || value === 1 || value === '1';

/** The texts in a list, whatever else is in it. */
export const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.slice(0, 1000).filter((one) => typeof one === 'string') : [];
