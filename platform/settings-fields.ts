/** Settings of a file, field by field. Nothing in such a file is believed. */
import type { Setting } from './settings';
import { isObject } from './sites';

/** Characters of a text. */
const longest = 1000;
const mostFields = 1000;

/** `unknown`: this version has no such setting, or it no such field; `newer`: a newer version wrote it. */
export type FieldRefusal = 'unknown' | 'value' | 'newer';

/** What of a value can be taken; absent where nothing can. */
export interface Part {
  readonly part?: unknown;
  /** By the path of the field. */
  readonly refused: readonly { readonly name: string; readonly why: FieldRefusal }[];
}

const isPlain = (value: unknown): boolean =>
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.length <= longest);

const refuse = (name: string, why: FieldRefusal): Part => ({ refused: [{ name, why }] });

/** @param record as it is stored: the version of the value, and the value */
export function partOf(setting: Setting<unknown>, record: unknown): Part {
  const version = isObject(record) ? own(record, 'version') : undefined;
  if (!isObject(record) || !Number.isInteger(version) || (version as number) < 1) return refuse(setting.key, 'value');
  if ((version as number) > setting.version) return refuse(setting.key, 'newer');
  let given = own(record, 'value');
  try {
    given = setting.migrations.slice((version as number) - 1).reduce((old, migrate) => migrate(old), given);
  } catch {
    // A migration may trust its own stored values; these are anybody's.
    return refuse(setting.key, 'value');
  }
  return take(setting.key, setting.fallback, given, (value) => setting.check(value));
}

/** @param check whether the whole would do with this value in the place of the model */
function take(name: string, model: unknown, given: unknown, check: (value: unknown) => boolean): Part {
  if (!isObject(model)) {
    return isPlain(given) && check(given) ? { part: given, refused: [] } : refuse(name, 'value');
  }
  const open = Object.keys(model).length === 0;
  if (!isObject(given) || Object.keys(given).length > mostFields) return refuse(name, 'value');
  const part: [string, unknown][] = [];
  const refused: Part['refused'][number][] = [];
  for (const [field, value] of Object.entries(given)) {
    const path = `${name}.${field}`;
    if (field in Object.prototype || field.length > longest || !(open || Object.hasOwn(model, field))) {
      refused.push({ name: path, why: 'unknown' });
    } else {
      const taken = take(path, open ? '' : model[field], value, (one) => check({ ...model, [field]: one }));
      refused.push(...taken.refused);
      if ('part' in taken) part.push([field, taken.part]);
    }
  }
  return { part: Object.fromEntries(part), refused };
}

/** A value with what of it is in the part in its place. */
export function merged(now: unknown, part: unknown): unknown {
  if (!isObject(now) || !isObject(part)) return part;
  return {
    ...now,
    ...Object.fromEntries(Object.entries(part).map(([field, one]) => [field, merged(now[field], one)])),
  };
}

/** The paths of the fields that differ, in the order of the second value; the path of the value itself is empty. */
export function changedFields(before: unknown, after: unknown): string[] {
  if (!isObject(before) || !isObject(after)) return before === after ? [] : [''];
  return Object.keys(after).flatMap((field) =>
    changedFields(own(before, field), after[field]).map((inner) => (inner === '' ? field : `${field}.${inner}`)),
  );
}

/** Inherited fields are nobody's. */
export const own = (record: Record<string, unknown>, field: string): unknown =>
  Object.hasOwn(record, field) ? record[field] : undefined;
