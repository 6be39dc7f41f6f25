import type { Area } from './storage';

/** What became of a page's consent dialog. */
export interface ConsentReport {
  /** The consent manager's name as its rule gives it; `null` for a dialog of the site's own. */
  readonly vendor: string | null;
  readonly done: 'rejected' | 'hidden' | 'left-alone';
  /**
   * `refused`: by its own button or interface; `no-reject`: it offers no way to refuse; `pay-or-accept`: it takes
   * consent or money; `failed`: refusing was tried, and the dialog did not take it.
   */
  readonly why: 'refused' | 'no-reject' | 'pay-or-accept' | 'failed';
}

interface Kept extends ConsentReport {
  readonly version: typeof version;
  /** The site it was on: the tab may have gone elsewhere. */
  readonly host: string;
}

const version = 1;
const keyOf = (tabId: number): string => `consent:${tabId}`;

const outcomes: Readonly<Record<ConsentReport['done'], readonly ConsentReport['why'][]>> = {
  rejected: ['refused'],
  hidden: ['no-reject'],
  'left-alone': ['no-reject', 'pay-or-accept', 'failed'],
};

/** Reads a report from outside; `null` when it is none. */
export function readReport(value: unknown): ConsentReport | null {
  if (typeof value !== 'object' || value === null || !('vendor' in value && 'done' in value && 'why' in value)) {
    return null;
  }
  const vendor = typeof value.vendor === 'string' ? value.vendor.slice(0, 80) : null;
  for (const done of ['rejected', 'hidden', 'left-alone'] as const) {
    const why = outcomes[done].find((one) => one === value.why);
    if (value.done === done && why !== undefined) {
      return { vendor, done, why };
    }
  }
  return null;
}

function readKept(value: unknown): Kept | null {
  const report = readReport(value);
  const ours = typeof value === 'object' && value !== null && 'version' in value && value.version === version;
  return report !== null && ours && 'host' in value && typeof value.host === 'string'
    ? { version, host: value.host, ...report }
    : null;
}

async function find(area: Area, tabId: number): Promise<Kept | null> {
  return readKept((await area.get(keyOf(tabId)))[keyOf(tabId)]);
}

/** What is known of the consent dialog in a tab, and on which site that was. */
export async function consentReport(
  area: Area,
  tabId: number,
): Promise<(ConsentReport & { readonly host: string }) | null> {
  const kept = await find(area, tabId);
  return kept === null ? null : { host: kept.host, vendor: kept.vendor, done: kept.done, why: kept.why };
}

/** Keeps a report. What was done outweighs what was left alone: several frames of a page report one after another. */
export async function keepReport(area: Area, tabId: number, host: string, report: ConsentReport): Promise<void> {
  const before = await find(area, tabId);
  if (before === null || before.host !== host || before.done === 'left-alone') {
    const kept: Kept = { version, host, ...report };
    await area.set({ [keyOf(tabId)]: kept });
  }
}

export function forgetReport(area: Area, tabId: number): Promise<void> {
  return area.remove(keyOf(tabId));
}
