import type { MessageKey } from './words';

/** The sections of the settings page, in their order; addresses of the page name them. */
export const settingsSections = [
  ['appearance', 'look_heading'],
  ['reading', 'settings_reading'],
  ['aloud', 'settings_aloud'],
  ['pictures', 'options_pictures'],
  ['noticing', 'options_notice'],
  ['sites', 'options_sites'],
  ['rules', 'rules_heading'],
  ['own-rules', 'own_heading'],
  ['keyboard', 'options_keyboard'],
  ['access', 'access_heading'],
  ['all', 'transfer_heading'],
  ['privacy', 'options_privacy'],
] as const satisfies readonly (readonly [id: string, heading: MessageKey])[];
