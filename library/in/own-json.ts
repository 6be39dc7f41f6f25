/** Records of ours as JSON: one, or a list of them. */
import { RECORD_FORMAT } from '../record';
import type { Found } from './found';
import { copyOf } from './record-in';
import type { ReadSetting } from './setting';
import { LOOKED_AT } from './wallabag';

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.getOwnPropertyDescriptor(value, 'format')?.value === RECORD_FORMAT;

export const isOwnJson = (value: unknown): boolean =>
  Array.isArray(value) ? value.slice(0, LOOKED_AT).some(isRecord) : isRecord(value);

export async function* readOwnJson(value: unknown, { sanitize }: ReadSetting): AsyncGenerator<Found, void> {
  const records: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const [at, record] of records.entries()) {
    yield await copyOf(record, { at: { file: null, line: null, index: at + 1 }, sanitize });
  }
}
