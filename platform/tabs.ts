import { browser } from './browser';

export interface TabFacts {
  readonly id: number;
  /** `null` when the browser does not tell us: no access was granted. */
  readonly url: string | null;
  readonly incognito: boolean;
}

interface RawTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly incognito: boolean;
}

function facts(tab: RawTab | undefined): TabFacts | null {
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null, incognito: tab.incognito };
}

export async function activeTab(): Promise<TabFacts | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return facts(tab);
}

/** `null` when there is no such tab (any more). */
export async function tabById(id: number): Promise<TabFacts | null> {
  try {
    return facts(await browser.tabs.get(id));
  } catch (error) {
    // The browsers' only way to say that the tab is gone.
    if (error instanceof Error) {
      return null;
    }
    throw error;
  }
}

/** Leads a tab to another page. */
export async function leadTo(tab: TabFacts, url: string): Promise<void> {
  await browser.tabs.update(tab.id, { url });
}

/** Opens a page of the extension beside the given tab, in the same window and so in the same kind of window. */
export async function openOwnPage(path: string, beside?: TabFacts): Promise<void> {
  const url = browser.runtime.getURL(path);
  await browser.tabs.create(beside === undefined ? { url } : { url, openerTabId: beside.id });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Whether this page is in a private window. */
export const isPrivate = (): boolean => browser.extension.inIncognitoContext === true;
