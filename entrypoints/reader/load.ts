import type { Failure } from '../../core/failure';
import type { LibraryFailure } from '../../library/library';
import { findHandoff, type Handoff } from '../../platform/handoff';
import { cleanTab } from '../../platform/inject';
import { readReaderAddress } from '../../platform/reader-address';
import { localArea, sessionArea } from '../../platform/storage';
import { tabById } from '../../platform/tabs';
import { handOver } from '../shared/hand-over';
import { ruleForPage } from '../shared/rule-for';
import type { OpenCopy } from './load-copy';

export type Loaded =
  | ({
      readonly ok: true;
      readonly print: boolean;
      /** Where it is a saved copy. */
      readonly copy: OpenCopy | null;
    } & Omit<Handoff, 'isPrivate'>)
  | { readonly ok: false; readonly failure: Failure; readonly url: string | null }
  | { readonly ok: false; readonly fault: LibraryFailure };

async function loadFromTab(id: number): Promise<Loaded> {
  const tab = await tabById(id);
  const outcome =
    tab === null
      ? { ok: false as const, failure: 'closed' as const }
      : await cleanTab(tab, await ruleForPage(localArea(), tab.url));
  if (!outcome.ok) {
    return { ok: false, failure: outcome.failure, url: tab?.url ?? null };
  }
  const { article, onward } = outcome;
  const handoff = { article, onward, restored: [], tabId: id };
  const address = await handOver(handoff, false);
  if (address !== null) {
    history.replaceState(null, '', address);
  }
  return { ok: true, ...handoff, print: false, copy: null };
}

/** Where a saved article goes on is for the page itself to say. */
const nowhere = { nextPage: null, singlePage: null };

async function loadSaved(id: string, print: boolean): Promise<Loaded> {
  // Only with a saved copy comes the library.
  const { loadCopy } = await import('./load-copy');
  const copy = await loadCopy(id);
  if (typeof copy === 'string') {
    return { ok: false, fault: copy };
  }
  const { article, restored } = copy.contents;
  return { ok: true, article, onward: nowhere, restored, tabId: null, print, copy };
}

/** Finds the article that the page's address names. */
export async function load(): Promise<Loaded> {
  const address = readReaderAddress(location.hash);
  if (address === null) {
    return { ok: false, failure: 'forgotten', url: null };
  }
  if (address.from.kind === 'tab') {
    return loadFromTab(address.from.id);
  }
  if (address.from.kind === 'copy') {
    return loadSaved(address.from.id, address.print);
  }
  const handoff = await findHandoff(sessionArea(), address.from.key);
  return handoff === null
    ? { ok: false, failure: 'forgotten', url: address.source }
    : { ok: true, ...handoff, print: address.print, copy: null };
}
