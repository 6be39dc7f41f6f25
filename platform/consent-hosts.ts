import { browser } from './browser';
import { hostsToReject, sitesKey } from './consent-choice';
import { localArea } from './storage';

/**
 * The granted hosts whose consent dialogs the reader wants refused. This file and consent-choice.ts are the one place
 * that knows where that choice is kept.
 */
export async function consentHosts(): Promise<readonly string[]> {
  const hosts = hostsToReject((await localArea().get(sitesKey))[sitesKey]);
  const granted = await Promise.all(hosts.map((host) => browser.permissions.contains({ origins: [`*://${host}/*`] })));
  return hosts.filter((_host, index) => granted[index]);
}

/** Gives a sign whenever the reader's choices for sites have changed. */
export function onConsentHostsChanged(listener: () => Promise<void>): void {
  browser.storage.local.onChanged.addListener((changes) => (sitesKey in changes ? listener() : undefined));
}
