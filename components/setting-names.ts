import type { MessageKey, WordsApi } from './words';

/** What settings and their fields are called on the settings page. */
const names: Readonly<Record<string, MessageKey>> = {
  look: 'look_heading',
  'reader-aids': 'settings_reading',
  'panel-follows': 'panel_follow',
  'aloud-speed': 'aloud_speed',
  'aloud-voices': 'settings_voices',
  pictures: 'options_pictures',
  'library-keys': 'library_single_keys',
};

const fieldNames: Readonly<Record<string, MessageKey>> = {
  'look.theme': 'look_theme',
  'look.own.paper': 'look_paper',
  'look.own.ink': 'look_ink',
  'look.face': 'look_face',
  'look.size': 'look_size',
  'look.leading': 'look_leading',
  'look.measure': 'look_measure',
  'look.letters': 'look_letters',
  'look.words': 'look_words',
  'look.justified': 'look_justified',
  'look.hyphens': 'look_hyphens',
  'reader-aids.outline': 'settings_outline',
  'reader-aids.focus': 'settings_focus',
};

/** A setting with those of its fields that are meant; by its key where it has no name here. */
export function settingName(key: string, fields: readonly string[], { t, list }: WordsApi): string {
  const name = names[key];
  const words = name === undefined ? key : t(name);
  const parts = fields.flatMap((field) => {
    const part = fieldNames[`${key}.${field}`];
    return part === undefined ? [] : [t(part)];
  });
  return parts.length === 0 ? words : `${words}: ${list(parts)}`;
}
