import { hasOrigins } from './permissions';
import { readSetting } from './settings';
import { siteOf, sites, sitesToRefuse } from './sites';
import { localArea } from './storage';

/** The granted sites whose consent dialogs the reader wants refused. */
export async function consentSites(): Promise<readonly string[]> {
  const wanted = sitesToRefuse(await readSetting(localArea(), sites));
  const granted = await Promise.all(wanted.map((site) => hasOrigins([`*://${site}/*`])));
  return wanted.filter((_site, index) => granted[index]);
}

/** Whether consent is to be refused on a page of this host. */
export async function isToRefuse(host: string): Promise<boolean> {
  return host !== '' && (await consentSites()).includes(siteOf(host));
}
