import { ruleNameOf } from '../../core/sites/match';
import { hostOfPage } from '../../platform/sites';

/** The site that words name, written as an address or as a host; `null` for none. */
export function siteIn(words: string): string | null {
  const written = words.trim();
  const host = hostOfPage(/^https?:\/\//i.test(written) ? written : `https://${written}`);
  // A single word is more often a search than a site.
  return host !== null && (/\.[a-z0-9-]{2,}$/.test(host) || /^[\d.]{7,}$/.test(host)) ? host : null;
}

/** The name that a rule is kept under; a dot before the host is for the hosts below it. */
export function ruleNameIn(words: string): string | null {
  const written = words.trim();
  const below = /^(?:\*)?\./.test(written);
  const host = siteIn(below ? written.replace(/^\*?\./, '') : written);
  return host === null ? null : ruleNameOf(`${below ? '.' : ''}${host}.txt`);
}
