/** All settings at once: read, taken from a file, put back to how they were at first. Each change can be undone. */
import { allSettings, rulesOfSection, type SettingsSection } from './all-settings';
import { rulesOf, rulesPrefix } from './rules';
import { readSetting, type Setting } from './settings';
import { changedFields, merged } from './settings-fields';
import type { KeptSettings, SettingsRead } from './settings-file';
import {
  choiceFor,
  noChoice,
  type SiteChoice,
  type Sites,
  sites,
  sitesWaiting,
  wantsAccess,
  withChoices,
  withoutSites,
} from './sites';
import type { Area } from './storage';

/** What stood on disk before a change; keys that were not there are `null`. */
export type Before = Readonly<Record<string, unknown>>;

/** What a file would change. Names in the order of the file. */
export interface SettingsChanges {
  /** By key; a value without fields has an empty path. */
  readonly settings: readonly { readonly key: string; readonly fields: readonly string[] }[];
  readonly sites: Count;
  /** Auto-clean on all supported sites; `null` where it stays, `wanted` where only the reader can switch it on. */
  readonly supported: 'on' | 'off' | 'wanted' | null;
  /** Sites that would wait for access. */
  readonly waiting: number;
  readonly rules: Count;
}

export interface Count {
  readonly added: number;
  readonly changed: number;
}

/** What the browser allows now. */
export interface Allowed {
  readonly everywhere: boolean;
  readonly site: (site: string) => Promise<boolean>;
}

const travelling = allSettings.filter((one) => one.in === 'file');

export async function keptSettings(area: Area): Promise<KeptSettings> {
  const values = travelling.map(async ({ setting }) => [setting.key, await readSetting(area, setting)] as const);
  return {
    values: new Map(await Promise.all(values)),
    sites: await readSetting(area, sites),
    waiting: await readSetting(area, sitesWaiting),
    rules: await rulesOf(area, 'reader'),
  };
}

const recordOf = (setting: Setting<unknown>, value: unknown) => ({ version: setting.version, value });

interface Plan {
  /** What would be written. */
  readonly records: Readonly<Record<string, unknown>>;
  readonly changes: SettingsChanges;
}

async function plan(kept: KeptSettings, read: SettingsRead, allowed: Allowed): Promise<Plan> {
  const records: Record<string, unknown> = {};
  const settings: { key: string; fields: string[] }[] = [];
  for (const { setting } of travelling) {
    const now = kept.values.get(setting.key);
    const next = read.parts.has(setting.key) ? merged(now, read.parts.get(setting.key)) : now;
    const fields = changedFields(now, next);
    if (fields.length === 0 || !setting.check(next)) continue;
    records[setting.key] = recordOf(setting, next);
    settings.push({ key: setting.key, fields });
  }
  const forSites = await planSites(kept, read, allowed);
  const rules = { added: 0, changed: 0 };
  for (const [name, text] of read.rules) {
    const now = kept.rules.get(name);
    if (now === text) continue;
    rules[now === undefined ? 'added' : 'changed'] += 1;
    records[`${rulesPrefix}reader:${name}`] = text;
  }
  return { records: { ...records, ...forSites.records }, changes: { settings, rules, ...forSites.changes } };
}

const noSites = { sites: { added: 0, changed: 0 }, supported: null, waiting: 0 } as const;

/** What needs access and has none waits, in the place of what holds on the site now. */
async function planSites(
  kept: KeptSettings,
  read: SettingsRead,
  { everywhere, site: seen }: Allowed,
): Promise<{ records: Record<string, unknown>; changes: Pick<SettingsChanges, keyof typeof noSites> }> {
  if (read.sites === null) return { records: {}, changes: noSites };
  const wished = read.sites.supported;
  const supported = wished && everywhere;
  const count = { added: 0, changed: 0 };
  const [now, later] = [new Map<string, SiteChoice>(), new Map<string, SiteChoice>()];
  for (const [site, choice] of read.sites.choices) {
    const before = chosenFor(kept, site);
    // A choice for nothing is one only where all supported sites are cleaned.
    if (isSame(before ?? (supported ? null : noChoice), choice)) continue;
    count[before === null ? 'added' : 'changed'] += 1;
    (!wantsAccess(choice) || (await seen(site)) ? now : later).set(site, choice);
  }
  const all: Sites = withoutSites(withChoices({ ...kept.sites, supported }, now), later.keys());
  const settled = Object.fromEntries(Object.entries(kept.waiting).filter(([site]) => !now.has(site)));
  const waiting = { ...settled, ...Object.fromEntries(later) };
  const changes = {
    sites: count,
    supported: supportedChange(kept.sites.supported, wished, everywhere),
    waiting: later.size,
  };
  const isNew = count.added + count.changed > 0 || supported !== kept.sites.supported;
  return {
    records: isNew ? { [sites.key]: recordOf(sites, all), [sitesWaiting.key]: recordOf(sitesWaiting, waiting) } : {},
    changes,
  };
}

function supportedChange(now: boolean, wished: boolean, everywhere: boolean): SettingsChanges['supported'] {
  if (wished === now) return null;
  if (!wished) return 'off';
  return everywhere ? 'on' : 'wanted';
}

function chosenFor({ sites: all, waiting }: KeptSettings, site: string): SiteChoice | null {
  if (Object.hasOwn(all.byHost, site)) return choiceFor(all, site);
  return Object.hasOwn(waiting, site) ? (waiting[site] ?? null) : null;
}

const isSame = (a: SiteChoice | null, b: SiteChoice): boolean => a !== null && changedFields(a, b).length === 0;

/** What a file would change now. Nothing is written. */
export async function previewSettings(area: Area, read: SettingsRead, allowed: Allowed): Promise<SettingsChanges> {
  return (await plan(await keptSettings(area), read, allowed)).changes;
}

/** Takes what is in a file, all of it in one write or nothing. The same file taken twice changes nothing the second time. */
export async function takeSettings(area: Area, read: SettingsRead, allowed: Allowed): Promise<Before> {
  return inTurn(async () => {
    const { records } = await plan(await keptSettings(area), read, allowed);
    const before = await stoodAt(area, Object.keys(records));
    if (Object.keys(records).length > 0) await area.set(records);
    return before;
  });
}

/** Puts sections back to how they were at first. */
export async function resetSettings(area: Area, sections: readonly SettingsSection[]): Promise<Before> {
  return inTurn(async () => {
    const settings = allSettings.filter(({ section }) => sections.includes(section)).map(({ setting }) => setting.key);
    const begins = sections.flatMap((section) => rulesOfSection[section] ?? []).map((one) => `${rulesPrefix}${one}:`);
    const all = Object.entries(await area.get(null)).filter(
      ([key]) => settings.includes(key) || begins.some((begin) => key.startsWith(begin)),
    );
    if (all.length > 0) await area.remove(all.map(([key]) => key));
    return Object.fromEntries(all);
  });
}

/** Undoes a change: what stood there stands there again. */
export async function putBack(area: Area, before: Before): Promise<void> {
  await inTurn(async () => {
    const entries = Object.entries(before);
    const stood = entries.filter(([, value]) => value !== null);
    if (stood.length > 0) await area.set(Object.fromEntries(stood));
    const gone = entries.filter(([, value]) => value === null).map(([key]) => key);
    if (gone.length > 0) await area.remove(gone);
  });
}

async function stoodAt(area: Area, keys: readonly string[]): Promise<Before> {
  const stood = await area.get([...keys]);
  return Object.fromEntries(keys.map((key) => [key, stood[key] ?? null]));
}

/** After other changes of the settings that are read and written in one go; their locks have the names of their keys. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  return allSettings.reduce<() => Promise<Value>>(
    (inside, { setting }) =>
      () =>
        navigator.locks.request(setting.key, inside) as Promise<Value>,
    work,
  )();
}
