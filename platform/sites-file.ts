/** The choices for all sites as a file that the reader can keep, and back. Nothing in such a file is believed. */
import { type ConsentWay, isObject, isSite, noChoice, type SiteChoice, type Sites, siteOf } from './sites';

const format = 'plainleaf-sites';
const version = 1;
/** Characters. 10,000 sites take about 1,000,000. */
const longest = 5_000_000;
const mostSites = 20_000;
/** Characters of a name that are repeated when it is refused. */
const quoted = 80;

/** Why a record is refused. */
export type SiteRefusal = 'name' | 'twice' | 'shape' | 'auto-clean' | 'reader' | 'consent' | 'never';

export interface SitesRead {
  readonly kind: 'read';
  /** Auto-clean on all supported sites is on in the file. */
  readonly supported: boolean;
  readonly choices: ReadonlyMap<string, SiteChoice>;
  readonly refused: readonly { readonly name: string; readonly why: SiteRefusal }[];
}

/** Why a file is refused as a whole. */
export type SitesFileFault = 'large' | 'not-json' | 'other' | 'newer';

export function writeSitesFile(all: Sites, waiting: Readonly<Record<string, SiteChoice>>): string {
  return `${JSON.stringify({ format, version, ...sitesRecord(all, waiting) }, null, 2)}\n`;
}

/** The choices as they stand in a file. */
export function sitesRecord({ supported, byHost }: Sites, waiting: Readonly<Record<string, SiteChoice>>): object {
  const all = Object.entries({ ...waiting, ...byHost }).sort(([a], [b]) => (a < b ? -1 : 1));
  const list = all.map(([site, { autoClean, reader, consent, never }]) => ({
    site,
    autoClean,
    reader,
    consent,
    never,
  }));
  return { supported, sites: list };
}

export function readSitesFile(text: string): SitesRead | SitesFileFault {
  if (text.length > longest) {
    return 'large';
  }
  const file = parse(text);
  if (file === undefined) {
    return 'not-json';
  }
  if (!isObject(file) || own(file, 'format') !== format || !Array.isArray(own(file, 'sites'))) {
    return 'other';
  }
  if (own(file, 'version') !== version) {
    return typeof own(file, 'version') === 'number' ? 'newer' : 'other';
  }
  return readSitesRecord(file);
}

/** Reads choices as they stand in a file of ours. */
export function readSitesRecord(given: unknown): SitesRead | 'large' | 'other' {
  const records = isObject(given) ? own(given, 'sites') : undefined;
  if (!isObject(given) || !Array.isArray(records)) return 'other';
  return records.length > mostSites ? 'large' : readRecords(records, own(given, 'supported') === true);
}

function readRecords(records: readonly unknown[], supported: boolean): SitesRead {
  const choices = new Map<string, SiteChoice>();
  const refused: { name: string; why: SiteRefusal }[] = [];
  for (const [at, record] of records.entries()) {
    const read = readRecord(record);
    const why = typeof read === 'string' ? read : choices.has(read.site) && ('twice' as const);
    if (typeof read === 'string' || why) {
      refused.push({ name: nameOf(record, at), why: why || 'shape' });
    } else {
      choices.set(read.site, read.choice);
    }
  }
  return { kind: 'read', supported, choices, refused };
}

/** A field left out says nothing; one of a wrong type spoils the record. */
function readRecord(record: unknown): { readonly site: string; readonly choice: SiteChoice } | SiteRefusal {
  if (!isObject(record)) {
    return 'shape';
  }
  const name = own(record, 'site');
  if (typeof name !== 'string' || name.length > 253) {
    return 'name';
  }
  const site = siteOf(name.trim());
  const autoClean = own(record, 'autoClean') ?? noChoice.autoClean;
  const reader = own(record, 'reader') ?? noChoice.reader;
  const consent = own(record, 'consent') ?? noChoice.consent;
  const never = own(record, 'never') ?? noChoice.never;
  // `constructor` and its like are no names to keep anything under.
  if (!isSite(site) || site in Object.prototype || !URL.canParse(`https://${site}/`)) return 'name';
  if (typeof autoClean !== 'boolean') return 'auto-clean';
  if (typeof reader !== 'boolean') return 'reader';
  if (!isWay(consent)) return 'consent';
  if (typeof never !== 'boolean') return 'never';
  return { site, choice: { autoClean: autoClean && !never, reader: reader && !never, consent, never } };
}

const isWay = (value: unknown): value is ConsentWay => value === 'leave' || value === 'hide' || value === 'reject';

/** Inherited fields are none of the file's. */
const own = (record: Record<string, unknown>, field: string): unknown =>
  Object.hasOwn(record, field) ? record[field] : undefined;

function nameOf(record: unknown, at: number): string {
  const name = isObject(record) ? own(record, 'site') : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name.slice(0, quoted) : `#${at + 1}`;
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
