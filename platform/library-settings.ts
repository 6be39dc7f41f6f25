import type { Setting } from './settings';

/** Whether single letters are commands in the library. */
export const libraryKeys: Setting<boolean> = {
  key: 'library-keys',
  version: 1,
  fallback: true,
  migrations: [],
  check: (value): value is boolean => typeof value === 'boolean',
};

/** When the reader last put off the reminder to export; ISO 8601, empty for never. */
export const reminderPutOff: Setting<string> = {
  key: 'library-reminder',
  version: 1,
  fallback: '',
  migrations: [],
  check: (value): value is string => typeof value === 'string',
};
