/** All settings out to a file, in from one, and back to how they were at first. Loaded when a button asks for it. */
import type { ResetChoice, TransferChanges } from '../../components/transfer-props';
import { checkRule } from '../../core/sites/check';
import { ruleNameOf } from '../../core/sites/match';
import { PACK_LIMITS } from '../../core/sites/pack';
import { allSettings, rulesOfSection, type SettingsSection } from '../../platform/all-settings';
import { hasAllSites, hasOrigins } from '../../platform/permissions';
import {
  type JudgeRule,
  LARGEST_SETTINGS,
  readSettingsFile,
  type SettingsFileFault,
  type SettingsRead,
  writeSettingsFile,
} from '../../platform/settings-file';
import {
  type Allowed,
  type Before,
  keptSettings,
  previewSettings,
  putBack,
  resetSettings,
  takeSettings,
} from '../../platform/settings-store';
import { patternsOf } from '../../platform/sites';
import { localArea } from '../../platform/storage';
import { saveFile } from '../shared/save-file';

function judgeWith(doc: Document): JudgeRule {
  return (name, text) => {
    const fault = { line: 0, text: '', said: null };
    if (ruleNameOf(`${name}.txt`) !== name) return { why: 'name', ...fault };
    if (text.length > PACK_LIMITS.file) return { why: 'large', ...fault };
    if (text.trim() === '') return { why: 'empty', ...fault };
    const wrong = checkRule(name, text, doc).find(({ kind }) => kind === 'wrong');
    return wrong === undefined ? null : { why: 'malformed', line: wrong.line, text: wrong.text, said: wrong.said };
  };
}

async function allowedNow(): Promise<Allowed> {
  const everywhere = await hasAllSites();
  return { everywhere, site: async (site) => everywhere || hasOrigins(patternsOf(site)) };
}

export async function saveSettings(): Promise<void> {
  saveFile('plainleaf-settings.json', writeSettingsFile(await keptSettings(localArea())), 'application/json');
}

export async function readFile(file: File): Promise<SettingsRead | SettingsFileFault> {
  // A letter takes four bytes at most; a file of more is not even read.
  if (file.size > LARGEST_SETTINGS * 4) return 'large';
  return readSettingsFile(await file.text(), judgeWith(document.implementation.createHTMLDocument('')));
}

export async function changesOf(read: SettingsRead): Promise<TransferChanges> {
  return previewSettings(localArea(), read, await allowedNow());
}

/** `null` where the browser has no room: then nothing has changed. */
export async function take(read: SettingsRead): Promise<Before | null> {
  const allowed = await allowedNow();
  try {
    return await takeSettings(localArea(), read, allowed);
  } catch {
    // Storage may be full or closed; the page says so.
    return null;
  }
}

const everySection: readonly SettingsSection[] = [
  ...new Set([...allSettings.map(({ section }) => section), ...(Object.keys(rulesOfSection) as SettingsSection[])]),
];

export async function reset(what: ResetChoice): Promise<Before | null> {
  try {
    return await resetSettings(localArea(), what === 'all' ? everySection : [what]);
  } catch {
    // As above.
    return null;
  }
}

/** `false` where the browser has no room. */
export async function undo(before: Before): Promise<boolean> {
  try {
    await putBack(localArea(), before);
    return true;
  } catch {
    // As above.
    return false;
  }
}
