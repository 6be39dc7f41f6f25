import type { Setting } from './settings';

/** Whether the panel beside the page reads the tab in front by itself. */
export const panelFollows: Setting<boolean> = {
  key: 'panel-follows',
  version: 1,
  fallback: false,
  migrations: [],
  check: (value): value is boolean => typeof value === 'boolean',
};
