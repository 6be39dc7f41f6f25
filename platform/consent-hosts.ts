import { browser } from './browser';
import { localArea } from './storage';

const key = 'sites';

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
}

function asksToReject(choice: unknown): boolean {
  return (
    field(choice, 'autoClean') === true && field(choice, 'consent') === 'reject' && field(choice, 'never') !== true
  );
}

/** The hosts in a stored record of sites whose consent dialogs the reader wants refused. */
export function hostsToReject(record: unknown): readonly string[] {
  const byHost = field(field(record, 'value'), 'byHost');
  const choices = typeof byHost === 'object' && byHost !== null ? Object.entries(byHost) : [];
  return choices.flatMap(([host, choice]) => (asksToReject(choice) && /^[\w.-]+$/.test(host) ? [host] : []));
}

/** Those of them that the reader has granted. The one place that knows where the choice is kept. */
export async function consentHosts(): Promise<readonly string[]> {
  const hosts = hostsToReject((await localArea().get(key))[key]);
  const granted = await Promise.all(hosts.map((host) => browser.permissions.contains({ origins: [`*://${host}/*`] })));
  return hosts.filter((_host, index) => granted[index]);
}

/** Gives a sign whenever the answer of `consentHosts` may have changed by the reader's choice. */
export function onConsentHostsChanged(listener: () => Promise<void>): void {
  browser.storage.local.onChanged.addListener((changes) => (key in changes ? listener() : undefined));
}
