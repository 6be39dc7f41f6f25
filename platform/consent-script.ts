import { browser } from './browser';

const script = {
  id: 'consent',
  js: ['/content-scripts/consent.js'],
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
} as const;

/**
 * Consent managers that show their dialog in a frame from a host of their own, as the rules for frames name them. The
 * script reaches them only where the reader granted all sites.
 */
const frames = ['privacy-mgmt.com', 'sp-prod.net', 'privacymanager.io', 'fcagroup.com', 'clym-sdk.net'].map(
  (host) => `*://*.${host}/*`,
);

/** A host and what is below it: dialogs come in frames from there. Only answers to pages of the host itself count. */
function patternsOf(host: string): readonly string[] {
  const own = `*://${host}/*`;
  return /[a-z]/i.test(host) && host.includes('.') ? [own, `*://*.${host}/*`] : [own];
}

async function bringInLine(hosts: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
  if (hosts.length === 0) {
    if (registered.length > 0) {
      await browser.scripting.unregisterContentScripts({ ids: [script.id] });
    }
    return;
  }
  const matches = [...hosts.flatMap(patternsOf), ...frames];
  const wanted = { ...script, js: [...script.js], matches, persistAcrossSessions: true };
  await (registered.length > 0
    ? browser.scripting.updateContentScripts([wanted])
    : browser.scripting.registerContentScripts([wanted]));
}

/** Registers the consent script for exactly these hosts; with none, it is registered nowhere. Calls wait in a row. */
export function registerConsentScript(hosts: readonly string[]): Promise<void> {
  return navigator.locks.request('consent-script', () => bringInLine(hosts));
}
