import { browser } from './browser';
import { hasAllSites, hasOrigins } from './permissions';
import { readSetting, writeSetting } from './settings';
import { choiceFor, noChoice, patternsOf, type SiteChoice, type Sites, sites, withChoice } from './sites';
import { type Area, localArea, sessionArea } from './storage';

/** Changes the record; a lock keeps changes of several windows in a row. */
export async function changeSites(area: Area, change: (all: Sites) => Sites | Promise<Sites>): Promise<Sites> {
  return navigator.locks.request('sites', async () => {
    const before = await readSetting(area, sites);
    const after = await change(before);
    if (after !== before) {
      await writeSetting(area, sites, after);
    }
    return after;
  });
}

export function chooseForSite(site: string, choice: SiteChoice): Promise<Sites> {
  return changeSites(localArea(), (all) => withChoice(all, site, choice));
}

/** What the reader asked for, kept while the browser asks for leave: its question can close the popup. */
interface Wish {
  readonly site: string;
  readonly choice: SiteChoice;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const wishKey = 'wish';
/** An answer that takes longer than this belongs to another question. Milliseconds. */
const wishHolds = 120_000;

/**
 * Asks for one site's permission and makes the choice once it is given. Call it first thing in a click: browsers ask only
 * then. Gives `false` when the reader refuses, and then nothing has changed.
 */
export async function askForSite(site: string, choice: SiteChoice, now: number): Promise<boolean> {
  const wish: Wish = { site, choice, at: now };
  const kept = sessionArea().set({ [wishKey]: wish });
  const granted = await browser.permissions.request({ origins: patternsOf(site) });
  await kept;
  await sessionArea().remove(wishKey);
  if (granted) {
    await chooseForSite(site, choice);
  }
  return granted;
}

/** Gives a site's permission back where nothing is to happen there any more. */
export async function giveBackSite(site: string): Promise<void> {
  const origins = patternsOf(site);
  // A site cannot be taken out of all sites.
  if (!(await hasAllSites()) && (await hasOrigins(origins))) {
    await browser.permissions.remove({ origins });
  }
}

function isWish(value: unknown): value is Wish {
  return typeof value === 'object' && value !== null && 'site' in value && 'choice' in value && 'at' in value;
}

/** Makes the choice of a popup that was closed by the browser's question. */
export async function grantWish(now: number): Promise<void> {
  const wish = (await sessionArea().get(wishKey))[wishKey];
  if (!isWish(wish) || now - wish.at > wishHolds || !(await hasOrigins(patternsOf(wish.site)))) {
    return;
  }
  await sessionArea().remove(wishKey);
  await chooseForSite(wish.site, wish.choice);
}

/** Switches off what the browser no longer allows, so that it does not come back with a later permission. */
export async function dropWithdrawn(): Promise<void> {
  await changeSites(localArea(), async (all) => {
    const lost: string[] = [];
    for (const site of Object.keys(all.byHost)) {
      const { autoClean, reader } = choiceFor(all, site);
      if ((autoClean || reader) && !(await hasOrigins(patternsOf(site)))) {
        lost.push(site);
      }
    }
    const supported = all.supported && (await hasAllSites());
    const less = lost.reduce((left, site) => withChoice(left, site, offNow(choiceFor(left, site))), all);
    return lost.length === 0 && supported === all.supported ? all : { ...less, supported };
  });
}

const offNow = (choice: SiteChoice): SiteChoice => ({
  ...choice,
  autoClean: false,
  reader: false,
  consent: noChoice.consent,
});
