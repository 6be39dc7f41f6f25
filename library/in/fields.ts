/** Reading of JSON that somebody else wrote: field by field, own properties only, nothing handed on that was not asked for. */
import { inXml } from '../../core/export/markup';
import { LIMITS } from './limits';

/** Remembers the first field that is wrong; values after that are stand-ins, and the record is not used. */
export interface Problems {
  field: string | null;
}

/** An object of which only named fields of a known type are read. Anything but an object has no fields. */
export class Fields {
  readonly #value: object;
  readonly #path: string;
  readonly #problems: Problems;

  constructor(value: unknown, problems: Problems, path = '') {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    this.#value = isObject ? value : {};
    this.#path = path;
    this.#problems = problems;
    if (!isObject) this.#wrong('');
  }

  /** The raw value of an own property. */
  raw(key: string): unknown {
    return Object.getOwnPropertyDescriptor(this.#value, key)?.value;
  }

  /** @param max what is longer is wrong */
  text(key: string, max: number = LIMITS.long): string {
    const value = this.raw(key);
    return typeof value === 'string' && value.length <= max ? value : this.#wrong(key, '');
  }

  match(key: string, pattern: RegExp): string {
    const value = this.raw(key);
    return typeof value === 'string' && value.length <= LIMITS.short && pattern.test(value)
      ? value
      : this.#wrong(key, '');
  }

  /** A text that may be absent and is cut where it is too long; never empty. */
  short(key: string, max: number = LIMITS.short): string | null {
    const value = this.raw(key) ?? null;
    if (value === null) return null;
    return typeof value === 'string' ? orNothing(cut(value, max)) : this.#wrong(key, null);
  }

  /** An http(s) address, as it is written. */
  url(key: string): string {
    const value = this.raw(key);
    return isWebUrl(value) ? value : this.#wrong(key, '');
  }

  urlOrNull(key: string): string | null {
    return (this.raw(key) ?? null) === null ? null : this.url(key);
  }

  /** ISO 8601 with a day at least, within the years that the web has and those to come. */
  time(key: string): string {
    const value = this.raw(key);
    return isTime(value) ? value : this.#wrong(key, '');
  }

  timeOrNull(key: string): string | null {
    return (this.raw(key) ?? null) === null ? null : this.time(key);
  }

  number(key: string, min: number, max: number): number {
    const value = this.raw(key);
    return typeof value === 'number' && value >= min && value <= max ? value : this.#wrong(key, min);
  }

  whole(key: string, max: number): number {
    const value = this.number(key, 0, max);
    return Number.isInteger(value) ? value : this.#wrong(key, 0);
  }

  flag(key: string): boolean {
    const value = this.raw(key);
    return typeof value === 'boolean' ? value : this.#wrong(key, false);
  }

  oneOf<Value extends string>(key: string, values: readonly Value[]): Value {
    const value = values.find((one) => one === this.raw(key));
    return value ?? this.#wrong(key, values[0] as Value);
  }

  object(key: string): Fields {
    return new Fields(this.raw(key), this.#problems, this.#name(key));
  }

  list(key: string, max: number = LIMITS.list): readonly unknown[] {
    const value = this.raw(key);
    return Array.isArray(value) && value.length <= max ? value : this.#wrong(key, []);
  }

  texts(key: string, max: number = LIMITS.short): readonly string[] {
    const values = this.list(key);
    return values.every((value) => typeof value === 'string')
      ? values.map((value) => cut(value, max))
      : this.#wrong(key, []);
  }

  objects<Value>(key: string, read: (fields: Fields) => Value): readonly Value[] {
    return this.list(key).map((value, at) => read(new Fields(value, this.#problems, `${this.#name(key)}.${at}`)));
  }

  #name(key: string): string {
    return this.#path === '' ? key : `${this.#path}.${key}`;
  }

  #wrong(key: string): undefined;
  #wrong<Value>(key: string, standIn: Value): Value;
  #wrong<Value>(key: string, standIn?: Value): Value | undefined {
    this.#problems.field ??= key === '' ? this.#path : this.#name(key);
    return standIn;
  }
}

const orNothing = (text: string): string | null => (text === '' ? null : text);

/** At most that long, and no half of a pair at the end. */
export const cut = (text: string, max: number): string =>
  text.length > max ? text.slice(0, max).replace(/[\ud800-\udbff]$/, '') : text;

/** http(s), parseable, of bearable length, without a character that no file can hold. */
export const isWebUrl = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= LIMITS.url &&
  /^https?:\/\//i.test(value) &&
  inXml(value) === value &&
  URL.canParse(value);

const TIME = /^(\d{4})(?:-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** Beyond 1 January 1900 to the end of 9999 no page was written and no clock is right. */
function isTime(value: unknown): value is string {
  const year = typeof value === 'string' ? TIME.exec(value)?.[1] : undefined;
  return year !== undefined && Number(year) >= 1900 && !Number.isNaN(Date.parse(value as string));
}
