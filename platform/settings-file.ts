/** All settings as one file that the reader can keep, and back. Saved copies and rules of others are not in it. */
import type { Said } from '../core/article';
import { allSettings } from './all-settings';
import { own, partOf } from './settings-fields';
import { isObject, type SiteChoice, type Sites } from './sites';
import { readSitesRecord, type SiteRefusal, type SitesRead, sitesRecord } from './sites-file';

const format = 'plainleaf-settings';
const version = 1;
/** Characters. 20,000 sites take about 2,000,000. */
export const LARGEST_SETTINGS = 20_000_000;
const mostRules = 20_000;
/** Characters of a name that are repeated when it is refused. */
const quoted = 80;

/** What is in the file, as it is kept on this device. */
export interface KeptSettings {
  /** By key; all those that travel in the file. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly sites: Sites;
  readonly waiting: Readonly<Record<string, SiteChoice>>;
  /** The reader's own rules, by name. */
  readonly rules: ReadonlyMap<string, string>;
}

/** Why a rule is refused; for a malformed line, what is wrong with it. */
export interface RuleFault {
  readonly why: 'name' | 'large' | 'empty' | 'twice' | 'malformed';
  readonly line: number;
  readonly text: string;
  readonly said: Said | null;
}

/** Why a part of a file is refused, by its name. */
export type SettingsRefusal =
  | { readonly of: 'setting'; readonly name: string; readonly why: 'unknown' | 'value' | 'newer' }
  | { readonly of: 'site'; readonly name: string; readonly why: SiteRefusal }
  | ({ readonly of: 'rule'; readonly name: string } & RuleFault);

export interface SettingsRead {
  readonly kind: 'read';
  /** By key, what can be taken of each value. */
  readonly parts: ReadonlyMap<string, unknown>;
  readonly sites: SitesRead | null;
  readonly rules: ReadonlyMap<string, string>;
  readonly refused: readonly SettingsRefusal[];
}

/** Why a file is refused as a whole. */
export type SettingsFileFault = 'large' | 'not-json' | 'other' | 'newer';

/** Looks at a rule; `null`: it can be kept. */
export type JudgeRule = (name: string, text: string) => RuleFault | null;

export function writeSettingsFile({ values, sites, waiting, rules }: KeptSettings): string {
  const settings = Object.fromEntries(
    allSettings
      .filter(({ setting }) => values.has(setting.key))
      .map(({ setting }) => [setting.key, { version: setting.version, value: values.get(setting.key) }]),
  );
  const all = {
    format,
    version,
    settings,
    sites: sitesRecord(sites, waiting),
    rules: [...rules].map(([site, text]) => ({ site, text })),
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}

export function readSettingsFile(text: string, judge: JudgeRule): SettingsRead | SettingsFileFault {
  if (text.length > LARGEST_SETTINGS) return 'large';
  const file = parse(text);
  if (file === undefined) return 'not-json';
  if (!isObject(file) || own(file, 'format') !== format) return 'other';
  const written = own(file, 'version');
  if (written !== version) return typeof written === 'number' && written > version ? 'newer' : 'other';
  const { format: _format, version: _version, settings, sites, rules, ...rest } = { ...file };
  const refused: SettingsRefusal[] = Object.keys(rest).map((name) => refusedField(name, 'unknown'));
  const parts = readSettings(settings, refused);
  const readSites = sites === undefined ? null : readSitesRecord(sites);
  if (typeof readSites === 'string') refused.push(refusedField('sites', 'value'));
  else for (const one of readSites?.refused ?? []) refused.push({ of: 'site', ...one });
  const taken = readRules(rules, judge, refused);
  return { kind: 'read', parts, sites: typeof readSites === 'string' ? null : readSites, rules: taken, refused };
}

const refusedField = (name: string, why: 'unknown' | 'value' | 'newer'): SettingsRefusal => ({
  of: 'setting',
  name: name.slice(0, quoted),
  why,
});

function readSettings(given: unknown, refused: SettingsRefusal[]): ReadonlyMap<string, unknown> {
  const parts = new Map<string, unknown>();
  if (given === undefined) return parts;
  if (!isObject(given)) {
    refused.push(refusedField('settings', 'value'));
    return parts;
  }
  const known = new Map(allSettings.filter((one) => one.in === 'file').map(({ setting }) => [setting.key, setting]));
  for (const [key, record] of Object.entries(given)) {
    const setting = known.get(key);
    const taken = setting === undefined ? null : partOf(setting, record);
    if (taken === null) refused.push(refusedField(key, 'unknown'));
    for (const { name, why } of taken?.refused ?? []) refused.push(refusedField(name, why));
    if (taken !== null && 'part' in taken) parts.set(key, taken.part);
  }
  return parts;
}

const twice: RuleFault = { why: 'twice', line: 0, text: '', said: null };

function readRules(given: unknown, judge: JudgeRule, refused: SettingsRefusal[]): ReadonlyMap<string, string> {
  const rules = new Map<string, string>();
  if (given === undefined) return rules;
  if (!Array.isArray(given) || given.length > mostRules) {
    refused.push(refusedField('rules', 'value'));
    return rules;
  }
  for (const [at, record] of given.entries()) {
    const name = isObject(record) ? own(record, 'site') : undefined;
    const text = isObject(record) ? own(record, 'text') : undefined;
    if (typeof name !== 'string' || typeof text !== 'string') {
      refused.push(refusedField(`rules #${at + 1}`, 'value'));
      continue;
    }
    const fault = rules.has(name) ? twice : judge(name, text);
    if (fault === null) rules.set(name, text);
    else refused.push({ of: 'rule', name: name.slice(0, quoted), ...fault });
  }
  return rules;
}

/** `undefined` is what no JSON says. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Any file may be chosen; what is no JSON is answered with a sentence.
    return undefined;
  }
}
