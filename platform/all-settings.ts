/**
 * Every setting there is. Export, import and reset read this list and have none of their own.
 *
 * A new setting is defined once, as a `Setting` with its key, version, fallback, migrations and check, in the file of what
 * it is about; then it gets one line here, and a test names one that has none. `section` is the part of the settings page
 * that it belongs to and is reset with, `in` says how it travels:
 * - `file`: in the file of all settings, field by field. Where the fallback is an object with fields, the file may have
 *   just these; where it is an empty object, the file may have any names, and those that it lacks stay. The fields hold
 *   texts, numbers and truth values.
 * - `sites`: with the sites of that file, which are read record by record (`sites-file.ts`).
 * - `here`: not at all. It is a fact of this device, or has a file of its own.
 */
import { aloudAgreed, aloudSpeed, aloudVoices } from './aloud-settings';
import { habits } from './habits';
import { copiesSeen, highlightColour, libraryKeys, reminderPutOff } from './library-settings';
import { lookSetting } from './look';
import { packInfo } from './pack-info';
import { panelFollows } from './panel-settings';
import { readerAids } from './reader-settings';
import type { RuleSource } from './rules';
import { pictures, type Setting } from './settings';
import { sites, sitesWaiting } from './sites';

/** `library` has no controls of its own on the settings page. */
export type SettingsSection =
  | 'look'
  | 'reading'
  | 'aloud'
  | 'pictures'
  | 'sites'
  | 'rules'
  | 'own'
  | 'keyboard'
  | 'library';

export interface Registered {
  readonly setting: Setting<unknown>;
  readonly section: SettingsSection;
  readonly in: 'file' | 'sites' | 'here';
}

export const allSettings: readonly Registered[] = [
  { setting: lookSetting, section: 'look', in: 'file' },
  { setting: readerAids, section: 'reading', in: 'file' },
  { setting: panelFollows, section: 'reading', in: 'file' },
  { setting: highlightColour, section: 'reading', in: 'file' },
  { setting: aloudSpeed, section: 'aloud', in: 'file' },
  { setting: aloudVoices, section: 'aloud', in: 'file' },
  { setting: aloudAgreed, section: 'aloud', in: 'here' },
  { setting: pictures, section: 'pictures', in: 'file' },
  { setting: sites, section: 'sites', in: 'sites' },
  { setting: sitesWaiting, section: 'sites', in: 'sites' },
  { setting: habits, section: 'sites', in: 'here' },
  { setting: packInfo, section: 'rules', in: 'here' },
  { setting: libraryKeys, section: 'keyboard', in: 'file' },
  { setting: reminderPutOff, section: 'library', in: 'here' },
  { setting: copiesSeen, section: 'library', in: 'here' },
];

/** Rules that go with a section. Those that came with Plainleaf are nobody's setting. */
export const rulesOfSection: Readonly<Partial<Record<SettingsSection, RuleSource>>> = { rules: 'pack', own: 'reader' };
