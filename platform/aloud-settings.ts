import type { Setting } from './settings';

const slowest = 0.5;
const fastest = 3;

/** How fast it is read aloud; 1 is the usual speed. */
export const aloudSpeed: Setting<number> = {
  key: 'aloud-speed',
  version: 1,
  fallback: 1,
  migrations: [],
  check: (value): value is number => typeof value === 'number' && value >= slowest && value <= fastest,
};

/** The voice that the reader chose for each language. */
export const aloudVoices: Setting<Readonly<Record<string, string>>> = {
  key: 'aloud-voices',
  version: 1,
  fallback: {},
  migrations: [],
  check: (value): value is Readonly<Record<string, string>> =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((id) => typeof id === 'string'),
};

/** The voices of services that the reader agreed to on this device: a file of settings brings no consent. */
export const aloudAgreed: Setting<readonly string[]> = {
  key: 'aloud-agreed',
  version: 1,
  fallback: [],
  migrations: [],
  check: (value): value is readonly string[] => Array.isArray(value) && value.every((id) => typeof id === 'string'),
};
