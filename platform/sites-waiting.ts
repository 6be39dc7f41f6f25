/** Choices from a file for sites that the browser does not let us see yet. They come into force with that permission. */
import { browser } from './browser';
import { hasOrigins } from './permissions';
import { readSetting, writeSetting } from './settings';
import { changeSites } from './site-choices';
import { patternsOf, sitesWaiting, type WaitingSites, withChoices } from './sites';
import { type Area, localArea } from './storage';

function changeWaiting(area: Area, change: (all: WaitingSites) => WaitingSites): Promise<void> {
  return navigator.locks.request('sites-waiting', async () => {
    await writeSetting(area, sitesWaiting, change(await readSetting(area, sitesWaiting)));
  });
}

/** Puts choices among those that wait, in the place of earlier ones for the same sites. */
export function addWaiting(choices: WaitingSites): Promise<void> {
  return changeWaiting(localArea(), (all) => ({ ...all, ...choices }));
}

export function dropWaiting(gone: readonly string[]): Promise<void> {
  const without = new Set(gone);
  return changeWaiting(localArea(), (all) =>
    Object.fromEntries(Object.entries(all).filter(([site]) => !without.has(site))),
  );
}

/** Makes the choices that wait for a permission which the browser has given meanwhile, however that came about. */
export async function settleWaiting(): Promise<void> {
  const waiting = Object.entries(await readSetting(localArea(), sitesWaiting));
  const granted = await Promise.all(waiting.map(([site]) => hasOrigins(patternsOf(site))));
  const ready = waiting.filter((_, i) => granted[i]);
  if (ready.length > 0) {
    await changeSites(localArea(), (all) =>
      // What was chosen in the meantime is newer.
      withChoices(all, new Map(ready.filter(([site]) => !Object.hasOwn(all.byHost, site)))),
    );
    await dropWaiting(ready.map(([site]) => site));
  }
}

/** Asks for these sites at once. Call it first thing in a click: browsers ask only then. */
export function requestSites(wanted: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: wanted.flatMap(patternsOf) });
}
