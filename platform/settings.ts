import type { Area } from './storage';

export interface Setting<Value> {
  readonly key: string;
  readonly version: number;
  readonly fallback: Value;
  /** Takes a stored value of an older version one version on. */
  readonly migrations: readonly ((old: unknown) => unknown)[];
  check(value: unknown): value is Value;
}

/** When remote pictures load in the popup and the reader. */
export type Pictures = 'ask' | 'always' | 'never';

export const pictures: Setting<Pictures> = {
  key: 'pictures',
  version: 1,
  fallback: 'ask',
  migrations: [],
  check: (value): value is Pictures => value === 'ask' || value === 'always' || value === 'never',
};

function stored(record: unknown): { readonly version: number; readonly value: unknown } | null {
  return typeof record === 'object' && record !== null && 'version' in record && 'value' in record
    ? { version: Number(record.version), value: record.value }
    : null;
}

/** The stored value brought up to date; the fallback when there is none, or none that this version understands. */
export async function readSetting<Value>(area: Pick<Area, 'get'>, setting: Setting<Value>): Promise<Value> {
  const record = stored((await area.get(setting.key))[setting.key]);
  if (record === null || !(record.version >= 1 && record.version <= setting.version)) {
    return setting.fallback;
  }
  const value = setting.migrations.slice(record.version - 1).reduce((old, migrate) => migrate(old), record.value);
  return setting.check(value) ? value : setting.fallback;
}

export async function writeSetting<Value>(area: Area, setting: Setting<Value>, value: Value): Promise<void> {
  await area.set({ [setting.key]: { version: setting.version, value } });
}
