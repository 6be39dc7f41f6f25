import type { Colour } from '../core/highlight';
import type { Setting } from './settings';

/** Whether single letters are commands in the library. */
export const libraryKeys: Setting<boolean> = {
  key: 'library-keys',
  version: 1,
  fallback: true,
  migrations: [],
  check: (value): value is boolean => typeof value === 'boolean',
};

const colours: readonly unknown[] = ['yellow', 'green', 'blue', 'rose'] satisfies Colour[];

/** The colour that a passage is highlighted in unless another one is chosen: the last that was. */
export const highlightColour: Setting<Colour> = {
  key: 'highlight-colour',
  version: 1,
  fallback: 'yellow',
  migrations: [],
  check: (value): value is Colour => colours.includes(value),
};

/** How many copies lay in the library when it was last looked at, deleted ones too: a browser may lose them all. */
export const copiesSeen: Setting<number> = {
  key: 'library-copies',
  version: 1,
  fallback: 0,
  migrations: [],
  check: (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0,
};

/** When the reader last put off the reminder to export; ISO 8601, empty for never. */
export const reminderPutOff: Setting<string> = {
  key: 'library-reminder',
  version: 1,
  fallback: '',
  migrations: [],
  check: (value): value is string => typeof value === 'string',
};
