import type { Look, OwnColours } from '../core/look/look';
import { lookKey } from './look-key';
import type { Setting } from './settings';

/** What can be chosen step by step, from the least to the most. */
export const lookSteps = {
  size: [70, 80, 90, 100, 110, 120, 135, 150, 170, 200, 240],
  leading: [80, 90, 100, 110, 120, 135, 150],
  measure: [40, 45, 50, 55, 60, 65, 70, 75, 80, 90, 100],
  letters: [0, 2, 4, 6, 8, 10, 12, 15],
  words: [0, 4, 8, 12, 16, 24, 32],
} as const satisfies Partial<Record<keyof Look, readonly number[]>>;

/** How articles are set, on this device. */
export const lookSetting: Setting<Look> = {
  key: lookKey,
  version: 1,
  fallback: {
    theme: 'system',
    own: { paper: '#e8efe6', ink: '#1f2a22' },
    face: 'literata',
    size: 100,
    leading: 100,
    measure: 70,
    letters: 0,
    words: 0,
    justified: false,
    hyphens: false,
  },
  migrations: [],
  check: isLook,
};

const themes = ['system', 'light', 'sepia', 'dark', 'black', 'own'] satisfies Look['theme'][];
const faces = ['literata', 'source-sans', 'atkinson', 'opendyslexic', 'system'] satisfies Look['face'][];

function isLook(value: unknown): value is Look {
  if (typeof value !== 'object' || value === null) return false;
  const look = value as Record<keyof Look, unknown>;
  return (
    themes.some((theme) => theme === look.theme) &&
    faces.some((face) => face === look.face) &&
    isOwn(look.own) &&
    Object.entries(lookSteps).every(([name, steps]) => isWithin(look[name as keyof typeof lookSteps], steps)) &&
    typeof look.justified === 'boolean' &&
    typeof look.hyphens === 'boolean'
  );
}

/** Between the least and the most; steps may move without a migration. */
const isWithin = (value: unknown, steps: readonly number[]): boolean =>
  typeof value === 'number' && value >= (steps[0] ?? 0) && value <= (steps.at(-1) ?? 0);

function isOwn(value: unknown): value is OwnColours {
  if (typeof value !== 'object' || value === null) return false;
  const { paper, ink } = value as Record<keyof OwnColours, unknown>;
  return [paper, ink].every((colour) => typeof colour === 'string' && /^#[\da-f]{6}$/.test(colour));
}
