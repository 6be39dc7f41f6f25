/** What the reader chose for each site, and for all supported ones at once. */
import type { Setting } from './settings';

/** What to do with a site's consent dialogs: nothing, hide them, or answer them with a refusal. */
export type ConsentWay = 'leave' | 'hide' | 'reject';

export interface SiteChoice {
  /** Articles are made calm in place. */
  readonly autoClean: boolean;
  /** Articles open in the reader page. */
  readonly reader: boolean;
  readonly consent: ConsentWay;
  /** Nothing happens here by itself, whatever holds for all supported sites. */
  readonly never: boolean;
}

export interface Sites {
  /** Auto-clean on every site that has a rule. */
  readonly supported: boolean;
  /** By host, without `www.`. */
  readonly byHost: Readonly<Record<string, SiteChoice>>;
}

export const noChoice: SiteChoice = { autoClean: false, reader: false, consent: 'hide', never: false };

const ways: readonly unknown[] = ['leave', 'hide', 'reject'] satisfies ConsentWay[];

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSiteChoice(value: unknown): value is SiteChoice {
  return (
    isObject(value) &&
    typeof value['autoClean'] === 'boolean' &&
    typeof value['reader'] === 'boolean' &&
    typeof value['never'] === 'boolean' &&
    ways.includes(value['consent'])
  );
}

/** Names that a site can be kept under: host names as addresses write them, and addresses of numbers. */
export const isSite = (name: string): boolean => /^[a-z0-9._-]+$/.test(name) || /^\[[0-9a-f:.]+\]$/.test(name);

export const sites: Setting<Sites> = {
  key: 'sites',
  version: 1,
  fallback: { supported: false, byHost: {} },
  migrations: [],
  check: (value): value is Sites =>
    isObject(value) &&
    typeof value['supported'] === 'boolean' &&
    isObject(value['byHost']) &&
    Object.entries(value['byHost']).every(([site, choice]) => isSite(site) && isSiteChoice(choice)),
};

export type WaitingSites = Readonly<Record<string, SiteChoice>>;

/** Choices from a file that wait for access (`sites-waiting.ts`). */
export const sitesWaiting: Setting<WaitingSites> = {
  key: 'sites-waiting',
  version: 1,
  fallback: {},
  migrations: [],
  check: (value): value is WaitingSites =>
    isObject(value) && Object.entries(value).every(([site, choice]) => isSite(site) && isSiteChoice(choice)),
};

/** The name under which a site is kept: `www.` says nothing. */
export function siteOf(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

/** The host of a web page's address; `null` for anything else. */
export function hostOfPage(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) {
    return null;
  }
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname !== '' ? siteOf(hostname) : null;
}

/** What the reader chose for a site; the choice for nothing where they chose none. */
export function choiceFor({ byHost }: Sites, site: string): SiteChoice {
  return Object.hasOwn(byHost, site) ? (byHost[site] ?? noChoice) : noChoice;
}

/** What holds on a site: its own choice before that for all supported sites. */
export function inForce(all: Sites, site: string, supported: boolean): SiteChoice {
  const own = choiceFor(all, site);
  if (own.never) {
    return { ...noChoice, never: true };
  }
  return Object.hasOwn(all.byHost, site) || !(all.supported && supported) ? own : { ...noChoice, autoClean: true };
}

/** The sites whose consent dialogs the reader wants refused. */
export function sitesToRefuse(all: Sites): string[] {
  return Object.keys(all.byHost).filter((site) => {
    const { autoClean, consent, never } = choiceFor(all, site);
    return autoClean && consent === 'reject' && !never;
  });
}

const isNothing = (choice: SiteChoice): boolean =>
  !choice.autoClean && !choice.reader && !choice.never && choice.consent === noChoice.consent;

/** The record with one site's choice changed; a choice for nothing leaves it. */
export function withChoice(all: Sites, site: string, choice: SiteChoice): Sites {
  const byHost: Record<string, SiteChoice> = { ...all.byHost, [site]: choice };
  // Where all supported sites are cleaned, a choice for nothing is one all the same: not this one.
  if (isNothing(choice) && !all.supported) {
    delete byHost[site];
  }
  return { ...all, byHost };
}

/** The record with many choices changed: what one by one would copy it for each. */
export function withChoices(all: Sites, choices: ReadonlyMap<string, SiteChoice>): Sites {
  const kept = [...choices].filter(([, choice]) => all.supported || !isNothing(choice));
  return { ...all, byHost: { ...withoutSites(all, choices.keys()).byHost, ...Object.fromEntries(kept) } };
}

/** The record without a word about these sites. */
export function withoutSites(all: Sites, gone: Iterable<string>): Sites {
  const byHost: Record<string, SiteChoice> = { ...all.byHost };
  for (const site of gone) {
    delete byHost[site];
  }
  return { ...all, byHost };
}

/** Whether a choice needs leave to see the site. */
export const wantsAccess = ({ autoClean, reader }: SiteChoice): boolean => autoClean || reader;

/** The match patterns of a site: the host and its `www.`; an address of numbers has none. */
export function patternsOf(site: string): string[] {
  const bare = /^[\d.]+$|^\[|^localhost$/.test(site) || !site.includes('.');
  return bare ? [`*://${site}/*`] : [`*://${site}/*`, `*://www.${site}/*`];
}
