import type { Setting } from './settings';

/** What helps to find the way in a long text. */
export interface ReaderAids {
  readonly outline: boolean;
  readonly focus: 'off' | 'paragraph' | 'lines';
}

const focuses: readonly unknown[] = ['off', 'paragraph', 'lines'];

export const readerAids: Setting<ReaderAids> = {
  key: 'reader-aids',
  version: 1,
  fallback: { outline: true, focus: 'off' },
  migrations: [],
  check: (value): value is ReaderAids =>
    typeof value === 'object' &&
    value !== null &&
    'outline' in value &&
    typeof value.outline === 'boolean' &&
    'focus' in value &&
    focuses.includes(value.focus),
};
