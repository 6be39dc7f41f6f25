/** What is known of the pack of rules that the reader imported. Its rules lie in `rules.ts`. */
import type { Setting } from './settings';
import { isObject } from './sites';

export interface ImportedPack {
  readonly from: 'zip' | 'folder' | 'files' | 'address';
  /** The file, the folder or the address; empty for several files. */
  readonly name: string;
  /** ISO 8601. */
  readonly at: string;
  readonly count: number;
}

export interface PackInfo {
  readonly pack: ImportedPack | null;
  /** The address that the reader confirmed last; empty for none. */
  readonly address: string;
}

const ways: readonly unknown[] = ['zip', 'folder', 'files', 'address'] satisfies ImportedPack['from'][];

const isPack = (value: unknown): value is ImportedPack =>
  isObject(value) &&
  ways.includes(value['from']) &&
  typeof value['name'] === 'string' &&
  typeof value['at'] === 'string' &&
  !Number.isNaN(Date.parse(value['at'])) &&
  Number.isInteger(value['count']);

export const packInfo: Setting<PackInfo> = {
  key: 'pack-info',
  version: 1,
  fallback: { pack: null, address: '' },
  migrations: [],
  check: (value): value is PackInfo =>
    isObject(value) && typeof value['address'] === 'string' && (value['pack'] === null || isPack(value['pack'])),
};
