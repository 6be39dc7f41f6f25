import { consentSites } from './consent-hosts';
import { registerPageScript } from './page-scripts';

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

/** A host and what is below it: dialogs come in frames from there. Only answers to pages of the site itself count. */
function patternsAround(host: string): readonly string[] {
  const own = `*://${host}/*`;
  return /[a-z]/i.test(host) && host.includes('.') ? [own, `*://*.${host}/*`] : [own];
}

async function patternsNow(): Promise<readonly string[]> {
  const hosts = await consentSites();
  return hosts.length === 0 ? [] : [...hosts.flatMap(patternsAround), ...frames];
}

/** Registers the consent script for exactly the sites where consent is to be refused. */
export function registerConsentScript(): Promise<void> {
  return registerPageScript(script, patternsNow);
}
