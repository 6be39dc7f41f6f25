import { browser } from './browser';
import { siteOf } from './sites';

const allSites = '*://*/*';

/** The patterns of the sites that the reader let us see without a click. */
export async function grantedOrigins(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(\*|https?):\/\//.test(origin));
}

/** The site that a pattern is of; `*`: all of them. */
export function hostOf(origin: string): string {
  return siteOf(origin.replace(/^[^:]*:\/\/(?:\*\.)?/, '').replace(/\/.*$/, ''));
}

/** The sites granted one by one. */
export async function grantedSites(): Promise<readonly string[]> {
  const hosts = (await grantedOrigins()).map(hostOf).filter((host) => host !== '*');
  return [...new Set(hosts)].sort();
}

export async function removeSite(site: string): Promise<void> {
  const origins = (await grantedOrigins()).filter((origin) => hostOf(origin) === site);
  await browser.permissions.remove({ origins });
}

export function hasOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] });
}

export function hasAllSites(): Promise<boolean> {
  return browser.permissions.contains({ origins: [allSites] });
}

/** Call it first thing in a click: browsers ask only then. */
export function requestAllSites(): Promise<boolean> {
  return browser.permissions.request({ origins: [allSites] });
}

/** The pattern of the site that an address is on. */
export function originOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Call it first thing in a click. */
export function requestOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}

export async function removeAllSites(): Promise<void> {
  const origins = (await grantedOrigins()).filter((origin) => hostOf(origin) === '*');
  await browser.permissions.remove({ origins });
}

/** What the extension may do from the start, by the browser's names. */
export const fixedPermissions = (): readonly string[] => browser.runtime.getManifest().permissions ?? [];

export async function removeOrigins(origins: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: [...origins] });
}

/** Gives back the function that stops listening. */
export function onPermissionsChanged(listener: () => Promise<void>): () => void {
  const changed = () => listener();
  const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
  for (const event of events) {
    event.addListener(changed);
  }
  return () => {
    for (const event of events) {
      event.removeListener(changed);
    }
  };
}

interface WithRequests {
  addHostAccessRequest?(request: { tabId: number }): Promise<void>;
}

/**
 * Has the browser offer, in its toolbar, to allow the site that a tab shows: also where it does not tell us which one
 * that is. `null` where the browser cannot. Gives `false` where nothing is to be offered for the page.
 */
export function askForTab(tabId: number): (() => Promise<boolean>) | null {
  const permissions: typeof browser.permissions & WithRequests = browser.permissions;
  const { addHostAccessRequest } = permissions;
  return addHostAccessRequest === undefined
    ? null
    : async () => {
        const [done] = await Promise.allSettled([addHostAccessRequest({ tabId })]);
        return done.status === 'fulfilled';
      };
}
